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
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.update_domain("acme").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_domain(&self, domain_name: impl Into<String>) -> UpdateDomain {
        Call::new(self, UpdateDomainRequest::new(domain_name))
    }
}

/// A call of `UpdateDomain`.
pub type UpdateDomain = Call<UpdateDomainRequest>;

request! {
    /// The request of `UpdateDomain`.
    ///
    /// API reference: [UpdateDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateDomain.html)
    pub struct UpdateDomainRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub default_expiration_days: Option<i32> as "DefaultExpirationDays" limit shapes::EXPIRATION_DAYS_INTEGER,
        /// ?
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey" limit shapes::ENCRYPTION_KEY,
        /// ?
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl" limit Limit::text().min(0).max(255),
        /// ?
        pub matching: Option<MatchingRequest> as "Matching" limit MatchingRequest::LIMIT,
        /// ?
        pub rule_based_matching: Option<RuleBasedMatchingRequest> as "RuleBasedMatching"
            limit RuleBasedMatchingRequest::LIMIT,
        /// ?
        pub data_store: Option<DataStoreRequest> as "DataStore",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for UpdateDomainRequest {
    type Response = UpdateDomainResponse;
    const NAME: &'static str = "UpdateDomain";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `UpdateDomain`.
    pub struct UpdateDomainResponse {
        /// ?
        pub domain_name: String as "DomainName",
        /// ?
        pub default_expiration_days: Option<i32> as "DefaultExpirationDays",
        /// ?
        pub default_encryption_key: Option<String> as "DefaultEncryptionKey",
        /// ?
        pub dead_letter_queue_url: Option<String> as "DeadLetterQueueUrl",
        /// ?
        pub matching: Option<MatchingResponse> as "Matching",
        /// ?
        pub rule_based_matching: Option<RuleBasedMatchingResponse> as "RuleBasedMatching",
        /// ?
        pub data_store: Option<DataStoreResponse> as "DataStore",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
