//! The paths of the fake's own, by HTTP without a signature.

use std::time::Duration;

use customer_profiles::Client;
use customer_profiles::model::segments::{DataFormat, QueryResult};
use customer_profiles::model::{
    AttributeDetails, ComparisonOperator, EventTriggerCondition, EventTriggerDimension, EventTriggerLogicalOperator,
    IdentityResolutionJobStatus, MatchingRequest, ObjectAttribute, RecommenderRecipeName, Statistic,
};
use customer_profiles::{ErrorKind, RetryPolicy};
use customer_profiles_fake::FakeService;
use serde_json::{Value, json};

use crate::raw::exchange;

/// A fake with the domain `acme`, and a client of it that sends each request once.
async fn acme() -> (FakeService, Client) {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
    (service, client)
}

async fn send(service: &FakeService, method: &str, target: &str, body: &str) -> (u16, Value) {
    let length = body.len();
    let request = format!("{method} /_fake/{target} HTTP/1.1\r\nhost: fake\r\ncontent-length: {length}\r\n\r\n{body}");
    let response = exchange(service.address(), request).await;
    (response.status, serde_json::from_str(&response.body).unwrap())
}

#[track_caller]
fn done((status, body): (u16, Value)) -> Value {
    assert_eq!(status, 200, "{body}");
    body
}

async fn get(service: &FakeService, target: &str) -> Value {
    done(send(service, "GET", target, "").await)
}

async fn post(service: &FakeService, target: &str, body: Value) -> Value {
    done(send(service, "POST", target, &body.to_string()).await)
}

async fn jane(client: &Client) -> String {
    client.create_profile("acme").first_name("Jane").await.unwrap().profile_id
}

#[tokio::test]
async fn fired_triggers_can_be_read() {
    let (service, client) = acme().await;
    client.put_profile_object_type("acme", "Account", "Accounts").template_id("Salesforce-Account").await.unwrap();
    let in_oslo = ObjectAttribute::new(ComparisonOperator::Inclusive, ["Oslo"]).source("BillingCity");
    let dimension = EventTriggerDimension::new([in_oslo]);
    let condition = EventTriggerCondition::new([dimension], EventTriggerLogicalOperator::All);
    client.create_event_trigger("acme", "in-oslo", "Account", [condition]).await.unwrap();
    client.put_integration("acme").uri("s3://campaign").event_trigger_names(["in-oslo"]).await.unwrap();
    let account = json!({ "Id": "1", "BillingCity": "Oslo" });
    client.put_profile_object("acme", "Account", &account).await.unwrap();

    let fired = get(&service, "fired-triggers?DomainName=acme").await["FiredTriggers"].take();
    assert_eq!(fired.as_array().unwrap().len(), 1);
    assert_eq!((&fired[0]["EventTriggerName"], &fired[0]["Uri"]), (&json!("in-oslo"), &json!("s3://campaign")));
    assert_eq!((&fired[0]["ObjectTypeName"], &fired[0]["Object"]), (&json!("Account"), &account));
    assert_eq!(fired, json!(service.fired_triggers("acme")));
}

#[tokio::test]
async fn streamed_events_can_be_read() {
    let (service, client) = acme().await;
    let stream = "arn:aws:kinesis:us-west-2:123456789012:stream/changes";
    client.create_event_stream("acme", "changes", stream).await.unwrap();
    jane(&client).await;
    let events = get(&service, "events?DomainName=acme&EventStreamName=changes").await["Events"].take();
    assert_eq!((&events[0]["EventType"], &events[0]["Object"]["FirstName"]), (&json!("CREATED"), &json!("Jane")));
    assert_eq!(events, json!(service.events("acme", "changes")));
}

