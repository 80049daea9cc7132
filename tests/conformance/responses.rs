//! `responses.json`: what the real client makes of responses that come by real HTTP.

use std::collections::BTreeMap;
use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::{Client, Error, ErrorKind, RetryPolicy};
use serde::Deserialize;
use serde_json::Value;

use crate::client::block_on;
use crate::compare;
use crate::operations::{self, OperationEntry, Outcome};
use crate::report::{Difference, Verdict};
use crate::server::{RawResponse, Server};

#[derive(Deserialize)]
struct ResponseVector {
    name: String,
    operation: String,
    response: VectorResponse,
    expected: Expected,
    strict: bool,
}

#[derive(Deserialize)]
struct VectorResponse {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Expected {
    /// The request id of a success is not a part of the typed response, so that it can't be checked.
    Output {
        output: Value,
    },
    Error(ExpectedError),
    Unreadable,
}

#[derive(Deserialize)]
struct ExpectedError {
    error_code: String,
    message: Option<String>,
    http_status: u16,
    request_id: Option<String>,
    retry: Option<RetryClass>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RetryClass {
    Throttling,
    Transient,
}

pub(crate) fn check(vector: &Value) -> Verdict {
    let vector: ResponseVector = match serde_json::from_value(vector.clone()) {
        Ok(vector) => vector,
        Err(error) => return Verdict::Failed(vec![Difference::new("the vector", "a response vector", error)]),
    };
    let Some(operation) = operations::find(&vector.operation) else { return Verdict::NotImplemented };
    let VectorResponse { status, headers, body } = &vector.response;
    let response = RawResponse { status: *status, headers: headers.clone(), body: body.clone() };
    let retry = match &vector.expected {
        Expected::Error(error) => error.retry,
        Expected::Output { .. } | Expected::Unreadable => None,
    };
    let Received { outcome, arrived } = receive(operation, &response, retry.is_some());
    if !vector.strict {
        return Verdict::unless_failed(
            beyond_doubt(&vector.expected, &outcome).into_iter().collect(),
            Verdict::Advisory,
        );
    }
    let mut differences = match (&vector.expected, &outcome) {
        (Expected::Output { output }, Outcome::Output(actual)) if vector.name.ends_with("/latest-body-2021-model") => {
            compare::read_response(&with_newer_members(output, body), actual)
        }
        (Expected::Output { output }, Outcome::Output(actual)) => compare::read_response(output, actual),
        (Expected::Error(expected), Outcome::Error(error)) => error_differences(expected, error),
        (Expected::Unreadable, Outcome::Error(error)) if error.kind() != ErrorKind::Service => Vec::new(),
        (Expected::Output { output }, other) => vec![Difference::new("output", output, format!("{other:?}"))],
        (Expected::Error(expected), other) => {
            vec![Difference::new("error", &expected.error_code, format!("{other:?}"))]
        }
        (Expected::Unreadable, other) => vec![Difference::new("unreadable", "no service error", format!("{other:?}"))],
    };
    if arrived != 1 {
        differences.push(Difference::new("requests that arrived", 1, arrived));
    }
    Verdict::of(differences)
}

/// What a vector asks for that leaves a choice: a success is no service error, an error keeps its status.
fn beyond_doubt(expected: &Expected, outcome: &Outcome) -> Option<Difference> {
    match (expected, outcome) {
        (Expected::Output { .. }, Outcome::Output(_)) => None,
        (Expected::Output { .. } | Expected::Unreadable, Outcome::Error(error))
            if error.kind() != ErrorKind::Service =>
        {
            None
        }
        (Expected::Error(expected), Outcome::Error(error)) if error.kind() == ErrorKind::Service => {
            status_difference(expected.http_status, error)
        }
        (Expected::Output { .. } | Expected::Unreadable, other) => {
            Some(Difference::new("advisory", "an output or an unreadable response", format!("{other:?}")))
        }
        (Expected::Error(_), other) => Some(Difference::new("advisory", "a service error", format!("{other:?}"))),
    }
}

/// The expected output and the members of the response that a client of the 2021 model drops and this one knows.
fn with_newer_members(output: &Value, body: &str) -> Value {
    let mut all: Value = serde_json::from_str(body).unwrap();
    for (name, value) in output.as_object().into_iter().flatten() {
        all[name] = value.clone();
    }
    all
}

fn error_differences(expected: &ExpectedError, error: &Error) -> Vec<Difference> {
    let mut differences = Vec::new();
    if error.kind() != ErrorKind::Service {
        differences.push(Difference::new("kind of the error", "Service", format!("{error:?}")));
    }
    differences.extend(Difference::between("error code", &expected.error_code, error.code().unwrap_or("(none)")));
    differences.extend(message_difference(expected.message.as_deref(), error));
    differences.extend(status_difference(expected.http_status, error));
    let or_none = |id: Option<&str>| id.unwrap_or("(none)").to_owned();
    let request_ids = (or_none(expected.request_id.as_deref()), or_none(error.request_id()));
    differences.extend(Difference::between("request id", &request_ids.0, &request_ids.1));
    let retry = match (error.is_retryable(), error.is_throttled()) {
        (true, true) => Some(RetryClass::Throttling),
        (true, false) => Some(RetryClass::Transient),
        (false, _) => None,
    };
    if retry != expected.retry {
        differences.push(Difference::new("retry class", format!("{:?}", expected.retry), format!("{retry:?}")));
    }
    differences
}

/// A missing message may be absent or empty.
pub(crate) fn message_difference(expected: Option<&str>, error: &Error) -> Option<Difference> {
    Difference::between("message", expected.unwrap_or_default(), error.message().unwrap_or_default())
}

pub(crate) fn status_difference(expected: u16, error: &Error) -> Option<Difference> {
    let actual = error.status().map_or("(none)".to_owned(), |status| status.as_u16().to_string());
    Difference::between("status", &expected.to_string(), &actual)
}

/// What came of a response, and how many requests it took.
pub(crate) struct Received {
    pub(crate) outcome: Outcome,
    pub(crate) arrived: usize,
}

/// Gives this response to a request of the operation.
///
/// The client would try again at once, so that a request which must not be repeated is seen not to be. Where a retry
/// is right it tries once, since the service could make it wait.
pub(crate) fn receive(operation: &OperationEntry, response: &RawResponse, retry_is_right: bool) -> Received {
    let policy = if retry_is_right {
        RetryPolicy::off()
    } else {
        RetryPolicy::standard().initial_backoff(Duration::ZERO).throttling_backoff(Duration::ZERO)
    };
    block_on(async {
        let server = Server::start(response).await;
        let client = Client::builder()
            .region("us-east-1")
            .endpoint_url(&server.url)
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "a test vector"))
            .retry_policy(policy)
            .build()
            .unwrap();
        let outcome = operation.send(&client, operation.least_request()).await;
        Received { outcome, arrived: server.arrived() }
    })
}
