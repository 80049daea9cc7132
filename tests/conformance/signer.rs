//! `sigv4-suite.json`, and the signer's part of the other vectors: every byte counts.

use customer_profiles::ErrorKind;
use customer_profiles::signing::{SignableRequest, SigningScope, sign};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::Value;

use crate::client::{self, EndpointConfig, Settings, VectorCredentials};
use crate::operations::{self, OperationEntry, Outcome};
use crate::report::{Difference, Verdict};
use crate::requests::{self, ExpectedRequest};

/// The headers that the signer adds by itself.
pub(crate) const ADDED_HEADERS: [&str; 2] = ["x-amz-date", "x-amz-security-token"];

/// What is signed.
pub(crate) struct SignedParts<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) query: &'a str,
    pub(crate) headers: &'a [(&'a str, &'a str)],
    pub(crate) body: &'a str,
    pub(crate) service: &'a str,
}

/// What comes of it.
pub(crate) struct ExpectedSignature<'a> {
    pub(crate) canonical_request: &'a str,
    pub(crate) string_to_sign: &'a str,
    pub(crate) signature: &'a str,
    pub(crate) authorization: &'a str,
}

/// Signs, and compares each step.
pub(crate) fn differences(
    parts: &SignedParts<'_>,
    settings: &Settings<'_>,
    expected: &ExpectedSignature<'_>,
) -> Vec<Difference> {
    let SignedParts { method, path, query, headers, body, service } = *parts;
    let request = SignableRequest { method, path, query, headers, body: body.as_bytes() };
    let Settings { region, credentials, time, .. } = settings;
    let signed = sign(&request, &SigningScope { credentials, region, service, time: *time });
    [
        ("signer, canonical request", expected.canonical_request, &signed.canonical_request),
        ("signer, string to sign", expected.string_to_sign, &signed.string_to_sign),
        ("signer, signature", expected.signature, &signed.signature),
        ("signer, authorization", expected.authorization, &signed.authorization),
    ]
    .into_iter()
    .filter_map(|(what, expected, actual)| Difference::between(what, expected, actual))
    .collect()
}

#[derive(Deserialize)]
struct SigningCase {
    applies: bool,
    /// `sign` or `local_rejection`, in the cases that are shaped like this service.
    expect: Option<String>,
    operation: Option<String>,
    input: Option<Value>,
    endpoint: Option<String>,
    credentials: VectorCredentials,
    region: String,
    service: String,
    time: String,
    settings: SigningSettings,
    request: SigningRequest,
    canonical_request: String,
    string_to_sign: String,
    signature: String,
    authorization: String,
}

#[derive(Deserialize)]
struct SigningSettings {
    double_encode_path: bool,
}

#[derive(Deserialize)]
struct SigningRequest {
    method: String,
    path: String,
    query: String,
    headers: Vec<(String, String)>,
    body: String,
    url: Option<String>,
}

pub(crate) fn check(vector: &Value) -> Verdict {
    let case: SigningCase = match serde_json::from_value(vector.clone()) {
        Ok(case) => case,
        Err(error) => return Verdict::Failed(vec![Difference::new("the vector", "a signing case", error)]),
    };
    let endpoint = EndpointConfig { endpoint_url: case.endpoint.clone(), ..Default::default() };
    let settings = Settings {
        region: &case.region,
        endpoint: &endpoint,
        credentials: case.credentials.to_credentials(),
        time: client::parse_time(&case.time),
    };
    let input = case.input.as_ref().unwrap_or(&Value::Null);
    let operation = case.operation.as_deref().and_then(operations::find);
    match case.expect.as_deref() {
        Some("local_rejection") => rejection(operation, input, &settings),
        None | Some("sign") => {
            let mut differences = signer_differences(&case, &settings);
            if !case.applies {
                return Verdict::Advisory; // it was signed without a panic; what comes out is of no use to this client
            }
            if let Some(operation) = operation {
                differences.extend(client_differences(operation, &case, input, &settings));
            }
            Verdict::of(differences)
        }
        Some(other) => Verdict::Failed(vec![Difference::new("the vector", "sign or local_rejection", other)]),
    }
}

fn signer_differences(case: &SigningCase, settings: &Settings<'_>) -> Vec<Difference> {
    let SigningRequest { method, path, query, headers, body, .. } = &case.request;
    // The signer always encodes the path once; to have it encoded once in all, it must not be encoded yet.
    let path =
        if case.settings.double_encode_path { path.into() } else { percent_decode_str(path).decode_utf8_lossy() };
    let host = case.request.host();
    let headers: Vec<(&str, &str)> = headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .chain(host.map(|host| ("host", host)))
        .collect();
    let parts = SignedParts { method, path: &path, query, headers: &headers, body, service: &case.service };
    let expected = ExpectedSignature {
        canonical_request: &case.canonical_request,
        string_to_sign: &case.string_to_sign,
        signature: &case.signature,
        authorization: &case.authorization,
    };
    differences(&parts, settings, &expected)
}

impl SigningRequest {
    /// The host, for the cases that give an URL in place of a `host` header.
    fn host(&self) -> Option<&str> {
        let url = self.url.as_deref()?;
        let (scheme, rest) = url.split_once("://")?;
        let host = rest.split(['/', '?']).next()?;
        let own_port = if scheme == "https" { ":443" } else { ":80" };
        Some(host.strip_suffix(own_port).unwrap_or(host))
    }
}

/// A case that is shaped like this service can go through the whole client too.
fn client_differences(
    operation: &OperationEntry,
    case: &SigningCase,
    input: &Value,
    settings: &Settings<'_>,
) -> Vec<Difference> {
    let request = &case.request;
    let from_canonical = |name: &str| {
        let line = case.canonical_request.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        line.map(|value| (name.to_owned(), value.to_owned()))
    };
    let expected = ExpectedRequest {
        method: request.method.clone(),
        host: request.host().unwrap_or_default().to_owned(),
        path: request.path.clone(),
        raw_query: request.query.clone(),
        headers: ADDED_HEADERS.into_iter().chain(["content-type"]).filter_map(from_canonical).collect(),
        body: request.body.clone(),
    };
    let scheme = request.url.as_deref().and_then(|url| url.split_once("://")).map_or("https", |(scheme, _)| scheme);
    requests::whole_client_differences(operation, input, settings, &expected, &[], scheme)
}

/// The client must reject the input before anything is sent.
///
/// Where the crate does not have the operation, the rule is tried on another one that has the same labels in its path:
/// for an input of `GetDomain` that is `GetIntegration`, since both take a `DomainName` there.
fn rejection(operation: Option<&OperationEntry>, input: &Value, settings: &Settings<'_>) -> Verdict {
    let (operation, input) = match (operation, operations::find_by_labels(input)) {
        (Some(operation), _) => (operation, input.clone()),
        (None, Some(stand_in)) => {
            let mut request = stand_in.least_request();
            stand_in.labels().for_each(|label| request[label] = input[label].clone());
            (stand_in, request)
        }
        (None, None) => return Verdict::NotImplemented,
    };
    let (sent, outcome) = client::capture(operation, &input, settings);
    let rejected = matches!(&outcome, Outcome::Error(error) if error.kind() == ErrorKind::InvalidRequest);
    if rejected && sent.is_empty() {
        return Verdict::Passed;
    }
    let actual = format!("{} requests sent; {outcome:?}", sent.len());
    Verdict::Failed(vec![Difference::new("local rejection", "nothing sent and an InvalidRequest error", actual)])
}
