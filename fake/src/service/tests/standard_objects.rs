//! The standard objects that are made of ingested ones, and the lists of objects.

use super::ingestion::{found, listed, objects, profiles, put};
use super::*;

const OBJECTS: &str = "/domains/acme/profiles/objects";

fn with_orders() -> Service {
    let mut service = service();
    let object_type = json!({
        "Description": "Orders of the shop",
        "AllowProfileCreation": true,
        "Fields": {
            "id": { "Source": "_source.id", "Target": "_order.OrderId" },
            "email": { "Source": "_source.email", "Target": "_order.CustomerEmail", "ContentType": "EMAIL_ADDRESS" },
            "total": { "Source": "_source.total", "Target": "_order.TotalPrice", "ContentType": "NUMBER" },
            "city": { "Source": "_source.billing.city", "Target": "_order.BillingAddress.City" },
            "size": { "Source": "_source.size", "Target": "_order.Attributes.shoe.size" },
            "items": { "Source": "_source.items", "Target": "_order.OrderItems" },
        },
        "Keys": {
            "shopOrder": [{ "FieldNames": ["id"], "StandardIdentifiers": ["UNIQUE", "ORDER"] }],
            "_email": [{ "FieldNames": ["email"], "StandardIdentifiers": ["PROFILE"] }],
        },
    });
    done(&mut service, "PUT", ORDER, object_type);
    let object_type = json!({
        "Description": "Payments",
        "Fields": {
            "id": { "Source": "_source.payment" },
            "order": { "Source": "_source.order" },
            "email": { "Source": "_source.email", "ContentType": "EMAIL_ADDRESS" },
            "gateway": { "Source": "_source.by", "Target": "_order.Gateway" },
        },
        "Keys": {
            "payment": [{ "FieldNames": ["id"], "StandardIdentifiers": ["UNIQUE"] }],
            "shopOrder": [{ "FieldNames": ["order"], "StandardIdentifiers": ["ORDER"] }],
            "_email": [{ "FieldNames": ["email"], "StandardIdentifiers": ["PROFILE"] }],
        },
    });
    done(&mut service, "PUT", "/domains/acme/object-types/Payment", object_type);
    service
}

fn first_profile(service: &Service) -> String {
    profiles(service)[0].profile_id.clone().unwrap()
}

#[test]
fn order_the_targets_of_fields_make_the_order() {
    let mut service = with_orders();
    let object = json!({
        "id": 1001,
        "email": "Jane@Example.com",
        "total": 89.9,
        "billing": { "city": "Bonn" },
        "size": "8",
        "items": [{ "Title": "Boots", "Price": 89.9, "Quantity": 1 }],
        "note": "no field reads this",
    });
    put(&mut service, "Order", &object);
    let order = json!({
        "OrderId": "1001",
        "CustomerEmail": "Jane@Example.com",
        "TotalPrice": "89.9",
        "BillingAddress": { "City": "Bonn" },
        "Attributes": { "shoe.size": "8" },
        "OrderItems": [{ "Title": "Boots", "Price": "89.9", "Quantity": "1" }],
    });
    let profile_id = first_profile(&service);
    assert_eq!(listed(&mut service, &profile_id, "_order"), [order]);
    assert_eq!(listed(&mut service, &profile_id, "Order"), [object], "the object is kept as it came");
    for (key, value) in [("_orderId", "1001"), ("shopOrder", "1001"), ("_email", "jane@example.com")] {
        assert_eq!(found(&service, key, value), [profile_id.as_str()], "{key}");
    }
}

#[test]
fn order_objects_of_any_type_that_share_the_key_are_one_order() {
    let mut service = with_orders();
    put(&mut service, "Order", &json!({ "id": 1, "email": "a@x", "total": 5 }));
    put(&mut service, "Payment", &json!({ "payment": 7, "order": 1, "email": "A@X", "by": "card" }));
    put(&mut service, "Order", &json!({ "id": 1, "email": "a@x", "total": 6 }));
    let order = json!({ "OrderId": "1", "CustomerEmail": "a@x", "TotalPrice": "6", "Gateway": "card" });
    assert_eq!(objects(&service, "_order"), [order], "members are added and changed, the others stay");

    put(&mut service, "Payment", &json!({ "payment": 7, "order": 2, "email": "a@x", "by": "card" }));
    assert_eq!(objects(&service, "_order").len(), 2, "the payment was for another order");
    put(&mut service, "Payment", &json!({ "payment": 7, "order": 1, "email": "a@x", "by": "card" }));
    assert_eq!(objects(&service, "_order").len(), 1, "an order of no object is no more");
}

