//! Clocks that differ: what the client learns from `Date`, signs with, and tries again for.
//!
//! The cases of our own always run. The official ones, which all AWS SDKs share, are read from the folder that
//! `CONFORMANCE_DIR` names.

use std::collections::{BTreeMap, VecDeque};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::transport::{ResponseFuture, Transport};
use customer_profiles::{Client, RetryPolicy};
use serde::Deserialize;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::{Rfc2822, Rfc3339};
use time::macros::{datetime, format_description};
use time::{OffsetDateTime, PrimitiveDateTime};

#[derive(Deserialize)]
struct File {
    tests: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    description: String,
    operations: Vec<Operation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Operation {
    initial_client_skew: i64,
    max_attempts: Option<u32>,
    attempts: Vec<Attempt>,
    expected_client_skew: i64,
    expected_outcome: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Attempt {
    client_time_at_send: String,
    client_time_at_receive: String,
    expected_signing_time: String,
    response: Response,
}

#[derive(Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Response {
    status_code: u16,
    headers: BTreeMap<String, String>,
    error_code: Option<String>,
}

fn instant(text: &str) -> OffsetDateTime {
    OffsetDateTime::parse(text, &Rfc3339).unwrap()
}

/// A clock and a transport that move together: what the clock shows depends on where the attempt is.
#[derive(Clone, Default)]
struct Stage(Arc<Mutex<Acts>>);

struct Acts {
    /// Shown until the next response is there.
    now: OffsetDateTime,
    /// Shown once, to whoever looks at the clock first after a response.
    received: Option<OffsetDateTime>,
    coming: VecDeque<Act>,
    /// The times that requests were signed at.
    signed: Vec<String>,
}

/// One attempt: the time of its response, and the time when the next one begins.
struct Act {
    received: OffsetDateTime,
    next: OffsetDateTime,
    response: Response,
}

impl Default for Acts {
    fn default() -> Self {
        Self { now: datetime!(2026-01-01 00:00 UTC), received: None, coming: VecDeque::new(), signed: Vec::new() }
    }
}

impl std::fmt::Debug for Stage {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Stage")
    }
}

impl Transport for Stage {
    fn send(&self, request: http::Request<Bytes>) -> ResponseFuture<'_> {
        let mut acts = self.0.lock().unwrap();
        acts.signed.push(request.headers()["x-amz-date"].to_str().unwrap().to_owned());
        let Act { received, next, response } = acts.coming.pop_front().expect("more attempts than were expected");
        acts.received = Some(received);
        acts.now = next;
        Box::pin(async move { Ok(http_response(&response)) })
    }
}

