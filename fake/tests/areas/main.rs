//! The areas of the service, each through the real client: a life cycle, and the rules that AWS documents.

mod attributes;
mod calculated_attributes;
mod history;
mod inspection;
mod matching;
mod people;
mod profiles;
mod segment_events;
mod segments;
mod standard_objects;
mod streams;
mod triggers;
mod upload_jobs;
mod workflows;

use customer_profiles::Client;
use customer_profiles::model::{FieldContentType, ObjectTypeField, ObjectTypeKey, Profile, StandardIdentifier};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;

/// A fake with the domain `acme`, and a client of it.
async fn acme() -> (FakeService, Client) {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client();
    (service, client)
}

/// An object type `Visit` whose objects find or make the profile of their e-mail address.
async fn put_visit_type(client: &Client) {
    let email = ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
    let unique = ObjectTypeKey::new().field_names(["id"]).standard_identifiers([StandardIdentifier::Unique]);
    let profile = ObjectTypeKey::new().field_names(["email"]).standard_identifiers([StandardIdentifier::Profile]);
    client
        .put_profile_object_type("acme", "Visit", "Visits of the shop")
        .allow_profile_creation(true)
        .fields([
            ("email", email.content_type(FieldContentType::EmailAddress)),
            ("id", ObjectTypeField::new().source("_source.id")),
            ("minutes", ObjectTypeField::new().source("_source.minutes").content_type(FieldContentType::Number)),
            ("name", ObjectTypeField::new().source("_source.name").target("_profile.FirstName")),
        ])
        .keys([("visitId", vec![unique]), ("_email", vec![profile])])
        .await
        .unwrap();
}

async fn search(client: &Client, key: &str, value: &str) -> Vec<Profile> {
    client.search_profiles("acme", key, [value]).items().try_collect().await.unwrap()
}

/// The ids of the profiles that a search finds.
async fn found(client: &Client, key: &str, value: &str) -> Vec<String> {
    search(client, key, value).await.into_iter().filter_map(|profile| profile.profile_id).collect()
}

/// What is in the fake, once it has gone through another one.
async fn dumped(service: &FakeService) -> String {
    let dump = service.dump();
    let other = FakeService::start().await;
    other.seed(&dump).unwrap();
    assert_eq!(other.dump(), dump, "a dump that is seeded is the same dump");
    dump
}
