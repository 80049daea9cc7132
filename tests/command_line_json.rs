//! The types read what the AWS command line reads (`--cli-input-json`) and prints (`--output json`).
//!
//! It prints timestamps as ISO text with the offset of its machine or, with `cli_timestamp_format = wire`, as seconds
//! since 1970; it reads both, and more: the texts in `src/model/timestamp.rs`.

use std::fmt::Debug;

use customer_profiles::model::flow::{
    DataPullMode, FlowDefinition, S3SourceProperties, ScheduledTriggerProperties, SourceFlowConfig, Task, TaskType,
    TriggerConfig,
};
use customer_profiles::model::{
    EventType, FieldContentType, ObjectTypeField, ObjectTypeKey, Scope, StandardIdentifier,
};
use customer_profiles::operations::{GetIntegrationRequest, GetIntegrationResponse};
use customer_profiles::operations::{GetProfileObjectTypeRequest, GetProfileObjectTypeResponse};
use customer_profiles::operations::{GetProfileObjectTypeTemplateRequest, GetProfileObjectTypeTemplateResponse};
use customer_profiles::operations::{ListAccountIntegrationsRequest, ListAccountIntegrationsResponse};
use customer_profiles::operations::{ListIntegrationsRequest, ListIntegrationsResponse};
use customer_profiles::operations::{PutIntegrationRequest, PutIntegrationResponse};
use customer_profiles::operations::{PutProfileObjectTypeRequest, PutProfileObjectTypeResponse};
use customer_profiles::{Operation, RequestDocument, for_each_operation, operations};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use time::macros::datetime;

const SECONDS: f64 = 1_639_958_400.123;

/// The forms in which the command line prints or reads the instant `SECONDS`.
fn forms_of_the_instant() -> [Value; 8] {
    [
        json!(SECONDS),
        json!("1639958400.123"),
        json!("2021-12-20T00:00:00.123Z"),
        json!("2021-12-20T00:00:00.123000+00:00"),
        json!("2021-12-19T16:00:00.123000-08:00"),
        json!("2021-12-19T16:00:00.123-0800"),
        json!("2021-12-20T00:00:00.123"),
        json!("2021-12-20 00:00:00.123"),
    ]
}

/// Reads a document in each form of its timestamps: all are one value, and that value is written with seconds.
fn reads_every_form<T>(document: impl Fn(&Value) -> Value) -> T
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let with_seconds = document(&json!(SECONDS));
    let value: T = serde_json::from_value(with_seconds.clone()).unwrap();
    for form in forms_of_the_instant() {
        let printed = serde_json::to_string_pretty(&document(&form)).unwrap();
        assert_eq!(serde_json::from_str::<T>(&printed).unwrap(), value, "{form}");
    }
    assert_eq!(serde_json::to_value(&value).unwrap(), with_seconds);
    value
}

/// Reads a document that holds no timestamp, and writes it as it was.
fn reads<T>(document: &Value) -> T
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    reads_every_form(|_| document.clone())
}

fn integration(timestamp: &Value) -> Value {
    json!({
        "DomainName": "acme",
        "Uri": "arn:aws:appflow:us-west-2:123456789012:flow/orders",
        "ObjectTypeName": "Order",
        "CreatedAt": timestamp,
        "LastUpdatedAt": timestamp,
        "Tags": {"team": "Zo\u{eb}"},
        "ObjectTypeNames": {"SegmentIdentify": "Person", "NewcomerCreateThings": "Thing"},
        "WorkflowId": "workflow-1",
        "IsUnstructured": false,
        "RoleArn": "arn:aws:iam::123456789012:role/profiles",
        "EventTriggerNames": ["big-order"],
        "Scope": "DOMAIN",
    })
}

fn object_type(timestamp: &Value) -> Value {
    json!({
        "ObjectTypeName": "Order",
        "Description": "Orders from the shop",
        "TemplateId": "Shopify-CreateOrders",
        "ExpirationDays": 365,
        "EncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/1",
        "AllowProfileCreation": false,
        "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
        "MaxProfileObjectCount": 10,
        "MaxAvailableProfileObjectCount": 7,
        "SourcePriority": 1,
        "Fields": fields(),
        "Keys": keys(),
        "CreatedAt": timestamp,
        "LastUpdatedAt": timestamp,
        "Tags": {},
    })
}

fn fields() -> Value {
    json!({"Email": {"Source": "_source.email", "Target": "_order.Email", "ContentType": "EMAIL_ADDRESS"}, "Note": {}})
}

fn keys() -> Value {
    json!({"_orderId": [{"StandardIdentifiers": ["UNIQUE", "ORDER"], "FieldNames": ["Id"]}], "_none": []})
}

