use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{
    DataStoreRequest, DataStoreResponse, MatchingRequest, MatchingResponse, RuleBasedMatchingRequest,
    RuleBasedMatchingResponse,
};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Changes the settings of a domain.
    ///
    /// A member that is absent stays as it is. An empty text removes the default key or the queue.
    ///
    /// Turning [`matching`](UpdateDomainRequest::matching) on lets the service look for profiles of one person from the next week on;
    /// [`rule_based_matching`](UpdateDomainRequest::rule_based_matching) begins at once, and takes time.
    ///
    /// ```no_run
    /// # use customer_profiles::model::{MatchingRule, RuleBasedMatchingRequest, RuleBasedMatchingStatus};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let rules = RuleBasedMatchingRequest::new(true)
    ///     .matching_rules([MatchingRule::new(["EmailAddress"])]);
    /// client.update_domain("acme").rule_based_matching(rules).await?;
    ///
    /// let domain = client.get_domain("acme").wait_until(|domain| {
    ///     let matching = domain.rule_based_matching.as_ref();
    ///     matching.is_some_and(|matching| {
    ///         matching.status == Some(RuleBasedMatchingStatus::Active)
    ///     })
    /// });
    /// domain.await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_domain(&self, domain_name: impl Into<String>) -> UpdateDomain {
        Call::new(self, UpdateDomainRequest::new(domain_name))
    }
}

request! {
    pub struct UpdateDomainRequest for UpdateDomain {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many days an object is kept unless its object type says otherwise, 1 to 1098.
        pub default_expiration_days: Option<i32> as "DefaultExpirationDays" limit shapes::EXPIRATION_DAYS_INTEGER,
        /// The key that encrypts objects whose type has none; an empty text removes it.
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// The queue that takes the objects which could not be taken in; an empty text removes it.
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl" limit Limit::text().min(0).max(255),
        /// How profiles of one person are found by machine learning.
        pub matching: Option<MatchingRequest> as "Matching" limit MatchingRequest::LIMIT,
        /// How profiles of one person are found by rules.
        pub rule_based_matching: Option<RuleBasedMatchingRequest> as "RuleBasedMatching"
            limit RuleBasedMatchingRequest::LIMIT,
        /// Whether the domain keeps the data that statistics and domain object types are made from.
        pub data_store: Option<DataStoreRequest> as "DataStore",
        /// Tags of the domain.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for UpdateDomainRequest {
    type Response = UpdateDomainResponse;
    const NAME: &'static str = "UpdateDomain";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct UpdateDomainResponse for UpdateDomain {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// How many days an object is kept unless its object type says otherwise, 1 to 1098.
        pub default_expiration_days: Option<i32> as "DefaultExpirationDays",
        /// The key that encrypts objects whose type has none; an empty text removes it.
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey",
        /// The queue that takes the objects which could not be taken in; an empty text removes it.
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl",
        /// How profiles of one person are found by machine learning.
        pub matching: Option<MatchingResponse> as "Matching",
        /// How profiles of one person are found by rules.
        pub rule_based_matching: Option<RuleBasedMatchingResponse> as "RuleBasedMatching",
        /// Whether the domain keeps the data that statistics and domain object types are made from.
        pub data_store: Option<DataStoreResponse> as "DataStore",
        /// When it was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When it was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// Tags of the domain.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
