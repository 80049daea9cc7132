use http::Method;
use time::macros::datetime;

use super::*;
use crate::service::test_request::{NOW, REGION, TestRequest, credentials, received};

const TARGET: &str = "/domains/a%2Fb/integrations?next-token=%2B%2F%3D&max-results=2";

fn request() -> TestRequest<'static> {
    TestRequest::new("POST", TARGET, r#"{"Uri":"é"}"#)
}

fn verify(request: &ReceivedRequest) -> Result<(), ServiceError> {
    Expected { credentials: &credentials(None), expired: &BTreeSet::new(), region: REGION, now: NOW }.verify(request)
}

fn rejection(request: &ReceivedRequest) -> (String, String) {
    let error = verify(request).unwrap_err();
    assert_eq!(error.status, StatusCode::FORBIDDEN);
    (error.code, error.message)
}

fn code(request: &ReceivedRequest) -> String {
    rejection(request).0
}

/// The request with another `authorization` header.
fn authorized(edit: impl FnOnce(&str) -> String) -> ReceivedRequest {
    let mut request = request().signed();
    let edited = edit(request.headers[AUTHORIZATION].to_str().unwrap());
    request.headers.insert(AUTHORIZATION, HeaderValue::from_str(&edited).unwrap());
    request
}

#[test]
fn a_request_that_aws_sigv4_signed_is_accepted() {
    assert_eq!(verify(&request().signed()), Ok(()));
}

#[test]
fn any_headers_may_be_signed() {
    let mut request = request();
    request.headers = vec![
        ("x-amz-user-agent", "aws-sdk-js/3   ua/2.1"),
        ("content-length", "12"),
        ("amz-sdk-request", "attempt=1; max=3"),
        ("content-type", "application/json"),
        ("x-amz-meta", "one"),
        ("x-amz-meta", "two"),
    ];
    assert_eq!(verify(&request.signed()), Ok(()));
}

/// Signed by AWS's client for Python.
#[test]
fn a_published_request_with_a_session_token_is_accepted() {
    let token = "ExampleSessionToken//////////wEaDExample+plus/slash==padding==";
    let mut request = TestRequest::new(
        "POST",
        "/integrations?next-token=AAMAeyJhIjoiYiJ9%2B%2FZm9v%3D%3D",
        r#"{"Uri": "arn:aws:appflow:us-east-1:123456789012:flow/x"}"#,
    );
    request.credentials =
        Credentials::new("ASIDEXAMPLE", "exampleSecret+with/slash=AndEquals0123456", Some(token.to_owned()), None, "");
    let headers = [
        ("host", "profile.us-east-1.amazonaws.com"),
        ("content-type", "application/json"),
        ("x-amz-date", "20150830T123600Z"),
        ("x-amz-security-token", token),
        (
            "authorization",
            "AWS4-HMAC-SHA256 Credential=ASIDEXAMPLE/20150830/us-east-1/profile/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, \
             Signature=2f075d891df49806be2a92c5a527182f5aea0dfef7365c146573f49ad31b7e19",
        ),
    ];
    let now = datetime!(2015-08-30 12:36 UTC);
    let expected = Expected { credentials: &request.credentials, expired: &BTreeSet::new(), region: "us-east-1", now };
    assert_eq!(expected.verify(&received(&request, headers)), Ok(()));
}

#[test]
fn whatever_is_changed_on_the_way_is_noticed() {
    let changes: [fn(&mut ReceivedRequest); 6] = [
        |request| request.method = Method::PUT,
        |request| request.path = request.path.replace("%2F", "/"),
        |request| request.raw_query = request.raw_query.replace('2', "3"),
        |request| request.body = r#"{"Uri":"e"}"#.into(),
        |request| _ = request.headers.insert("host", HeaderValue::from_static("other.test")),
        |request| _ = request.headers.insert(X_AMZ_DATE, HeaderValue::from_static("20260102T030406Z")),
    ];
    for (number, change) in changes.iter().enumerate() {
        let mut request = request().signed();
        change(&mut request);
        let (code, message) = rejection(&request);
        assert_eq!(code, "InvalidSignatureException", "change {number}");
        assert!(message.starts_with("The request signature we calculated does not match"), "{message}");
    }
}

#[test]
fn a_header_that_is_not_signed_may_change_on_the_way() {
    let mut request = request().signed();
    request.headers.insert("user-agent", HeaderValue::from_static("proxy"));
    assert_eq!(verify(&request), Ok(()));
}

#[test]
fn a_signature_with_another_secret_is_rejected() {
    let mut request = request();
    request.credentials = Credentials::new("AKIDEXAMPLE", "another secret", None, None, "test");
    assert_eq!(code(&request.signed()), "InvalidSignatureException");
}

#[test]
fn another_access_key_is_unknown() {
    let mut request = request();
    request.credentials = Credentials::new("AKIDOTHER", "example secret", None, None, "test");
    assert_eq!(
        rejection(&request.signed()),
        ("UnrecognizedClientException".to_owned(), "The security token included in the request is invalid.".to_owned())
    );
}

