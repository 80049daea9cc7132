use customer_profiles::Client;
use customer_profiles::model::{
    ComparisonOperator, EventTriggerCondition, EventTriggerDimension, EventTriggerLimits, EventTriggerLogicalOperator,
    ObjectAttribute, ObjectTypeField, Period, PeriodUnit,
};
use customer_profiles_fake::FakeService;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::{acme, dumped, put_visit_type};

const CAMPAIGN: &str = "s3://campaign";

fn minutes(operator: ComparisonOperator, values: &[&str]) -> EventTriggerDimension {
    EventTriggerDimension::new([ObjectAttribute::new(operator, values.iter().copied()).field_name("minutes")])
}

fn named(values: &[&str]) -> EventTriggerDimension {
    let name = ObjectAttribute::new(ComparisonOperator::Inclusive, values.iter().copied());
    EventTriggerDimension::new([name.source("_source.name")])
}

fn condition(operator: EventTriggerLogicalOperator, dimensions: &[EventTriggerDimension]) -> EventTriggerCondition {
    EventTriggerCondition::new(dimensions.iter().cloned(), operator)
}

/// Visits of more than ten minutes.
fn long() -> EventTriggerCondition {
    condition(EventTriggerLogicalOperator::All, &[minutes(ComparisonOperator::GreaterThan, &["10"])])
}

/// A domain with the trigger `long` for visits of these conditions, which an integration names.
async fn with_trigger(
    conditions: impl IntoIterator<Item = EventTriggerCondition>,
    limits: Option<EventTriggerLimits>,
) -> (FakeService, Client) {
    let (service, client) = acme().await;
    put_visit_type(&client).await;
    let trigger = client.create_event_trigger("acme", "long", "Visit", conditions);
    match limits {
        Some(limits) => trigger.event_trigger_limits(limits).await.unwrap(),
        None => trigger.await.unwrap(),
    };
    client.put_integration("acme").uri(CAMPAIGN).event_trigger_names(["long"]).await.unwrap();
    (service, client)
}

async fn visit(client: &Client, visit: Value) {
    client.put_profile_object("acme", "Visit", &visit).await.unwrap();
}

/// The ids of the visits that have fired.
fn fired(service: &FakeService) -> Vec<i64> {
    service.fired_triggers("acme").iter().map(|fired| fired.object["id"].as_i64().unwrap()).collect()
}

/// Which of these visits, numbered from 1, fire a trigger of these conditions.
async fn firing(conditions: &[EventTriggerCondition], visits: &[Value]) -> Vec<i64> {
    let (service, client) = with_trigger(conditions.iter().cloned(), None).await;
    for (id, object) in (1..).zip(visits) {
        let mut object = object.clone();
        object["id"] = id.into();
        object["email"] = "j@example.com".into();
        visit(&client, object).await;
    }
    fired(&service)
}

#[tokio::test]
async fn an_ingested_object_that_meets_the_conditions_fires_the_trigger_to_the_integration_that_names_it() {
    let (service, client) = with_trigger([long()], None).await;
    service.set_clock(|| datetime!(2026-01-03 10:00 UTC));
    visit(&client, json!({ "id": 1, "email": "j@example.com", "minutes": 10 })).await;
    let long = json!({ "id": 2, "email": "j@example.com", "minutes": 10.5 });
    let unique_key = client.put_profile_object("acme", "Visit", &long).await.unwrap().profile_object_unique_key;

    let fired = service.fired_triggers("acme").remove(0);
    assert_eq!(service.fired_triggers("acme").len(), 1);
    assert_eq!((fired.event_trigger_name.as_str(), fired.uri.as_str()), ("long", CAMPAIGN));
    assert_eq!((fired.object_type_name.as_str(), Some(fired.profile_object_unique_key)), ("Visit", unique_key));
    assert_eq!(Some(fired.profile_id), service.profiles("acme")[0].profile_id);
    assert_eq!((fired.object, fired.fired_at), (long, datetime!(2026-01-03 10:00 UTC)));
    dumped(&service).await;
}

#[tokio::test]
async fn a_trigger_that_no_integration_names_does_not_fire() {
    let (service, client) = with_trigger([long()], None).await;
    client.delete_integration("acme", CAMPAIGN).await.unwrap();
    visit(&client, json!({ "id": 1, "email": "j@example.com", "minutes": 11 })).await;
    assert_eq!(service.fired_triggers("acme"), []);
}

#[tokio::test]
async fn a_trigger_is_for_the_objects_of_its_type_that_have_a_profile() {
    let (service, client) = with_trigger([long()], None).await;
    client.put_profile_object_type("acme", "Other", "Others").template_id("Shopify-CreateOrders").await.unwrap();
    client.put_profile_object("acme", "Other", &json!({ "id": 1, "minutes": 11 })).await.unwrap();
    client.put_profile_object_type("acme", "Visit", "Visits").await.unwrap();
    visit(&client, json!({ "id": 2, "minutes": 11 })).await;
    assert_eq!(service.fired_triggers("acme"), []);
}

#[tokio::test]
async fn one_condition_must_be_met() {
    let jane = condition(EventTriggerLogicalOperator::All, &[named(&["Jane"])]);
    let visits = [json!({ "minutes": 11 }), json!({ "name": "Jane" }), json!({ "name": "John", "minutes": 9 })];
    assert_eq!(firing(&[long(), jane], &visits).await, [1, 2]);
}

