"""What a client saw of the state, beside the state that the fake wrote down itself."""

import json

from api import MEMBERS_OF_A_DOMAIN, TIMES

KINDS = {"Domains", "Integrations", "ObjectTypes", "Profiles", "Objects"}


def differences(calls, seen, dump):
    """Where the two differ, to the millisecond."""
    by_client = as_seen(calls, seen)
    by_fake = as_kept(dump)
    for kind, kept in by_fake.items():
        for missing in kept - by_client[kind]:
            yield f"the fake has what the client did not see, of {kind}: {missing}"
        for surplus in by_client[kind] - kept:
            yield f"the client saw what the fake has not, of {kind}: {surplus}"


def as_seen(calls, seen):
    state = {kind: set() for kind in KINDS}
    for call, result in zip(calls, seen):
        response = result["response"]
        match call["operation"]:
            case "GetDomain":
                state["Domains"].add(text(without(response, {"Stats"})))
            case "ListIntegrations":
                state["Integrations"] |= set(map(text, response["Items"]))
            case "GetProfileObjectType":
                domain = call["request"]["DomainName"]
                state["ObjectTypes"].add(text({"DomainName": domain, **response}))
            case "SearchProfiles":
                found = (without(item, {"FoundByItems"}) for item in response["Items"])
                state["Profiles"] |= set(map(text, found))
            case "ListProfileObjects":
                if not call["request"]["ObjectTypeName"].startswith("_"):
                    state["Objects"] |= set(map(text, response["Items"]))
    return state


def as_kept(dump):
    state = {kind: set() for kind in KINDS}
    for domain in in_milliseconds(dump)["Domains"]:
        name = {"DomainName": domain["DomainName"]}
        # Beside them stand the things of the domain.
        state["Domains"].add(text(without(domain, domain.keys() - MEMBERS_OF_A_DOMAIN)))
        for integration in domain["Integrations"]:
            state["Integrations"].add(text(name | integration))
        for object_type in domain["ObjectTypes"]:
            state["ObjectTypes"].add(text(name | object_type))
        for kept in domain["Profiles"]:
            state["Profiles"].add(text(profile_of(kept)))
        for kept in domain["Objects"]:
            if kept.get("ProfileId"):  # others can't be seen
                members = ("ObjectTypeName", "ProfileObjectUniqueKey", "Object")
                state["Objects"].add(text({member: kept[member] for member in members}))
    return state


def profile_of(kept):
    """A profile's own members, and those that came with objects."""
    profile = {"ProfileId": kept["ProfileId"], **kept["Profile"]}
    for ingested in kept.get("Ingested", []):
        *path, name = ingested["Path"]
        place = profile
        for step in path:
            place = place.setdefault(step, {})
        place[name] = ingested["Value"]
    return profile


def in_milliseconds(value):
    if isinstance(value, dict):
        return {
            name: round(member * 1000)
            if name in TIMES and isinstance(member, int | float)
            else in_milliseconds(member)
            for name, member in value.items()
        }
    return list(map(in_milliseconds, value)) if isinstance(value, list) else value


def without(members, names):
    return {name: member for name, member in members.items() if name not in names}


def text(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
