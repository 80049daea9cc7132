//! The standard order as JSON, and what a draft order of Shopify becomes.

use std::collections::BTreeSet;

use customer_profiles::model::{FieldMap, Profile};
use customer_profiles::{ErrorKind, OrderAddress, OrderItem, OrderStatusCode, StandardOrder};
use serde_json::{Value, json};

use crate::{full_order, order};

#[test]
fn an_order_with_every_member_is_read_and_written_as_it_was() {
    assert_eq!(full_order().as_object().unwrap().len(), 30);
    assert_eq!(serde_json::to_value(order(&full_order())).unwrap(), full_order());
    assert_eq!(serde_json::to_value(StandardOrder::default()).unwrap(), json!({}));
    assert_eq!(serde_json::to_value(StandardOrder::new("")).unwrap(), json!({ "OrderId": "" }));
}

#[test]
fn a_status_code_of_the_future_is_kept() {
    let paid = order(&json!({ "StatusCode": "PAID" }));
    assert_eq!(paid.status_code, Some(OrderStatusCode::from("PAID")));
    assert_eq!(serde_json::to_value(paid).unwrap(), json!({ "StatusCode": "PAID" }));
}

#[test]
fn nothing_of_an_order_shows_in_debug() {
    let order = order(&full_order());
    let shown = format!("{order:?} {:?} {:?}", order.billing_address, order.order_items);
    let nothing = "StandardOrder((redacted)) Some(OrderAddress((redacted))) \
                   Some([OrderItem((redacted)), OrderItem((redacted))])";
    assert_eq!(shown, nothing);
}

#[test]
fn an_order_is_built_of_what_it_has() {
    let order = StandardOrder::new("1001")
        .status_code("PAID")
        .billing_address(OrderAddress::new().city("Berlin"))
        .order_items([OrderItem::new().title("Boots").quantity("2"), OrderItem::new()])
        .attributes([("channel", "web")]);
    let expected = json!({
        "OrderId": "1001", "StatusCode": "PAID", "BillingAddress": { "City": "Berlin" },
        "OrderItems": [{ "Title": "Boots", "Quantity": "2" }, {}], "Attributes": { "channel": "web" }
    });
    assert_eq!(serde_json::to_value(order).unwrap(), expected);
}

/// The names of an order's members, and of the lines of its addresses.
fn names(order: &Value) -> BTreeSet<String> {
    let members = order.as_object().unwrap().iter().flat_map(|(name, value)| match value {
        Value::Object(lines) if name.ends_with("Address") => {
            lines.keys().map(|line| format!("{name}.{line}")).collect()
        }
        _ => vec![name.clone()],
    });
    members.collect()
}

#[test]
fn a_field_leads_from_each_member_to_its_place_in_the_standard_order() {
    let mut order = full_order();
    order["ShippingAddress"] = order["BillingAddress"].clone();
    let fields = StandardOrder::fields_from("_source.order");
    assert_eq!(fields.keys().cloned().collect::<BTreeSet<_>>(), names(&order));
    for (name, field) in fields {
        assert_eq!(field.source, Some(format!("_source.order.{name}")));
        assert_eq!(field.target, Some(format!("_order.{name}")));
    }
}

#[test]
fn fields_of_what_is_normalised_have_a_content_type() {
    let normalised = |fields: FieldMap| -> Vec<String> {
        let normalised = fields.into_iter().filter_map(|(name, field)| Some(format!("{name} {}", field.content_type?)));
        normalised.collect()
    };
    let of_order = normalised(StandardOrder::fields_from("_source"));
    assert_eq!(of_order, ["CustomerEmail EMAIL_ADDRESS", "CustomerPhone PHONE_NUMBER"]);
    let of_profile = [
        "BusinessEmailAddress EMAIL_ADDRESS",
        "BusinessPhoneNumber PHONE_NUMBER",
        "EmailAddress EMAIL_ADDRESS",
        "FirstName NAME",
        "HomePhoneNumber PHONE_NUMBER",
        "LastName NAME",
        "MiddleName NAME",
        "MobilePhoneNumber PHONE_NUMBER",
        "PersonalEmailAddress EMAIL_ADDRESS",
        "PhoneNumber PHONE_NUMBER",
    ];
    assert_eq!(normalised(Profile::fields_from("_source")), of_profile);
}

/// What a draft order of Shopify becomes.
fn from_shopify(draft: &Value) -> Value {
    serde_json::to_value(StandardOrder::from_shopify_draft_order(&draft.to_string()).unwrap()).unwrap()
}

/// A document with one member, at the end of a path such as `billing_address.city`.
fn document(path: &str, value: Value) -> Value {
    path.rsplit('.').fold(value, |inner, name| json!({ name: inner }))
}