#[test]
fn a_session_token_must_be_the_one_of_the_credentials() {
    let signed_with = |token| {
        let mut request = request();
        request.credentials = credentials(token);
        request.signed()
    };
    let verdict = |expected, request: &ReceivedRequest| {
        let credentials = credentials(expected);
        let result =
            Expected { credentials: &credentials, expired: &BTreeSet::new(), region: REGION, now: NOW }.verify(request);
        result.map_err(|error| error.code)
    };
    let unknown = Err("UnrecognizedClientException".to_owned());
    assert_eq!(verdict(Some("token"), &signed_with(Some("token"))), Ok(()));
    assert_eq!(verdict(Some("token"), &signed_with(Some("nekot"))), unknown);
    assert_eq!(verdict(Some("token"), &signed_with(None)), unknown);
    assert_eq!(verdict(None, &signed_with(Some("token"))), unknown);
}

#[test]
fn a_request_without_a_signature_is_rejected_as_such() {
    let mut request = request().signed();
    request.headers.insert(AUTHORIZATION, HeaderValue::from_static(""));
    let missing = ("MissingAuthenticationTokenException".to_owned(), "Missing Authentication Token".to_owned());
    assert_eq!(rejection(&request), missing);
    request.headers.remove(AUTHORIZATION);
    assert_eq!(rejection(&request), missing);
}

#[test]
fn an_authorization_header_without_one_of_its_parts_is_incomplete() {
    let cases: [fn(&str) -> String; 8] = [
        |_| "Bearer abc".to_owned(),
        |header| header.replace("AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"),
        |header| header.replace("Credential=", "Creds="),
        |header| header.replace("SignedHeaders=", "Headers="),
        |header| header.replace("Signature=", "Sig="),
        |header| header.split("Signature=").next().unwrap().to_owned() + "Signature=",
        |header| header.replace("/aws4_request", ""),
        |header| header.replace("Credential=", "Credential= , "),
    ];
    for (number, case) in cases.into_iter().enumerate() {
        assert_eq!(code(&authorized(case)), "IncompleteSignatureException", "case {number}");
    }
}

#[test]
fn spaces_after_the_commas_are_not_needed() {
    assert_eq!(verify(&authorized(|header| header.replace(", ", ","))), Ok(()));
}

#[test]
fn a_request_without_a_date_that_can_be_read_is_incomplete() {
    for date in ["", "20260102", "2026-01-02T03:04:05Z", "20261302T030405Z", "20260102T250405Z", "2026010éT030405Z"] {
        let mut request = request().signed();
        request.headers.insert(X_AMZ_DATE, HeaderValue::from_bytes(date.as_bytes()).unwrap());
        assert_eq!(code(&request), "IncompleteSignatureException", "{date}");
    }
    let mut request = request().signed();
    request.headers.remove(X_AMZ_DATE);
    assert_eq!(code(&request), "IncompleteSignatureException");
}

#[test]
fn host_date_and_session_token_have_to_be_signed() {
    for name in ["host;", ";x-amz-date"] {
        let (code, message) = rejection(&authorized(|header| header.replace(name, "")));
        assert_eq!(code, "InvalidSignatureException", "{name}");
        assert!(message.ends_with("must be a 'SignedHeader' in the AWS Authorization."), "{message}");
    }
    let mut request = request().signed();
    request.headers.insert(X_AMZ_SECURITY_TOKEN, HeaderValue::from_static("token"));
    assert_eq!(rejection(&request).1, "'X-Amz-Security-Token' must be a 'SignedHeader' in the AWS Authorization.");
}

#[test]
fn a_scope_of_another_region_service_or_day_is_rejected() {
    let mut other_region = request();
    other_region.region = "us-east-1";
    assert_eq!(rejection(&other_region.signed()).1, "Credential should be scoped to a valid region.");

    let mut other_service = request();
    other_service.service = "s3";
    assert_eq!(rejection(&other_service.signed()).1, "Credential should be scoped to correct service: 'profile'.");

    for (part, other) in [("aws4_request", "aws5_request"), ("/20260102/", "/20260101/"), ("/20260102/", "/2026/")] {
        assert_eq!(code(&authorized(|header| header.replace(part, other))), "InvalidSignatureException", "{other}");
    }
}

#[test]
fn a_signature_is_good_for_five_minutes_around_its_time() {
    let signed = |time| {
        let mut request = request();
        request.time = time;
        request.signed()
    };
    let second = Duration::SECOND;
    assert_eq!(verify(&signed(NOW - TOLERANCE)), Ok(()));
    assert_eq!(verify(&signed(NOW + TOLERANCE)), Ok(()));
    assert_eq!(
        rejection(&signed(NOW - TOLERANCE - second)).1,
        "Signature expired: 20260102T025904Z is now earlier than 20260102T025905Z (20260102T030405Z - 5 min.)"
    );
    assert_eq!(
        rejection(&signed(NOW + TOLERANCE + second)).1,
        "Signature not yet current: 20260102T030906Z is still later than 20260102T030905Z (20260102T030405Z + 5 min.)"
    );
}
