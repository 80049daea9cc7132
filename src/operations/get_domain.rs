//! Reads a domain.

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::{DataStoreResponse, DomainStats, MatchingResponse, RuleBasedMatchingResponse, TagMap, timestamp};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let domain = client.get_domain("acme").await?;
    /// println!("{:?}", domain.stats);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_domain(&self, domain_name: impl Into<String>) -> GetDomain {
        Call::new(self, GetDomainRequest::new(domain_name))
    }
}

/// A call of `GetDomain`.
pub type GetDomain = Call<GetDomainRequest>;

/// The request of `GetDomain`.
///
/// API reference: [GetDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetDomain.html)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct GetDomainRequest {
    /// The domain.
    pub domain_name: String,
}

impl GetDomainRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into() }
    }
}

impl Operation for GetDomainRequest {
    type Response = GetDomainResponse;
    const NAME: &'static str = "GetDomain";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = &[("DomainName", shapes::NAME)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// The answer to `GetDomain`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct GetDomainResponse {
    /// The domain.
    pub domain_name: String,
    /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_expiration_days: Option<i32>,
    /// The key that encrypts the domain, in place of the service's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_encryption_key: Option<String>,
    /// The queue that takes in records which could not be processed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead_letter_queue_url: Option<String>,
    /// How much the domain holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stats: Option<DomainStats>,
    /// How profiles of one person are found by machine learning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matching: Option<MatchingResponse>,
    /// How profiles of one person are found by rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule_based_matching: Option<RuleBasedMatchingResponse>,
    /// Whether the domain keeps a store of its own data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_store: Option<DataStoreResponse>,
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
