//! `restjson1-cases.json`: the rules of the protocol, as requests and responses of this service.

use std::collections::BTreeMap;

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::{Error, ErrorKind};
use http::Request;
use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;

use crate::client::{self, EndpointConfig, Settings};
use crate::compare;
use crate::operations::{self, OperationEntry, Outcome};
use crate::report::{Difference, Verdict};
use crate::requests;
use crate::responses::{self, Received};
use crate::server::RawResponse;
use crate::signature;

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum ProtocolCheck {
    Request { operation: String, input: Value, endpoint: Option<String>, expect: RequestExpectation },
    Response { operation: String, wire: Wire, expect: ResponseExpectation },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RequestExpectation {
    method: String,
    path: String,
    query_params: Vec<String>,
    body_json: Option<Value>,
    body_empty: bool,
    content_type: Option<String>,
    forbid_headers: Vec<String>,
    require_headers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Option<String>,
    body_generator: Option<BodyGenerator>,
}

/// A body that is too long to be written out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyGenerator {
    prefix: String,
    repeat: String,
    count: usize,
    suffix_repeat: String,
    suffix: String,
}

/// What a check expects of a response; exactly one of the first five is there, `error` as null where there is no code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseExpectation {
    output: Option<Value>,
    #[serde(default)]
    output_unknown_union: bool,
    #[serde(default)]
    decode_error: bool,
    #[serde(default)]
    decode_error_or_output: bool,
    #[serde(default, deserialize_with = "present")]
    error: Option<Value>,
    #[serde(default, deserialize_with = "present")]
    message: Option<Value>,
    status: Option<u16>,
    request_id: Option<String>,
    /// Whether the API does not list the code. The crate's error holds any code, so that there is nothing to compare.
    #[serde(rename = "unmodeled")]
    _unmodeled: Option<bool>,
}

/// Distinguishes a member that is null from one that is absent.
fn present<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

pub(crate) fn check(vector: &Value) -> Verdict {
    let check: ProtocolCheck = match serde_json::from_value(vector.clone()) {
        Ok(check) => check,
        Err(error) => return Verdict::Failed(vec![Difference::new("the vector", "a protocol check", error)]),
    };
    let (ProtocolCheck::Request { operation, .. } | ProtocolCheck::Response { operation, .. }) = &check;
    let Some(operation) = operations::find(operation) else { return Verdict::NotImplemented };
    Verdict::of(match check {
        ProtocolCheck::Request { input, endpoint, expect, .. } => {
            request_differences(operation, &with_plain_timestamps(input), endpoint, &expect)
        }
        ProtocolCheck::Response { wire, expect, .. } => response_differences(operation, &wire.into_response(), &expect),
    })
}

/// `{"$epoch": 5}` stands for a timestamp.
fn with_plain_timestamps(input: Value) -> Value {
    match input {
        Value::Object(mut members) => match members.remove("$epoch") {
            Some(seconds) => seconds,
            None => members.into_iter().map(|(name, value)| (name, with_plain_timestamps(value))).collect(),
        },
        Value::Array(items) => items.into_iter().map(with_plain_timestamps).collect(),
        other => other,
    }
}

fn request_differences(
    operation: &OperationEntry,
    input: &Value,
    endpoint_url: Option<String>,
    expect: &RequestExpectation,
) -> Vec<Difference> {
    let settings = Settings {
        region: "us-east-1",
        endpoint: &EndpointConfig { endpoint_url, ..Default::default() },
        credentials: Credentials::new("AKIDEXAMPLE", "secret", None, None, "a test vector"),
        time: OffsetDateTime::UNIX_EPOCH,
    };
    let sent = match requests::the_one_request(client::capture(operation, input, &settings)) {
        Ok(sent) => sent,
        Err(difference) => return vec![difference],
    };
    let mut differences = signature::differences(&sent, &settings);
    differences.extend(Difference::between("method", &expect.method, sent.method().as_str()));
    differences.extend(Difference::between("path", &expect.path, sent.uri().path()));
    differences.extend(requests::query_difference(expect.query_params.iter().map(String::as_str), &sent));
    differences.extend(requests::header_difference("content-type", expect.content_type.as_ref(), &sent));
    for name in expect.forbid_headers.iter().filter(|name| has_header(&sent, name)) {
        differences.push(Difference::new(name, "(absent)", "(present)"));
    }
    for name in expect.require_headers.iter().filter(|name| !has_header(&sent, name)) {
        differences.push(Difference::new(name, "(present)", "(absent)"));
    }
    if expect.body_empty != sent.body().is_empty() {
        differences.push(Difference::new("the body is empty", expect.body_empty, sent.body().is_empty()));
    } else if let Some(body) = &expect.body_json {
        differences.extend(requests::body_differences(body, &sent, &[]));
    }
    differences
}

