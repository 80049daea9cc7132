use customer_profiles::Client;
use customer_profiles_fake::{FakeService, StreamedEvent};
use serde_json::json;
use time::macros::datetime;

use crate::{acme, dumped, put_visit_type};

const STREAM: &str = "arn:aws:kinesis:us-west-2:123456789012:stream/changes";

async fn with_stream() -> (FakeService, Client) {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    client.create_event_stream("acme", "changes", STREAM).await.unwrap();
    service.set_clock(|| datetime!(2026-01-03 10:00 UTC));
    (service, client)
}

/// The types of events and objects since the last time.
fn new_events<'a>(events: &'a [StreamedEvent], seen: &mut usize) -> Vec<(&'a str, &'a str)> {
    let new = events[*seen..].iter().map(|event| (event.event_type.as_str(), event.object_type_name.as_str()));
    *seen = events.len();
    new.collect()
}

#[tokio::test]
async fn a_stream_gets_an_event_of_each_profile_and_object_that_is_created_or_updated() {
    let (service, client) = with_stream().await;
    let mut seen = 0;
    let mut expect =
        |expected: &[(&str, &str)]| assert_eq!(new_events(&service.events("acme", "changes"), &mut seen), expected);
    let put = async |visit| client.put_profile_object("acme", "Visit", &visit).await.unwrap();

    put(json!({ "id": 1, "email": "j@example.com" })).await;
    expect(&[("CREATED", "_profile"), ("CREATED", "Visit")]);
    put(json!({ "id": 1, "email": "j@example.com" })).await;
    expect(&[("UPDATED", "Visit")]);
    put(json!({ "id": 2, "email": "j@example.com", "name": "Jane" })).await;
    expect(&[("UPDATED", "_profile"), ("CREATED", "Visit")]);
    let john = client.create_profile("acme").first_name("John").await.unwrap().profile_id;
    expect(&[("CREATED", "_profile")]);
    client.update_profile("acme", &john).last_name("Doe").await.unwrap();
    expect(&[("UPDATED", "_profile")]);
    client.delete_profile("acme", &john).await.unwrap();
    expect(&[]);
    dumped(&service).await;
}

#[tokio::test]
async fn an_event_has_the_members_of_the_real_time_export() {
    let (service, client) = with_stream().await;
    let unique_key = client.put_profile_object("acme", "Visit", &json!({ "id": 1, "email": "j@example.com" })).await;
    let unique_key = unique_key.unwrap().profile_object_unique_key.unwrap();
    let profile_id = service.profiles("acme")[0].profile_id.clone().unwrap();
    let events = service.events("acme", "changes");
    let mut events: Vec<_> = events.iter().map(|event| serde_json::to_value(event).unwrap()).collect();
    let ids: Vec<_> = events.iter_mut().map(|event| event["EventId"].take()).collect();
    assert_ne!(ids[0], ids[1]);
    let expected = |object_type: &str, object| {
        json!({
            "SchemaVersion": 0, "EventId": null, "EventTimestamp": "2026-01-03T10:00:00Z", "EventType": "CREATED",
            "DomainName": "acme", "ObjectTypeName": object_type, "Object": object, "IsMessageRealTime": true,
        })
    };
    assert_eq!(events[0], expected("_profile", json!({ "ProfileId": profile_id, "EmailAddress": "j@example.com" })));
    let mut visit = expected("Visit", json!({ "id": 1, "email": "j@example.com" }));
    visit["AssociatedProfileId"] = profile_id.into();
    visit["ProfileObjectUniqueKey"] = unique_key.into();
    assert_eq!(events[1], visit);
}

#[tokio::test]
async fn a_merge_is_one_event_with_the_profiles_that_it_takes_in() {
    let (service, client) = with_stream().await;
    let mut ids = Vec::new();
    for name in ["Jane", "Janet", "Jan"] {
        ids.push(client.create_profile("acme").first_name(name).await.unwrap().profile_id);
    }
    client.merge_profiles("acme", &ids[0], &ids[1..]).await.unwrap();
    let events = service.events("acme", "changes");
    let [_, _, _, merged] = &events[..] else { panic!("{events:?}") };
    assert_eq!((merged.event_type.as_str(), &merged.object["ProfileId"]), ("MERGED", &json!(ids[0])));
    let duplicates = merged.duplicate_profiles.as_ref().unwrap();
    assert_eq!(duplicates.iter().map(|profile| &profile["FirstName"]).collect::<Vec<_>>(), ["Janet", "Jan"]);
    assert!(merged.merge_id.is_some());
}

#[tokio::test]
async fn a_stream_gets_what_happens_while_it_exists() {
    let (service, client) = with_stream().await;
    client.delete_event_stream("acme", "changes").await.unwrap();
    client.create_profile("acme").first_name("Jane").await.unwrap();
    assert_eq!(service.events("acme", "changes"), []);
    assert_eq!(service.events("none", "changes"), []);
}
