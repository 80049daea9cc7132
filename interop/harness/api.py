"""What botocore's description of the service says, which is the newest of those that the clients bring."""

import botocore.session

SERVICE = botocore.session.Session().get_service_model("customer-profiles")


def names_of_times():
    """The members that are times; the API gives them as numbers, and has no other numbers by these names."""
    structures = (SERVICE.shape_for(name) for name in SERVICE.shape_names)
    return {
        name
        for structure in structures
        if structure.type_name == "structure"
        for name, member in structure.members.items()
        if member.type_name == "timestamp"
    }


TIMES = names_of_times()
MEMBERS_OF_A_DOMAIN = set(SERVICE.operation_model("GetDomain").output_shape.members)
