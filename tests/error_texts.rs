//! The line that each kind of error shows on a Monday morning.

mod support;

use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use aws_credential_types::provider::error::CredentialsError;
use bytes::Bytes;
use customer_profiles::operations::GetIntegrationResponse;
use customer_profiles::transport::{ResponseFuture, Transport, TransportError, TransportErrorKind};
use customer_profiles::{Client, Error, ErrorKind, Operation, RepeatSafety, Result, RetryPolicy};
use http::{Request, Response};
use insta::assert_snapshot;
use support::{InMemory, json};

/// The error of a call whose every attempt gets this response.
async fn error(
    response: impl Fn(&Request<Bytes>) -> std::result::Result<Response<Bytes>, TransportError> + Send + Sync + 'static,
) -> Error {
    get(&InMemory::new(response).client()).await.unwrap_err()
}

async fn get(client: &Client) -> Result<GetIntegrationResponse> {
    client.get_integration("acme", "s3://acme-orders").await
}

async fn transport_error(kind: TransportErrorKind) -> Error {
    error(move |_| Err(TransportError::new(kind, "the cause"))).await
}

async fn transport_error_of(cause: &'static str) -> Error {
    error(move |_| Err(TransportError::new(TransportErrorKind::Interrupted, cause))).await
}

#[tokio::test(start_paused = true)]
async fn what_the_service_says() {
    let not_found = r#"{"__type":"ns#ResourceNotFoundException","Message":"Domain acme does not exist"}"#;
    assert_snapshot!(error(move |_| Ok(json(404, not_found))).await, @"GetIntegration: ResourceNotFoundException: Domain acme does not exist (HTTP 404, request id request-1, 1 attempt)");
    let without_message = r#"{"code":"AccessDeniedException"}"#;
    assert_snapshot!(error(move |_| Ok(json(403, without_message))).await, @"GetIntegration: AccessDeniedException (HTTP 403, request id request-1, 1 attempt)");
    let throttled = r#"{"__type":"ThrottlingException","Message":"Rate exceeded"}"#;
    assert_snapshot!(error(move |_| Ok(json(429, throttled))).await, @"GetIntegration: ThrottlingException: Rate exceeded (HTTP 429, request id request-1, 3 attempts)");
}

#[tokio::test(start_paused = true)]
async fn what_something_before_the_service_says() {
    let page = "<html><body>Service Unavailable</body></html>";
    assert_snapshot!(error(move |_| Ok(json(503, page))).await, @"GetIntegration: the service responded Service Unavailable without an error code (HTTP 503, request id request-1, 3 attempts)");
    assert_snapshot!(error(|_| Ok(json(301, ""))).await, @"GetIntegration: the endpoint responded Moved Permanently, and a signed request is not sent to another place; check the endpoint (HTTP 301, request id request-1, 1 attempt)");
}

#[tokio::test(start_paused = true)]
async fn a_text_of_a_stranger_forges_no_line() {
    let forged = "no\r\nERROR \u{1b}[31mforged\u{2028}\u{202e}";
    let body = serde_json::json!({ "code": "Bad\nCode", "message": forged }).to_string();
    let error = error(move |_| Ok(json(400, &body))).await;
    assert_snapshot!(error, @r"GetIntegration: Bad\nCode: no\r\nERROR \u{1b}[31mforged\u{2028}\u{202e} (HTTP 400, request id request-1, 1 attempt)");
    assert_eq!((error.code(), error.message()), (Some(r"Bad\nCode"), Some(forged)));

    let broken = transport_error_of("reset by\n\u{1b}[2Jpeer").await;
    assert_snapshot!(broken, @r"GetIntegration: the connection broke: reset by\n\u{1b}[2Jpeer (3 attempts)");
}

#[tokio::test(start_paused = true)]
async fn a_long_text_of_a_stranger_is_cut_and_whole_in_the_message() {
    const LENGTH: usize = 1_000_000;
    let body = serde_json::json!({ "code": "c".repeat(LENGTH / 4), "message": "m".repeat(LENGTH) }).to_string();
    let with_long_id = move |_: &Request<Bytes>| {
        let mut response = json(400, &body);
        response.headers_mut().insert("x-amzn-requestid", "i".repeat(60_000).parse().unwrap());
        Ok(response)
    };
    let error = error(with_long_id).await;
    assert_eq!(error.message().map(str::len), Some(LENGTH));
    assert!(error.code().unwrap().len() < 200 && error.request_id().unwrap().len() < 200);
    let (line, debug) = (error.to_string(), format!("{error:?}"));
    assert!(line.len() < 3000 && debug.len() < 4000, "{} and {} bytes", line.len(), debug.len());
    assert!(line.ends_with("1 attempt)"), "{line}");
}

