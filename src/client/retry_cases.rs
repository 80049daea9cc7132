//! The published cases of the retry specification, run through the whole client.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, Weak};
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use serde::Deserialize;
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::time::Instant;

use super::{Client, Shared};
use crate::error::Result;
use crate::retry::{RetryPolicy, TokenBucket};
use crate::transport::{ResponseFuture, Transport, TransportError, TransportErrorKind};

const START: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);
const CAPACITY: u32 = 500;

#[derive(Deserialize)]
struct File {
    cases: Vec<Case>,
    retry_after_header_values: Vec<RetryAfter>,
    classification: Vec<Classification>,
}

#[derive(Deserialize)]
struct Case {
    id: String,
    spec: String,
    config: Config,
    operations: Vec<Vec<Scripted>>,
    expect: Vec<Expected>,
}

#[derive(Deserialize)]
struct Config {
    max_attempts: u32,
    bucket_capacity: u32,
    bucket_start: u32,
    max_backoff_ms: u64,
    initial_backoff_ms: Option<u64>,
}

#[derive(Deserialize)]
struct Scripted {
    kind: String,
    retry_after_ms: Option<u64>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Expected {
    attempts: usize,
    delays_ms_jitter_1: Vec<u128>,
    tokens_after_each_attempt: Vec<u32>,
    outcome: String,
    stopped_by: Option<String>,
}

#[derive(Deserialize)]
struct RetryAfter {
    value: String,
    expect: String,
}

#[derive(Deserialize)]
struct Classification {
    status: Option<u16>,
    code: Option<String>,
    io: Option<String>,
    kind: String,
}

fn file() -> File {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/retry-cases.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// What the transport of a test does with an attempt.
#[derive(Clone)]
enum Step {
    Respond(Response<Bytes>),
    Fail(TransportErrorKind),
    Hang,
}

fn response(status: u16, headers: &[(&'static str, &str)], body: &'static str) -> Step {
    let header =
        |(name, value): &(&'static str, &str)| (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap());
    let mut response = Response::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    response.headers_mut().extend(headers.iter().map(header));
    Step::Respond(response)
}

fn ok() -> Step {
    response(200, &[], r#"{"ObjectTypeName":"Order","Description":"d"}"#)
}

/// An attempt as the transport saw it, and the tokens that were there by then.
struct Seen {
    at: Instant,
    tokens: u32,
    headers: HeaderMap,
}

/// A transport that plays steps in order.
#[derive(Clone, Default)]
struct Script(Arc<Play>);

#[derive(Default)]
struct Play {
    steps: Mutex<VecDeque<Step>>,
    seen: Mutex<Vec<Seen>>,
    client: OnceLock<Weak<Shared>>,
}

impl std::fmt::Debug for Script {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Script")
    }
}

impl Transport for Script {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        let tokens = self.0.client.get().unwrap().upgrade().unwrap().retry_tokens.tokens();
        self.0.seen.lock().unwrap().push(Seen { at: Instant::now(), tokens, headers: request.into_parts().0.headers });
        let step = self.0.steps.lock().unwrap().pop_front().expect("more attempts than steps");
        Box::pin(async {
            match step {
                Step::Respond(response) => Ok(response),
                Step::Fail(kind) => Err(TransportError::new(kind, "as the script says")),
                Step::Hang => std::future::pending().await,
            }
        })
    }
}

/// A client that waits as long as it may, with a bucket of this capacity.
fn client(policy: RetryPolicy, capacity: u32) -> (Client, Script) {
    let script = Script::default();
    let start = Instant::now();
    let mut client = Client::builder()
        .region("us-west-2")
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        .transport(script.clone())
        .operation_timeout(Duration::from_hours(1))
        .retry_policy(policy)
        .clock(move || START + start.elapsed())
        .build()
        .unwrap();
    let shared = Arc::get_mut(&mut client.shared).unwrap();
    shared.retry_tokens = TokenBucket::with_capacity(capacity);
    shared.jitter = || 1.0;
    script.0.client.set(Arc::downgrade(&client.shared)).unwrap();
    (client, script)
}

/// What came of one call.
struct Came {
    result: Result<String>,
    delays: Vec<Duration>,
    tokens: Vec<u32>,
    headers: Vec<HeaderMap>,
}

async fn run(client: &Client, script: &Script, steps: impl IntoIterator<Item = Step>) -> Came {
    script.0.steps.lock().unwrap().extend(steps);
    let result =
        client.clone().get_profile_object_type("acme", "Order").await.map(|response| response.object_type_name);
    script.0.steps.lock().unwrap().clear();
    let seen = std::mem::take(&mut *script.0.seen.lock().unwrap());
    Came {
        result,
        delays: seen.windows(2).map(|pair| pair[1].at - pair[0].at).collect(),
        tokens: seen.iter().skip(1).map(|seen| seen.tokens).chain([client.shared.retry_tokens.tokens()]).collect(),
        headers: seen.into_iter().map(|seen| seen.headers).collect(),
    }
}

impl Came {
    fn stopped_by(&self, policy: &RetryPolicy) -> Option<&'static str> {
        let error = self.result.as_ref().err()?;
        Some(match error {
            error if !error.is_retryable() => "not_retryable",
            error if error.attempts() == policy.max_attempts => "max_attempts",
            _ => "quota",
        })
    }
}

fn step(scripted: &Scripted) -> Step {
    let wait = scripted.retry_after_ms.map(|wait| wait.to_string());
    let headers: Vec<_> = wait.iter().map(|wait| ("x-amz-retry-after", wait.as_str())).collect();
    match scripted.kind.as_str() {
        "ok" => ok(),
        "server" => response(500, &headers, ""),
        "throttle" => response(400, &[&headers[..], &[("x-amzn-errortype", "ThrottlingException")]].concat(), ""),
        "transient" if headers.is_empty() => Step::Fail(TransportErrorKind::Interrupted),
        "transient" => response(503, &headers, ""),
        "nonretryable" => response(400, &[("x-amzn-errortype", "BadRequestException")], ""),
        other => panic!("a response of kind {other}"),
    }
}

#[tokio::test(start_paused = true)]
async fn the_cases_of_specification_2_1_come_out() {
    let cases: Vec<Case> = file().cases.into_iter().filter(|case| case.spec == "2.1").collect();
    assert!(cases.len() >= 18, "{} cases", cases.len());
    for case in cases {
        let mut policy = RetryPolicy::standard()
            .max_attempts(case.config.max_attempts)
            .max_backoff(Duration::from_millis(case.config.max_backoff_ms));
        if let Some(backoff) = case.config.initial_backoff_ms {
            policy = policy.initial_backoff(Duration::from_millis(backoff));
        }
        assert_eq!(case.config.bucket_start, case.config.bucket_capacity, "{}: a bucket starts full", case.id);
        let (client, script) = client(policy, case.config.bucket_capacity);
        assert_eq!(case.operations.len(), case.expect.len(), "{}", case.id);
        for (operation, expected) in case.operations.iter().zip(case.expect) {
            let came = run(&client, &script, operation.iter().map(step)).await;
            let actual = Expected {
                attempts: came.headers.len(),
                delays_ms_jitter_1: came.delays.iter().map(Duration::as_millis).collect(),
                tokens_after_each_attempt: came.tokens.clone(),
                outcome: if came.result.is_ok() { "ok" } else { "error" }.to_owned(),
                stopped_by: came.stopped_by(&policy).map(str::to_owned),
            };
            assert_eq!(actual, expected, "{}", case.id);
            if let Err(error) = came.result {
                assert_eq!(error.attempts() as usize, expected.attempts, "{}", case.id);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_no_number_is_passed_over() {
    for RetryAfter { value, expect } in file().retry_after_header_values {
        let (client, script) = client(RetryPolicy::standard(), CAPACITY);
        let came = run(&client, &script, [response(500, &[("x-amz-retry-after", &value)], ""), ok()]).await;
        let expected = match expect.as_str() {
            ignored if ignored.starts_with("ignored") => 50,
            clamped if clamped.starts_with("clamped") => 5050,
            asked => asked.strip_suffix(" ms").unwrap().parse().unwrap(),
        };
        assert_eq!(came.delays, [Duration::from_millis(expected)], "{value:?}");
    }
}

/// Runs one failure and then a success; gives what the failure was taken for.
async fn taken_for(failure: Step) -> &'static str {
    let (client, script) = client(RetryPolicy::standard(), CAPACITY);
    let came = run(&client, &script, [failure, ok()]).await;
    let delay = came.delays.first().map(Duration::as_millis);
    let headers = came.headers.len();
    match (came.tokens[0], headers, &came.result) {
        (486, 2, Ok(_)) if matches!(delay, Some(50 | 30_050)) => "transient", // 30 s is the deadline of an attempt
        (495, 2, Ok(_)) if delay == Some(1000) => "throttle",
        (500, 1, Err(error)) if !error.is_retryable() => "not_retryable",
        other => panic!("{other:?}, {delay:?}"),
    }
}

#[tokio::test(start_paused = true)]
async fn responses_are_classified_by_code_and_then_by_status() {
    let known: Vec<_> = file().classification.into_iter().filter(|case| case.io.is_none()).collect();
    assert!(known.len() >= 35, "{} classifications", known.len());
    for Classification { status, code, kind, .. } in known {
        let status = status.unwrap();
        let code = code.as_deref().map(|code| ("x-amzn-errortype", code));
        let failure = || response(status, code.as_slice(), "");
        let expected = match (status, code, kind.as_str()) {
            (429, None, _) => "throttle", // stricter than the SDKs, which do not try again
            (_, Some(_), "clock_skew") => {
                let date = ("date", "Tue, 24 Nov 2026 12:10:00 GMT");
                let skewed = response(status, &[code.as_slice(), &[date]].concat(), "");
                assert_eq!(taken_for(skewed).await, "transient", "{status} {code:?} with another clock");
                "not_retryable"
            }
            (_, _, kind) => kind,
        };
        assert_eq!(taken_for(failure()).await, expected, "{status} {code:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn failures_without_a_response_are_classified() {
    use TransportErrorKind as Kind;
    for Classification { io, kind, .. } in file().classification {
        let Some(io) = io else { continue };
        let failures = match io.as_str() {
            "connect refused / reset / closed before headers" => {
                vec![Step::Fail(Kind::Connect), Step::Fail(Kind::Interrupted), Step::Fail(Kind::NotSent)]
            }
            "connect timeout" => vec![Step::Fail(Kind::ConnectTimeout)],
            "read timeout / attempt timeout" => vec![Step::Hang],
            "body truncated or reset" => vec![Step::Fail(Kind::Interrupted)],
            "dns failure" => vec![Step::Fail(Kind::Connect)],
            "tls certificate rejected" => vec![Step::Fail(Kind::Untrusted)],
            "200 with undecodable body" => vec![response(200, &[], "<html>"), response(200, &[], "")],
            "request build / user error" => {
                let (client, script) = client(RetryPolicy::standard(), CAPACITY);
                let error = client.get_profile_object_type("..", "Order").await.unwrap_err();
                assert!(!error.is_retryable() && error.attempts() == 0, "{error}");
                assert!(script.0.seen.lock().unwrap().is_empty());
                continue;
            }
            other => panic!("a failure of kind {other}"),
        };
        let kind = if kind == "depends" { "not_retryable" } else { &kind };
        for failure in failures {
            assert_eq!(taken_for(failure).await, kind, "{io}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn each_attempt_is_signed_anew_under_the_id_of_its_call() {
    let (client, script) = client(RetryPolicy::standard(), CAPACITY);
    let wait = || response(503, &[("x-amz-retry-after", "2000")], "");
    let came = run(&client, &script, [wait(), wait(), ok()]).await;
    let text = |headers: &HeaderMap, name: &str| headers[name].to_str().unwrap().to_owned();
    let all = |name: &str| came.headers.iter().map(|headers| text(headers, name)).collect::<Vec<_>>();
    assert_eq!(all("amz-sdk-request"), ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"]);
    assert_eq!(all("x-amz-date"), ["20261124T120000Z", "20261124T120002Z", "20261124T120004Z"]);
    let signatures = all("authorization");
    assert!(signatures[0] != signatures[1] && signatures[1] != signatures[2], "{signatures:?}");
    let ids = all("amz-sdk-invocation-id");
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
    let shape: Vec<usize> = ids[0].split('-').map(str::len).collect();
    assert_eq!((shape, &ids[0][14..15]), (vec![8, 4, 4, 4, 12], "4"), "a UUID of version 4");

    let next = run(&client, &script, [ok()]).await;
    assert_ne!(text(&next.headers[0], "amz-sdk-invocation-id"), ids[0]);
}

/// At whatever point a call is dropped, the tokens that it took for a retry under way are there again.
#[tokio::test(start_paused = true)]
async fn a_dropped_call_gives_its_tokens_back() {
    let slow = RetryPolicy::standard().max_attempts(4);
    let steps = || [response(500, &[], ""), Step::Hang, response(503, &[], ""), ok()];
    // 50 ms to the first retry, which hangs until 30 s have passed, and 100 ms to the second one.
    for (dropped_after, tokens) in [(25, 500), (1000, 500), (30_100, 486), (30_200, 472)] {
        let (client, script) = client(slow, CAPACITY);
        script.0.steps.lock().unwrap().extend(steps());
        let call = client.get_profile_object_type("acme", "Order").send();
        assert!(tokio::time::timeout(Duration::from_millis(dropped_after), call).await.is_err());
        assert_eq!(client.shared.retry_tokens.tokens(), tokens, "after {dropped_after} ms");
    }
    let (client, script) = client(slow, CAPACITY);
    let came = run(&client, &script, steps()).await;
    assert_eq!((came.result.is_ok(), came.tokens.last()), (true, Some(&472)));
}
