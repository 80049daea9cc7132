use customer_profiles::Client;
use customer_profiles::model::{
    Address, BatchPutProfileObjectRequestItem, FieldSourceProfileIds, Profile, UpdateAddress,
};
use serde_json::json;

use crate::{acme, dumped, found, put_visit_type, search};

const NOBODY: &str = "00000000000000000000000000000000";

async fn profile(client: &Client, profile_id: &str) -> Profile {
    client.batch_get_profile("acme", [profile_id]).await.unwrap().profiles.unwrap().remove(0)
}

async fn visits(client: &Client, profile_id: &str) -> Vec<String> {
    let items = client.list_profile_objects("acme", "Visit", profile_id).await.unwrap().items.unwrap();
    items.into_iter().map(|item| item.object.unwrap()).collect()
}

#[tokio::test]
async fn a_profile_lives_from_its_creation_to_its_deletion() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let jane = client.create_profile("acme").first_name("Jane").email_address("jane@example.com").await.unwrap();
    let jane = jane.profile_id;
    let visit = client.put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "jane@example.com" })).await;
    let unique_key = visit.unwrap().profile_object_unique_key.unwrap();
    assert_eq!(client.update_profile("acme", &jane).last_name("Doe").await.unwrap().profile_id, jane);
    client.add_profile_key("acme", &jane, "contactId", ["c-1"]).await.unwrap();
    let state = dumped(&service).await;

    client.delete_profile_object("acme", &jane, &unique_key, "Visit").await.unwrap();
    let again = client.delete_profile_object("acme", &jane, &unique_key, "Visit").await;
    assert!(again.unwrap_err().is_not_found());
    assert_eq!(visits(&client, &jane).await, Vec::<String>::new());
    service.seed(&state).unwrap();
    assert_eq!(visits(&client, &jane).await.len(), 1);
    assert_eq!(found(&client, "contactId", "c-1").await, [jane.as_str()]);

    client.delete_profile("acme", &jane).await.unwrap();
    for (key, value) in [("_email", "jane@example.com"), ("contactId", "c-1"), ("visitId", "1"), ("_profileId", &jane)]
    {
        assert!(found(&client, key, value).await.is_empty(), "{key}");
    }
    assert!(service.profile_objects("acme", "Visit").is_empty());
    assert!(client.delete_profile("acme", &jane).await.unwrap_err().is_not_found());
    assert!(client.update_profile("acme", &jane).last_name("Doe").await.unwrap_err().is_not_found());
    assert!(client.add_profile_key("acme", &jane, "contactId", ["c-1"]).await.unwrap_err().is_not_found());
    dumped(&service).await;
}

#[tokio::test]
async fn an_update_with_an_empty_text_removes_a_member_and_an_absent_one_stays() {
    let (_service, client) = acme().await;
    let created =
        client.create_profile("acme").first_name("Jane").middle_name("X").email_address("j@example.com").await;
    let id = created.unwrap().profile_id;
    client.update_profile("acme", &id).middle_name("").email_address("").last_name("Doe").await.unwrap();

    let profile = profile(&client, &id).await;
    assert_eq!(profile.first_name.as_deref(), Some("Jane"));
    assert_eq!((profile.middle_name, profile.email_address), (None, None));
    assert_eq!(profile.last_name.as_deref(), Some("Doe"));
    assert!(found(&client, "_email", "j@example.com").await.is_empty());
    assert_eq!(found(&client, "_fullName", "jane doe").await, [id]);
}

#[tokio::test]
async fn an_update_changes_an_address_by_its_members() {
    let (_service, client) = acme().await;
    let address = Address::new().city("Oslo").country("NO");
    let id = client.create_profile("acme").address(address).await.unwrap().profile_id;
    let change = UpdateAddress::new().city("").postal_code("0150");
    client.update_profile("acme", &id).address(change).shipping_address(UpdateAddress::new()).await.unwrap();

    let profile = profile(&client, &id).await;
    assert_eq!(profile.address, Some(Address::new().country("NO").postal_code("0150")));
    assert_eq!(profile.shipping_address, None);
}

