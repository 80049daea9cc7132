use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::open_enum::open_enum;
use super::{ObjectTypeNames, TagMap, timestamp};

open_enum! {
    /// Where an integration's objects go.
    pub enum Scope {
        /// To profiles.
        Profile = "PROFILE",
        /// To the domain as a whole.
        Domain = "DOMAIN",
    }
}

/// One integration in a list.
///
/// API reference: [ListIntegrationItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListIntegrationItem.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListIntegrationItem {
    /// The domain that has the integration.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source that the integration reads.
    pub uri: String,
    /// The one object type that takes in everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_name: Option<String>,
    /// When the integration was created.
    #[serde(with = "timestamp")]
    pub created_at: OffsetDateTime,
    /// When the integration was last changed.
    #[serde(with = "timestamp")]
    pub last_updated_at: OffsetDateTime,
    /// Tags of the integration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
    /// For each kind of event, the object type that takes it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_names: Option<ObjectTypeNames>,
    /// The workflow that set the integration up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_id: Option<String>,
    /// Whether the data has no schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_unstructured: Option<bool>,
    /// The role that the service takes on to read the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// The event triggers that the integration runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_trigger_names: Option<Vec<String>>,
    /// Where the objects go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
}
