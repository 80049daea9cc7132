//! Waiting for what the service does later.

mod support;

use std::sync::Mutex;
use std::time::Duration;

use customer_profiles::model::segments::EstimateStatus;
use customer_profiles::operations::{
    GetCalculatedAttributeDefinitionResponse, GetIdentityResolutionJobResponse, GetSegmentEstimateRequest,
    GetSegmentEstimateResponse, GetSegmentSubscriptionResponse, GetUploadJobResponse, GetWorkflowResponse,
};
use customer_profiles::{Error, ErrorKind, Progress, RetryPolicy, Wait};
use http::Response;
use serde::de::DeserializeOwned;
use support::{InMemory, json};
use tokio::time::Instant;

/// A service in which an estimate has these states, one after the other; the last one stays.
///
/// A number is an error with this status, `HANGS` no response at all.
fn service_with(states: &'static [&'static str]) -> InMemory {
    let next = Mutex::new(0);
    InMemory::new(move |_| {
        let mut next = next.lock().unwrap();
        let state = states[(*next).min(states.len() - 1)];
        *next += 1;
        let response = match state.parse() {
            Ok(error) => json(error, r#"{"message":"no"}"#),
            Err(_) => json(200, format!(r#"{{"Status":"{state}","Message":"too many columns","Estimate":"42"}}"#)),
        };
        Ok::<Response<_>, _>(response)
    })
}

fn wait(service: &InMemory) -> Wait<GetSegmentEstimateRequest> {
    let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
    client.get_segment_estimate("acme", "1").wait_until(GetSegmentEstimateResponse::progress)
}

async fn error_after(wait: Wait<GetSegmentEstimateRequest>) -> (Error, Duration) {
    let started = Instant::now();
    (wait.await.unwrap_err(), started.elapsed())
}

const SECOND: Duration = Duration::from_secs(1);

#[tokio::test(start_paused = true)]
async fn a_wait_gives_the_response_for_which_the_condition_holds() {
    let service = service_with(&["RUNNING", "RUNNING", "SUCCEEDED"]);
    let estimate = wait(&service).await.unwrap();
    assert_eq!((estimate.status, estimate.estimate.as_deref()), (Some(EstimateStatus::Succeeded), Some("42")));
    assert_eq!(service.requests().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn what_is_done_already_is_not_waited_for() {
    let started = Instant::now();
    wait(&service_with(&["SUCCEEDED"])).await.unwrap();
    assert_eq!(started.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn a_failure_ends_the_wait_with_its_reason() {
    let (error, _) = error_after(wait(&service_with(&["RUNNING", "FAILED"]))).await;
    assert_eq!(error.kind(), ErrorKind::Failed);
    assert!(!error.is_retryable() && !error.is_timeout());
    assert_eq!(
        error.to_string(),
        "GetSegmentEstimate: what was waited for has failed: FAILED: too many columns (2 attempts)"
    );
}

#[tokio::test(start_paused = true)]
async fn the_error_of_a_wait_that_is_too_long_has_the_last_state() {
    let service = service_with(&["QUEUED", "RUNNING"]);
    let (error, after) = error_after(wait(&service).timeout(60 * SECOND)).await;
    assert!(error.kind() == ErrorKind::Timeout && error.is_timeout() && error.is_retryable());
    let attempts = service.requests().len();
    assert_eq!(
        error.to_string(),
        format!("GetSegmentEstimate: not done within 60 s; the last state is RUNNING ({attempts} attempts)")
    );
    assert_eq!(after, 59 * SECOND, "the last look is an interval before the end");
}

#[tokio::test(start_paused = true)]
async fn the_waits_grow_to_the_longest_one_and_are_never_less_than_half() {
    let service = service_with(&["RUNNING"]);
    let times = std::sync::Arc::new(Mutex::new(Vec::new()));
    let seen = std::sync::Arc::clone(&times);
    let client = service.client();
    let wait = client.get_segment_estimate("acme", "1").wait_until(move |_| {
        seen.lock().unwrap().push(Instant::now());
        false
    });
    wait.interval(2 * SECOND).max_interval(10 * SECOND).timeout(100 * SECOND).await.unwrap_err();
    let times = times.lock().unwrap();
    let waits: Vec<_> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    for (wait, longest) in waits[..waits.len() - 1].iter().zip([2, 4, 8, 10, 10, 10, 10, 10]) {
        assert!(*wait >= longest * SECOND / 2 && *wait <= longest * SECOND + Duration::from_millis(1), "{waits:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_error_that_passes_does_not_end_the_wait() {
    let service = service_with(&["RUNNING", "503", "429", "SUCCEEDED"]);
    wait(&service).await.unwrap();
    assert_eq!(service.requests().len(), 4);
}

#[tokio::test(start_paused = true)]
async fn an_error_that_does_not_pass_is_that_of_the_wait() {
    let (error, _) = error_after(wait(&service_with(&["RUNNING", "404"]))).await;
    assert!(error.is_not_found());
}

#[tokio::test(start_paused = true)]
async fn the_error_of_the_last_call_is_the_source_of_the_timeout() {
    use std::error::Error as _;
    let (error, _) = error_after(wait(&service_with(&["RUNNING", "503"])).timeout(5 * SECOND)).await;
    assert!(error.to_string().contains("the last state is RUNNING"), "{error}");
    assert!(error.source().unwrap().to_string().contains("HTTP 503"));
}

#[tokio::test(start_paused = true)]
async fn a_condition_can_be_a_bool_or_name_a_state_of_its_own() {
    let client = service_with(&["RUNNING", "SUCCEEDED"]).client();
    client.get_segment_estimate("acme", "1").wait_until(|_| true).await.unwrap();
    let never = client.get_segment_estimate("acme", "1").wait_until(|_| Progress::Pending("at 3 of 4".to_owned()));
    let (error, _) = error_after(never.timeout(5 * SECOND)).await;
    assert!(error.to_string().contains("not done within 5 s; the last state is at 3 of 4"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_hangs_does_not_outlast_the_wait() {
    /// A transport that never responds.
    #[derive(Debug)]
    struct Silent;
    impl customer_profiles::transport::Transport for Silent {
        fn send(&self, _: http::Request<bytes::Bytes>) -> customer_profiles::transport::ResponseFuture<'_> {
            Box::pin(std::future::pending())
        }
    }
    let client = service_with(&["RUNNING"]).client_builder().transport(Silent).build().unwrap();
    let wait = client.get_segment_estimate("acme", "1").wait_until(GetSegmentEstimateResponse::progress);
    let (error, after) = error_after(wait.timeout(5 * SECOND)).await;
    assert!(error.kind() == ErrorKind::Timeout && after == 5 * SECOND, "{error} after {after:?}");
}

#[test]
fn without_a_runtime_there_is_an_error_and_no_panic() {
    let error = futures::executor::block_on(wait(&service_with(&["RUNNING"])).into_future()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
}

/// Checks which states are pending, which done and which failed.
fn assert_progress<R: DeserializeOwned>(progress: fn(&R) -> Progress, [pending, done, failed]: [&[&str]; 3]) {
    let of = |status: &str| progress(&serde_json::from_value(serde_json::json!({"Status": status})).unwrap());
    assert!(pending.iter().all(|status| of(status) == Progress::Pending((*status).to_owned())), "{pending:?}");
    assert!(done.iter().all(|status| of(status) == Progress::Done), "{done:?}");
    assert!(failed.iter().all(|status| of(status) == Progress::Failed((*status).to_owned())), "{failed:?}");
}

#[test]
fn each_response_knows_how_far_it_is() {
    assert_progress(GetSegmentEstimateResponse::progress, [&["RUNNING", "NEW"], &["SUCCEEDED"], &["FAILED"]]);
    assert_progress(
        GetUploadJobResponse::progress,
        [&["CREATED", "IN_PROGRESS"], &["SUCCEEDED", "PARTIALLY_SUCCEEDED"], &["FAILED", "STOPPED"]],
    );
    assert_progress(
        GetWorkflowResponse::progress,
        [&["NOT_STARTED", "IN_PROGRESS", "SPLIT", "RETRY"], &["COMPLETE"], &["FAILED", "CANCELLED"]],
    );
    assert_progress(
        GetIdentityResolutionJobResponse::progress,
        [&["PENDING", "PREPROCESSING", "FIND_MATCHING", "MERGING"], &["COMPLETED", "PARTIAL_SUCCESS"], &["FAILED"]],
    );
    assert_progress(
        GetCalculatedAttributeDefinitionResponse::progress,
        [&["PREPARING", "IN_PROGRESS"], &["COMPLETED"], &["FAILED"]],
    );
    assert_progress(GetSegmentSubscriptionResponse::progress, [&["STARTING"], &["RUNNING"], &["STOPPED", "FAILED"]]);
}
