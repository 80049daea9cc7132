//! Subscriptions to segments: who has joined and left, and when that is found.

use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::calculated_attributes::{
    AttributeDetails, AttributeItem, Conditions, Range, Statistic, Unit,
};
use customer_profiles::model::segments::*;
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::json;
use time::OffsetDateTime;
use time::macros::datetime;

use crate::people::People;
use crate::{dumped, put_visit_type};

const START: OffsetDateTime = datetime!(2026-01-01 0:00 UTC);

fn at_hour(service: &FakeService, hour: u64) {
    service.set_clock(move || START + Duration::from_hours(hour));
}

async fn with_stream(client: &Client) {
    let (stream, role) = ("arn:aws:kinesis:us-west-2:123456789012:stream/s", "arn:aws:iam::123456789012:role/r");
    client.associate_stream_for_segments("acme", stream, role).await.unwrap();
}

/// Ann, who has gold, and Ben; the segment of those who have gold has a subscription since hour 0.
async fn subscribed() -> People {
    let mut people = People::new().await;
    at_hour(&people.service, 0);
    people.add("Ann", json!({ "Attributes": { "tier": "gold" } })).await;
    people.add("Ben", json!({})).await;
    people.define("gold", Group::all([gold()])).await;
    with_stream(&people.client).await;
    people.client.put_segment_subscription("acme", "gold").await.unwrap();
    people
}

fn gold() -> Dimension {
    Dimension::attribute("tier", AttributeDimension::inclusive(["gold"]))
}

async fn set_tier(people: &People, name: &str, tier: &str) {
    people.client.update_profile("acme", people.id(name)).attributes([("tier", tier)]).await.unwrap();
}

/// The events of a segment: the hour, the name of the profile, what has happened and what found it.
async fn events(people: &People, segment: &str) -> Vec<String> {
    let events = people.client.list_segment_subscription_events("acme", segment).max_results(1).items();
    let events: Vec<_> = events.try_collect().await.unwrap();
    let shown = events.into_iter().map(|event| {
        let hour = (event.updated_at.unwrap() - START).whole_hours();
        let name = people.name(&event.profile_id.unwrap());
        format!("{hour} {name} {} {}", event.event.unwrap().as_str(), event.event_type.unwrap().as_str())
    });
    shown.collect()
}

#[tokio::test]
async fn a_change_of_a_profile_is_a_live_event() {
    let mut people = subscribed().await;
    at_hour(&people.service, 1);
    set_tier(&people, "Ben", "gold").await;
    set_tier(&people, "Ben", "gold").await;
    set_tier(&people, "Ann", "silver").await;
    at_hour(&people.service, 2);
    people.add("Cem", json!({ "Attributes": { "tier": "gold" } })).await;
    people.add("Dua", json!({})).await;
    people.client.delete_profile("acme", people.id("Ben")).await.unwrap();
    let expected = ["1 Ben JOINED LIVE", "1 Ann LEFT LIVE", "2 Cem JOINED LIVE", "2 Ben LEFT LIVE"];
    assert_eq!(events(&people, "gold").await, expected);
}

#[tokio::test]
async fn a_merge_moves_profiles_out_of_a_segment_and_into_it() {
    let people = subscribed().await;
    people.client.merge_profiles("acme", people.id("Ben"), [people.id("Ann")]).await.unwrap();
    let mut events = events(&people, "gold").await;
    events.sort();
    assert_eq!(events, ["0 Ann LEFT LIVE", "0 Ben JOINED LIVE"]);
}

#[tokio::test]
async fn a_change_of_objects_or_of_calculated_attributes_is_a_live_event() {
    let mut people = subscribed().await;
    put_visit_type(&people.client).await;
    people.add("Cem", json!({ "EmailAddress": "cem@example.com" })).await;
    let details = AttributeDetails::new([AttributeItem::new("minutes")], "{Visit.minutes}");
    let total = people.client.create_calculated_attribute_definition("acme", "minutes", details, Statistic::Sum);
    total.await.unwrap();
    let long = Dimension::calculated_attribute("minutes", CalculatedAttributeDimension::greater_than(30));
    people.define("regulars", Group::all([long])).await;
    people.client.put_segment_subscription("acme", "regulars").await.unwrap();

    let visit = |id: u8, minutes: u8| json!({ "id": id, "email": "cem@example.com", "minutes": minutes });
    people.client.put_profile_object("acme", "Visit", &visit(1, 20)).await.unwrap();
    at_hour(&people.service, 1);
    let put = people.client.put_profile_object("acme", "Visit", &visit(2, 20)).await.unwrap();
    at_hour(&people.service, 2);
    let key = put.profile_object_unique_key.unwrap();
    people.client.delete_profile_object("acme", people.id("Cem"), key, "Visit").await.unwrap();
    people.service.set_calculated_attribute("acme", people.id("Ben"), "minutes", "31");
    let expected = ["1 Cem JOINED LIVE", "2 Cem LEFT LIVE", "2 Ben JOINED LIVE"];
    assert_eq!(events(&people, "regulars").await, expected);
}

