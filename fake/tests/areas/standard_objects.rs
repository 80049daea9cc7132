//! Standard orders and standard profiles that go in as objects and come back whole, by the ready lists of fields.

use std::collections::BTreeSet;

use customer_profiles::model::{
    Address, ContactPreference, ContactType, EngagementPreferences, FieldMap, Gender, ObjectTypeKey, PartyType,
    Profile, ProfileType, StandardIdentifier,
};
use customer_profiles::{Client, OrderAddress, OrderItem, OrderStatusCode, StandardOrder};
use futures::TryStreamExt;
use serde::Serialize;
use serde_json::{Value, json};

use crate::{acme, dumped, search};

/// The members that an object has, and the lines of its addresses: by this a test sets all of them, new ones too.
fn names(object: &impl Serialize) -> BTreeSet<String> {
    let object = serde_json::to_value(object).unwrap();
    let members = object.as_object().unwrap().iter().flat_map(|(name, value)| match value {
        Value::Object(lines) if name.ends_with("Address") => {
            lines.keys().map(|line| format!("{name}.{line}")).collect()
        }
        _ => vec![name.clone()],
    });
    members.collect()
}

/// One key that makes an object unique and ties it to its profile and, where it is one, to its order.
async fn put_type(client: &Client, fields: &FieldMap, key: &str, field: &str, identifiers: &[StandardIdentifier]) {
    assert!(fields.contains_key(field), "{field}");
    client
        .put_profile_object_type("acme", "Standard", "Standard objects")
        .fields(fields)
        .keys([(key, [ObjectTypeKey::new().field_names([field]).standard_identifiers(identifiers)])])
        .allow_profile_creation(true)
        .await
        .unwrap();
}

fn order() -> StandardOrder {
    let address = OrderAddress::new()
        .name("Jane")
        .address1("1")
        .address2("2")
        .address3("3")
        .address4("4")
        .city("Berlin")
        .county("c")
        .state("s")
        .province("p")
        .country("DE")
        .postal_code("10115");
    StandardOrder::new("1001")
        .customer_email("jane@example.com")
        .customer_phone("+15555550100")
        .created_date("2021-12-20")
        .updated_date("2021-12-21")
        .processed_date("2021-12-22")
        .closed_date("2021-12-23")
        .cancelled_date("2021-12-24")
        .cancel_reason("too late")
        .name("#D1")
        .additional_information("Ring twice.")
        .gateway("visa")
        .status("open")
        .status_code(OrderStatusCode::Activated)
        .status_url("https://example.com/1001")
        .credit_card_number("4242")
        .credit_card_company("Visa")
        .fulfillment_status("partial")
        .total_price("89.90")
        .total_tax("14.35")
        .total_discounts("0.00")
        .total_items_price("84.95")
        .total_shipping_price("4.95")
        .total_tip_received("0")
        .currency("EUR")
        .total_weight("1200")
        .billing_address(&address)
        .shipping_address(address.city("Bonn"))
        .order_items([OrderItem::new().title("Boots").price("84.95").quantity("1"), OrderItem::new().title("Laces")])
        .attributes([("channel", "web"), ("gift.wrap", "red")])
}

#[tokio::test]
async fn an_order_comes_back_whole() {
    let (service, client) = acme().await;
    let (order, fields) = (order(), StandardOrder::fields_from("_source"));
    assert_eq!(names(&order), fields.keys().cloned().collect(), "the order has every member");
    let identifiers = [StandardIdentifier::Order, StandardIdentifier::Unique, StandardIdentifier::Profile];
    put_type(&client, &fields, "shopOrder", "OrderId", &identifiers).await;
    client.put_profile_object("acme", "Standard", &order).await.unwrap();

    let profile = search(&client, "_orderId", "1001").await.remove(0);
    assert_eq!(profile.email_address.as_deref(), Some("jane@example.com"), "the order has made the profile");
    assert_eq!(profile.phone_number.as_deref(), Some("+15555550100"));
    let orders = client.list_profile_objects("acme", "_order", profile.profile_id.unwrap()).objects();
    assert_eq!(orders.try_collect::<Vec<StandardOrder>>().await.unwrap(), [order]);
    dumped(&service).await;
}

#[tokio::test]
async fn an_order_may_be_a_part_of_its_object() {
    let (_service, client) = acme().await;
    let identifiers = [StandardIdentifier::Order, StandardIdentifier::Unique, StandardIdentifier::Profile];
    put_type(&client, &StandardOrder::fields_from("_source.detail"), "shopOrder", "OrderId", &identifiers).await;
    client.put_profile_object("acme", "Standard", &json!({ "detail": order() })).await.unwrap();

    let profile = search(&client, "_orderId", "1001").await.remove(0);
    let orders = client.list_profile_objects("acme", "_order", profile.profile_id.unwrap()).objects();
    assert_eq!(orders.try_collect::<Vec<StandardOrder>>().await.unwrap(), [order()]);
}

fn profile() -> Profile {
    let address = Address::new()
        .address1("1")
        .address2("2")
        .address3("3")
        .address4("4")
        .city("Berlin")
        .county("c")
        .state("s")
        .province("p")
        .country("DE")
        .postal_code("10115");
    Profile::new()
        .account_number("A-1")
        .additional_information("Ring twice.")
        .party_type(PartyType::Individual)
        .business_name("Doe & Co.")
        .first_name("Jane")
        .middle_name("M.")
        .last_name("Doe")
        .birth_date("1990-01-01")
        .gender(Gender::Female)
        .phone_number("+15555550100")
        .mobile_phone_number("+15555550101")
        .home_phone_number("+15555550102")
        .business_phone_number("+15555550103")
        .email_address("jane@example.com")
        .personal_email_address("jane@example.org")
        .business_email_address("jane@example.net")
        .address(&address)
        .shipping_address(&address)
        .mailing_address(&address)
        .billing_address(address.city("Bonn"))
        .attributes([("tier", "gold"), ("shoe.size", "8")])
        .party_type_string("individual")
        .gender_string("female")
        .profile_type(ProfileType::Profile)
        .engagement_preferences(
            EngagementPreferences::new()
                .phone([ContactPreference::new().contact_type(ContactType::MobilePhoneNumber)])
                .email([ContactPreference::new().key_name("_email").key_value("jane@example.com")]),
        )
}

#[tokio::test]
async fn a_profile_comes_back_whole() {
    let (service, client) = acme().await;
    let (profile, fields) = (profile(), Profile::fields_from("_source"));
    assert_eq!(names(&profile), fields.keys().cloned().collect(), "the profile has every member");
    let identifiers = [StandardIdentifier::Unique, StandardIdentifier::Profile];
    put_type(&client, &fields, "_account", "AccountNumber", &identifiers).await;
    client.put_profile_object("acme", "Standard", &profile).await.unwrap();

    let mut found = search(&client, "_account", "A-1").await.remove(0);
    let profile_id = found.profile_id.take().unwrap();
    found.found_by_items = None;
    assert_eq!(found, profile);

    client.update_profile("acme", &profile_id).attributes([("tier", "")]).await.unwrap();
    let found = search(&client, "_account", "A-1").await.remove(0);
    let left = profile.attributes([("shoe.size", "8")]);
    assert_eq!(found.attributes, left.attributes, "each attribute is a member of its own, wherever it came from");
    dumped(&service).await;
}
