//! The time that requests are signed with: this machine's, corrected by what the service says of its own.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use http::HeaderMap;
use time::format_description::well_known::Rfc2822;
use time::{Duration, OffsetDateTime};

/// Where the client reads the time.
#[derive(Clone)]
pub(crate) struct Clock(Arc<dyn Fn() -> OffsetDateTime + Send + Sync>);

impl Clock {
    pub(crate) fn new(now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    pub(crate) fn now(&self) -> OffsetDateTime {
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

/// By how much the service's clock is ahead of this machine's.
///
/// Each answer that can be trusted sets it anew; every signature is made with the corrected time.
#[derive(Debug, Default)]
pub(crate) struct ClockSkew {
    milliseconds: AtomicI64,
}

/// An answer that took longer than this tells nothing of the service's clock.
const LONGEST_ROUND_TRIP: Duration = Duration::minutes(15);

/// A difference beyond this explains why the service refuses a signature.
const DETECTABLE: Duration = Duration::minutes(4);

impl ClockSkew {
    pub(crate) fn correct(&self, time: OffsetDateTime) -> OffsetDateTime {
        let skew = Duration::milliseconds(self.milliseconds.load(Ordering::Relaxed));
        time.checked_add(skew).unwrap_or(time)
    }

    /// Learns from an answer and tells the difference that it shows.
    #[allow(clippy::cast_possible_truncation)] // two dates of `time` differ by far less than i64::MAX milliseconds
    pub(crate) fn learn(
        &self,
        sent: OffsetDateTime,
        received: OffsetDateTime,
        headers: &HeaderMap,
    ) -> Option<Duration> {
        let skew = measure(sent, received, headers)?;
        self.milliseconds.store(skew.whole_milliseconds() as i64, Ordering::Relaxed);
        Some(skew)
    }
}

fn measure(sent: OffsetDateTime, received: OffsetDateTime, headers: &HeaderMap) -> Option<Duration> {
    let round_trip = received - sent;
    // An Age header marks an answer from a cache, whose date is that of another day.
    if headers.contains_key(http::header::AGE) || round_trip > LONGEST_ROUND_TRIP {
        return None;
    }
    let date = headers.get(http::header::DATE)?.to_str().ok()?;
    // An HTTP date (RFC 9110, section 5.6.7) is a date of RFC 2822 whose zone is always GMT.
    let server = OffsetDateTime::parse(date, &Rfc2822).ok()?;
    Some(server - (sent + round_trip / 2))
}

/// Whether a refused signature is explained by the difference between the clocks.
pub(crate) fn explains(skew: Option<Duration>, code: Option<&str>) -> bool {
    const CODES: [&str; 5] = [
        "InvalidSignatureException",
        "SignatureDoesNotMatch",
        "AuthFailure",
        "RequestTimeTooSkewed",
        "AccessDeniedException",
    ];
    skew.is_some_and(|skew| skew.abs() > DETECTABLE) && code.is_some_and(|code| CODES.contains(&code))
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const SENT: OffsetDateTime = datetime!(2026-05-04 10:00 UTC);

    fn headers(date: &str) -> HeaderMap {
        [(http::header::DATE, date.parse().unwrap())].into_iter().collect()
    }

    fn learnt(date: &str, round_trip: Duration) -> (Option<Duration>, Duration) {
        let skew = ClockSkew::default();
        let measured = skew.learn(SENT, SENT + round_trip, &headers(date));
        (measured, skew.correct(SENT) - SENT)
    }

    #[test]
    fn half_the_round_trip_is_taken_off() {
        let ahead = Duration::seconds(90);
        assert_eq!(learnt("Mon, 04 May 2026 10:01:32 GMT", Duration::seconds(4)), (Some(ahead), ahead));
    }

    #[test]
    fn a_service_that_is_behind_is_followed_too() {
        assert_eq!(learnt("Mon, 04 May 2026 09:50:00 GMT", Duration::ZERO).1, Duration::minutes(-10));
    }

    #[test]
    fn a_slow_answer_teaches_nothing() {
        let date = "Mon, 04 May 2026 11:00:00 GMT";
        assert_eq!(learnt(date, LONGEST_ROUND_TRIP + Duration::SECOND), (None, Duration::ZERO));
        assert!(learnt(date, LONGEST_ROUND_TRIP).0.is_some());
    }

    #[test]
    fn an_answer_without_a_date_of_its_own_teaches_nothing() {
        let skew = ClockSkew::default();
        let mut cached = headers("Mon, 04 May 2026 11:00:00 GMT");
        cached.insert(http::header::AGE, "5".parse().unwrap());
        for headers in [HeaderMap::new(), headers("yesterday"), cached] {
            assert_eq!(skew.learn(SENT, SENT, &headers), None, "{headers:?}");
        }
        assert_eq!(skew.correct(SENT), SENT);
    }

    #[test]
    fn only_a_large_difference_explains_a_refused_signature() {
        let code = Some("InvalidSignatureException");
        assert!(explains(Some(Duration::seconds(241)), code));
        assert!(explains(Some(Duration::seconds(-241)), code));
        assert!(!explains(Some(Duration::seconds(240)), code));
        assert!(!explains(None, code));
        assert!(!explains(Some(Duration::hours(1)), Some("BadRequestException")));
        assert!(!explains(Some(Duration::hours(1)), None));
    }

    #[test]
    fn the_end_of_time_does_not_overflow() {
        let skew = ClockSkew::default();
        skew.learn(SENT, SENT, &headers("Mon, 04 May 2026 11:00:00 GMT"));
        let last = datetime!(9999-12-31 23:59:59 UTC);
        assert_eq!(skew.correct(last), last);
    }
}
