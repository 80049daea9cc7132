//! The time that requests are signed with: this machine's, corrected by what the service reports of its own.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use http::HeaderMap;
use time::{Duration, OffsetDateTime};

use crate::wire::error_response::request_id;

/// Where the client reads the time.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> OffsetDateTime + Send + Sync>);

impl Clock {
    /// A clock that this function reads.
    pub fn new(now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The time now.
    #[must_use]
    pub fn now(&self) -> OffsetDateTime {
        (self.0)()
    }
}

impl Default for Clock {
    #[allow(clippy::disallowed_methods)] // the one place that reads the machine's clock
    fn default() -> Self {
        Self::new(OffsetDateTime::now_utc)
    }
}

impl fmt::Debug for Clock {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Clock")
    }
}

/// When an attempt was sent.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SentAt {
    local: OffsetDateTime,
    /// What the signature has of it.
    pub(crate) signed: OffsetDateTime,
}

/// By how much the service's clock is ahead of this machine's.
///
/// Every signature is made with the corrected time, and every response of the service sets the correction anew, however
/// large the step: clocks are off by minutes and by years.
///
/// Whose `Date` counts follows from the cases that all AWS SDKs share: that of each success, and that of each error
/// which the service signs by a code or a request id. An error page with neither comes from something on the way (a
/// proxy, a load balancer), whose clock is not the service's. A wrong date that is learned all the same costs one
/// attempt: the next rejection is compared with the time that was signed, and so shows it.
#[derive(Debug, Default)]
pub(crate) struct ClockSkew {
    milliseconds: AtomicI64,
}

/// A response that took longer than this says nothing of the service's clock.
const LONGEST_ROUND_TRIP: Duration = Duration::minutes(15);

/// A difference beyond this explains why the service rejects a signature.
const DETECTABLE: Duration = Duration::minutes(4);

const ACCESS_DENIED: &str = "AccessDeniedException";

/// The codes that a signature with the wrong time is rejected with.
const REJECTIONS: [&str; 5] =
    ["InvalidSignatureException", "SignatureDoesNotMatch", "AuthFailure", "RequestTimeTooSkewed", ACCESS_DENIED];

impl ClockSkew {
    pub(crate) fn correct(&self, time: OffsetDateTime) -> OffsetDateTime {
        let skew = Duration::milliseconds(self.milliseconds.load(Ordering::Relaxed));
        time.checked_add(skew).unwrap_or(time)
    }

    pub(crate) fn sent_at(&self, local: OffsetDateTime) -> SentAt {
        SentAt { local, signed: self.correct(local) }
    }

    /// Learns from a response of the service; gives by how much its clock is ahead of the time that was signed.
    #[allow(clippy::cast_possible_truncation)] // two dates of `time` differ by far less than i64::MAX milliseconds
    pub(crate) fn learn(&self, sent: SentAt, received: OffsetDateTime, headers: &HeaderMap) -> Option<Duration> {
        let skew = measure(sent.local, received, headers)?;
        self.milliseconds.store(skew.whole_milliseconds() as i64, Ordering::Relaxed);
        Some(skew - (sent.signed - sent.local))
    }

    /// Learns from a response with an error status; gives whether the clocks explain the error, so that the same
    /// request may be accepted when it is signed anew.
    pub(crate) fn learn_from_error(
        &self,
        sent: SentAt,
        received: OffsetDateTime,
        headers: &HeaderMap,
        code: Option<&str>,
    ) -> bool {
        if code.is_none() && request_id(headers).is_none() {
            return false;
        }
        let is_rejection = code.is_some_and(|code| REJECTIONS.contains(&code));
        match self.learn(sent, received, headers) {
            Some(error) => is_rejection && error.abs() > DETECTABLE,
            None => is_rejection && code != Some(ACCESS_DENIED) && self.forget(sent),
        }
    }

    /// Drops the correction of a signature that was rejected, since no date says how far it is from right; gives
    /// whether there was one that matters.
    fn forget(&self, sent: SentAt) -> bool {
        let is_large = (sent.signed - sent.local).abs() > DETECTABLE;
        if is_large {
            self.milliseconds.store(0, Ordering::Relaxed);
        }
        is_large
    }
}