#[tokio::test]
async fn an_update_changes_attributes_by_their_names() {
    let (_service, client) = acme().await;
    let id = client.create_profile("acme").attributes([("size", "8"), ("tier", "gold")]).await.unwrap().profile_id;
    client.update_profile("acme", &id).attributes([("size", ""), ("team", "blue")]).await.unwrap();
    let attributes = profile(&client, &id).await.attributes.unwrap();
    let expected = [("team".to_owned(), "blue".to_owned()), ("tier".to_owned(), "gold".to_owned())];
    assert_eq!(attributes, expected.into());
}

#[tokio::test]
async fn an_added_key_finds_its_profile_at_once_until_it_is_deleted() {
    let (_service, client) = acme().await;
    let id = client.create_profile("acme").first_name("Jane").await.unwrap().profile_id;
    let added = client.add_profile_key("acme", &id, "_phone", ["+1 555 123 4567", "+49 30 1"]).await.unwrap();
    assert_eq!(added.key_name.as_deref(), Some("_phone"));
    assert_eq!(found(&client, "_phone", "(555)-123-4567").await, [id.as_str()], "compared as telephone numbers are");
    client.delete_profile_key("acme", &id, "_phone", ["5551234567"]).await.unwrap();
    assert!(found(&client, "_phone", "+15551234567").await.is_empty());
    assert_eq!(found(&client, "_phone", "+49301").await, [id]);
}

#[tokio::test]
async fn a_key_that_came_with_an_object_can_be_deleted() {
    let (_service, client) = acme().await;
    put_visit_type(&client).await;
    client.put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "jane@example.com" })).await.unwrap();
    let id = found(&client, "visitId", "1").await.remove(0);
    client.delete_profile_key("acme", &id, "visitId", ["1"]).await.unwrap();
    assert!(found(&client, "visitId", "1").await.is_empty());
    assert_eq!(visits(&client, &id).await.len(), 1);
}

#[tokio::test]
async fn a_batch_of_profiles_has_those_that_exist_and_an_error_for_each_other() {
    let (_service, client) = acme().await;
    let id = client.create_profile("acme").first_name("Jane").await.unwrap().profile_id;
    let batch = client.batch_get_profile("acme", [NOBODY, &id]).await.unwrap();
    let profiles = batch.profiles.unwrap();
    assert_eq!((profiles.len(), profiles[0].profile_id.as_ref()), (1, Some(&id)));
    let errors = batch.errors.unwrap();
    assert_eq!((errors.len(), errors[0].profile_id.as_str(), errors[0].code.as_str()), (1, NOBODY, "404"));
    assert!(errors[0].message.contains("does not exist"));
}

#[tokio::test]
async fn a_batch_of_objects_keeps_those_that_are_valid_and_names_each_other() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let object = |id: &str, json: &str| BatchPutProfileObjectRequestItem::new(id, json);
    let items = [object("a", r#"{ "id": 1, "email": "j@example.com" }"#), object("b", "{}"), object("c", "[]")];
    let batch = client.batch_put_profile_object("acme", "Visit", items).await.unwrap();
    let successful = batch.successful.unwrap();
    assert_eq!((successful.len(), successful[0].id.as_str()), (1, "a"));
    let failed: Vec<_> = batch.failed.unwrap().into_iter().map(|item| (item.id, item.code)).collect();
    assert_eq!(failed, [("b".to_owned(), 400), ("c".to_owned(), 400)]);
    assert_eq!(service.profile_objects("acme", "Visit").len(), 1);

    let unknown = client.batch_put_profile_object("acme", "Order", [object("a", "{}")]).await;
    assert!(unknown.unwrap_err().is_not_found(), "the type of all of them does not exist");
}

#[tokio::test]
async fn batches_beyond_20_profiles_or_10_objects_are_rejected() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let raw = service.client_builder().validate_requests(false).build().unwrap();
    let profiles = raw.batch_get_profile("acme", vec![NOBODY; 21]).await;
    assert_eq!(profiles.unwrap_err().code(), Some("BadRequestException"));
    let item = BatchPutProfileObjectRequestItem::new("a", "{}");
    let objects = raw.batch_put_profile_object("acme", "Visit", vec![item; 11]).await;
    assert_eq!(objects.unwrap_err().code(), Some("BadRequestException"));
}

