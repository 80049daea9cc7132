//! What is logged of a call: one span, and one event in it for each retry.

use std::sync::Mutex;

use crate::builder;
use crate::capture::{Capture, Line};
use crate::support::{InMemory, json};
use tracing_subscriber::layer::SubscriberExt as _;

/// Runs one call against these statuses; gives what was logged.
async fn logged(statuses: &[u16]) -> Vec<Line> {
    let capture = Capture::default();
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(capture.clone()));
    let statuses = Mutex::new(statuses.to_vec());
    let service = InMemory::new(move |_| {
        let status = statuses.lock().unwrap().remove(0);
        Ok(json(status, r#"{"ObjectTypeName":"Order","Description":"Orders"}"#))
    });
    let client = builder(1, "http").transport(service).build().unwrap();
    let _ = client.get_profile_object_type("acme", "Order").await;
    capture.lines()
}

fn fields<'a>(line: &'a Line, names: &[&str]) -> Vec<&'a str> {
    names.iter().map(|name| line.fields.get(*name).map_or("", String::as_str)).collect()
}

const OUTCOME: [&str; 5] =
    ["http.response.status_code", "aws.request_id", "attempts", "error.kind", "otel.status_code"];

#[tokio::test(start_paused = true)]
async fn a_call_is_one_span_and_each_retry_one_event_in_it() {
    let lines = logged(&[503, 429, 200]).await;
    let (spans, events): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.is_span);
    let [span] = spans[..] else { panic!("{spans:?}") };
    assert_eq!((span.target.as_str(), span.name.as_str()), ("customer_profiles::client", "call"));
    assert_eq!(
        fields(span, &["rpc.system", "rpc.service", "rpc.method", "cloud.region", "otel.name", "otel.kind"]),
        ["aws-api", "Customer Profiles", "GetProfileObjectType", "us-west-2", "GetProfileObjectType", "client"]
    );
    assert_eq!(fields(span, &OUTCOME), ["200", "request-1", "3", "", ""]);
    let reported: Vec<_> = events.iter().map(|event| fields(event, &["attempt", "reason"])).collect();
    assert_eq!(reported, [["1", "transient"], ["2", "throttling"]]);
    for event in events {
        assert_eq!(event.span.as_deref(), Some("call"));
        assert!(event.fields.contains_key("delay"), "{event:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_recorded_in_the_span_of_its_call() {
    let lines = logged(&[404]).await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(fields(&lines[0], &OUTCOME), ["404", "request-1", "1", "Service", "ERROR"]);
}
