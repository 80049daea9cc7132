//! The setters of a request and of its call, for each kind of member.

use customer_profiles::Client;
use customer_profiles::model::{Consolidation, EventType, ObjectTypeField, ObjectTypeKey, Scope};
use customer_profiles::operations::{PutIntegrationRequest, PutProfileObjectTypeRequest};
use serde_json::json;

use crate::support::{self, InMemory};

fn client() -> Client {
    InMemory::new(|_| Ok(support::json(200, "{}"))).client()
}

#[test]
fn texts_lists_maps_and_enums_are_set() {
    let request = PutIntegrationRequest::new("acme")
        .uri("s3://acme-orders")
        .object_type_names([(EventType::ShopifyCreateOrders, "Shopify-Order")])
        .tags([("team", "")])
        .event_trigger_names(["trigger"])
        .scope(Scope::Profile);
    let call = client()
        .put_integration("acme")
        .uri("s3://acme-orders".to_owned())
        .object_type_names([("ShopifyCreateOrders", "Shopify-Order")])
        .tags([("team".to_owned(), String::new())])
        .event_trigger_names(vec!["trigger".to_owned()])
        .scope("PROFILE");
    assert_eq!(call.into_request().unwrap(), request);
    assert_eq!(
        serde_json::to_value(request).unwrap(),
        json!({
            "DomainName": "acme",
            "Uri": "s3://acme-orders",
            "ObjectTypeNames": { "ShopifyCreateOrders": "Shopify-Order" },
            "Tags": { "team": "" },
            "EventTriggerNames": ["trigger"],
            "Scope": "PROFILE",
        })
    );
}

#[test]
fn numbers_flags_and_maps_of_lists_are_set() {
    let fields = [("OrderId", ObjectTypeField::default().source("_source.id"))];
    let keys = [("_orderId", [ObjectTypeKey::new().field_names(["OrderId"])])];
    let request = PutProfileObjectTypeRequest::new("acme", "Order", "d")
        .expiration_days(366)
        .allow_profile_creation(false)
        .fields(fields.clone())
        .keys(keys.clone());
    let call = client()
        .put_profile_object_type("acme", "Order", "d")
        .expiration_days(366)
        .allow_profile_creation(false)
        .fields(fields)
        .keys(keys);
    assert_eq!(call.into_request().unwrap(), request);
    assert_eq!(
        serde_json::to_value(request).unwrap(),
        json!({
            "DomainName": "acme",
            "ObjectTypeName": "Order",
            "Description": "d",
            "ExpirationDays": 366,
            "AllowProfileCreation": false,
            "Fields": { "OrderId": { "Source": "_source.id" } },
            "Keys": { "_orderId": [{ "FieldNames": ["OrderId"] }] },
        })
    );
}

#[test]
fn lists_of_lists_are_set() {
    let consolidation = Consolidation::new([vec!["EmailAddress"], vec!["FirstName", "LastName"]]);
    assert_eq!(
        serde_json::to_value(consolidation).unwrap(),
        json!({ "MatchingAttributesList": [["EmailAddress"], ["FirstName", "LastName"]] })
    );
}

#[test]
fn the_token_of_a_list_is_set_by_its_call() {
    let call = client().list_domains().max_results(10).starting_from("token");
    assert_eq!(
        serde_json::to_value(call.into_request().unwrap()).unwrap(),
        json!({ "NextToken": "token", "MaxResults": 10 })
    );
}
