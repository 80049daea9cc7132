//! Domains and tags.

use customer_profiles::operations::GetDomainResponse;
use customer_profiles::operations::ListProfileObjectTypeTemplatesResponse;
use customer_profiles::operations::ListProfileObjectTypesResponse;
use customer_profiles::operations::ListTagsForResourceResponse;
use customer_profiles::operations::TagResourceRequest;
use customer_profiles::operations::UntagResourceRequest;
use customer_profiles::operations::{CreateDomainRequest, CreateDomainResponse};
use customer_profiles::operations::{ListDomainsRequest, ListDomainsResponse};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{Json, Members, boolean, integer, list, map, object, open_enum, survives, text, timestamp};

/// Any number, and what JSON has no number for.
fn score() -> Json {
    let number = any::<f64>().prop_filter("JSON has it as a text", |number| number.is_finite());
    let text = prop::sample::select(vec!["Infinity", "-Infinity"]);
    prop_oneof![number.prop_map(|number| json!(number)), text.prop_map(Value::from)].boxed()
}

fn conflict_resolution() -> Json {
    let model = open_enum(&["RECENCY", "SOURCE"]);
    object(vec![("ConflictResolvingModel", model)], vec![("SourceName", text())])
}

fn exporting_config() -> Json {
    let s3 = object(vec![("S3BucketName", text())], vec![("S3KeyName", text())]);
    object(vec![], vec![("S3Exporting", s3)])
}

/// What follows `Enabled` in a request and in an answer.
fn matching_members() -> Members {
    let job_schedule = object(vec![("DayOfTheWeek", open_enum(&["SUNDAY", "SATURDAY"])), ("Time", text())], vec![]);
    let consolidation = object(vec![("MatchingAttributesList", list(list(text())))], vec![]);
    let auto_merging = object(
        vec![("Enabled", boolean())],
        vec![
            ("Consolidation", consolidation),
            ("ConflictResolution", conflict_resolution()),
            ("MinAllowedConfidenceScoreForMerging", score()),
        ],
    );
    vec![("JobSchedule", job_schedule), ("AutoMerging", auto_merging), ("ExportingConfig", exporting_config())]
}

fn rule_based_matching_members() -> Members {
    let attribute_types_selector = object(
        vec![("AttributeMatchingModel", open_enum(&["ONE_TO_ONE", "MANY_TO_MANY"]))],
        vec![("Address", list(text())), ("PhoneNumber", list(text())), ("EmailAddress", list(text()))],
    );
    vec![
        ("MatchingRules", list(object(vec![("Rule", list(text()))], vec![]))),
        ("MaxAllowedRuleLevelForMerging", integer()),
        ("MaxAllowedRuleLevelForMatching", integer()),
        ("AttributeTypesSelector", attribute_types_selector),
        ("ConflictResolution", conflict_resolution()),
        ("ExportingConfig", exporting_config()),
    ]
}

fn settings() -> Members {
    vec![("DefaultEncryptionKey", text()), ("DeadLetterQueueUrl", text()), ("Tags", map(text()))]
}

fn create_domain_request() -> Json {
    let mut optional = settings();
    optional.extend([
        ("Matching", object(vec![("Enabled", boolean())], matching_members())),
        ("RuleBasedMatching", object(vec![("Enabled", boolean())], rule_based_matching_members())),
        ("DataStore", object(vec![], vec![("Enabled", boolean())])),
    ]);
    object(vec![("DomainName", text()), ("DefaultExpirationDays", integer())], optional)
}

/// What the answers of `CreateDomain` and `GetDomain` have in common, `DefaultExpirationDays` among it.
fn domain(mut optional: Members) -> Json {
    let mut matching = matching_members();
    matching.push(("Enabled", boolean()));
    let mut rule_based_matching = rule_based_matching_members();
    rule_based_matching.extend([("Enabled", boolean()), ("Status", open_enum(&["PENDING", "ACTIVE"]))]);
    let readiness = object(vec![], vec![("ProgressPercentage", integer()), ("Message", text())]);
    optional.extend(settings());
    optional.extend([
        ("Matching", object(vec![], matching)),
        ("RuleBasedMatching", object(vec![], rule_based_matching)),
        ("DataStore", object(vec![], vec![("Enabled", boolean()), ("Readiness", readiness)])),
    ]);
    let required = vec![
        ("DomainName", text()),
        ("DefaultExpirationDays", integer()),
        ("CreatedAt", timestamp()),
        ("LastUpdatedAt", timestamp()),
    ];
    object(required, optional)
}

fn stats() -> Json {
    let count = || any::<i64>().prop_map(Value::from).boxed();
    let names = ["ProfileCount", "MeteringProfileCount", "ObjectCount", "TotalSize"];
    object(vec![], names.into_iter().map(|name| (name, count())).collect())
}

fn page(item: Json) -> Json {
    object(vec![], vec![("Items", list(item)), ("NextToken", text())])
}

fn domain_item() -> Json {
    let required = vec![("DomainName", text()), ("CreatedAt", timestamp()), ("LastUpdatedAt", timestamp())];
    object(required, vec![("Tags", map(text()))])
}

fn object_type_item() -> Json {
    let optional = vec![
        ("CreatedAt", timestamp()),
        ("LastUpdatedAt", timestamp()),
        ("MaxProfileObjectCount", integer()),
        ("MaxAvailableProfileObjectCount", integer()),
        ("SourcePriority", integer()),
        ("Tags", map(text())),
    ];
    object(vec![("ObjectTypeName", text()), ("Description", text())], optional)
}

fn template_item() -> Json {
    object(vec![], vec![("TemplateId", text()), ("SourceName", text()), ("SourceObject", text())])
}

proptest! {
    #[test]
    fn a_create_domain_request_survives(document in create_domain_request()) {
        survives::<CreateDomainRequest>(&document)?;
    }

    #[test]
    fn an_answer_about_a_domain_survives(create in domain(vec![]), get in domain(vec![("Stats", stats())])) {
        survives::<CreateDomainResponse>(&create)?;
        survives::<GetDomainResponse>(&get)?;
    }

    #[test]
    fn a_page_survives(
        request in object(vec![], vec![("NextToken", text()), ("MaxResults", integer())]),
        domains in page(domain_item()),
        object_types in page(object_type_item()),
        templates in page(template_item()),
    ) {
        survives::<ListDomainsRequest>(&request)?;
        survives::<ListDomainsResponse>(&domains)?;
        survives::<ListProfileObjectTypesResponse>(&object_types)?;
        survives::<ListProfileObjectTypeTemplatesResponse>(&templates)?;
    }

    #[test]
    fn tags_survive(
        tag in object(vec![("resourceArn", text()), ("tags", map(text()))], vec![]),
        untag in object(vec![("resourceArn", text()), ("tagKeys", list(text()))], vec![]),
        tags in object(vec![], vec![("tags", map(text()))]),
    ) {
        survives::<TagResourceRequest>(&tag)?;
        survives::<UntagResourceRequest>(&untag)?;
        survives::<ListTagsForResourceResponse>(&tags)?;
    }
}
