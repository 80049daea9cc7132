use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::{DataStoreResponse, DomainStats, MatchingResponse, RuleBasedMatchingResponse, SortedMap};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads a domain: its settings, and how much it holds.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let domain = client.get_domain("acme").await?;
    /// if let Some(stats) = domain.stats {
    ///     println!("{} profiles", stats.profile_count.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_domain(&self, domain_name: impl Into<String>) -> GetDomain {
        Call::new(self, GetDomainRequest::new(domain_name))
    }
}

request! {
    pub struct GetDomainRequest for GetDomain {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
    }
}

impl Operation for GetDomainRequest {
    type Response = GetDomainResponse;
    const NAME: &'static str = "GetDomain";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetDomainResponse for GetDomain {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// After how many days objects expire, unless their type says otherwise; 1 to 1098.
        pub default_expiration_days: Option<i32> as "DefaultExpirationDays",
        /// The key that encrypts the domain, in place of the service's own.
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey",
        /// The URL of the SQS queue for records that could not be processed.
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl",
        /// How much the domain holds.
        pub stats: Option<DomainStats> as "Stats",
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
