use customer_profiles::model::{Address, DataStoreRequest, FieldContentType};
use futures::TryStreamExt;
use serde_json::json;
use time::macros::datetime;

use crate::{acme, dumped, put_visit_type};

#[tokio::test]
async fn a_mapping_is_detected_with_one_field_for_each_member_of_the_objects() {
    let (_service, client) = acme().await;
    let objects = [r#"{ "id": 7, "who": { "mail": "j@example.com" } }"#, r#"{ "tags": ["a"], "none": null }"#];
    let detected = client.detect_profile_object_type("acme", objects).await.unwrap();
    let mut detected = detected.detected_profile_object_types.unwrap();
    assert_eq!(detected.len(), 1, "at most one mapping");
    let fields = detected.remove(0).fields.unwrap();
    assert_eq!(fields.keys().collect::<Vec<_>>(), ["id", "tags", "who.mail"]);
    assert_eq!(fields["who.mail"].source.as_deref(), Some("_source.who.mail"));
    assert_eq!(fields["id"].content_type, Some(FieldContentType::Number));
    client.put_profile_object_type("acme", "Detected", "d").fields(fields).await.unwrap();

    let empty = client.detect_profile_object_type("acme", ["{}"]).await.unwrap();
    assert_eq!(empty.detected_profile_object_types.map(|types| types.len()), Some(0));
    let error = client.detect_profile_object_type("acme", ["[]"]).await.unwrap_err();
    assert_eq!(error.code(), Some("BadRequestException"));
}

#[tokio::test]
async fn the_attributes_of_an_object_type_and_their_values_are_listed_once_each() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let names: Vec<_> =
        client.list_object_type_attributes("acme", "Visit").max_results(3).items().try_collect().await.unwrap();
    let names: Vec<_> = names.into_iter().map(|item| item.attribute_name).collect();
    assert_eq!(names, ["email", "id", "minutes", "name"]);

    let (first, last) = (datetime!(2026-01-01 12:00 UTC), datetime!(2026-01-02 12:00 UTC));
    for (id, name, at) in [(1, "Jane", first), (2, "John", first), (3, "Jane", last)] {
        service.set_clock(move || at);
        client.put_profile_object("acme", "Visit", &json!({ "id": id, "name": name })).await.unwrap();
    }
    let dump = dumped(&service).await;
    service.seed(&dump).unwrap();
    let values = client.list_object_type_attribute_values("acme", "Visit", "name").max_results(1).items();
    let values: Vec<_> = values.try_collect().await.unwrap();
    let values: Vec<_> = values.into_iter().map(|item| (item.value, item.last_updated_at)).collect();
    assert_eq!(values, [("Jane".to_owned(), last), ("John".to_owned(), first)], "each with when it came last");
    let unknown = client.list_object_type_attribute_values("acme", "Visit", "colour").await;
    assert!(unknown.unwrap_err().is_not_found());
    assert!(client.list_object_type_attributes("acme", "Order").await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn the_values_of_a_profile_attribute_are_listed_once_each() {
    let (_service, client) = acme().await;
    for city in ["Oslo", "Bergen", "Oslo"] {
        client.create_profile("acme").address(Address::new().city(city)).attributes([("tier", "gold")]).await.unwrap();
    }
    let values = |attribute: &'static str| {
        let call = client.list_profile_attribute_values("acme", attribute);
        async move {
            let response = call.await.unwrap();
            assert_eq!((response.attribute_name.as_deref(), response.status_code), (Some(attribute), Some(200)));
            response.items.unwrap().into_iter().filter_map(|item| item.value).collect::<Vec<_>>()
        }
    };
    assert_eq!(values("Address.City").await, ["Bergen", "Oslo"]);
    assert_eq!(values("Attributes.tier").await, ["gold"]);
    assert!(values("FirstName").await.is_empty());
}

#[tokio::test]
async fn statistics_need_a_data_store_and_are_null_for_what_is_no_number() {
    let (_service, client) = acme().await;
    put_visit_type(&client).await;
    for (id, minutes) in [(1, 10), (2, 30)] {
        let visit = json!({ "id": id, "minutes": minutes, "name": "Jane" });
        client.put_profile_object("acme", "Visit", &visit).await.unwrap();
    }
    let error = client.get_object_type_attribute_statistics("acme", "Visit", "minutes").await.unwrap_err();
    assert_eq!(error.code(), Some("BadRequestException"));

    client.update_domain("acme").data_store(DataStoreRequest::new().enabled(true)).await.unwrap();
    let minutes = client.get_object_type_attribute_statistics("acme", "Visit", "minutes").await.unwrap().statistics;
    assert_eq!((minutes.average, minutes.standard_deviation), (Some(20.0), Some(10.0)));
    assert_eq!((minutes.minimum, minutes.maximum, minutes.percentiles.p50), (Some(10.0), Some(30.0), Some(20.0)));
    let names = client.get_object_type_attribute_statistics("acme", "Visit", "name").await.unwrap().statistics;
    assert_eq!((names.average, names.percentiles.p95), (None, None));
    let unknown = client.get_object_type_attribute_statistics("acme", "Visit", "colour").await;
    assert!(unknown.unwrap_err().is_not_found());
}