#[tokio::test(start_paused = true)]
async fn a_response_that_can_not_be_read() {
    assert_snapshot!(error(|_| Ok(json(200, ""))).await, @"GetIntegration: the response can't be read: missing field `DomainName` (HTTP 200, request id request-1, 1 attempt)");
    assert_snapshot!(error(|_| Ok(json(200, "<html>Sign in to the hotel's network</html>"))).await, @r#"GetIntegration: the response can't be read: it is not JSON (error at byte 1); it begins with `<html>Sign in to the hotel\'s network</html>`; its content type is "application/json" (HTTP 200, request id request-1, 1 attempt)"#);
    let wrong_type = r#"{"DomainName":"acme","Uri":"u","CreatedAt":1,"LastUpdatedAt":1,"Tags":{"a":5551234}}"#;
    let error = error(move |_| Ok(json(200, wrong_type))).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_snapshot!(error, @"GetIntegration: the response can't be read: Tags[(redacted)]: expected a string, found number (HTTP 200, request id request-1, 1 attempt)");
}

#[tokio::test(start_paused = true)]
async fn no_response() {
    use TransportErrorKind as Kind;
    assert_snapshot!(transport_error(Kind::Connect).await, @"GetIntegration: could not connect: the cause (3 attempts)");
    assert_snapshot!(transport_error(Kind::ConnectTimeout).await, @"GetIntegration: could not connect in time: the cause (3 attempts)");
    assert_snapshot!(transport_error(Kind::Untrusted).await, @"GetIntegration: the server's certificate is not trusted: the cause (1 attempt)");
    assert_snapshot!(transport_error(Kind::Interrupted).await, @"GetIntegration: the connection broke: the cause (3 attempts)");
    assert_snapshot!(transport_error(Kind::Protocol).await, @"GetIntegration: the response is not HTTP: the cause (1 attempt)");
    assert_snapshot!(transport_error(Kind::TooLarge).await, @"GetIntegration: the response is too large: the cause (1 attempt)");
}

#[derive(Debug)]
struct Silent;

impl Transport for Silent {
    fn send(&self, _: Request<Bytes>) -> ResponseFuture<'_> {
        Box::pin(std::future::pending())
    }
}

#[tokio::test(start_paused = true)]
async fn a_deadline_that_passes() {
    let builder = InMemory::new(|_| unreachable!()).client_builder().transport(Silent);
    let client = builder.clone().build().unwrap();
    assert_snapshot!(get(&client).await.unwrap_err(), @"GetIntegration: the operation did not end within 90 s (3 attempts)");
    let client = builder.attempt_timeout(Duration::from_secs(2)).build().unwrap();
    let error = get(&client).await.unwrap_err();
    assert!(error.is_timeout());
    assert_snapshot!(error, @"GetIntegration: no whole response within 2 s (3 attempts)");
    let error = client.put_integration("acme").retry_policy(RetryPolicy::off()).await.unwrap_err();
    assert_snapshot!(error, @"PutIntegration: no whole response within 2 s (1 attempt, outcome unknown: the service may have done it)");
}

/// A request whose repetition would make a second profile.
#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreateProfileRequest {
    domain_name: String,
    first_name: Option<String>,
}