/// The HTTP library adds the length of a body that is there.
fn has_header(sent: &Request<Bytes>, name: &str) -> bool {
    sent.headers().contains_key(name) || name.eq_ignore_ascii_case("content-length") && !sent.body().is_empty()
}

impl Wire {
    fn into_response(self) -> RawResponse {
        let body = self.body_generator.map_or_else(
            || self.body.unwrap_or_default(),
            |BodyGenerator { prefix, repeat, count, suffix_repeat, suffix }| {
                format!("{prefix}{}{}{suffix}", repeat.repeat(count), suffix_repeat.repeat(count))
            },
        );
        RawResponse { status: self.status, headers: self.headers, body }
    }
}

fn response_differences(
    operation: &OperationEntry,
    response: &RawResponse,
    expect: &ResponseExpectation,
) -> Vec<Difference> {
    if let Some(output) = &expect.output {
        return output_differences(operation, response, output);
    }
    if expect.output_unknown_union {
        return unknown_union_differences(operation, response);
    }
    let Received { outcome, arrived } = responses::receive(operation, response, expect.error.is_some());
    let mut differences = match (&outcome, &expect.error) {
        (Outcome::Error(error), Some(code)) if error.kind() == ErrorKind::Service => {
            error_differences(error, code.as_str(), expect)
        }
        (Outcome::Output(_), None) if expect.decode_error_or_output => Vec::new(),
        (Outcome::Error(error), None)
            if error.kind() == ErrorKind::Decode && (expect.decode_error || expect.decode_error_or_output) =>
        {
            Vec::new()
        }
        (other, Some(code)) => vec![Difference::new("service error", code, format!("{other:?}"))],
        (other, None) if expect.decode_error => {
            vec![Difference::new("the response", "can't be read", format!("{other:?}"))]
        }
        (other, None) if expect.decode_error_or_output => {
            vec![Difference::new("the response", "can be read", format!("{other:?}"))]
        }
        (_, None) => vec![Difference::new("the vector", "something that is expected", "nothing")],
    };
    if arrived != 1 {
        differences.push(Difference::new("requests that arrived", 1, arrived));
    }
    differences
}

fn error_differences(error: &Error, code: Option<&str>, expect: &ResponseExpectation) -> Vec<Difference> {
    let mut differences = Vec::new();
    differences.extend(Difference::between("error code", code.unwrap_or("(none)"), error.code().unwrap_or("(none)")));
    if let Some(message) = &expect.message {
        differences.extend(responses::message_difference(message.as_str(), error));
    }
    if let Some(status) = expect.status {
        differences.extend(responses::status_difference(status, error));
    }
    if let Some(request_id) = &expect.request_id {
        differences.extend(Difference::between("request id", request_id, error.request_id().unwrap_or("(none)")));
    }
    differences
}

/// The checks show only the members that their rule is about. A response without a member that the service requires
/// is an error to this crate; then the member is added on both sides, so that the rule is checked all the same.
fn output_differences(operation: &OperationEntry, response: &RawResponse, output: &Value) -> Vec<Difference> {
    let outcome = responses::receive(operation, response, false).outcome;
    if !matches!(&outcome, Outcome::Error(error) if is_missing_field(error)) {
        return compare_output(output, outcome);
    }
    let completed_output = completed(output, &operation.least_response());
    compare_output(&completed_output, responses::receive(operation, &with_required(operation, response), false).outcome)
}

/// A response with the required members that it lacks.
fn with_required(operation: &OperationEntry, response: &RawResponse) -> RawResponse {
    let body = if response.body.is_empty() { "{}" } else { &response.body };
    let body = serde_json::from_str(body).map(|body| completed(&body, &operation.least_response()).to_string());
    RawResponse { body: body.unwrap_or_default(), ..response.clone() }
}

/// The variant is kept and written back as it came, in a response that has all else that is required.
fn unknown_union_differences(operation: &OperationEntry, response: &RawResponse) -> Vec<Difference> {
    let response = with_required(operation, response);
    let output = serde_json::from_str(&response.body).unwrap_or_default();
    compare_output(&output, responses::receive(operation, &response, false).outcome)
}

fn is_missing_field(error: &Error) -> bool {
    error.kind() == ErrorKind::Decode && error.to_string().contains("missing field `")
}

fn completed(value: &Value, least: &Value) -> Value {
    let mut completed = value.clone();
    for (name, least) in least.as_object().into_iter().flatten() {
        if completed[name].is_null() {
            completed[name] = least.clone();
        }
    }
    completed
}

fn compare_output(expected: &Value, outcome: Outcome) -> Vec<Difference> {
    match outcome {
        Outcome::Output(actual) => compare::read_response(expected, &actual),
        other => vec![Difference::new("output", expected, format!("{other:?}"))],
    }
}
