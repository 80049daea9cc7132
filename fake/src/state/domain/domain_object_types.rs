use std::collections::BTreeMap;

use customer_profiles::model::DomainObjectTypeField;

use crate::state::resource;

resource! {
    pub(crate) struct DomainObjectType is "Domain object type" at "domain-object-types" by object_type_name
        stamped created_at, last_updated_at
    {
        object_type_name: String,
        description: Option<String>,
        encryption_key: Option<String>,
        fields: BTreeMap<String, DomainObjectTypeField>,
    }
}
