use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::segments::{
    AttributeDimension, DataFormat, Dimension, EstimateStatus, EventSubscriptionState, Group, QueryResult,
    ScheduleConfiguration, SegmentGroup, SegmentSnapshotStatus, SegmentSubscriptionStatus, SegmentType,
};
use futures::TryStreamExt;
use time::macros::datetime;

use super::*;

const STREAM: &str = "arn:aws:kinesis:us-west-2:123456789012:stream/members";
const ROLE: &str = "arn:aws:iam::123456789012:role/members";

fn gold() -> SegmentGroup {
    Group::all([Dimension::attribute("tier", AttributeDimension::inclusive(["gold"]))]).into()
}

async fn with_gold() -> (FakeService, Client) {
    let service = with_domain().await;
    let client = service.client();
    client.create_segment_definition("acme", "gold", "Gold").segment_groups(gold()).await.unwrap();
    (service, client)
}

async fn create_profile(client: &Client, name: &str) -> String {
    client.create_profile("acme").first_name(name).await.unwrap().profile_id
}

#[tokio::test]
async fn segment_definitions_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Segment definition" at "segment-definitions",
        create async |client: Client, name: &'static str| {
            client.create_segment_definition("acme", name, "n").segment_groups(gold()).await
        },
        get async |client: Client, name: &'static str| client.get_segment_definition("acme", name).await,
        list async |client: Client| {
            let definitions: Vec<_> = client.list_segment_definitions("acme").max_results(2).items().try_collect().await.unwrap();
            definitions.into_iter().map(|definition| definition.segment_definition_name.unwrap()).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_segment_definition("acme", name).await
    );
    let list = service.client().list_segment_definitions("acme").max_results(500).await.unwrap();
    assert_eq!(list.items.unwrap().len(), 3, "this list has a maximum of its own");
}

#[tokio::test]
async fn a_segment_is_defined_by_groups_or_by_sql() {
    let (_service, client) = with_gold().await;
    let create = |name: &'static str| client.create_segment_definition("acme", name, "n");
    let either = "Either SegmentGroups or SegmentSqlQuery must be given";
    assert_bad_request(create("a").await, either);
    assert_bad_request(create("a").segment_groups(gold()).segment_sql_query("SELECT 1").await, either);
    assert_bad_request(
        create("_default_a").segment_sql_query("SELECT 1").await,
        "Segment definition _default_a is of the service: _default is reserved",
    );
    let created = create("sql").segment_sql_query("SELECT 1").await.unwrap();
    assert_eq!(created.segment_definition_arn, Some(arn("segment-definitions/sql")));

    let classic = client.get_segment_definition("acme", "gold").await.unwrap();
    assert_eq!((classic.segment_type, classic.segment_groups), (Some(SegmentType::Classic), Some(gold())));
    let sql = client.get_segment_definition("acme", "sql").await.unwrap();
    assert_eq!((sql.segment_type, sql.segment_sql_query.as_deref()), (Some(SegmentType::Enhanced), Some("SELECT 1")));
}

#[tokio::test]
async fn membership_and_estimates_of_sql_come_from_what_a_test_sets() {
    let (service, client) = with_gold().await;
    client.create_segment_definition("acme", "sql", "n").segment_sql_query("SELECT 1").await.unwrap();
    let (jane, john) = (create_profile(&client, "Jane").await, create_profile(&client, "John").await);
    service.set_segment_members("acme", "sql", [&jane]);

    let membership = client.get_segment_membership("acme", "sql", [&jane, &john]).await.unwrap().profiles.unwrap();
    let results: Vec<_> = membership.iter().map(|result| (&result.profile_id, &result.query_result)).collect();
    assert_eq!(results, [(&jane, &QueryResult::Present), (&john, &QueryResult::Absent)]);

    let estimate = async |sql: &str| {
        let created = client.create_segment_estimate("acme").segment_sql_query(sql).await.unwrap();
        client.get_segment_estimate("acme", created.estimate_id.unwrap()).await.unwrap()
    };
    let of_segment = estimate("SELECT 1").await;
    assert_eq!((of_segment.status, of_segment.estimate.as_deref()), (Some(EstimateStatus::Succeeded), Some("1")));
    assert_eq!(of_segment.status_code, Some(200));
    assert_eq!(estimate("SELECT 2").await.estimate.as_deref(), Some("2"), "a query of no definition finds everybody");
    service.set_delay("GetSegmentEstimate", Duration::MAX);
    let running = estimate("SELECT 1").await;
    assert_eq!((running.status, running.estimate), (Some(EstimateStatus::Running), None));
    assert_dump_is_whole(&service).await;

    let unknown = client.get_segment_estimate("acme", "x").await;
    assert_not_found(unknown, "Segment estimate x does not exist in domain acme");
    let neither = client.create_segment_estimate("acme").await;
    assert_bad_request(neither, "Either SegmentQuery or SegmentSqlQuery must be given");
}