#[tokio::test]
async fn any_all_or_none_of_the_dimensions_must_be_met() {
    use EventTriggerLogicalOperator::{All, Any, None};
    let dimensions = [minutes(ComparisonOperator::GreaterThan, &["10"]), named(&["Jane"])];
    let visits = [
        json!({ "minutes": 11, "name": "Jane" }),
        json!({ "minutes": 11, "name": "John" }),
        json!({ "minutes": 9, "name": "John" }),
    ];
    for (operator, expected) in [(Any, &[1, 2][..]), (All, &[1]), (None, &[3])] {
        assert_eq!(firing(&[condition(operator, &dimensions)], &visits).await, expected);
    }
}

#[tokio::test]
async fn all_attributes_of_a_dimension_must_fit() {
    let attribute = |operator, value: &str| ObjectAttribute::new(operator, [value]).field_name("minutes");
    let between = EventTriggerDimension::new([
        attribute(ComparisonOperator::GreaterThan, "10"),
        attribute(ComparisonOperator::LessThan, "20"),
    ]);
    let visits = [json!({ "minutes": 9 }), json!({ "minutes": 15 }), json!({ "minutes": 25 })];
    assert_eq!(firing(&[condition(EventTriggerLogicalOperator::Any, &[between])], &visits).await, [2]);
}

#[tokio::test]
async fn an_attribute_is_a_place_in_the_object_or_a_field_of_its_type() {
    let tags = |operator, values: &[&str]| {
        let tags = ObjectAttribute::new(operator, values.iter().copied()).source("shop.tags");
        [condition(EventTriggerLogicalOperator::All, &[EventTriggerDimension::new([tags])])]
    };
    let visits = [json!({ "shop": { "tags": ["a", "b"] } }), json!({ "shop": { "tags": "a" } }), json!({})];
    assert_eq!(firing(&tags(ComparisonOperator::Inclusive, &["a", "b"]), &visits).await, [1], "all of the values");
    assert_eq!(firing(&tags(ComparisonOperator::Exclusive, &["b", "c"]), &visits).await, [2, 3], "none of the values");
    assert_eq!(firing(&tags(ComparisonOperator::BeginsWith, &["x", "b"]), &visits).await, [1], "one of the values");
}

#[tokio::test]
async fn a_segment_filter_lets_only_its_members_fire() {
    let (service, client) = with_trigger([long()], None).await;
    client.update_event_trigger("acme", "long").segment_filter("vip").await.unwrap();
    let jane = json!({ "id": 1, "email": "j@example.com", "minutes": 11 });
    visit(&client, jane.clone()).await;
    assert_eq!(fired(&service), [0; 0], "there is no such segment");

    client.create_segment_definition("acme", "vip", "Good").segment_sql_query("SELECT 1").await.unwrap();
    visit(&client, jane.clone()).await;
    assert_eq!(fired(&service), [0; 0], "nobody is in it");
    service.set_segment_members("acme", "vip", service.profiles("acme").into_iter().filter_map(|jane| jane.profile_id));
    visit(&client, jane).await;
    visit(&client, json!({ "id": 2, "email": "john@example.com", "minutes": 11 })).await;
    assert_eq!(fired(&service), [1]);
}

#[tokio::test]
async fn a_profile_fires_a_trigger_only_so_often_in_each_period() {
    let period = |unit, value, most| Period::new(unit, value).max_invocations_per_profile(most);
    let periods = [period(PeriodUnit::Minutes, 10, 1), period(PeriodUnit::Days, 1, 2)];
    let (service, client) = with_trigger([long()], Some(EventTriggerLimits::new().periods(periods))).await;
    let at = |minute: i64| {
        service.set_clock(move || datetime!(2026-01-03 0:00 UTC) + time::Duration::minutes(minute));
    };
    for (id, minute) in [(1, 0), (2, 9), (3, 10), (4, 30), (5, 24 * 60)] {
        at(minute);
        visit(&client, json!({ "id": id, "email": "j@example.com", "minutes": 11 })).await;
    }
    visit(&client, json!({ "id": 6, "email": "john@example.com", "minutes": 11 })).await;
    assert_eq!(
        fired(&service),
        [1, 3, 5, 6],
        "2 comes within ten minutes, 4 is the third of a day, 6 is somebody else's"
    );
}

#[tokio::test]
async fn an_unlimited_period_limits_nothing() {
    let period = Period::new(PeriodUnit::Days, 1).max_invocations_per_profile(1).unlimited(true);
    let (service, client) = with_trigger([long()], Some(EventTriggerLimits::new().periods([period]))).await;
    for id in [1, 2] {
        visit(&client, json!({ "id": id, "email": "j@example.com", "minutes": 11 })).await;
    }
    assert_eq!(fired(&service), [1, 2]);
}

#[tokio::test]
async fn an_object_that_is_older_than_the_expiration_does_not_fire() {
    let (service, client) = with_trigger([long()], Some(EventTriggerLimits::new().event_expiration(60_000))).await;
    let visits = client.get_profile_object_type("acme", "Visit").await.unwrap();
    let mut fields = visits.fields.unwrap();
    fields.insert("sourceLastUpdatedTimestamp".to_owned(), ObjectTypeField::new().source("_source.at"));
    let put = client.put_profile_object_type("acme", "Visit", "Visits").allow_profile_creation(true);
    put.fields(fields).keys(visits.keys.unwrap()).await.unwrap();

    let now: OffsetDateTime = datetime!(2026-01-03 10:01 UTC);
    service.set_clock(move || now);
    for (id, at) in [(1, json!("2026-01-03T09:59:59Z")), (2, json!("2026-01-03T10:00:00Z")), (3, Value::Null)] {
        visit(&client, json!({ "id": id, "email": "j@example.com", "minutes": 11, "at": at })).await;
    }
    assert_eq!(fired(&service), [2, 3], "3 does not say how old it is");
}
