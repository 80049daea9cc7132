use customer_profiles::Client;
use customer_profiles::model::{
    ComparisonOperator, EventStreamState, EventTriggerCondition, EventTriggerDimension, EventTriggerLogicalOperator,
    ObjectAttribute,
};
use futures::TryStreamExt;

use super::*;

const STREAM: &str = "arn:aws:kinesis:us-west-2:123456789012:stream/changes";

fn large() -> [EventTriggerCondition; 1] {
    let amount = ObjectAttribute::new(ComparisonOperator::GreaterThan, ["1000"]).source("_source.total");
    [EventTriggerCondition::new([EventTriggerDimension::new([amount])], EventTriggerLogicalOperator::All)]
}

#[tokio::test]
async fn event_streams_live_and_die() {
    let service = with_domain().await;
    assert_life!(service, "Event stream" at "event-streams",
        create async |client: Client, name: &'static str| client.create_event_stream("acme", name, STREAM).await,
        get async |client: Client, name: &'static str| client.get_event_stream("acme", name).await,
        list async |client: Client| {
            let streams: Vec<_> = client.list_event_streams("acme").max_results(2).items().try_collect().await.unwrap();
            assert!(streams.iter().all(|stream| stream.destination_summary.as_ref().unwrap().uri == STREAM));
            streams.into_iter().map(|stream| stream.event_stream_name).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_event_stream("acme", name).await
    );
    let stream = service.client().get_event_stream("acme", "b").await.unwrap();
    assert_eq!((stream.event_stream_arn, stream.domain_name.as_str()), (arn("event-streams/b"), "acme"));
    assert_eq!((stream.state, stream.destination_details.uri.as_str()), (EventStreamState::Running, STREAM));
}

#[tokio::test]
async fn event_triggers_live_and_die() {
    let service = with_domain().await;
    service.client().put_profile_object_type("acme", "Order", "Orders").await.unwrap();
    assert_life!(service, "Event trigger" at "event-triggers",
        create async |client: Client, name: &'static str| client.create_event_trigger("acme", name, "Order", large()).await,
        get async |client: Client, name: &'static str| client.get_event_trigger("acme", name).await,
        list async |client: Client| {
            let triggers: Vec<_> = client.list_event_triggers("acme").max_results(2).items().try_collect().await.unwrap();
            triggers.into_iter().map(|trigger| trigger.event_trigger_name.unwrap()).collect::<Vec<_>>()
        },
        delete async |client: Client, name: &'static str| client.delete_event_trigger("acme", name).await
    );
}

#[tokio::test]
async fn a_trigger_is_for_an_object_type_that_exists() {
    let service = with_domain().await;
    let client = service.client();
    let not_found = "Object type Visit does not exist in domain acme";
    assert_not_found(client.create_event_trigger("acme", "large", "Visit", large()).await, not_found);
    client.put_profile_object_type("acme", "Order", "Orders").await.unwrap();
    client.create_event_trigger("acme", "large", "Order", large()).description("first").await.unwrap();
    assert_not_found(client.update_event_trigger("acme", "large").object_type_name("Visit").await, not_found);

    client.update_event_trigger("acme", "large").segment_filter("vip").await.unwrap();
    let trigger = client.get_event_trigger("acme", "large").await.unwrap();
    assert_eq!((trigger.description.as_deref(), trigger.segment_filter.as_deref()), (Some("first"), Some("vip")));
    assert_eq!(trigger.event_trigger_conditions, Some(large().to_vec()));
}

#[tokio::test]
async fn a_trigger_that_an_integration_uses_is_not_deleted() {
    let service = with_domain().await;
    let client = service.client();
    client.put_profile_object_type("acme", "Order", "Orders").await.unwrap();
    client.create_event_trigger("acme", "large", "Order", large()).await.unwrap();
    client.put_integration("acme").uri("s3://acme").event_trigger_names(["large"]).await.unwrap();
    let used = "Event trigger large is used by integration s3://acme";
    assert_bad_request(client.delete_event_trigger("acme", "large").await, used);
    client.delete_integration("acme", "s3://acme").await.unwrap();
    client.delete_event_trigger("acme", "large").await.unwrap();
}
