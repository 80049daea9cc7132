use std::fmt;

use serde::{Deserialize, Serialize};

use super::redacted::redacted;

/// One object of a profile.
///
/// API reference: [ListProfileObjectsItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectsItem.html)
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectsItem {
    /// The name of the object type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_name: Option<String>,
    /// The key by which the service tells the object from others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_object_unique_key: Option<String>,
    /// The object, as a JSON text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object: Option<String>,
}

impl fmt::Debug for ListProfileObjectsItem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ListProfileObjectsItem")
            .field("object_type_name", &self.object_type_name)
            .field("profile_object_unique_key", &self.profile_object_unique_key)
            .field("object", &redacted(self.object.as_ref()))
            .finish()
    }
}
