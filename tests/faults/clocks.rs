//! A service whose clock differs from this machine's.

use customer_profiles::RepeatSafety;
use time::format_description::well_known::Rfc2822;
use time::macros::{datetime, format_description};
use time::{Duration, OffsetDateTime, PrimitiveDateTime};

use super::calls::{builder, call, fine, in_bounded_time};
use super::server::{Recipe, Request, Server, Step, response};

const HERE: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);

/// The time that a request was signed at.
fn signed_at(request: &Request) -> OffsetDateTime {
    let format = format_description!("[year][month][day]T[hour][minute][second]Z");
    let amz_date = request.header("x-amz-date").expect("no x-amz-date");
    PrimitiveDateTime::parse(amz_date, format).unwrap().assume_utc()
}

/// Responds as AWS does: a signature is good for five minutes on either side.
fn judged(request: &Request, ahead: Duration) -> Recipe {
    let there = HERE + ahead;
    if (signed_at(request) - there).abs() <= Duration::minutes(5) {
        return fine();
    }
    let date = there.format(&Rfc2822).unwrap().replace("+0000", "GMT");
    let body = r#"{"message":"Signature expired"}"#;
    let headers = [("Date", date.as_str()), ("x-amzn-ErrorType", "InvalidSignatureException")];
    vec![Step::Write(response(403, &headers, body))]
}

async fn skewed(ahead: Duration) {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        let server = Server::start(move |request, _| judged(request, ahead)).await;
        let client = builder(&server.url()).clock(|| HERE).build().unwrap();
        assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 2, "the first attempt teaches the difference, the second one is right");
        assert_eq!(in_bounded_time(call(&client.clone(), repeat_safety)).await.unwrap(), "fine");
        assert_eq!(server.request_count(), 3, "a later call is right at once");
        let signed: Vec<_> = server.requests().iter().map(|request| signed_at(request) - HERE).collect();
        assert_eq!(signed, [Duration::ZERO, ahead, ahead]);
    }
}

pub(crate) async fn skew_plus10() {
    skewed(Duration::minutes(10)).await;
}

pub(crate) async fn skew_minus10() {
    skewed(Duration::minutes(-10)).await;
}