/// The mapping that AWS documents.
const MAPPING: [(&str, &str); 24] = [
    ("id", "Attributes.ShopifyOrderId"),
    ("customer.id", "Attributes.ShopifyCustomerId"),
    ("note", "AdditionalInformation"),
    ("email", "CustomerEmail"),
    ("currency", "Currency"),
    ("created_at", "CreatedDate"),
    ("updated_at", "UpdatedDate"),
    ("name", "Name"),
    ("status", "Status"),
    ("order_status_url", "StatusUrl"),
    ("billing_address.address1", "BillingAddress.Address1"),
    ("billing_address.address2", "BillingAddress.Address2"),
    ("billing_address.city", "BillingAddress.City"),
    ("billing_address.zip", "BillingAddress.PostalCode"),
    ("billing_address.province", "BillingAddress.Province"),
    ("billing_address.country", "BillingAddress.Country"),
    ("billing_address.name", "BillingAddress.Name"),
    ("shipping_address.address1", "ShippingAddress.Address1"),
    ("shipping_address.address2", "ShippingAddress.Address2"),
    ("shipping_address.city", "ShippingAddress.City"),
    ("shipping_address.zip", "ShippingAddress.PostalCode"),
    ("shipping_address.province", "ShippingAddress.Province"),
    ("shipping_address.country", "ShippingAddress.Country"),
    ("shipping_address.name", "ShippingAddress.Name"),
];

#[test]
fn each_member_of_a_draft_order_goes_where_the_mapping_says_and_nowhere_else() {
    for (source, target) in MAPPING {
        for (value, text) in [(json!("é \"1\""), "é \"1\""), (json!(""), ""), (json!(994_118_539), "994118539")] {
            let mut expected = document(target, text.into());
            expected["StatusCode"] = if source == "order_status_url" { "ACTIVATED" } else { "DRAFT" }.into();
            assert_eq!(from_shopify(&document(source, value)), expected, "{source}");
        }
    }
}

#[test]
fn numbers_and_booleans_become_texts() {
    for (value, text) in [
        (json!(-1), "-1"),
        (json!(u64::MAX), "18446744073709551615"),
        (json!(12.5), "12.5"),
        (json!(true), "true"),
        (json!(false), "false"),
    ] {
        assert_eq!(from_shopify(&document("note", value))["AdditionalInformation"], text);
    }
    // serde_json keeps the last 0 where a feature of it is on.
    let order = StandardOrder::from_shopify_draft_order(r#"{"note":1.50}"#).unwrap();
    assert_eq!(order.additional_information.as_deref(), Some("1.5"));
}

#[test]
fn nulls_are_as_absent() {
    let draft = json!({ "StatusCode": "DRAFT" });
    assert_eq!(from_shopify(&json!({})), draft);
    for (source, _) in MAPPING {
        let (parent, _) = source.split_once('.').unwrap_or((source, ""));
        assert_eq!(from_shopify(&document(parent, Value::Null)), draft, "{parent}");
    }
    assert_eq!(from_shopify(&document("customer.id", Value::Null)), draft);
    assert_eq!(
        from_shopify(&document("billing_address.city", Value::Null)),
        json!({ "StatusCode": "DRAFT", "BillingAddress": {} })
    );
}

#[test]
fn what_the_mapping_does_not_name_is_left_out() {
    let draft = json!({
        "id": 1, "invoice_url": "u", "line_items": [{ "title": "Boots" }], "OrderId": "x",
        "customer": { "id": 2, "email": "jane@example.com" }, "billing_address": { "phone": "1", "company": {} }
    });
    assert_eq!(
        from_shopify(&draft),
        json!({
            "StatusCode": "DRAFT",
            "BillingAddress": {},
            "Attributes": { "ShopifyOrderId": "1", "ShopifyCustomerId": "2" }
        })
    );
}

fn shopify_problem(draft: &str) -> String {
    let error = StandardOrder::from_shopify_draft_order(draft).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    error.to_string().strip_prefix("the document is not a draft order of Shopify: ").unwrap().to_owned()
}

#[test]
fn a_member_of_the_wrong_type_is_named_by_its_path() {
    for (source, _) in MAPPING {
        for value in [json!({ "Jane": 1 }), json!(["Jane"])] {
            assert_eq!(shopify_problem(&document(source, value).to_string()), format!("{source} is no text"));
        }
    }
    for parent in ["customer", "billing_address", "shipping_address"] {
        for value in [json!("Jane"), json!(["Jane"]), json!(7), json!(false)] {
            assert_eq!(shopify_problem(&document(parent, value).to_string()), format!("{parent} is no object"));
        }
    }
}

#[test]
fn a_document_that_is_no_object_is_an_error_without_its_content() {
    assert_eq!(shopify_problem("{\n \"note\": Jane }"), "it is no JSON (line 2, column 10)");
    assert_eq!(shopify_problem(""), "it is no JSON (line 1, column 0)");
    for draft in ["[]", "\"Jane\"", "7", "null"] {
        assert_eq!(shopify_problem(draft), "it is no JSON object", "{draft}");
    }
}
