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
    /// The service refuses to create a domain that exists. Where an answer was lost, that may be the domain of this very
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

/// A call of `CreateDomain`.
pub type CreateDomain = Call<CreateDomainRequest>;

request! {
    /// The request of `CreateDomain`.
    ///
    /// API reference: [CreateDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateDomain.html)
    pub struct CreateDomainRequest {
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

output! {
    /// The response of `CreateDomain`.
    pub struct CreateDomainResponse {
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

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use time::macros::datetime;

    use super::*;
    use crate::model::{
        AttributeMatchingModel, AttributeTypesSelector, AutoMerging, ConflictResolution, ConflictResolvingModel,
        Consolidation, ExportingConfig, JobSchedule, JobScheduleDayOfTheWeek, MatchingRule, RuleBasedMatchingStatus,
        S3ExportingConfig,
    };
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    fn matching() -> MatchingRequest {
        MatchingRequest::new(false)
            .job_schedule(JobSchedule::new(JobScheduleDayOfTheWeek::Sunday, "4:30"))
            .auto_merging(
                AutoMerging::new(true)
                    .consolidation(Consolidation::new([vec!["EmailAddress"], vec!["FirstName", "LastName"]]))
                    .conflict_resolution(ConflictResolution::new(ConflictResolvingModel::Recency))
                    .min_allowed_confidence_score_for_merging(0.75),
            )
            .exporting_config(ExportingConfig::default().s3_exporting(S3ExportingConfig::new("matches")))
    }

    fn rule_based_matching() -> RuleBasedMatchingRequest {
        RuleBasedMatchingRequest::new(true)
            .matching_rules([MatchingRule::new(["EmailAddress"]), MatchingRule::new(["Address.City", "LastName"])])
            .max_allowed_rule_level_for_merging(1)
            .max_allowed_rule_level_for_matching(2)
            .attribute_types_selector(
                AttributeTypesSelector::new(AttributeMatchingModel::ManyToMany)
                    .address(["Address", "BillingAddress"])
                    .phone_number(["PhoneNumber"])
                    .email_address(["EmailAddress"]),
            )
            .conflict_resolution(ConflictResolution::new(ConflictResolvingModel::Source).source_name("Order"))
            .exporting_config(
                ExportingConfig::default().s3_exporting(S3ExportingConfig::new("matches").s3_key_name("by/rules")),
            )
    }

    fn full_request() -> CreateDomainRequest {
        CreateDomainRequest {
            default_encryption_key: Some("arn:aws:kms:us-west-2:123456789012:key/k".into()),
            dead_letter_queue_url: Some(String::new()),
            matching: Some(matching()),
            rule_based_matching: Some(rule_based_matching()),
            data_store: Some(DataStoreRequest::default().enabled(false)),
            tags: Some([("team".to_owned(), String::new())].into()),
            ..CreateDomainRequest::new("acme shop", 366)
        }
    }

    fn matching_json() -> Value {
        json!({
            "Enabled": false,
            "JobSchedule": { "DayOfTheWeek": "SUNDAY", "Time": "4:30" },
            "AutoMerging": {
                "Enabled": true,
                "Consolidation": { "MatchingAttributesList": [["EmailAddress"], ["FirstName", "LastName"]] },
                "ConflictResolution": { "ConflictResolvingModel": "RECENCY" },
                "MinAllowedConfidenceScoreForMerging": 0.75
            },
            "ExportingConfig": { "S3Exporting": { "S3BucketName": "matches" } }
        })
    }

    fn rule_based_matching_json() -> Value {
        json!({
            "Enabled": true,
            "MatchingRules": [{ "Rule": ["EmailAddress"] }, { "Rule": ["Address.City", "LastName"] }],
            "MaxAllowedRuleLevelForMerging": 1,
            "MaxAllowedRuleLevelForMatching": 2,
            "AttributeTypesSelector": {
                "AttributeMatchingModel": "MANY_TO_MANY",
                "Address": ["Address", "BillingAddress"],
                "PhoneNumber": ["PhoneNumber"],
                "EmailAddress": ["EmailAddress"]
            },
            "ConflictResolution": { "ConflictResolvingModel": "SOURCE", "SourceName": "Order" },
            "ExportingConfig": { "S3Exporting": { "S3BucketName": "matches", "S3KeyName": "by/rules" } }
        })
    }

    #[tokio::test]
    async fn all_but_the_domain_travels_in_the_body() {
        let exchange = exchange(&full_request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme%20shop");
        assert_eq!(
            exchange.body(),
            json!({
                "DefaultExpirationDays": 366,
                "DefaultEncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/k",
                "DeadLetterQueueUrl": "",
                "Matching": matching_json(),
                "RuleBasedMatching": rule_based_matching_json(),
                "DataStore": { "Enabled": false },
                "Tags": { "team": "" }
            })
        );
    }

    #[tokio::test]
    async fn what_is_not_set_is_not_sent() {
        let exchange = exchange(&CreateDomainRequest::new("acme", 1), 200, "{}").await;
        assert_eq!(exchange.body(), json!({ "DefaultExpirationDays": 1 }));
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let call = client()
            .create_domain("acme shop", 366)
            .default_encryption_key("arn:aws:kms:us-west-2:123456789012:key/k")
            .dead_letter_queue_url("")
            .matching(matching())
            .rule_based_matching(rule_based_matching())
            .data_store(DataStoreRequest::default().enabled(false))
            .tags([("team", "")]);
        assert_eq!(call.into_request().unwrap(), full_request());
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let mut rule_based_matching = rule_based_matching_json();
        rule_based_matching["Status"] = "IN_PROGRESS".into();
        rule_based_matching["ConflictResolution"]["ConflictResolvingModel"] = "FUTURE".into();
        let answer = json!({
            "DomainName": "acme",
            "DefaultExpirationDays": 366,
            "DefaultEncryptionKey": "k",
            "DeadLetterQueueUrl": "",
            "Matching": matching_json(),
            "RuleBasedMatching": rule_based_matching,
            "DataStore": { "Enabled": true, "Readiness": { "ProgressPercentage": 0, "Message": "" } },
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.123,
            "Tags": {}
        });
        let response = read(&full_request(), answer).await;
        assert_eq!(response.last_updated_at, datetime!(2021-12-20 00:00:00.123 UTC));
        let auto_merging = response.matching.unwrap().auto_merging.unwrap();
        assert_eq!(auto_merging.min_allowed_confidence_score_for_merging, Some(0.75));
        let rule_based_matching = response.rule_based_matching.unwrap();
        assert_eq!(rule_based_matching.status, Some(RuleBasedMatchingStatus::InProgress));
        let model = rule_based_matching.conflict_resolution.unwrap().conflict_resolving_model;
        assert_eq!(model, ConflictResolvingModel::from("FUTURE"));
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let answer = json!({ "DomainName": "acme", "DefaultExpirationDays": 1, "CreatedAt": 1, "LastUpdatedAt": 2 });
        let response = read(&full_request(), answer).await;
        assert_eq!((response.matching, response.data_store, response.tags), (None, None, None));
    }

    #[tokio::test]
    async fn a_promised_member_that_is_missing_is_named() {
        let complete = r#""DefaultExpirationDays":1,"CreatedAt":1,"LastUpdatedAt":2"#;
        let error = unreadable(&full_request(), &format!("{{{complete}}}")).await;
        assert!(error.contains("can't be read: missing field `DomainName`"), "{error}");
        let body = format!(r#"{{"DomainName":"acme","Matching":{{"AutoMerging":{{}}}},{complete}}}"#);
        let error = unreadable(&full_request(), &body).await;
        assert!(error.contains("can't be read: Matching.AutoMerging: missing field `Enabled`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&full_request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&full_request());
    }
}