fn http_response(response: &Response) -> http::Response<Bytes> {
    let mut whole = http::Response::new(Bytes::from_static(br#"{"ObjectTypeName":"Order","Description":"d"}"#));
    *whole.status_mut() = http::StatusCode::from_u16(response.status_code).unwrap();
    let error = response.error_code.iter().map(|code| ("x-amzn-errortype", code.as_str()));
    for (name, value) in response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).chain(error) {
        whole.headers_mut().insert(http::HeaderName::try_from(name).unwrap(), value.parse().unwrap());
    }
    whole
}

impl Stage {
    fn client(&self) -> Client {
        let clock = self.clone();
        let now = move || {
            let mut acts = clock.0.lock().unwrap();
            acts.received.take().unwrap_or(acts.now)
        };
        Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .transport(self.clone())
            .clock(now)
            .build()
            .unwrap()
    }

    /// Sends a request at this time; gives the signing time of each attempt and whether there was success.
    async fn call(
        &self,
        client: &Client,
        at: OffsetDateTime,
        acts: Vec<Act>,
        attempts: Option<u32>,
    ) -> (Vec<String>, bool) {
        {
            let mut stage = self.0.lock().unwrap();
            (stage.now, stage.received, stage.coming) = (at, None, acts.into());
        }
        let mut call = client.get_profile_object_type("acme", "Order");
        if let Some(attempts) = attempts {
            call = call.retry_policy(RetryPolicy::standard().max_attempts(attempts));
        }
        let succeeded = call.send().await.is_ok();
        let mut stage = self.0.lock().unwrap();
        assert!(stage.coming.is_empty(), "fewer attempts than were expected");
        (std::mem::take(&mut stage.signed), succeeded)
    }

    /// Sends a request whose response comes at once and shows this date, if any.
    async fn call_once(&self, client: &Client, at: OffsetDateTime, date: Option<OffsetDateTime>) -> String {
        let mut response = Response { status_code: 200, ..Response::default() };
        if let Some(date) = date {
            response.headers.insert("Date".to_owned(), date.format(&Rfc2822).unwrap().replace("+0000", "GMT"));
        }
        let (mut signed, succeeded) = self.call(client, at, vec![Act { received: at, next: at, response }], None).await;
        assert!(succeeded);
        signed.remove(0)
    }

    /// The difference that the client signs with, to the second.
    async fn skew(&self, client: &Client) -> i64 {
        let at = datetime!(2026-01-02 00:00 UTC);
        let signed = self.call_once(client, at, None).await;
        (parse(&signed) - at).whole_seconds()
    }
}

const AMZ_DATE: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");

fn parse(amz_date: &str) -> OffsetDateTime {
    PrimitiveDateTime::parse(amz_date, AMZ_DATE).unwrap().assume_utc()
}

async fn check(case: &Case) {
    let stage = Stage::default();
    let client = stage.client();
    let first = case.operations[0].initial_client_skew;
    if first != 0 {
        let at = datetime!(2025-12-31 00:00 UTC);
        stage.call_once(&client, at, Some(at + time::Duration::seconds(first))).await;
    }
    for operation in &case.operations {
        let what = &case.description;
        assert_eq!(stage.skew(&client).await, operation.initial_client_skew, "before: {what}");
        let sent: Vec<_> = operation.attempts.iter().map(|attempt| instant(&attempt.client_time_at_send)).collect();
        let acts = operation.attempts.iter().enumerate().map(|(index, attempt)| {
            let received = instant(&attempt.client_time_at_receive);
            let next = sent.get(index + 1).copied().unwrap_or(received);
            Act { received, next, response: attempt.response.clone() }
        });
        let (signed, succeeded) = stage.call(&client, sent[0], acts.collect(), operation.max_attempts).await;
        let signed: Vec<_> = signed.iter().map(|amz_date| parse(amz_date)).collect();
        let expected: Vec<_> =
            operation.attempts.iter().map(|attempt| instant(&attempt.expected_signing_time)).collect();
        assert_eq!(signed, expected, "{what}");
        assert_eq!(succeeded, operation.expected_outcome == "success", "{what}");
        assert_eq!(stage.skew(&client).await, operation.expected_client_skew, "after: {what}");
    }
}

fn cases(path: &Path) -> Vec<Case> {
    let file: File = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    file.tests
}

#[tokio::test(start_paused = true)]
async fn the_cases_of_our_own_come_out() {
    let cases = cases(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clock_skew.json")));
    for case in &cases {
        check(case).await;
    }
    println!("clock skew: {0} of {0} cases of our own", cases.len());
}

#[tokio::test(start_paused = true)]
async fn the_official_cases_come_out() {
    let Some(folder) = std::env::var_os("CONFORMANCE_DIR") else { return };
    let cases = cases(&Path::new(&folder).join("clock-skew-cases.json"));
    assert!(!cases.is_empty());
    for case in &cases {
        check(case).await;
    }
    println!("clock skew: {0} of {0} official cases", cases.len());
}

/// Clones share what is known of the service's clock, and what one call learns counts for the next one at once.
#[tokio::test(start_paused = true)]
async fn what_is_learned_is_known_to_all_clones() {
    let stage = Stage::default();
    let client = stage.client();
    let other = client.clone();
    let at = datetime!(2026-01-01 00:00 UTC);
    stage.call_once(&client, at, Some(at + Duration::from_mins(7))).await;
    assert_eq!(stage.skew(&other).await, 420);
    assert_eq!(stage.skew(&stage.client()).await, 0, "another client knows nothing of it");
}
