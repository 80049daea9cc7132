//! Responses that are HTTP, but not what the API describes.

use std::time::Duration;

use customer_profiles::Error;

use super::calls::{Fault, REQUEST_ID, builder, client, fine, get_object_type, in_bounded_time, put_integration};
use super::server::{Server, Step, response};

const PAGE: &str = "<html><head><title>Guest network</title></head><body>Please sign in as Jane Doe</body></html>";

fn responds(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<Step> {
    vec![Step::Write(response(status, &[headers, &[REQUEST_ID]].concat(), body))]
}

async fn unreadable(headers: &[(&str, &str)], body: &str) -> Error {
    let error = Fault::unreadable(responds(200, headers, body)).survive().await;
    assert_eq!(error.request_id(), Some(REQUEST_ID.1));
    error
}

async fn rejected(status: u16, retried: bool, headers: &[(&str, &str)], body: &str) -> Error {
    let error = Fault::rejected(status, retried, responds(status, headers, body)).survive().await;
    assert_eq!(error.request_id(), Some(REQUEST_ID.1));
    error
}

pub(crate) async fn truncated_json() {
    let whole = r#"{"ObjectTypeName":"Order","Description":"Jane's orders"}"#;
    let error = unreadable(&[], &whole[..40]).await;
    assert_eq!(
        error.to_string(),
        "GetProfileObjectType: the response can't be read: it is not JSON (error at byte 40); its content type is \
         \"application/json\" (HTTP 200, request id 6a1f-request, 1 attempt)"
    );
}

pub(crate) async fn html_200() {
    let error = unreadable(&[("Content-Type", "text/html")], PAGE).await;
    let text = error.to_string();
    assert!(text.contains("`<html><head><title>Guest network"), "{text}");
    assert!(text.contains("its content type is \"text/html\""), "{text}");
    assert!(!text.contains("</html>"), "the excerpt is short: {text}");
}

pub(crate) async fn empty_200() {
    for body in ["", "{}", "null", "[]", "\"\""] {
        let error = unreadable(&[], body).await;
        assert!(error.to_string().contains("the response can't be read: "), "{error}");
    }
    let error = unreadable(&[], "").await;
    assert!(error.to_string().contains("missing field `ObjectTypeName`"), "{error}");
}

pub(crate) async fn null_member() {
    let error = unreadable(&[], r#"{"ObjectTypeName":"Order","Description":null}"#).await;
    assert!(error.to_string().contains("missing field `Description`"), "{error}");
}

pub(crate) async fn invalid_utf8() {
    let mut bytes = response(200, &[REQUEST_ID], r#"{"ObjectTypeName":"Order","Description":"Jane?"}"#);
    let last = bytes.len() - 3;
    bytes[last] = 0xff;
    let error = Fault::unreadable(vec![Step::Write(bytes)]).survive().await;
    assert!(!error.to_string().contains("Jane"), "{error}");
}

pub(crate) async fn dup_keys() {
    let body = r#"{"ObjectTypeName":"Order","Description":"first","Description":"last"}"#;
    let server = Server::always(responds(200, &[], body)).await;
    assert_eq!(get_object_type(&client(&server)).await.unwrap(), "last");
    assert_eq!(server.request_count(), 1);
}

/// What is nested deep is passed over in a member that is not known, and rejected where it matters.
pub(crate) async fn deep_json() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let body = format!(r#"{{"ObjectTypeName":"Order","Unknown":{deep},"Description":"fine"}}"#);
    let server = Server::always(responds(200, &[], &body)).await;
    assert_eq!(get_object_type(&client(&server)).await.unwrap(), "fine");

    unreadable(&[], &format!(r#"{{"ObjectTypeName":{deep}}}"#)).await;
    unreadable(&[], &"[".repeat(200_000)).await;
}

pub(crate) async fn html_503() {
    let error = rejected(503, true, &[("Content-Type", "text/html")], PAGE).await;
    assert_eq!(
        error.to_string(),
        "GetProfileObjectType: the service responded Service Unavailable without an error code (HTTP 503, request id \
         6a1f-request, 3 attempts)"
    );
}

pub(crate) async fn empty_500() {
    let error = rejected(500, true, &[], "").await;
    assert_eq!((error.code(), error.message()), (None, None));
}

pub(crate) async fn throttle() {
    let body = r#"{"__type":"ThrottlingException","message":"Slow down"}"#;
    let error = rejected(429, true, &[("x-amz-retry-after", "5")], body).await;
    assert!(error.is_throttled() && error.code() == Some("ThrottlingException"), "{error}");

    // A request that could make a second thing is repeated too: the first one was turned away.
    let recipe = responds(429, &[("Retry-After", "1")], body);
    let server = Server::start(move |_, index| if index == 0 { recipe.clone() } else { fine() }).await;
    assert_eq!(in_bounded_time(super::calls::create_profile(&client(&server))).await.unwrap(), "fine");
    let [first, second] = &server.requests()[..] else { panic!("{} requests", server.request_count()) };
    assert!(second.at - first.at >= Duration::from_millis(990), "the service asked for a second");

    // What the service asks for is longer than the call may take: there is no use in waiting.
    let server = Server::always(responds(429, &[("Retry-After", "3600")], body)).await;
    let client = builder(&server.url()).operation_timeout(Duration::from_secs(2)).build().unwrap();
    let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
    assert!(error.is_throttled() && error.attempts() == 1, "{error}");
}

pub(crate) async fn bare_429() {
    assert!(rejected(429, true, &[], "").await.is_throttled());
    assert!(rejected(429, true, &[("Content-Type", "text/html")], PAGE).await.is_throttled());
}

/// Nothing at all goes to the other host.
pub(crate) async fn redirect_301() {
    let other = Server::always(fine()).await;
    for status in [301, 302, 303, 307, 308] {
        for location in [format!("{}/domains", other.url()), format!("//{}/domains", other.address)] {
            let error = rejected(status, false, &[("Location", &location)], "").await;
            assert!(error.to_string().contains("a signed request is not sent to another place"), "{error}");
        }
    }
    let away = responds(307, &[("Location", &other.url())], "");
    let server = Server::always(away).await;
    put_integration(&client(&server)).await.unwrap_err();
    assert_eq!(other.connections(), 0);
}

pub(crate) async fn continue_100() {
    for interim in ["HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"] {
        let mut recipe = vec![Step::Write(interim.as_bytes().to_vec()), Step::Write(interim.as_bytes().to_vec())];
        recipe.extend(fine());
        let server = Server::always(recipe).await;
        let client = client(&server);
        for _ in 0..2 {
            assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
        }
        assert_eq!((server.request_count(), server.connections()), (2, 1));
    }
}

/// Line feeds, a terminal's escapes, marks of direction: none of them reaches a log.
pub(crate) async fn forged_message() {
    let message = "no\r\n2026-11-24 INFO \u{1b}[2K\u{9b}paid\u{85}\u{2028}\u{2029}\u{202e}";
    let body = serde_json::json!({ "__type": "Bad\nRequest\u{1b}Exception", "message": message }).to_string();
    let error = rejected(400, false, &[], &body).await;
    assert_eq!(error.message(), Some(message));
    let harmless =
        |text: &str| text.chars().all(|letter| !letter.is_control() && !"\u{2028}\u{2029}\u{202e}".contains(letter));
    assert!(harmless(&error.to_string()) && harmless(&format!("{error:?}")), "{error}");
    assert!(harmless(error.code().unwrap()), "{error}");
}

pub(crate) async fn message_20mb() {
    let message = "é".repeat(10_000_000);
    let body = serde_json::json!({ "__type": "BadRequestException", "message": message }).to_string();
    let server = Server::always(responds(400, &[REQUEST_ID], &body)).await;
    let client = builder(&server.url()).response_body_limit(32 * 1024 * 1024).build().unwrap();
    let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
    assert!(error.is_bad_request() && error.message() == Some(&message));
    assert!(error.to_string().len() < 8000, "{} bytes", error.to_string().len());
}

/// The first attempt deletes the domain, and its response is lost; the second one finds none.
pub(crate) async fn echo_of_a_delete() {
    let gone = responds(404, &[], r#"{"__type":"ResourceNotFoundException"}"#);
    let server = Server::start(move |_, index| if index == 0 { vec![Step::Reset] } else { gone.clone() }).await;
    let error = in_bounded_time(super::calls::delete_domain(&client(&server))).await.unwrap_err();
    assert!(error.is_not_found() && error.may_be_echo() && error.outcome_unknown(), "{error}");
    assert!(error.to_string().contains("may be its echo"), "{error}");
}
