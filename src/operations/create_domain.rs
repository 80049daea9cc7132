//! Creates a domain: the container of profiles, object types and integrations.

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, Limited, MemberLimits, shapes};
use crate::model::{
    DataStoreRequest, DataStoreResponse, MatchingRequest, MatchingResponse, RuleBasedMatchingRequest,
    RuleBasedMatchingResponse, TagMap, timestamp,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Creates a domain: the container of profiles, object types and integrations.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.create_domain("acme", 366).tags([("team", "shop")]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_domain(&self, domain_name: impl Into<String>, default_expiration_days: i32) -> CreateDomain {
        Call::new(self, CreateDomainRequest::new(domain_name, default_expiration_days))
    }
}

/// A call of `CreateDomain`.
pub type CreateDomain = Call<CreateDomainRequest>;

impl CreateDomain {
    /// The key that encrypts the domain, in place of the service's own.
    pub fn default_encryption_key(mut self, default_encryption_key: impl Into<String>) -> Self {
        self.request.default_encryption_key = Some(default_encryption_key.into());
        self
    }

    /// The queue that takes in records which could not be processed.
    pub fn dead_letter_queue_url(mut self, dead_letter_queue_url: impl Into<String>) -> Self {
        self.request.dead_letter_queue_url = Some(dead_letter_queue_url.into());
        self
    }

    /// How profiles of one person are found by machine learning.
    pub fn matching(mut self, matching: MatchingRequest) -> Self {
        self.request.matching = Some(matching);
        self
    }

    /// How profiles of one person are found by rules.
    pub fn rule_based_matching(mut self, rule_based_matching: RuleBasedMatchingRequest) -> Self {
        self.request.rule_based_matching = Some(rule_based_matching);
        self
    }

    /// Whether the domain keeps a store of its own data.
    pub fn data_store(mut self, data_store: DataStoreRequest) -> Self {
        self.request.data_store = Some(data_store);
        self
    }

    /// Tags for the domain.
    pub fn tags(mut self, tags: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        self.request.tags = Some(tags.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self
    }
}

/// The request of `CreateDomain`.
///
/// API reference: [CreateDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateDomain.html)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct CreateDomainRequest {
    /// The domain.
    pub domain_name: String,
    /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
    pub default_expiration_days: i32,
    /// The key that encrypts the domain, in place of the service's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_encryption_key: Option<String>,
    /// The queue that takes in records which could not be processed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead_letter_queue_url: Option<String>,
    /// How profiles of one person are found by machine learning.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matching: Option<MatchingRequest>,
    /// How profiles of one person are found by rules.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule_based_matching: Option<RuleBasedMatchingRequest>,
    /// Whether the domain keeps a store of its own data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_store: Option<DataStoreRequest>,
    /// Tags for the domain.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}

impl CreateDomainRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, default_expiration_days: i32) -> Self {
        Self {
            domain_name: domain_name.into(),
            default_expiration_days,
            default_encryption_key: None,
            dead_letter_queue_url: None,
            matching: None,
            rule_based_matching: None,
            data_store: None,
            tags: None,
        }
    }
}

impl Operation for CreateDomainRequest {
    type Response = CreateDomainResponse;
    const NAME: &'static str = "CreateDomain";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = &[
        ("DomainName", shapes::NAME),
        ("DefaultExpirationDays", shapes::EXPIRATION_DAYS_INTEGER),
        ("DefaultEncryptionKey", shapes::ENCRYPTION_KEY),
        ("DeadLetterQueueUrl", Limit::text().min(0).max(255)),
        ("Matching", MatchingRequest::LIMIT),
        ("RuleBasedMatching", RuleBasedMatchingRequest::LIMIT),
        ("Tags", shapes::TAG_MAP),
    ];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `CreateDomain`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct CreateDomainResponse {
    /// The domain.
    pub domain_name: String,
    /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
    pub default_expiration_days: i32,
    /// The key that encrypts the domain, in place of the service's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_encryption_key: Option<String>,
    /// The queue that takes in records which could not be processed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dead_letter_queue_url: Option<String>,
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
