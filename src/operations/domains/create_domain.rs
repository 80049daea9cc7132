use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{
    DataStoreRequest, DataStoreResponse, MatchingRequest, MatchingResponse, RuleBasedMatchingRequest,
    RuleBasedMatchingResponse, SortedMap,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Creates a domain: the container of profiles, object types and integrations.
    ///
    /// Its objects expire after `default_expiration_days`, 1 to 1098, unless their type says otherwise.
    ///
    /// The service rejects creating a domain that exists. Where a response was lost, that may be the domain of this very
    /// call; the error then says that its [outcome is unknown](crate::Error::outcome_unknown).
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

request! {
    pub struct CreateDomainRequest for CreateDomain {
        /// The name of the domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
        pub default_expiration_days: i32 as "DefaultExpirationDays" limit shapes::EXPIRATION_DAYS_INTEGER,
        /// The key that encrypts the domain, in place of the service's own.
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// The URL of the SQS queue for records that could not be processed.
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl" limit Limit::text().min(0).max(255),
        /// How profiles of one person are found by machine learning.
        pub matching: Option<MatchingRequest> as "Matching" limit MatchingRequest::LIMIT,
        /// How profiles of one person are found by rules.
        pub rule_based_matching: Option<RuleBasedMatchingRequest> as "RuleBasedMatching"
            limit RuleBasedMatchingRequest::LIMIT,
        /// Whether the domain has a data store.
        pub data_store: Option<DataStoreRequest> as "DataStore",
        /// Tags for the domain.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateDomainRequest {
    type Response = CreateDomainResponse;
    const NAME: &'static str = "CreateDomain";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateDomainResponse for CreateDomain {
        /// The name of the domain.
        pub domain_name: String as "DomainName",
        /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
        pub default_expiration_days: i32 as "DefaultExpirationDays",
        /// The key that encrypts the domain, in place of the service's own.
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey",
        /// The URL of the SQS queue for records that could not be processed.
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl",
        /// How profiles of one person are found by machine learning.
        pub matching: Option<MatchingResponse> as "Matching",
        /// How profiles of one person are found by rules.
        pub rule_based_matching: Option<RuleBasedMatchingResponse> as "RuleBasedMatching",
        /// Whether the domain has a data store.
        pub data_store: Option<DataStoreResponse> as "DataStore",
        /// When the domain was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the domain was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// Tags of the domain.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