#[tokio::test]
#[should_panic = "The groups of segment definition gold say who is in it"]
async fn the_members_of_a_classic_segment_can_not_be_set() {
    let (service, client) = with_gold().await;
    service.set_segment_members("acme", "gold", [create_profile(&client, "Jane").await]);
}

#[tokio::test]
async fn a_snapshot_is_completed_by_the_clock() {
    let (service, client) = with_gold().await;
    service.set_delay("GetSegmentSnapshot", Duration::from_hours(1));
    service.set_clock(|| datetime!(2026-01-01 0:00 UTC));
    let create = client.create_segment_snapshot("acme", "gold", DataFormat::Csv).destination_uri("s3://acme");
    let id = create.await.unwrap().snapshot_id;
    let read = async || client.get_segment_snapshot("acme", "gold", &id).await.unwrap();
    assert_eq!(read().await.status, SegmentSnapshotStatus::InProgress);
    service.set_clock(|| datetime!(2026-01-01 1:00 UTC));
    let snapshot = read().await;
    assert_eq!((snapshot.status, snapshot.data_format), (SegmentSnapshotStatus::Completed, DataFormat::Csv));
    assert_eq!(snapshot.destination_uri.as_deref(), Some("s3://acme"));
    assert_dump_is_whole(&service).await;

    let nothing = "0".repeat(32);
    let unknown = client.get_segment_snapshot("acme", "gold", &nothing).await;
    assert_not_found(unknown, &format!("Snapshot {nothing} of segment definition gold does not exist"));
    let of_nothing = client.create_segment_snapshot("acme", "silver", DataFormat::Csv).await;
    assert_not_found(of_nothing, "Segment definition silver does not exist in domain acme");
}

#[tokio::test]
async fn a_subscription_starts_and_is_scheduled_by_the_clock() {
    let (service, client) = with_gold().await;
    service.set_delay("GetSegmentSubscription", Duration::from_hours(1));
    let start = datetime!(2026-01-01 0:00 UTC);
    let at = |hour: u8| service.set_clock(move || start + Duration::from_hours(hour.into()));
    at(0);
    let none = "Segment definition gold has no subscription";
    assert_not_found(client.get_segment_subscription("acme", "gold").await, none);
    client.associate_stream_for_segments("acme", STREAM, ROLE).await.unwrap();
    let put = client.put_segment_subscription("acme", "gold").await.unwrap();
    assert_eq!((put.status, put.started_at), (Some(SegmentSubscriptionStatus::Starting), Some(start)));
    at(2);
    let put = client
        .put_segment_subscription("acme", "gold")
        .schedule_configuration(ScheduleConfiguration::new(6))
        .await
        .unwrap();
    assert_eq!((put.status, put.started_at), (Some(SegmentSubscriptionStatus::Running), Some(start)));
    at(13);
    let executions = client.get_segment_subscription("acme", "gold").await.unwrap().scheduled_executions.unwrap();
    assert_eq!(executions.last_executed_at, Some(datetime!(2026-01-01 12:00 UTC)));
    assert_eq!(executions.next_executed_at, Some(datetime!(2026-01-01 18:00 UTC)));
    assert_dump_is_whole(&service).await;
    client.delete_segment_subscription("acme", "gold").await.unwrap();
    assert_not_found(client.delete_segment_subscription("acme", "gold").await, none);
}

#[tokio::test]
async fn a_domain_has_one_stream_for_segments() {
    let (service, client) = with_gold().await;
    let none = "Domain acme has no stream for segments";
    assert_not_found(client.get_stream_for_segments("acme").await, none);
    assert_not_found(client.disassociate_stream_for_segments("acme").await, none);
    client.associate_stream_for_segments("acme", STREAM, ROLE).await.unwrap();
    let again = client.associate_stream_for_segments("acme", STREAM, ROLE).await;
    assert_bad_request(again, "Domain acme has a stream for segments already");
    client.put_segment_subscription("acme", "gold").await.unwrap();

    let stream = client.get_stream_for_segments("acme").await.unwrap();
    assert_eq!(
        (stream.state, stream.destination_arn.as_deref()),
        (Some(EventSubscriptionState::Running), Some(STREAM))
    );
    let segments = stream.associated_segments.unwrap();
    assert_eq!((segments.len(), segments[0].segment_name.as_deref()), (1, Some("gold")));
    assert_dump_is_whole(&service).await;

    client.disassociate_stream_for_segments("acme").await.unwrap();
    let stream = client.get_stream_for_segments("acme").await.unwrap();
    assert_eq!((stream.state, stream.disassociated_at.is_some()), (Some(EventSubscriptionState::Stopped), true));
    let subscription = client.get_segment_subscription("acme", "gold").await.unwrap();
    assert_eq!(subscription.status, Some(SegmentSubscriptionStatus::Stopped), "nothing takes its events any more");
    client.associate_stream_for_segments("acme", STREAM, ROLE).await.unwrap();
}