#[tokio::test]
async fn exports_can_be_read() {
    let (service, client) = acme().await;
    client.create_segment_definition("acme", "vip", "Good").segment_sql_query("SELECT 1").await.unwrap();
    let jane = jane(&client).await;
    let members = json!({ "DomainName": "acme", "SegmentDefinitionName": "vip", "ProfileIds": [jane] });
    assert_eq!(post(&service, "segment-members", members).await, json!({}));
    let membership = client.get_segment_membership("acme", "vip", [&jane]).await.unwrap();
    assert_eq!(membership.profiles.unwrap()[0].query_result, QueryResult::Present);

    post(&service, "delay", json!({ "Operation": "GetSegmentSnapshot", "Seconds": 60 })).await;
    client.create_segment_snapshot("acme", "vip", DataFormat::Csv).destination_uri("s3://exports/vip").await.unwrap();
    let exports = async || get(&service, "exports?DomainName=acme").await["Exports"].take();
    assert_eq!(exports().await, json!([]), "it is not complete");
    post(&service, "clock", json!({ "Seconds": 60 })).await;
    let exports = exports().await;
    assert_eq!((&exports[0]["Type"], &exports[0]["ProfileIds"]), (&json!("SegmentSnapshot"), &json!([jane])));
    assert_eq!((&exports[0]["DestinationUri"], &exports[0]["DataFormat"]), (&json!("s3://exports/vip"), &json!("CSV")));
}

#[tokio::test]
async fn matches_can_be_set_and_resolved() {
    let (service, client) = acme().await;
    client.update_domain("acme").matching(MatchingRequest::new(true)).await.unwrap();
    let ids = [jane(&client).await, jane(&client).await];
    let found = json!([{ "MatchId": "m", "ProfileIds": ids, "ConfidenceScore": 0.9 }]);
    post(&service, "matches", json!({ "DomainName": "acme", "Matches": found })).await;
    assert_eq!(get(&service, "matches?DomainName=acme").await["Matches"], found);

    let job_id = post(&service, "identity-resolution", json!({ "DomainName": "acme" })).await["JobId"].take();
    let job = client.get_identity_resolution_job("acme", job_id.as_str().unwrap()).await.unwrap();
    assert_eq!(job.status, Some(IdentityResolutionJobStatus::Completed));
    assert_eq!(job.job_stats.unwrap().number_of_matches_found, Some(1));
}

#[tokio::test]
async fn calculated_attributes_and_recommendations_can_be_set() {
    let (service, client) = acme().await;
    client.put_profile_object_type("acme", "Order", "Orders").await.unwrap();
    let total = AttributeDetails::field("Order", "total");
    client.create_calculated_attribute_definition("acme", "spent", total, Statistic::Sum).await.unwrap();
    client.create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou).await.unwrap();
    let jane = jane(&client).await;

    let spent =
        json!({ "DomainName": "acme", "ProfileId": jane, "CalculatedAttributeName": "spent", "Value": "120.5" });
    post(&service, "calculated-attribute", spent).await;
    let spent = client.get_calculated_attribute_for_profile("acme", &jane, "spent").await.unwrap();
    assert_eq!(spent.value.as_deref(), Some("120.5"));

    let boots = json!([{ "CatalogItem": { "Id": "boots" }, "Score": 0.9 }]);
    let boots = json!({ "DomainName": "acme", "RecommenderName": "for-you", "Recommendations": boots });
    post(&service, "recommendations", boots).await;
    let recommended = client.get_profile_recommendations("acme", jane, "for-you").await.unwrap();
    assert_eq!(recommended.recommendations.unwrap()[0].score, Some(0.9));
}

#[tokio::test]
async fn the_state_can_be_read_and_seeded() {
    let (service, client) = acme().await;
    jane(&client).await;
    let state = get(&service, "state").await;
    assert_eq!(state, serde_json::from_str::<Value>(&service.dump()).unwrap());
    let other = FakeService::start().await;
    post(&other, "state", state).await;
    assert_eq!(other.dump(), service.dump());
}

#[tokio::test]
async fn the_clock_advances_for_what_is_in_the_fake_and_not_for_signatures() {
    let (service, client) = acme().await;
    let created = client.put_integration("acme").uri("s3://acme").await.unwrap().created_at;
    post(&service, "clock", json!({ "Seconds": 86_400 })).await;
    post(&service, "clock", json!({ "Seconds": 86_400 })).await;
    let later = client.put_integration("acme").uri("s3://later").await.unwrap().created_at;
    assert!(later >= created + 2 * Duration::from_hours(24), "{created} {later}");
    assert_eq!(service.requests().len(), 2, "both were accepted at once, and those for the fake are not kept");
}