#[tokio::test]
async fn a_merge_moves_keys_and_objects_to_the_main_profile_and_ends_the_others() {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let main = client.create_profile("acme").first_name("Jane").await.unwrap().profile_id;
    client.put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "j@example.com" })).await.unwrap();
    let other = found(&client, "visitId", "1").await.remove(0);
    client.add_profile_key("acme", &other, "contactId", ["c-1"]).await.unwrap();

    client.merge_profiles("acme", &main, [&other]).await.unwrap();
    for (key, value) in [("visitId", "1"), ("contactId", "c-1"), ("_email", "j@example.com")] {
        assert_eq!(found(&client, key, value).await, [main.as_str()], "{key}");
    }
    assert_eq!(visits(&client, &main).await.len(), 1);
    assert!(found(&client, "_profileId", &other).await.is_empty());
    assert!(client.list_profile_objects("acme", "Visit", &other).await.unwrap_err().is_not_found());
    assert!(client.merge_profiles("acme", &main, [&other]).await.unwrap_err().is_not_found());
    assert!(client.merge_profiles("acme", &main, [&main]).await.is_err());

    client.put_profile_object("acme", "Visit", &json!({ "id": 2, "email": "j@example.com" })).await.unwrap();
    assert_eq!(visits(&client, &main).await.len(), 2, "later objects find it, too");
    dumped(&service).await;
}

#[tokio::test]
async fn a_merge_unites_members_and_keeps_the_main_profiles_value_where_they_differ() {
    let (_service, client) = acme().await;
    let oslo = Address::new().city("Oslo");
    let main = client.create_profile("acme").first_name("Jane").address(oslo.clone()).attributes([("a", "1")]).await;
    let main = main.unwrap().profile_id;
    let other = client.create_profile("acme").first_name("Janet").last_name("Doe").attributes([("a", "2"), ("b", "3")]);
    let other = other.address(Address::new().country("SE")).await.unwrap().profile_id;
    client.merge_profiles("acme", &main, [&other]).await.unwrap();

    let merged = profile(&client, &main).await;
    assert_eq!((merged.first_name.as_deref(), merged.last_name.as_deref()), (Some("Jane"), Some("Doe")));
    assert_eq!(merged.address, Some(oslo), "an address is one value");
    let attributes = [("a".to_owned(), "1".to_owned()), ("b".to_owned(), "3".to_owned())];
    assert_eq!(merged.attributes, Some(attributes.into()));
}

#[tokio::test]
async fn a_merge_takes_the_value_of_the_profile_that_is_named_even_if_it_has_none() {
    let (_service, client) = acme().await;
    let main = client.create_profile("acme").first_name("Jane").last_name("Doe").attributes([("a", "1"), ("b", "2")]);
    let main = main.await.unwrap().profile_id;
    let other = client.create_profile("acme").first_name("Janet").attributes([("a", "3")]).await.unwrap().profile_id;
    let stranger = FieldSourceProfileIds::new().first_name(NOBODY);
    let error = client.merge_profiles("acme", &main, [&other]).field_source_profile_ids(stranger).await.unwrap_err();
    assert_eq!(error.code(), Some("BadRequestException"));

    let sources = FieldSourceProfileIds::new().first_name(&other).last_name(&other);
    let sources = sources.attributes([("a", other.as_str()), ("b", other.as_str())]);
    client.merge_profiles("acme", &main, [&other]).field_source_profile_ids(sources).await.unwrap();
    let merged = search(&client, "_profileId", &main).await.remove(0);
    assert_eq!((merged.first_name.as_deref(), merged.last_name), (Some("Janet"), None));
    assert_eq!(merged.attributes, Some([("a".to_owned(), "3".to_owned())].into()));
}