impl Operation for CreateProfileRequest {
    type Response = serde_json::Value;
    const NAME: &'static str = "CreateProfile";
    const METHOD: http::Method = http::Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

#[tokio::test(start_paused = true)]
async fn an_outcome_that_is_unknown() {
    let service = InMemory::new(|_| Err(TransportError::new(TransportErrorKind::Interrupted, "Connection reset")));
    let request = CreateProfileRequest { domain_name: "acme".into(), first_name: None };
    let error = service.client().send(&request).await.unwrap_err();
    assert!(error.outcome_unknown());
    assert_eq!(service.requests().len(), 1);
    assert_snapshot!(error, @"CreateProfile: the connection broke: Connection reset (1 attempt, outcome unknown: the service may have done it)");

    let client =
        service.client_builder().retry_policy(RetryPolicy::standard().retry_non_idempotent(true)).build().unwrap();
    assert_eq!(client.send(request).await.unwrap_err().attempts(), 3);
}

#[tokio::test(start_paused = true)]
async fn credentials_that_can_not_be_had() {
    let builder = InMemory::new(|_| unreachable!()).client_builder();
    let failing =
        provide_credentials_fn(|| async { Err(CredentialsError::provider_error("the token has been revoked")) });
    let client = builder.clone().credentials_provider(failing).build().unwrap();
    assert_snapshot!(get(&client).await.unwrap_err(), @"GetIntegration: the credentials provider failed: the token has been revoked (1 attempt)");

    let hanging = provide_credentials_fn(std::future::pending);
    let client = builder.clone().credentials_provider(hanging).build().unwrap();
    assert_snapshot!(get(&client).await.unwrap_err(), @"GetIntegration: the credentials provider gave no credentials within 10 s (1 attempt)");

    for (access_key_id, session_token) in [("AKIDEXAMPLE", Some("to\nken")), ("AKIDé", None), ("AKID\n", None)] {
        let broken = Credentials::new(access_key_id, "secret", session_token.map(str::to_owned), None, "test");
        let client = builder.clone().credentials_provider(broken).build().unwrap();
        let error = get(&client).await.unwrap_err();
        insta::allow_duplicates! {
            assert_snapshot!(error, @"GetIntegration: the access key id or the session token holds characters that can't stand in a header; check where the credentials come from (1 attempt)");
        }
    }
}

#[tokio::test]
async fn a_request_that_no_server_could_understand() {
    let service = InMemory::new(|_| unreachable!());
    let client = service.client();
    assert_snapshot!(client.get_integration("", "u").await.unwrap_err(), @"GetIntegration: DomainName must not be empty: it is a part of the request's path");
    assert_snapshot!(client.get_profile_object_type("acme", "..").await.unwrap_err(), @"GetProfileObjectType: ObjectTypeName must not be `.` or `..`: a URL takes them for steps between folders, and the request would reach another resource");
    assert_eq!(service.requests().len(), 0);
}

#[test]
fn a_client_that_can_not_be_built() {
    let text = |builder: customer_profiles::ClientBuilder| builder.build().unwrap_err().to_string();
    let credentials = || Credentials::new("AKIDEXAMPLE", "secret", None, None, "test");
    let builder = || Client::builder().region("us-west-2").credentials_provider(credentials());
    assert_snapshot!(text(Client::builder()), @"no region is set: call `region(…)` or set AWS_REGION");
    assert_snapshot!(text(Client::builder().region("us-west-2")), @"no credentials provider is set: call `credentials_provider(…)` or `environment()`");
    assert_snapshot!(text(builder().region("us-west-2.evil.test")), @r#"the region "us-west-2.evil.test" is not one host label (letters, digits and hyphens, at most 63)"#);
    assert_snapshot!(text(builder().endpoint_url("profile.test")), @r#"the endpoint URL "profile.test" can't be used: relative URL without a base"#);
    assert_snapshot!(text(builder().endpoint_url("http://profile.test")), @"the endpoint profile.test speaks plain http and is not on this machine: use https, or call `allow_plain_http(true)`");
    assert_snapshot!(text(builder().endpoint_url("https://profile.test").use_fips(true)), @"FIPS and a custom endpoint can't be combined: leave out `use_fips` or `endpoint_url`");
    let without_region = Client::builder().credentials_provider(credentials()).endpoint_url("https://profile.test");
    assert_snapshot!(text(without_region), @"no region is set: requests are signed for one, with a custom endpoint too");
    assert!(builder().endpoint_url("http://profile.test").allow_plain_http(true).build().is_ok());
}

#[tokio::test]
async fn a_request_that_no_uri_can_hold() {
    let client = InMemory::new(|_| unreachable!()).client();
    let error = client.list_integrations("acme").starting_from("t".repeat(70_000)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    assert_snapshot!(error, @"ListIntegrations: path and query are no URI: uri too long");
}
