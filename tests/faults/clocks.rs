//! Clocks that differ from the service's, that are set while the client runs, and dates of something on the way.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use customer_profiles::{ClientBuilder, ErrorKind, RepeatSafety};
use time::macros::{datetime, format_description};
use time::{Duration, OffsetDateTime, PrimitiveDateTime};

use super::calls::{FINE, builder, call, get_object_type, in_bounded_time};
use super::server::{Recipe, Request, Server, Step, response};

/// The time, in truth.
const NOW: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);
const EXPIRY: OffsetDateTime = datetime!(2026-11-24 13:00 UTC);
const ALL: [RepeatSafety; 3] = [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent];

/// A clock that a test sets, by its difference to the truth.
#[derive(Clone, Default)]
struct LocalClock(Arc<AtomicI64>);

impl LocalClock {
    fn set(&self, ahead: Duration) {
        self.0.store(ahead.whole_seconds(), Ordering::SeqCst);
    }

    fn builder(&self, server: &Server) -> ClientBuilder {
        let ahead = Arc::clone(&self.0);
        builder(&server.url()).clock(move || NOW + Duration::seconds(ahead.load(Ordering::SeqCst)))
    }
}

/// The time that a request was signed at.
fn signed_at(request: &Request) -> OffsetDateTime {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    let amz_date = request.header("x-amz-date").expect("no x-amz-date");
    PrimitiveDateTime::parse(amz_date, format).unwrap().assume_utc()
}

fn date(time: OffsetDateTime) -> String {
    httpdate::fmt_http_date(SystemTime::from(time))
}

/// What AWS responds when it is `there`: a signature is good for five minutes on either side.
fn judged(request: &Request, there: OffsetDateTime) -> Recipe {
    let date = ("Date", &*date(there));
    if (signed_at(request) - there).abs() <= Duration::minutes(5) {
        return vec![Step::Write(response(200, &[date], FINE))];
    }
    let body = r#"{"message":"Signature expired"}"#;
    vec![Step::Write(response(403, &[date, ("x-amzn-ErrorType", "InvalidSignatureException")], body))]
}

async fn skewed(ahead: Duration) {
    for repeat_safety in ALL {
        let server = Server::start(move |request, _| judged(request, NOW + ahead)).await;
        let client = LocalClock::default().builder(&server).build().unwrap();
        assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 2, "the first attempt teaches the difference, the second one is right");
        assert_eq!(in_bounded_time(call(&client.clone(), repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 3, "a later call is right at once");
        let signed: Vec<_> = server.requests().iter().map(|request| signed_at(request) - NOW).collect();
        assert_eq!(signed, [Duration::ZERO, ahead, ahead]);
    }
}

pub(crate) async fn skew_plus10() {
    skewed(Duration::minutes(10)).await;
}

pub(crate) async fn skew_minus10() {
    skewed(Duration::minutes(-10)).await;
}

/// A clock that is wrong at first and put right later costs one attempt each time.
pub(crate) async fn skew_put_right() {
    for (repeat_safety, ahead) in ALL.into_iter().zip([-2, 2, 24 * 365 * 30]) {
        let server = Server::start(|request, _| judged(request, NOW)).await;
        let clock = LocalClock::default();
        let client = clock.builder(&server).build().unwrap();
        clock.set(Duration::hours(ahead));
        assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        clock.set(Duration::ZERO);
        assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 4);
        assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 5);
    }
}

/// Where the skew is corrected, an error that may come from a wrong clock is what it says.
pub(crate) async fn skew_denied() {
    let server = Server::start(|request, index| match index {
        0 | 1 => judged(request, NOW),
        _ => {
            let headers = [("Date", &*date(NOW)), ("x-amzn-ErrorType", "AccessDeniedException")];
            vec![Step::Write(response(403, &headers, r#"{"Message":"not for you"}"#))]
        }
    })
    .await;
    let clock = LocalClock::default();
    clock.set(Duration::hours(-2));
    let client = clock.builder(&server).build().unwrap();
    assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
    let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
    assert!(error.is_access_denied() && !error.is_retryable(), "{error}");
    assert_eq!((error.attempts(), server.request_count()), (1, 3));
}

/// A provider whose credentials end an hour after the truth, however often it is asked.
fn with_expiry(builder: ClientBuilder) -> (ClientBuilder, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    let provider = provide_credentials_fn(move || {
        counter.fetch_add(1, Ordering::SeqCst);
        async { Ok(Credentials::new("AKIDEXAMPLE", "secret", None, Some(EXPIRY.into()), "test")) }
    });
    (builder.credentials_provider(provider), calls)
}

/// Credentials that seem to have expired, because the clock or what is known of it is wrong, are used: the response
/// puts the clock right.
pub(crate) async fn creds_wrong_clock() {
    for repeat_safety in ALL {
        let server = Server::start(|request, _| judged(request, NOW)).await;
        let clock = LocalClock::default();
        let (builder, calls) = with_expiry(clock.builder(&server));
        let client = builder.build().unwrap();
        for ahead in [-2, 0, 2, 0, 24 * 365] {
            clock.set(Duration::hours(ahead));
            for _ in 0..2 {
                assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine", "{ahead} h");
            }
        }
        assert_eq!(
            calls.load(Ordering::SeqCst),
            2,
            "asked again when they seem to have expired, and not at once again"
        );

        let (builder, _) = with_expiry(clock.builder(&server));
        let client = builder.build().unwrap();
        assert_eq!(
            in_bounded_time(call(&client, repeat_safety)).await.unwrap(),
            "fine",
            "wrong from the first call on"
        );
    }
}

/// One response of something on the way, with a date three hours ahead, costs the call that it is for.
pub(crate) async fn foreign_date() {
    let three_hours = date(NOW + Duration::hours(3));
    let page = ("content-type", "text/html");
    let forbidden = ("x-amzn-ErrorType", "ForbiddenException");
    for (status, headers) in [(403, vec![page]), (407, vec![page]), (302, vec![page]), (403, vec![forbidden])] {
        let first = response(status, &[&headers[..], &[("Date", &three_hours)]].concat(), "<html>");
        let recipe = vec![Step::Write(first)];
        let server =
            Server::start(move |request, index| if index == 0 { recipe.clone() } else { judged(request, NOW) }).await;
        let (builder, _) = with_expiry(LocalClock::default().builder(&server));
        let client = builder.build().unwrap();
        let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
        assert_eq!((error.kind(), error.status().unwrap().as_u16()), (ErrorKind::Service, status));
        for client in [client.clone(), client] {
            assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine", "{status} {headers:?}");
        }
        let learned = usize::from(headers == [forbidden]);
        assert_eq!(server.request_count(), 3 + learned, "{status} {headers:?}");
    }
}

/// A first success with a date of another day, as from a cache that does not say so.
pub(crate) async fn old_date() {
    let old = vec![Step::Write(response(200, &[("Date", &*date(NOW - Duration::DAY))], FINE))];
    let server = Server::start(move |request, index| if index == 0 { old.clone() } else { judged(request, NOW) }).await;
    let client = LocalClock::default().builder(&server).build().unwrap();
    for requests in [1, 3, 4] {
        assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), requests);
    }
}