#[tokio::test]
async fn what_only_time_changes_is_found_at_the_scheduled_times() {
    let mut people = subscribed().await;
    put_visit_type(&people.client).await;
    people.add("Cem", json!({ "EmailAddress": "cem@example.com" })).await;
    let details = AttributeDetails::new([AttributeItem::new("minutes")], "{Visit.minutes}");
    people
        .client
        .create_calculated_attribute_definition("acme", "visits", details, Statistic::Count)
        .conditions(Conditions::new().range(Range::new().value(2).unit(Unit::Days)))
        .await
        .unwrap();
    let visitors = Dimension::calculated_attribute("visits", CalculatedAttributeDimension::greater_than(0));
    people.define("visitors", Group::all([visitors])).await;
    people.client.put_segment_subscription("acme", "visitors").await.unwrap();
    let visit = json!({ "id": 1, "email": "cem@example.com", "minutes": 1 });
    people.client.put_profile_object("acme", "Visit", &visit).await.unwrap();
    let joined = "0 Cem JOINED LIVE".to_owned();

    at_hour(&people.service, 71);
    assert_eq!(people.members("visitors").await, "", "it is no member any more after two days");
    assert_eq!(events(&people, "visitors").await, [&*joined], "which nobody has looked at");
    at_hour(&people.service, 73);
    set_tier(&people, "Ben", "gold").await;
    let left = "72 Cem LEFT SCHEDULE".to_owned();
    at_hour(&people.service, 75);
    assert_eq!(events(&people, "visitors").await, [&*joined, &left], "found at the time that was scheduled");
    at_hour(&people.service, 500);
    assert_eq!(events(&people, "visitors").await, [joined, left], "it has left once");
    dumped(&people.service).await;
}

#[tokio::test]
async fn a_schedule_says_how_many_hours_are_between_two_runs() {
    let people = subscribed().await;
    people.client.create_segment_definition("acme", "sql", "n").segment_sql_query("SELECT 1").await.unwrap();
    let hourly = people.client.put_segment_subscription("acme", "sql");
    hourly.schedule_configuration(ScheduleConfiguration::new(6)).await.unwrap();
    people.service.set_segment_members("acme", "sql", [people.id("Ann")]);
    at_hour(&people.service, 5);
    assert_eq!(events(&people, "sql").await, [""; 0]);
    at_hour(&people.service, 7);
    people.service.set_segment_members("acme", "sql", [people.id("Ben")]);
    assert_eq!(events(&people, "sql").await, ["6 Ann JOINED SCHEDULE"]);
    at_hour(&people.service, 20);
    let all = ["6 Ann JOINED SCHEDULE", "18 Ben JOINED SCHEDULE", "18 Ann LEFT SCHEDULE"];
    assert_eq!(events(&people, "sql").await, all, "of the runs at 12 and 18, one is skipped");
}

#[tokio::test]
async fn a_segment_of_sql_has_no_live_events() {
    let people = subscribed().await;
    people.client.create_segment_definition("acme", "sql", "n").segment_sql_query("SELECT 1").await.unwrap();
    people.service.set_segment_members("acme", "sql", [people.id("Ann")]);
    people.client.put_segment_subscription("acme", "sql").await.unwrap();
    people.client.delete_profile("acme", people.id("Ann")).await.unwrap();
    assert_eq!(events(&people, "sql").await, [""; 0]);
    at_hour(&people.service, 24);
    assert_eq!(events(&people, "sql").await, ["24 Ann LEFT SCHEDULE"]);
}

#[tokio::test]
async fn who_is_in_the_initial_snapshot_does_not_join() {
    let people = subscribed().await;
    set_tier(&people, "Ann", "gold").await;
    at_hour(&people.service, 48);
    assert_eq!(events(&people, "gold").await, [""; 0]);
}

#[tokio::test]
async fn while_a_subscription_starts_it_has_no_events() {
    let people = subscribed().await;
    people.client.delete_segment_subscription("acme", "gold").await.unwrap();
    people.service.set_delay("GetSegmentSubscription", Duration::from_hours(1));
    people.client.put_segment_subscription("acme", "gold").await.unwrap();
    set_tier(&people, "Ben", "gold").await;
    assert_eq!(events(&people, "gold").await, [""; 0]);
    at_hour(&people.service, 1);
    set_tier(&people, "Ann", "silver").await;
    at_hour(&people.service, 24);
    assert_eq!(events(&people, "gold").await, ["1 Ann LEFT LIVE", "24 Ben JOINED SCHEDULE"]);
}

#[tokio::test]
async fn without_a_subscription_there_are_no_events() {
    let people = subscribed().await;
    people.client.delete_segment_subscription("acme", "gold").await.unwrap();
    set_tier(&people, "Ben", "gold").await;
    people.client.put_segment_subscription("acme", "gold").await.unwrap();
    set_tier(&people, "Ben", "silver").await;
    people.client.disassociate_stream_for_segments("acme").await.unwrap();
    set_tier(&people, "Ben", "gold").await;
    at_hour(&people.service, 48);
    assert_eq!(events(&people, "gold").await, ["0 Ben LEFT LIVE"]);
}

#[tokio::test]
async fn a_subscription_needs_a_stream() {
    let people = People::new().await;
    people.define("gold", Group::all([gold()])).await;
    let error = people.client.put_segment_subscription("acme", "gold").await.unwrap_err();
    assert_eq!(error.message(), Some("Domain acme has no stream for segments"));
    with_stream(&people.client).await;
    people.client.put_segment_subscription("acme", "gold").await.unwrap();
}

#[tokio::test]
async fn a_domain_has_ten_subscriptions_at_most() {
    let people = subscribed().await;
    for number in 1..=10 {
        let name = format!("segment{number}");
        people.define(&name, Group::all([gold()])).await;
        let put = people.client.put_segment_subscription("acme", &name).await;
        assert_eq!(put.is_ok(), number < 10, "{number}");
    }
    people.client.put_segment_subscription("acme", "gold").await.unwrap();
    people.client.delete_segment_subscription("acme", "gold").await.unwrap();
    people.client.put_segment_subscription("acme", "segment10").await.unwrap();
}
