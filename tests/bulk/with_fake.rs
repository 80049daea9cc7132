//! Batches against the fake, which has an opinion of its own of what goes over the wire.

use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
use customer_profiles_fake::FakeService;
use futures::StreamExt;
use futures::stream;

use crate::batch_service::profile_id;
use crate::service::visits;

#[tokio::test]
async fn objects_are_put_in_batches() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client();
    let key = ObjectTypeKey::new().field_names(["number"]).standard_identifiers([StandardIdentifier::Unique]);
    client
        .put_profile_object_type("acme", "Visit", "Visits")
        .fields([("number", ObjectTypeField::new().source("_source.number").target("_profile.Attributes.number"))])
        .keys([("_number", [key])])
        .await
        .unwrap();
    let puts = client.put_profile_objects("acme", "Visit").in_batches().send_all(stream::iter(visits(25)));
    let puts: Vec<_> = puts.collect().await;
    assert!(puts.iter().all(|put| put.result.as_ref().unwrap().profile_object_unique_key.is_some()), "{puts:?}");
    assert_eq!(service.profile_objects("acme", "Visit").len(), 25);
}

#[tokio::test]
async fn profiles_are_read_and_those_that_do_not_exist_are_not_found() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client();
    let mut ids = vec![profile_id(1)];
    for _ in 0..25 {
        ids.push(client.create_profile("acme").first_name("Jane").await.unwrap().profile_id);
    }
    let reads = client.batch_get_profiles("acme").in_order().send_all(stream::iter(&ids));
    let reads: Vec<_> = reads.collect().await;
    assert!(reads[0].result.as_ref().unwrap_err().is_not_found(), "{:?}", reads[0]);
    assert!(reads[1..].iter().all(|read| read.result.as_ref().unwrap().profile_id.as_ref() == Some(read.input)));
    assert_eq!(reads.len(), 26);
}
