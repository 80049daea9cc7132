//! Dates and times that are texts.

use std::cmp::Ordering;

use time::format_description::well_known::Iso8601;
use time::{Date, OffsetDateTime, PrimitiveDateTime, UtcOffset};

/// What is less than this counts seconds since 1970, else it counts milliseconds: in the year 5138 the one, in 1973 the
/// other.
const SECONDS: u64 = 100_000_000_000;

/// A date, or a point in time.
#[derive(Clone, Copy, Debug)]
pub(super) enum Moment {
    Day(Date),
    Instant(OffsetDateTime),
}

impl Moment {
    /// Reads a date, or a date and a time, by ISO 8601; a time without an offset is in UTC.
    pub(super) fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let instant = iso_8601(text).map(Self::Instant); // first, because `Date` takes a time, too, and forgets it
        instant.or_else(|| Date::parse(text, &Iso8601::DATE).ok().map(Self::Day))
    }

    /// When it begins, in UTC.
    pub(super) fn start(self) -> OffsetDateTime {
        match self {
            Self::Day(date) => date.midnight().assume_utc(),
            Self::Instant(instant) => instant,
        }
    }

    pub(super) fn day(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Instant(instant) => instant.date(),
        }
    }

    /// How two moments follow each other; a date and a time on that day are the same.
    pub(super) fn order(self, other: Self) -> Ordering {
        match (self, other) {
            (Self::Instant(one), Self::Instant(other)) => one.cmp(&other),
            _ => self.day().cmp(&other.day()),
        }
    }
}

/// The time, in UTC, of a text in the form of ISO 8601.
pub(super) fn iso_8601(text: &str) -> Option<OffsetDateTime> {
    let instant = match OffsetDateTime::parse(text, &Iso8601::DEFAULT) {
        Ok(instant) => instant.checked_to_offset(UtcOffset::UTC)?,
        Err(_) => PrimitiveDateTime::parse(text, &Iso8601::DEFAULT).ok()?.assume_utc(),
    };
    Some(instant)
}

/// The time of a text that counts seconds or milliseconds since 1970.
pub(super) fn epoch(text: &str) -> Option<OffsetDateTime> {
    let number: i64 = text.trim().parse().ok()?;
    let milliseconds = if number.unsigned_abs() < SECONDS { number * 1000 } else { number };
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_time_may_have_an_offset_in_either_form() {
        let expected = Some(datetime!(2001-07-04 19:08:56.235 UTC));
        for text in ["2001-07-04T12:08:56.235-0700", "2001-07-04T12:08:56.235-07:00", "2001-07-04T19:08:56.235Z"] {
            assert_eq!(iso_8601(text), expected, "{text}");
        }
        assert_eq!(iso_8601("2001-07-04T19:08:56"), Some(datetime!(2001-07-04 19:08:56 UTC)));
        for text in ["", "yesterday", "2001-07-04", "2001-13-04T00:00:00Z", "9999-12-31T23:00:00-02:00"] {
            assert_eq!(iso_8601(text), None, "{text}");
        }
    }

    #[test]
    fn an_epoch_counts_seconds_or_milliseconds() {
        assert_eq!(epoch("1737587945945"), Some(datetime!(2025-01-22 23:19:05.945 UTC)));
        assert_eq!(epoch("1737587945"), Some(datetime!(2025-01-22 23:19:05 UTC)));
        for text in ["", "x", "1.5", "9223372036854775807"] {
            assert_eq!(epoch(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_is_the_whole_day() {
        let day = Moment::read("2026-01-31").unwrap();
        assert_eq!(day.day(), date!(2026 - 01 - 31));
        let order = |text: &str| Moment::read(text).unwrap().order(day);
        assert_eq!(order("2026-01-31T23:59:59Z"), Ordering::Equal);
        assert_eq!(order("2026-01-31T23:59:59-01:00"), Ordering::Greater, "days are those of UTC");
        assert_eq!(order("2026-01-30"), Ordering::Less);
    }
}