fn measure(sent: OffsetDateTime, received: OffsetDateTime, headers: &HeaderMap) -> Option<Duration> {
    let round_trip = received - sent;
    // An Age header marks a response from a cache, whose date is that of another day; a response before its request
    // shows that this machine's clock was set back in between.
    if headers.contains_key(http::header::AGE) || !(Duration::ZERO..=LONGEST_ROUND_TRIP).contains(&round_trip) {
        return None;
    }
    let date = headers.get(http::header::DATE)?.to_str().ok()?;
    let server = OffsetDateTime::from(httpdate::parse_http_date(date).ok()?);
    Some(server - (sent + round_trip.unsigned_abs() / 2))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const SENT: OffsetDateTime = datetime!(2026-05-04 10:00 UTC);
    const REJECTED: Option<&str> = Some("InvalidSignatureException");

    fn headers(date: &str) -> HeaderMap {
        [(http::header::DATE, date.parse().unwrap())].into_iter().collect()
    }

    /// The date of a service that is ahead by so much.
    fn ahead(by: Duration) -> HeaderMap {
        headers(&httpdate::fmt_http_date((SENT + by).into()))
    }

    fn learned(date: &str, round_trip: Duration) -> (Option<Duration>, Duration) {
        let skew = ClockSkew::default();
        let measured = skew.learn(skew.sent_at(SENT), SENT + round_trip, &headers(date));
        (measured, skew.correct(SENT) - SENT)
    }

    /// A skew that was learned before.
    fn skew_of(by: Duration) -> ClockSkew {
        let skew = ClockSkew::default();
        skew.learn(skew.sent_at(SENT), SENT, &ahead(by));
        skew
    }

    fn is_explained(skew: &ClockSkew, headers: &HeaderMap, code: Option<&str>) -> bool {
        skew.learn_from_error(skew.sent_at(SENT), SENT, headers, code)
    }

    #[test]
    fn half_the_round_trip_is_taken_off() {
        let ahead = Duration::seconds(90);
        assert_eq!(learned("Mon, 04 May 2026 10:01:32 GMT", Duration::seconds(4)), (Some(ahead), ahead));
    }

    #[test]
    fn a_service_that_is_behind_is_followed_too() {
        assert_eq!(learned("Mon, 04 May 2026 09:50:00 GMT", Duration::ZERO).1, Duration::minutes(-10));
    }

    #[test]
    fn the_three_forms_of_an_http_date_are_read() {
        for date in ["Mon, 04 May 2026 11:00:00 GMT", "Monday, 04-May-26 11:00:00 GMT", "Mon May  4 11:00:00 2026"] {
            assert_eq!(learned(date, Duration::ZERO).1, Duration::HOUR, "{date}");
        }
    }

    #[test]
    fn a_slow_response_teaches_nothing() {
        let date = "Mon, 04 May 2026 11:00:00 GMT";
        assert_eq!(learned(date, LONGEST_ROUND_TRIP + Duration::SECOND), (None, Duration::ZERO));
        assert!(learned(date, LONGEST_ROUND_TRIP).0.is_some());
    }

    #[test]
    fn a_clock_that_is_set_back_during_a_call_teaches_nothing() {
        assert_eq!(learned("Mon, 04 May 2026 11:00:00 GMT", Duration::hours(-2)), (None, Duration::ZERO));
    }

    #[test]
    fn a_response_without_a_date_of_its_own_teaches_nothing() {
        let skew = ClockSkew::default();
        let mut cached = headers("Mon, 04 May 2026 11:00:00 GMT");
        cached.insert(http::header::AGE, "5".parse().unwrap());
        for headers in [HeaderMap::new(), headers("yesterday"), cached] {
            assert_eq!(skew.learn(skew.sent_at(SENT), SENT, &headers), None, "{headers:?}");
        }
        assert_eq!(skew.correct(SENT), SENT);
    }

    #[test]
    fn only_a_large_difference_explains_a_rejected_signature() {
        let new = ClockSkew::default;
        assert!(is_explained(&new(), &ahead(Duration::seconds(241)), REJECTED));
        assert!(is_explained(&new(), &ahead(Duration::seconds(-241)), REJECTED));
        assert!(!is_explained(&new(), &ahead(Duration::seconds(240)), REJECTED));
        assert!(!is_explained(&new(), &HeaderMap::new(), REJECTED));
        assert!(!is_explained(&new(), &ahead(Duration::HOUR), Some("BadRequestException")));
    }

    #[test]
    fn the_difference_is_that_to_the_time_that_was_signed() {
        let hour = Duration::HOUR;
        assert!(is_explained(&skew_of(hour), &ahead(Duration::ZERO), REJECTED), "the clock was put right since");
        assert!(!is_explained(&skew_of(hour), &ahead(hour), Some(ACCESS_DENIED)), "the time was right already");
    }

    #[test]
    fn an_error_page_of_something_on_the_way_teaches_nothing() {
        let skew = ClockSkew::default();
        let mut headers = ahead(Duration::hours(3));
        assert!(!is_explained(&skew, &headers, None));
        assert_eq!(skew.correct(SENT), SENT);
        headers.insert("x-amzn-requestid", "6a1f".parse().unwrap());
        assert!(!is_explained(&skew, &headers, None));
        assert_eq!(skew.correct(SENT), SENT + Duration::hours(3));
    }

    #[test]
    fn a_correction_that_is_rejected_without_a_date_is_dropped() {
        let skew = skew_of(Duration::HOUR);
        assert!(!is_explained(&skew, &HeaderMap::new(), Some(ACCESS_DENIED)), "this may have any other reason");
        assert_eq!(skew.correct(SENT), SENT + Duration::HOUR);
        assert!(is_explained(&skew, &HeaderMap::new(), REJECTED));
        assert_eq!(skew.correct(SENT), SENT);

        let small = skew_of(Duration::minutes(1));
        assert!(!is_explained(&small, &HeaderMap::new(), REJECTED), "so small a one is not why");
        assert_eq!(small.correct(SENT), SENT + Duration::MINUTE);
    }

    #[test]
    fn the_end_of_time_does_not_overflow() {
        let skew = skew_of(Duration::HOUR);
        let last = datetime!(9999-12-31 23:59:59 UTC);
        assert_eq!(skew.correct(last), last);
    }
}
