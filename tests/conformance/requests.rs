//! `requests.json`: what the whole client sends, by meaning, and what the signer signs, byte for byte.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::Request;
use serde::Deserialize;
use serde_json::Value;

use crate::client::{self, EndpointConfig, Settings, VectorCredentials};
use crate::compare;
use crate::operations::{self, OperationEntry, Outcome};
use crate::report::{Difference, Verdict};
use crate::signature::{self, header};
use crate::signer::{self, ExpectedSignature, SignedParts};

#[derive(Deserialize)]
struct RequestVector {
    operation: String,
    tags: Vec<String>,
    input: Value,
    region: String,
    endpoint_config: EndpointConfig,
    credentials: VectorCredentials,
    time: String,
    request: VectorRequest,
}

#[derive(Deserialize)]
struct VectorRequest {
    scheme: String,
    #[serde(flatten)]
    expected: ExpectedRequest,
    body_timestamp_pointers: Vec<String>,
    /// What the signer is to make of the request; not in vectors that come from the API's description alone.
    #[serde(flatten)]
    signed: Option<Signed>,
}

#[derive(Deserialize)]
struct Signed {
    #[serde(rename = "signed_headers")]
    header_names: Vec<String>,
    canonical_request: String,
    string_to_sign: String,
    signature: String,
}

/// What is to go on the wire.
#[derive(Deserialize)]
pub(crate) struct ExpectedRequest {
    pub(crate) method: String,
    pub(crate) host: String,
    pub(crate) path: String,
    pub(crate) raw_query: String,
    /// Under lower-case names.
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

/// A vector passes if both checks do; the one of the signer needs no operation.
///
/// The client rejects no input for the limits that the API documents, so that vectors which violate some run as any.
pub(crate) fn check(vector: &Value) -> Verdict {
    let vector: RequestVector = match serde_json::from_value(vector.clone()) {
        Ok(vector) => vector,
        Err(error) => return Verdict::Failed(vec![Difference::new("the vector", "a request vector", error)]),
    };
    let settings = Settings {
        region: &vector.region,
        endpoint: &vector.endpoint_config,
        credentials: vector.credentials.to_credentials(),
        time: client::parse_time(&vector.time),
    };
    let VectorRequest { scheme, expected, body_timestamp_pointers, .. } = &vector.request;
    let from_the_description = vector.tags.iter().any(|tag| tag == "model");
    let mut differences =
        if from_the_description { Vec::new() } else { signer_differences(&vector.request, &settings) };
    let Some(operation) = operations::find(&vector.operation) else {
        return Verdict::unless_failed(differences, Verdict::NotImplemented);
    };
    let whole_client =
        whole_client_differences(operation, &vector.input, &settings, expected, body_timestamp_pointers, scheme);
    if vector.tags.iter().any(|tag| tag == "advisory") {
        return Verdict::unless_failed(differences, Verdict::Advisory);
    }
    differences.extend(whole_client);
    Verdict::of(differences)
}

fn signer_differences(request: &VectorRequest, settings: &Settings<'_>) -> Vec<Difference> {
    let Some(signed) = &request.signed else {
        return vec![Difference::new("the vector", "what the signer is to make of the request", "nothing of it")];
    };
    let expected = &request.expected;
    let headers = signed.header_names.iter().filter(|name| !signer::ADDED_HEADERS.contains(&name.as_str()));
    let headers: Vec<(&str, &str)> = headers
        .map(|name| (name.as_str(), expected.headers.get(name).map_or("(not in the vector)", String::as_str)))
        .collect();
    let parts = SignedParts {
        method: &expected.method,
        path: &expected.path,
        query: &expected.raw_query,
        headers: &headers,
        body: &expected.body,
        service: "profile",
    };
    let signature = ExpectedSignature {
        canonical_request: &signed.canonical_request,
        string_to_sign: &signed.string_to_sign,
        signature: &signed.signature,
        authorization: expected.headers.get("authorization").map_or("", String::as_str),
    };
    signer::differences(&parts, settings, &signature)
}

/// Sends the input through the real client and compares what would go on the wire.
pub(crate) fn whole_client_differences(
    operation: &OperationEntry,
    input: &Value,
    settings: &Settings<'_>,
    expected: &ExpectedRequest,
    timestamp_pointers: &[String],
    scheme: &str,
) -> Vec<Difference> {
    let sent = match the_one_request(client::capture(operation, input, settings)) {
        Ok(sent) => sent,
        Err(difference) => return vec![difference],
    };
    let mut differences = Vec::new();
    differences.extend(Difference::between("method", &expected.method, sent.method().as_str()));
    differences.extend(Difference::between("scheme", scheme, sent.uri().scheme_str().unwrap_or_default()));
    differences.extend(Difference::between(
        "host",
        &expected.host.to_ascii_lowercase(),
        &signature::host(&sent).to_ascii_lowercase(),
    ));
    differences.extend(Difference::between("path", &expected.path, sent.uri().path()));
    differences.extend(query_difference(expected.raw_query.split('&'), &sent));
    let content_type = expected.headers.get("content-type").filter(|_| !expected.body.is_empty());
    if content_type.is_some() || expected.body.is_empty() {
        differences.extend(header_difference("content-type", content_type, &sent));
    }
    for name in signer::ADDED_HEADERS {
        differences.extend(header_difference(name, expected.headers.get(name), &sent));
    }
    if expected.body.is_empty() {
        differences.extend(Difference::between("body", "", &String::from_utf8_lossy(sent.body())));
    } else {
        let body = serde_json::from_str(&expected.body).unwrap();
        differences.extend(body_differences(&body, &sent, timestamp_pointers));
    }
    differences.extend(signature::differences(&sent, settings));
    differences
}

/// The request, if there was exactly one.
pub(crate) fn the_one_request(
    (mut requests, outcome): (Vec<Request<Bytes>>, Outcome),
) -> Result<Request<Bytes>, Difference> {
    match (requests.pop(), requests.len(), outcome) {
        (_, _, Outcome::InvalidInput(error)) => Err(Difference::new("the input", "a request", error)),
        (Some(request), 0, _) => Ok(request),
        (_, more, outcome) => Err(Difference::new("requests sent", 1, format!("{more}; {outcome:?}"))),
    }
}

/// The order of a query is free.
pub(crate) fn query_difference<'a>(
    expected: impl IntoIterator<Item = &'a str>,
    sent: &Request<Bytes>,
) -> Option<Difference> {
    let sorted = |pairs: &mut dyn Iterator<Item = &'a str>| {
        let mut pairs: Vec<String> = pairs.filter(|pair| !pair.is_empty()).map(str::to_owned).collect();
        pairs.sort_unstable();
        pairs.join("&")
    };
    let expected = sorted(&mut expected.into_iter());
    let mut actual: Vec<&str> =
        sent.uri().query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty()).collect();
    actual.sort_unstable();
    Difference::between("query, sorted", &expected, &actual.join("&"))
}

pub(crate) fn header_difference(name: &str, expected: Option<&String>, sent: &Request<Bytes>) -> Option<Difference> {
    const ABSENT: &str = "(absent)";
    let actual = header(sent, name);
    Difference::between(name, expected.map_or(ABSENT, String::as_str), actual.as_deref().unwrap_or(ABSENT))
}

pub(crate) fn body_differences(
    expected: &Value,
    sent: &Request<Bytes>,
    timestamp_pointers: &[String],
) -> Vec<Difference> {
    match serde_json::from_slice(sent.body()) {
        Ok(actual) => compare::sent_body(expected, &actual, timestamp_pointers),
        Err(error) => vec![Difference::new("body", expected, error)],
    }
}