#[tokio::test]
async fn faults_can_be_injected() {
    let (service, client) = acme().await;
    let error = json!({ "Operation": "ListDomains", "Fault": "ERROR", "Status": 503, "Code": "Busy", "Message": "m" });
    post(&service, "fault", error).await;
    let error = client.list_domains().await.unwrap_err();
    assert_eq!((error.status().unwrap().as_u16(), error.code(), error.message()), (503, Some("Busy"), Some("m")));

    for fault in ["DROPPED", "RESPONSE_DROPPED"] {
        post(&service, "fault", json!({ "Operation": "ListDomains", "Fault": fault })).await;
        assert_eq!(client.list_domains().await.unwrap_err().kind(), ErrorKind::Interrupted, "{fault}");
    }
    post(&service, "throttle", json!({ "Operation": "ListDomains", "Every": 2 })).await;
    client.list_domains().await.unwrap();
    assert!(client.list_domains().await.unwrap_err().is_throttled());
}

#[tokio::test(start_paused = true)]
async fn responses_can_be_held_back() {
    let service = FakeService::builder().own_thread(true).start().await.unwrap();
    let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
    tokio::time::resume();
    post(&service, "latency", json!({ "Operation": "ListDomains", "Seconds": 100 })).await;
    let slow = json!({ "Operation": "ListIntegrations", "Fault": "SLOW_BODY", "Seconds": 100 });
    post(&service, "fault", slow).await;
    tokio::time::pause();
    assert!(client.list_domains().await.unwrap_err().is_timeout());
    assert!(client.list_integrations("acme").await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn what_the_fake_does_not_understand_is_rejected_with_the_reason() {
    let (service, _client) = acme().await;
    let cases = [
        ("GET", "nothing", "", 404, "The fake has nothing at GET /_fake/nothing"),
        ("POST", "fired-triggers", "{}", 404, "The fake has nothing at POST /_fake/fired-triggers"),
        ("PUT", "delay", "{}", 404, "The fake has nothing at PUT /_fake/delay"),
        ("GET", "fired-triggers?DomainName=none", "", 404, "Domain none does not exist"),
        ("GET", "events?DomainName=acme", "", 400, "missing field `EventStreamName`"),
        ("POST", "clock", r#"{"Seconds":-1}"#, 400, "Seconds is -1: it must be from 0 to 100000000000"),
        ("POST", "clock", r#"{"Seconds":1,"Now":2}"#, 400, "unknown field `Now`"),
        (
            "POST",
            "delay",
            r#"{"Operation":"GetProfile","Seconds":1}"#,
            400,
            "GetProfile reads nothing that takes a while",
        ),
        ("POST", "latency", r#"{"Operation":"GetProfile","Seconds":1}"#, 400, "there is no operation \"GetProfile\""),
        ("POST", "throttle", r#"{"Operation":"ListDomains","Every":0}"#, 400, "there is no request of number 0"),
        ("POST", "fault", r#"{"Operation":"ListDomains","Fault":"ERROR"}"#, 400, "Status: it must be from 400 to 599"),
        ("POST", "fault", r#"{"Operation":"ListDomains","Fault":"EARTHQUAKE"}"#, 400, "Fault: unknown variant"),
        ("POST", "identity-resolution", r#"{"DomainName":"acme"}"#, 400, "Matching is not enabled for domain acme"),
        ("POST", "state", r#"{"Domains":[{"DomainName":7}]}"#, 400, "Domains[0].DomainName: expected a string"),
    ];
    for (method, target, body, status, message) in cases {
        let (received, response) = send(&service, method, target, body).await;
        assert_eq!(received, status, "{method} {target} {response}");
        assert!(response["Message"].as_str().unwrap().contains(message), "{method} {target} {response}");
    }
}
