use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use super::{TagMap, timestamp};

/// One domain in a list.
///
/// API reference: [ListDomainItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListDomainItem.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListDomainItem {
    /// The name of the domain.
    pub domain_name: String,
    /// When the domain was created.
    #[serde(with = "timestamp")]
    pub created_at: OffsetDateTime,
    /// When the domain was last changed.
    #[serde(with = "timestamp")]
    pub last_updated_at: OffsetDateTime,
    /// Tags of the domain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}

/// How much a domain holds.
///
/// API reference: [DomainStats](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DomainStats.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DomainStats {
    /// How many profiles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_count: Option<i64>,
    /// How many profiles are paid for; one with more than 100 objects counts more than once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub metering_profile_count: Option<i64>,
    /// How many objects.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_count: Option<i64>,
    /// How many bytes all objects have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_size: Option<i64>,
}

/// Whether a domain is to have a data store.
///
/// API reference: [DataStoreRequest](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DataStoreRequest.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DataStoreRequest {
    /// Whether it is to have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}

impl DataStoreRequest {
    /// Sets whether it is to have one.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = Some(enabled);
        self
    }
}

/// Whether a domain has a data store.
///
/// API reference: [DataStoreResponse](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DataStoreResponse.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DataStoreResponse {
    /// Whether it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// How far its setting up has come.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness: Option<Readiness>,
}

/// How far the setting up of a data store has come.
///
/// API reference: [Readiness](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Readiness.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Readiness {
    /// How much of it is done, in percent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub progress_percentage: Option<i32>,
    /// What the service says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
