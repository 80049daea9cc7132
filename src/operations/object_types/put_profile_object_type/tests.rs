use serde_json::json;

use super::*;
use crate::model::{FieldContentType, StandardIdentifier};
use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read};

fn full_request() -> PutProfileObjectTypeRequest {
    let field =
        ObjectTypeField::default().source("_source.id").target("_order.OrderId").content_type(FieldContentType::String);
    let key = ObjectTypeKey::new().field_names(["OrderId"]).standard_identifiers([StandardIdentifier::Order]);
    PutProfileObjectTypeRequest {
        template_id: Some("Shopify-CreateOrders".into()),
        expiration_days: Some(366),
        encryption_key: Some(String::new()),
        allow_profile_creation: Some(false),
        source_last_updated_timestamp_format: Some("ISO_INSTANT".into()),
        max_profile_object_count: Some(100),
        source_priority: Some(1),
        fields: Some([("OrderId".into(), field)].into()),
        keys: Some([("_orderId".into(), vec![key])].into()),
        tags: Some([("team".into(), "shop".into())].into()),
        ..PutProfileObjectTypeRequest::new("acme", "Order", "d")
    }
}

#[tokio::test]
async fn all_but_the_names_travels_in_the_body() {
    let exchange = exchange(&full_request(), 200, "{}").await;
    assert_eq!(exchange.line(), "PUT /domains/acme/object-types/Order");
    assert_eq!(
        exchange.body(),
        json!({
            "Description": "d",
            "TemplateId": "Shopify-CreateOrders",
            "ExpirationDays": 366,
            "EncryptionKey": "",
            "AllowProfileCreation": false,
            "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
            "MaxProfileObjectCount": 100,
            "SourcePriority": 1,
            "Fields": {
                "OrderId": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "STRING" }
            },
            "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER"], "FieldNames": ["OrderId"] }] },
            "Tags": { "team": "shop" }
        })
    );
}

#[test]
fn the_setters_of_the_call_fill_the_request() {
    let request = full_request();
    let client = Client::builder()
        .region("us-west-2")
        .credentials_provider(crate::EnvironmentCredentials::new())
        .build()
        .unwrap();
    let call = client
        .put_profile_object_type("acme", "Order", "d")
        .template_id("Shopify-CreateOrders")
        .expiration_days(366)
        .encryption_key("")
        .allow_profile_creation(false)
        .source_last_updated_timestamp_format("ISO_INSTANT")
        .max_profile_object_count(100)
        .source_priority(1)
        .fields(request.fields.clone().unwrap())
        .keys(request.keys.clone().unwrap())
        .tags([("team", "shop")]);
    assert_eq!(call.into_request().unwrap(), request);
}

#[tokio::test]
async fn a_full_answer_is_read() {
    let answer = json!({
        "ObjectTypeName": "Order",
        "Description": "d",
        "TemplateId": "Shopify-CreateOrders",
        "ExpirationDays": 366,
        "EncryptionKey": "",
        "AllowProfileCreation": false,
        "SourceLastUpdatedTimestampFormat": "ISO_INSTANT",
        "MaxProfileObjectCount": 100,
        "MaxAvailableProfileObjectCount": 0,
        "SourcePriority": 1,
        "Fields": { "OrderId": { "Source": "_source.id", "Target": "_order.OrderId", "ContentType": "STRING" } },
        "Keys": { "_orderId": [{ "StandardIdentifiers": ["ORDER", "FUTURE"], "FieldNames": ["OrderId"] }] },
        "CreatedAt": 1_639_958_400,
        "LastUpdatedAt": 1_639_958_400.5,
        "Tags": {}
    });
    assert_eq!(read(&full_request(), answer).await.max_available_profile_object_count, Some(0));
}

#[tokio::test]
async fn a_minimal_answer_is_read() {
    let response = read(&full_request(), json!({ "ObjectTypeName": "Order", "Description": "d" })).await;
    assert_eq!(response.allow_profile_creation, None);
}

#[tokio::test]
async fn errors_are_told_apart() {
    assert_tells_errors_apart(&full_request()).await;
}

#[test]
fn the_request_reads_itself() {
    assert_reads_itself(&full_request());
}

#[test]
fn what_is_sensitive_does_not_show_in_debug() {
    let shown = format!("{:?}", full_request());
    assert!(shown.contains("description: (redacted)"), "{shown}");
    assert!(!shown.contains("_source"), "{shown}");
}