#[test]
fn order_an_order_is_with_the_profile_of_its_object() {
    let mut service = with_orders();
    put(&mut service, "Order", &json!({ "id": 1, "email": "a@x" }));
    put(&mut service, "Order", &json!({ "id": 2, "email": "b@x" }));
    put(&mut service, "Order", &json!({ "id": 1, "email": "b@x" }));
    let [a, b] = [0, 1].map(|index| profiles(&service)[index].profile_id.clone().unwrap());
    assert_eq!((listed(&mut service, &a, "_order").len(), listed(&mut service, &b, "_order").len()), (0, 2));
    assert_eq!(found(&service, "_orderId", "1"), [b]);
}

#[test]
fn order_without_a_profile_there_is_no_order() {
    let mut service = with_orders();
    put(&mut service, "Payment", &json!({ "payment": 7, "order": 1, "email": "nobody@x" }));
    assert_eq!((objects(&service, "Payment").len(), objects(&service, "_order").len()), (1, 0));
}

#[test]
fn order_an_order_without_an_id_gets_one_of_its_own() {
    let mut service = service();
    let put_type = json!({ "Description": "d", "TemplateId": "Shopify-CreateOrders", "AllowProfileCreation": true });
    done(&mut service, "PUT", ORDER, put_type);
    let object = json!({ "id": 450, "customer": { "id": 207 }, "billing_address": { "city": "Bonn" } });
    put(&mut service, "Order", &object);
    let order = &objects(&service, "_order")[0];
    assert_eq!(order["Attributes"], json!({ "ShopifyOrderId": "450", "ShopifyCustomerId": "207" }));
    assert_eq!(order["BillingAddress"], json!({ "City": "Bonn" }));
    let order_id = order["OrderId"].as_str().unwrap();
    assert_eq!(order_id.len(), 32);
    for (key, value) in [("_orderId", order_id), ("_shopifyOrderId", "450"), ("_shopifyCustomerId", "207")] {
        assert_eq!(found(&service, key, value), [first_profile(&service)], "{key}");
    }
    put(&mut service, "Order", &object);
    assert_eq!(objects(&service, "_order")[0]["OrderId"], order_id, "it keeps its id");
}

#[test]
fn asset_and_case_are_made_alike() {
    let mut service = service();
    for (identifier, member) in [("ASSET", "_asset.SerialNumber"), ("CASE", "_case.Title")] {
        let object_type = json!({
            "Description": "d",
            "AllowProfileCreation": true,
            "Fields": { "n": { "Source": "_source.n", "Target": member } },
            "Keys": { identifier: [{ "FieldNames": ["n"], "StandardIdentifiers": ["UNIQUE", identifier] }] },
        });
        done(&mut service, "PUT", &format!("/domains/acme/object-types/{identifier}"), object_type);
        put(&mut service, identifier, &json!({ "n": 12 }));
    }
    assert_eq!(objects(&service, "_asset")[0]["SerialNumber"], "12");
    assert_eq!(objects(&service, "_case")[0]["Title"], "12");
    assert_eq!(found(&service, "_serialNumber", "12"), [first_profile(&service)]);
    let case_id = objects(&service, "_case")[0]["CaseId"].clone();
    assert_eq!(found(&service, "_caseId", case_id.as_str().unwrap()).len(), 1);
    assert!(objects(&service, "_order").is_empty());
}