#[test]
fn a_put_integration_input_is_read_with_timestamps_in_every_form() {
    let request: PutIntegrationRequest = reads_every_form(|timestamp| {
        json!({
            "DomainName": "acme",
            "Uri": "s3://acme-orders",
            "ObjectTypeName": "Order",
            "ObjectTypeNames": {"ShopifyCreateOrders": "Order"},
            "Tags": {"team": "shop"},
            "FlowDefinition": {
                "Description": "Every morning",
                "FlowName": "orders",
                "KmsArn": "arn:aws:kms:us-west-2:123456789012:key/1",
                "SourceFlowConfig": {
                    "ConnectorType": "S3",
                    "SourceConnectorProperties": {"S3": {"BucketName": "acme-orders", "BucketPrefix": "in/"}},
                },
                "Tasks": [{"SourceFields": ["Id"], "DestinationField": "Id", "TaskType": "Map"}],
                "TriggerConfig": {
                    "TriggerType": "Scheduled",
                    "TriggerProperties": {
                        "Scheduled": {
                            "ScheduleExpression": "rate(1days)",
                            "DataPullMode": "Incremental",
                            "ScheduleStartTime": timestamp,
                            "ScheduleEndTime": timestamp,
                            "Timezone": "Europe/Berlin",
                            "ScheduleOffset": 60,
                            "FirstExecutionFrom": timestamp,
                        },
                    },
                },
            },
            "RoleArn": "arn:aws:iam::123456789012:role/profiles",
            "EventTriggerNames": [],
            "Scope": "PROFILE",
        })
    });
    let instant = datetime!(2021-12-20 00:00:00.123 UTC);
    let schedule = ScheduledTriggerProperties::new("rate(1days)")
        .data_pull_mode(DataPullMode::Incremental)
        .schedule_start_time(instant)
        .schedule_end_time(instant)
        .timezone("Europe/Berlin")
        .schedule_offset(60)
        .first_execution_from(instant);
    let source = SourceFlowConfig::from(S3SourceProperties::new("acme-orders").bucket_prefix("in/"));
    let flow = FlowDefinition::new(
        "orders",
        "arn:aws:kms:us-west-2:123456789012:key/1",
        source,
        [Task::new(TaskType::Map, ["Id"]).destination_field("Id")],
        TriggerConfig::scheduled(schedule),
    );
    let mut expected = PutIntegrationRequest::new("acme");
    expected.uri = Some("s3://acme-orders".to_owned());
    expected.object_type_name = Some("Order".to_owned());
    expected.object_type_names = Some([(EventType::ShopifyCreateOrders, "Order".to_owned())].into());
    expected.tags = Some([("team".to_owned(), "shop".to_owned())].into());
    expected.flow_definition = Some(flow.description("Every morning"));
    expected.role_arn = Some("arn:aws:iam::123456789012:role/profiles".to_owned());
    expected.event_trigger_names = Some(vec![]);
    expected.scope = Some(Scope::Profile);
    assert_eq!(request, expected);
}

#[test]
fn a_put_profile_object_type_input_is_read() {
    let request: PutProfileObjectTypeRequest = reads(&json!({
        "DomainName": "acme",
        "ObjectTypeName": "Order",
        "Description": "",
        "TemplateId": "Shopify-CreateOrders",
        "ExpirationDays": 365,
        "EncryptionKey": "arn:aws:kms:us-west-2:123456789012:key/1",
        "AllowProfileCreation": false,
        "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
        "MaxProfileObjectCount": 10,
        "SourcePriority": 1,
        "Fields": fields(),
        "Keys": keys(),
        "Tags": {},
    }));
    let email = ObjectTypeField::default()
        .source("_source.email")
        .target("_order.Email")
        .content_type(FieldContentType::EmailAddress);
    assert_eq!(request.fields.unwrap()["Email"], email);
    let order_id = ObjectTypeKey::new()
        .field_names(["Id"])
        .standard_identifiers([StandardIdentifier::Unique, StandardIdentifier::Order]);
    assert_eq!(request.keys.unwrap()["_orderId"], [order_id]);
    assert_eq!((request.description.as_str(), request.tags.unwrap().len()), ("", 0));
}

#[test]
fn the_inputs_of_the_reading_operations_are_read() {
    let request: GetIntegrationRequest = reads(&json!({"DomainName": "acme", "Uri": "u"}));
    assert_eq!(request, GetIntegrationRequest::new("acme", "u"));
    let request: GetProfileObjectTypeRequest = reads(&json!({"DomainName": "acme", "ObjectTypeName": "Order"}));
    assert_eq!(request, GetProfileObjectTypeRequest::new("acme", "Order"));
    let request: GetProfileObjectTypeTemplateRequest = reads(&json!({"TemplateId": "Shopify-CreateOrders"}));
    assert_eq!(request, GetProfileObjectTypeTemplateRequest::new("Shopify-CreateOrders"));
    let request: ListIntegrationsRequest =
        reads(&json!({"DomainName": "acme", "NextToken": "t", "MaxResults": 5, "IncludeHidden": false}));
    assert_eq!((request.max_results, request.include_hidden), (Some(5), Some(false)));
    let request: ListAccountIntegrationsRequest =
        reads(&json!({"Uri": "u", "NextToken": "t", "MaxResults": 5, "IncludeHidden": true}));
    assert_eq!((request.next_token.as_deref(), request.include_hidden), (Some("t"), Some(true)));
}

