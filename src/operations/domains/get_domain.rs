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

/// A call of `GetDomain`.
pub type GetDomain = Call<GetDomainRequest>;

request! {
    /// The request of `GetDomain`.
    ///
    /// API reference: [GetDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetDomain.html)
    pub struct GetDomainRequest {
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

output! {
    /// The response of `GetDomain`.
    pub struct GetDomainResponse {
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

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    fn request() -> GetDomainRequest {
        GetDomainRequest::new("acme shop")
    }

    #[tokio::test]
    async fn the_domain_travels_in_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains/acme%20shop");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let answer = json!({
            "DomainName": "acme",
            "DefaultExpirationDays": 366,
            "DefaultEncryptionKey": "k",
            "DeadLetterQueueUrl": "",
            "Stats": {
                "ProfileCount": 0,
                "MeteringProfileCount": 3_000_000_000_i64,
                "ObjectCount": 7,
                "TotalSize": i64::MAX
            },
            "Matching": {
                "Enabled": true,
                "JobSchedule": { "DayOfTheWeek": "SUNDAY", "Time": "04:30" },
                "AutoMerging": { "Enabled": true, "MinAllowedConfidenceScoreForMerging": "NaN" },
                "ExportingConfig": {}
            },
            "RuleBasedMatching": { "Enabled": false, "Status": "FUTURE", "MatchingRules": [] },
            "DataStore": { "Enabled": true, "Readiness": { "ProgressPercentage": 100, "Message": "ready" } },
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.123,
            "Tags": { "team": "" }
        });
        let response = read(&request(), answer).await;
        assert_eq!(response.created_at, datetime!(2021-12-20 00:00 UTC));
        let stats = response.stats.unwrap();
        assert_eq!((stats.profile_count, stats.total_size), (Some(0), Some(i64::MAX)));
        let score = response.matching.unwrap().auto_merging.unwrap().min_allowed_confidence_score_for_merging;
        assert!(score.unwrap().is_nan());
        assert_eq!(response.rule_based_matching.unwrap().status.unwrap().as_str(), "FUTURE");
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let response = read(&request(), json!({ "DomainName": "acme", "CreatedAt": 1, "LastUpdatedAt": 2 })).await;
        assert_eq!((response.default_expiration_days, response.stats), (None, None));
    }

    #[tokio::test]
    async fn a_promised_member_that_is_missing_is_named() {
        let error = unreadable(&request(), r#"{"DomainName":"acme","CreatedAt":1,"LastUpdatedAt":null}"#).await;
        assert!(error.contains("can't be read: missing field `LastUpdatedAt`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_call_fills_the_request() {
        assert_eq!(client().get_domain("acme shop").into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