#[test]
fn a_filter_keeps_the_objects_with_one_of_the_values() {
    let mut service = with_orders();
    for id in 1..=4 {
        put(&mut service, "Order", &json!({ "email": "a@x", "id": id }));
    }
    let profile_id = first_profile(&service);
    let mut list = |object_type: &str, key: &str, values: Value| -> Vec<String> {
        let filter = json!({ "KeyName": key, "Values": values });
        let body = json!({ "ProfileId": profile_id, "ObjectTypeName": object_type, "ObjectFilter": filter });
        let items = done(&mut service, "POST", OBJECTS, body)["Items"].clone();
        items.as_array().unwrap().iter().map(|item| item["Object"].as_str().unwrap().to_owned()).collect()
    };
    let orders = list("_order", "_orderId", json!(["4", "2", "9"]));
    assert_eq!(orders.len(), 2);
    assert!(orders[0].contains(r#""OrderId":"2""#) && orders[1].contains(r#""OrderId":"4""#), "{orders:?}");
    assert_eq!(list("Order", "shopOrder", json!(["3"])), [r#"{"email":"a@x","id":3}"#]);
    assert_eq!(list("Order", "_email", json!(["A@X"])).len(), 4);
    assert!(list("Order", "other", json!(["3"])).is_empty());
    assert!(list("_order", "_orderId", json!([])).is_empty());
    assert_eq!(list("_profile", "_email", json!(["a@x"])).len(), 1);
}

#[test]
fn objects_are_listed_in_pages_in_the_order_of_their_arrival() {
    let mut service = with_orders();
    for id in [5, 3, 4, 1, 2] {
        put(&mut service, "Order", &json!({ "email": "a@x", "id": id }));
    }
    let profile_id = first_profile(&service);
    let body = json!({ "ProfileId": profile_id, "ObjectTypeName": "Order" });
    let first = done(&mut service, "POST", &format!("{OBJECTS}?max-results=3"), body.clone());
    let token = first["NextToken"].as_str().unwrap().to_owned();
    let next = format!("{OBJECTS}?max-results=3&next-token={token}");
    let second = done(&mut service, "POST", &next, body.clone());
    assert_eq!(second.get("NextToken"), None);
    let items = [first["Items"].as_array().unwrap().clone(), second["Items"].as_array().unwrap().clone()].concat();
    let ids: Vec<Value> = items
        .iter()
        .map(|item| serde_json::from_str::<Value>(item["Object"].as_str().unwrap()).unwrap()["id"].clone())
        .collect();
    assert_eq!(ids, [5, 3, 4, 1, 2]);
    assert_eq!(items[0]["ObjectTypeName"], "Order");
    assert_eq!(items[0]["ProfileObjectUniqueKey"], put(&mut service, "Order", &json!({ "id": 5, "email": "a@x" })));

    let mut other = body;
    other["ObjectTypeName"] = "_order".into();
    let response = send(&mut service, "POST", &next, &other.to_string());
    assert_eq!(rejection(&response), (400, "BadRequestException"));
}

#[test]
fn objects_of_what_does_not_exist_can_not_be_listed() {
    let mut service = with_orders();
    put(&mut service, "Order", &json!({ "id": 1, "email": "a@x" }));
    let profile_id = first_profile(&service);
    let nobody = "0".repeat(32);
    for (domain, object_type, profile_id) in [
        ("emca", "Order", profile_id.as_str()),
        ("acme", "Orders", &profile_id),
        ("acme", "_orders", &profile_id),
        ("acme", "Order", &nobody),
        ("acme", "_order", &nobody),
    ] {
        let body = json!({ "ProfileId": profile_id, "ObjectTypeName": object_type }).to_string();
        let response = send(&mut service, "POST", &format!("/domains/{domain}/profiles/objects"), &body);
        assert_eq!(rejection(&response), (404, "ResourceNotFoundException"), "{domain} {object_type} {profile_id}");
    }
    assert!(listed(&mut service, &profile_id, "_asset").is_empty());
    assert!(listed(&mut service, &profile_id, "Payment").is_empty());
}

#[test]
fn a_deleted_object_type_takes_with_it_all_that_it_brought() {
    let mut service = with_orders();
    put(&mut service, "Order", &json!({ "id": 1, "email": "a@x", "total": 5 }));
    put(&mut service, "Order", &json!({ "id": 2, "email": "a@x", "total": 6 }));
    put(&mut service, "Payment", &json!({ "payment": 7, "order": 1, "email": "a@x", "by": "card" }));
    assert_eq!(profiles(&service)[0].email_address.as_deref(), Some("a@x"), "the order has made the profile");

    assert_eq!(done(&mut service, "DELETE", ORDER, Value::Null), json!({ "Message": "OK" }));
    assert_eq!(rejection(&send(&mut service, "DELETE", ORDER, "")), (404, "ResourceNotFoundException"));
    assert!(objects(&service, "Order").is_empty());
    assert_eq!(objects(&service, "_order"), [json!({ "Gateway": "card" })], "what the payment brought is still there");
    assert_eq!(profiles(&service)[0].email_address, None);
    assert!(found(&service, "_orderId", "2").is_empty() && found(&service, "shopOrder", "2").is_empty());
    assert_eq!(found(&service, "payment", "7"), [first_profile(&service)]);
}

#[test]
fn the_statistics_of_a_domain_count_what_it_holds() {
    let mut service = with_orders();
    for id in 0..101 {
        put(&mut service, "Order", &json!({ "email": "a@x", "id": id }));
    }
    put(&mut service, "Order", &json!({ "id": 7, "email": "a@x" }));
    put(&mut service, "Payment", &json!({ "payment": 1, "email": "nobody@x" }));
    done(&mut service, "POST", "/domains/acme/profiles", json!({}));
    let stats = done(&mut service, "GET", "/domains/acme", Value::Null)["Stats"].clone();
    let size: usize = ["Order", "Payment"]
        .iter()
        .flat_map(|name| objects(&service, name))
        .map(|object| object.to_string().len())
        .sum();
    let expected = json!({ "ProfileCount": 2, "MeteringProfileCount": 3, "ObjectCount": 102, "TotalSize": size });
    assert_eq!(stats, expected);
}
