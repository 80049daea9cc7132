//! Connections that break, stall or speak something else.

use std::time::Duration;

use customer_profiles::{ErrorKind, RepeatSafety};

use super::calls::{Fault, SHORT, builder, call, client, delete_domain, fine, get_object_type, in_bounded_time};
use super::server::{Recipe, Server, Step, response};

const ONE_SECOND: Duration = Duration::from_secs(1);

fn write(text: &str) -> Step {
    Step::Write(text.as_bytes().to_vec())
}

/// What was written has arrived before the connection breaks.
fn arrives() -> Step {
    Step::Pause(Duration::from_millis(5))
}

async fn interrupted(recipe: Recipe) {
    let error = Fault::of_transport(ErrorKind::Interrupted, true, recipe).survive().await;
    assert!(error.to_string().starts_with("GetProfileObjectType: the connection broke"), "{error}");
}

async fn timed_out(recipe: Recipe) {
    let error = Fault::of_transport(ErrorKind::Timeout, true, recipe).survive().await;
    assert_eq!(error.to_string(), "GetProfileObjectType: no whole response within 0.5 s (3 attempts)");
}

async fn not_http(recipe: Recipe) {
    let error = Fault::of_transport(ErrorKind::Protocol, false, recipe).survive().await;
    assert!(error.to_string().starts_with("GetProfileObjectType: the response is not HTTP"), "{error}");
}

pub(crate) async fn rst_before_headers() {
    interrupted(vec![Step::Reset]).await;
}

pub(crate) async fn fin_before_headers() {
    interrupted(vec![Step::Close]).await;
}

pub(crate) async fn rst_mid_headers() {
    interrupted(vec![write("HTTP/1.1 200 OK\r\nContent-Ty"), arrives(), Step::Reset]).await;
    interrupted(vec![write("HTTP/1.1 200 OK\r\nContent-Ty"), Step::Close]).await;
}

pub(crate) async fn rst_mid_body() {
    let begun = || write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"ObjectTypeName\":\"O");
    interrupted(vec![begun(), arrives(), Step::Reset]).await;
    interrupted(vec![begun(), Step::Close]).await;
}

pub(crate) async fn chunk_truncated() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    interrupted(vec![write(&format!("{head}40\r\n{{\"ObjectTypeName\"")), Step::Close]).await;
    interrupted(vec![write(&format!("{head}2\r\n{{}}\r\n")), Step::Close]).await;
}

pub(crate) async fn chunk_garbage() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    for chunk in ["zz\r\n{}", "-2\r\n{}\r\n", "ffffffffffffffffff\r\n{}"] {
        not_http(vec![write(&format!("{head}{chunk}")), Step::Silence]).await;
    }
}

/// The rest of the bytes never reaches the next call: `Fault` makes a second one on the same client.
pub(crate) async fn cl_too_short() {
    let rest =
        String::from_utf8(response(200, &[], r#"{"ObjectTypeName":"x","Description":"a stray response"}"#)).unwrap();
    let cut = format!(
        "HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{{\"ObjectTypeName\":\"0123456789 and much more\"}}{rest}"
    );
    Fault::unreadable(vec![write(&cut), Step::Close]).survive().await;
    Fault::unreadable(vec![write(&cut)]).survive().await;
}

/// Two responses to one request: the second one is nobody's, whether it comes with the first one or later.
pub(crate) async fn second_answer() {
    let stray = response(200, &[], r#"{"ObjectTypeName":"x","Description":"a stray response"}"#);
    for pause in [Duration::ZERO, Duration::from_millis(5)] {
        let more = [Step::Pause(pause), Step::Write(stray.clone())];
        let server = Server::start(move |_, index| {
            let mut recipe = fine();
            if index == 0 {
                recipe.extend(more.clone());
            }
            recipe
        })
        .await;
        let client = client(&server);
        assert_eq!(get_object_type(&client).await.unwrap(), "fine");
        let [Step::Write(fine)] = &fine()[..] else { unreachable!() };
        in_bounded_time(server.until_written(fine.len() + stray.len())).await;
        for _ in 0..3 {
            assert_eq!(get_object_type(&client).await.unwrap(), "fine");
        }
        assert_eq!(server.request_count(), 4, "a call was repeated");
        assert_eq!(server.connections(), 2, "the connection with the stray response is not used again");
    }
}

pub(crate) async fn cl_invalid() {
    for length in ["-5", "five", "1, 2", "99999999999999999999999"] {
        not_http(vec![write(&format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{{}}")), Step::Silence]).await;
    }
}

pub(crate) async fn garbage_status() {
    for text in ["SSH-2.0-OpenSSH_9.9\r\n", "HTTP/1.1 OK\r\n\r\n", "{\"ObjectTypeName\":\"Order\"}\r\n\r\n"] {
        not_http(vec![write(text), Step::Silence]).await;
    }
}

/// Unless TLS agrees on HTTP/2, the client speaks HTTP/1.1; a peer that speaks HTTP/2 alone is recognised.
pub(crate) async fn h2_goaway() {
    const SETTINGS: [u8; 9] = [0, 0, 0, 4, 0, 0, 0, 0, 0];
    const GOAWAY: [u8; 17] = [0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const REFUSED_STREAM: [u8; 13] = [0, 0, 4, 3, 0, 0, 0, 0, 1, 0, 0, 0, 7];
    not_http(vec![Step::Write([&SETTINGS[..], &GOAWAY].concat()), Step::Silence]).await;
    not_http(vec![Step::Write([&SETTINGS[..], &REFUSED_STREAM].concat()), Step::Silence]).await;
    #[cfg(feature = "http2")]
    super::http2::turned_away().await;
}

pub(crate) async fn no_response() {
    timed_out(vec![Step::Silence]).await;
}

pub(crate) async fn headers_at_one_byte_a_second() {
    timed_out(vec![Step::Drip(response(200, &[], "{}"), ONE_SECOND)]).await;
}

/// No pause between two bytes is long; only a deadline for the whole ends this.
pub(crate) async fn body_at_one_byte_a_second() {
    let head = || write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
    timed_out(vec![head(), Step::Drip(b"{\"ObjectTypeName\":".to_vec(), ONE_SECOND), Step::Silence]).await;
    timed_out(vec![head(), Step::Drip(b"{".repeat(1000), Duration::from_millis(10))]).await;
}

pub(crate) async fn body_stall() {
    timed_out(vec![write("HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{\"ObjectTypeName\":\"O"), Step::Silence]).await;
}

/// The deadline of the whole call holds where that of an attempt is longer.
pub(crate) async fn operation_deadline() {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        let server = Server::always(vec![Step::Silence]).await;
        let client =
            builder(&server.url()).attempt_timeout(Duration::from_mins(1)).operation_timeout(SHORT).build().unwrap();
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error}");
        assert!(error.to_string().contains("the operation did not end within 0.5 s"), "{error}");
        assert_eq!((error.attempts(), server.request_count()), (1, 1), "{error}");
        assert_eq!(error.outcome_unknown(), repeat_safety != RepeatSafety::Safe, "{error}");
        in_bounded_time(server.until_closed(1)).await;
    }
    // A request without a body has been sent too.
    let server = Server::always(vec![Step::Silence]).await;
    let client = builder(&server.url()).operation_timeout(SHORT).build().unwrap();
    let error = in_bounded_time(delete_domain(&client)).await.unwrap_err();
    assert!(error.is_timeout() && error.outcome_unknown(), "{error}");
}