#[test]
fn what_is_printed_of_an_integration_is_read() {
    let response: GetIntegrationResponse = reads_every_form(integration);
    assert_eq!(response.created_at, datetime!(2021-12-20 00:00:00.123 UTC));
    assert_eq!(response.object_type_names.unwrap()[&EventType::from("NewcomerCreateThings")], "Thing");
    let response: PutIntegrationResponse = reads_every_form(integration);
    assert_eq!(response.scope, Some(Scope::Domain));
}

#[test]
fn what_is_printed_of_a_list_is_read() {
    let page = |timestamp: &Value| json!({"Items": [integration(timestamp)], "NextToken": "t"});
    let response: ListIntegrationsResponse = reads_every_form(page);
    assert_eq!(response.items.unwrap()[0].last_updated_at, datetime!(2021-12-20 00:00:00.123 UTC));
    let response: ListAccountIntegrationsResponse = reads_every_form(page);
    assert_eq!(response.next_token.as_deref(), Some("t"));
    let last: ListIntegrationsResponse = reads(&json!({"Items": []}));
    assert_eq!((last.items, last.next_token), (Some(vec![]), None));
}

#[test]
fn what_is_printed_of_an_object_type_is_read() {
    let response: GetProfileObjectTypeResponse = reads_every_form(object_type);
    assert_eq!(response.created_at, Some(datetime!(2021-12-20 00:00:00.123 UTC)));
    let response: PutProfileObjectTypeResponse = reads_every_form(object_type);
    assert_eq!(response.max_available_profile_object_count, Some(7));
}

#[test]
fn what_is_printed_of_a_template_is_read() {
    let response: GetProfileObjectTypeTemplateResponse = reads_every_form(|timestamp| {
        json!({
            "TemplateId": "Shopify-CreateOrders",
            "SourceName": "Shopify",
            "SourceObject": "Orders",
            "DefaultMaxProfileObjectCount": 5,
            "DefaultMaxProfileObjectCountEffectiveAfter": timestamp,
            "StoreOnly": true,
            "AllowProfileCreation": false,
            "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
            "Fields": fields(),
            "Keys": keys(),
        })
    });
    let effective_after = Some(datetime!(2021-12-20 00:00:00.123 UTC));
    assert_eq!(response.default_max_profile_object_count_effective_after, effective_after);
}

/// Reads the skeleton of an operation as its request; the skeletons are those of awscli 1.46.3 and botocore 1.44.5.
fn assert_reads_skeleton<O: Operation + DeserializeOwned + Debug>() {
    let skeletons = include_str!("command_line/skeletons.json");
    let skeletons: std::collections::BTreeMap<String, Value> = serde_json::from_str(skeletons).unwrap();
    let read = |skeleton: &Value| RequestDocument::new(&skeleton.to_string()).read::<O>();
    let untouched = &skeletons[O::NAME];
    let skeleton = with_one_variant(untouched.clone());
    if skeleton != *untouched {
        let error = read(untouched).unwrap_err().to_string();
        assert!(error.contains("Dimensions[0]: union Dimension has more than one variant"), "{}: {error}", O::NAME);
    }
    let request = read(&skeleton).unwrap_or_else(|error| panic!("{}: {error}", O::NAME));
    let written: Value = serde_json::to_value(&request).unwrap();
    assert_eq!(with_seconds(written), with_seconds(skeleton), "{}", O::NAME);
}

/// With one variant of each union: the skeletons have all, which the command line itself rejects.
fn with_one_variant(skeleton: Value) -> Value {
    match skeleton {
        Value::Object(mut members) => {
            if members.contains_key("ProfileAttributes") {
                members.remove("CalculatedAttributes");
            }
            members.into_iter().map(|(name, member)| (name, with_one_variant(member))).collect()
        }
        Value::Array(items) => items.into_iter().map(with_one_variant).collect(),
        other => other,
    }
}

/// With the one timestamp that skeletons have in the form in which it is written.
fn with_seconds(skeleton: Value) -> Value {
    match skeleton {
        Value::Object(members) => members.into_iter().map(|(name, member)| (name, with_seconds(member))).collect(),
        Value::Array(items) => items.into_iter().map(with_seconds).collect(),
        Value::String(text) if text == "1970-01-01T00:00:00" => json!(0),
        other => other,
    }
}

macro_rules! assert_reads_skeletons {
    ($($request:ident $($pages:ident)?,)+) => {
        $(assert_reads_skeleton::<operations::$request>();)+
    };
}

#[test]
fn the_skeleton_of_every_operation_is_read() {
    for_each_operation!(assert_reads_skeletons);
}
