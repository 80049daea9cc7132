//! Timestamps as the API writes them: a number of seconds since 1970 with up to three decimals.
//!
//! For reading, the texts of the AWS command line are taken too: see [`parse`].

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Serializer};
use serde_json::Value;
use time::format_description::well_known::Rfc2822;
use time::{Date, Month, OffsetDateTime, Time, UtcOffset};

const NANOSECONDS_IN_MILLISECOND: i128 = 1_000_000;

/// Writes it.
///
/// # Errors
///
/// Those of the serializer.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
pub fn serialize<S: Serializer>(timestamp: &OffsetDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    // A date of `time` is within ±9999 years (or ±999999 with its large-dates feature): both casts are exact.
    let milliseconds = timestamp.unix_timestamp_nanos().div_euclid(NANOSECONDS_IN_MILLISECOND) as i64;
    if milliseconds % 1000 == 0 {
        serializer.serialize_i64(milliseconds / 1000)
    } else {
        serializer.serialize_f64(milliseconds as f64 / 1000.0)
    }
}

/// Reads it.
///
/// # Errors
///
/// What is no timestamp, besides the errors of the deserializer.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OffsetDateTime, D::Error> {
    deserializer.deserialize_any(TimestampVisitor)
}

struct TimestampVisitor;

impl<'de> Visitor<'de> for TimestampVisitor {
    type Value = OffsetDateTime;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a timestamp: seconds since 1970 as a number, or ISO 8601 or RFC 2822 text")
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<OffsetDateTime, E> {
        OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| E::invalid_value(Unexpected::Signed(seconds), &self))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<OffsetDateTime, E> {
        i64::try_from(seconds)
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(seconds), &self))
            .and_then(|seconds| self.visit_i64(seconds))
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    fn visit_f64<E: Error>(self, seconds: f64) -> Result<OffsetDateTime, E> {
        // Rounding to the millisecond takes off what the binary fraction added.
        let milliseconds = (seconds * 1000.0).round() as i64; // saturates, far beyond any date
        // A number of nanoseconds would take 128 bits, which are slow to divide.
        let of_second = milliseconds.rem_euclid(1000) as u16;
        OffsetDateTime::from_unix_timestamp(milliseconds.div_euclid(1000))
            .and_then(|second| second.replace_millisecond(of_second))
            .map_err(|_| E::invalid_value(Unexpected::Float(seconds), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<OffsetDateTime, E> {
        if let Some(seconds) = text.parse().ok().filter(|seconds: &f64| seconds.is_finite()) {
            return self.visit_f64(seconds);
        }
        parse(text).ok_or_else(|| E::invalid_value(Unexpected::Str(text), &self))
    }

    /// With its feature `arbitrary_precision`, `serde_json` gives a fraction as a map that it alone can read.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OffsetDateTime, A::Error> {
        match Value::deserialize(MapAccessDeserializer::new(map))?.as_f64() {
            Some(seconds) => self.visit_f64(seconds),
            None => Err(A::Error::invalid_type(Unexpected::Map, &self)),
        }
    }
}

/// Reads a date and time as the AWS command line does: ISO 8601 with `T` or spaces between date and time, or RFC 2822.
///
/// A time without an offset is UTC, a date without a time is its first moment. What could be read in two ways, such as
/// `10/01/2026` or `PST`, is rejected here though the command line guesses.
fn parse(text: &str) -> Option<OffsetDateTime> {
    let text = text.trim();
    let (date, rest) = text.split_at(text.find(['T', 't', ' ']).unwrap_or(text.len()));
    let Some(date) = parse_date(date) else { return OffsetDateTime::parse(text, &Rfc2822).ok() };
    if rest.is_empty() {
        return Some(date.midnight().assume_utc());
    }
    let rest = &rest[1..];
    let (time, offset) = rest.split_at(rest.find(|letter: char| !is_of_time(letter)).unwrap_or(rest.len()));
    Some(date.with_time(parse_time(time.trim())?).assume_offset(parse_offset(offset.trim())?))
}

fn is_of_time(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, ':' | '.' | ',' | ' ')
}

/// `2026-10-01`, `2026/10/01` or `20261001`.
fn parse_date(text: &str) -> Option<Date> {
    let separator = if text.contains('/') { '/' } else { '-' };
    let (year, rest) = text.split_at_checked(4)?;
    let (month, day) = match rest.strip_prefix(separator) {
        Some(rest) => rest.split_once(separator)?,
        None if rest.len() == 4 => rest.split_at_checked(2)?,
        None => return None,
    };
    let month = Month::try_from(number::<u8>(month, 2)?).ok()?;
    Date::from_calendar_date(number(year, 4)?, month, number(day, 2)?).ok()
}

/// `12:30:00.5`, `123000.5`, or either without its last parts.
fn parse_time(text: &str) -> Option<Time> {
    let (clock, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let [hour, minute, second] = parse_clock(clock)?;
    let digits: String = fraction.chars().chain("000000000".chars()).take(9).collect();
    let nanosecond = number(&digits, 9).filter(|_| fraction.bytes().all(|byte| byte.is_ascii_digit()))?;
    Time::from_hms_nano(hour, minute, second, nanosecond).ok()
}

/// Nothing, `Z`, `UTC`, `GMT`, or the distance from UTC: `-08:00`, `-0800` or `-08`.
fn parse_offset(text: &str) -> Option<UtcOffset> {
    if ["", "Z", "UTC", "GMT"].iter().any(|utc| text.eq_ignore_ascii_case(utc)) {
        return Some(UtcOffset::UTC);
    }
    let distance = text.strip_prefix(['+', '-'])?;
    let [hours, minutes, seconds] = parse_clock(distance)?.map(i32::from);
    let seconds = (hours * 60 + minutes) * 60 + seconds;
    UtcOffset::from_whole_seconds(if text.starts_with('-') { -seconds } else { seconds }).ok().filter(|_| minutes < 60)
}

/// One to three numbers, the missing ones 0: with colons between them, or of two digits each.
fn parse_clock(text: &str) -> Option<[u8; 3]> {
    let mut parts = [0; 3];
    if text.contains(':') {
        let mut given = text.split(':');
        for (part, text) in parts.iter_mut().zip(&mut given) {
            *part = number(text, 2)?;
        }
        return given.next().is_none().then_some(parts);
    }
    if !matches!(text.len(), 1 | 2 | 4 | 6) {
        return None;
    }
    for (part, text) in parts.iter_mut().zip(text.as_bytes().chunks(2)) {
        *part = number(std::str::from_utf8(text).ok()?, 2)?;
    }
    Some(parts)
}

/// A number of digits only, with at most so many of them.
fn number<T: std::str::FromStr>(text: &str, max_digits: usize) -> Option<T> {
    let all_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| all_digits && text.len() <= max_digits)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::{Deserialize, Serialize};
    use time::OffsetDateTime;
    use time::macros::datetime;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Timestamp(#[serde(with = "super")] OffsetDateTime);

    fn read(json: &str) -> Result<OffsetDateTime, serde_json::Error> {
        serde_json::from_str::<Timestamp>(json).map(|Timestamp(timestamp)| timestamp)
    }

    fn written(timestamp: OffsetDateTime) -> String {
        serde_json::to_string(&Timestamp(timestamp)).unwrap()
    }

    #[test]
    fn every_form_of_one_instant_is_read() {
        let instant = datetime!(2021-12-20 00:00:00.123 UTC);
        for json in [
            "1639958400.123",
            "1.639958400123E9",
            "1639958400.12300",
            "\"2021-12-20T00:00:00.123Z\"",
            "\"2021-12-20T01:00:00.123000+01:00\"",
            "\"1639958400.123\"",
        ] {
            assert_eq!(read(json).unwrap(), instant, "{json}");
        }
    }

    /// The seconds are those that botocore 1.44.5 sends for these texts.
    #[test]
    fn a_text_is_read_as_the_command_line_reads_it() {
        for (text, seconds) in [
            ("2026-10-01T00:00:00", 1_790_812_800.0),
            ("2026-10-01", 1_790_812_800.0),
            ("2026-1-2", 1_767_312_000.0),
            ("2026/10/01", 1_790_812_800.0),
            (" 2026-10-01 ", 1_790_812_800.0),
            ("2026-10-01T12", 1_790_856_000.0),
            ("2026-10-01T12:30", 1_790_857_800.0),
            ("2026-10-01T12:30Z", 1_790_857_800.0),
            ("2026-10-01t12:30:00z", 1_790_857_800.0),
            ("2026-10-01T1:2:3Z", 1_790_816_523.0),
            ("2026-10-01T12:30:00.5", 1_790_857_800.5),
            ("2026-10-01T12:30:00,5Z", 1_790_857_800.5),
            ("2026-10-01T12:30:00.123456789Z", 1_790_857_800.123_456),
            ("20261001T1230", 1_790_857_800.0),
            ("20261001T123000Z", 1_790_857_800.0),
            ("2026-10-01 12:30:00", 1_790_857_800.0),
            ("2026-10-01 12:30:00 +01:00", 1_790_854_200.0),
            ("2026-10-01T12:30:00 UTC", 1_790_857_800.0),
            ("2026-10-01 12:30:00 GMT", 1_790_857_800.0),
            ("2026-10-01T12:30:00-08", 1_790_886_600.0),
            ("2026-10-01T12:30:00-0800", 1_790_886_600.0),
            ("2026-10-01T12:30:00.5-08:00", 1_790_886_600.5),
            ("2026-10-01T12:30:00+0130", 1_790_852_400.0),
            ("2026-10-01T12:30:00-00:00", 1_790_857_800.0),
            ("1999-01-01T00:00:00+14:00", 915_098_400.0),
            ("Thu, 01 Oct 2026 12:30:00 GMT", 1_790_857_800.0),
            ("Thu, 01 Oct 2026 12:30:00 -0800", 1_790_886_600.0),
            ("0001-01-01", -62_135_596_800.0),
            ("9999-12-31T23:59:59Z", 253_402_300_799.0),
            // A text of digits is a number of seconds, whatever date it resembles.
            ("20261001", 20_261_001.0),
            ("1e9", 1_000_000_000.0),
        ] {
            let instant = read(&format!("\"{text}\"")).unwrap_or_else(|error| panic!("{text}: {error}"));
            let expected: OffsetDateTime = read(&format!("{seconds}")).unwrap();
            assert!((instant - expected).abs() < time::Duration::milliseconds(1), "{text}: {instant}");
        }
    }

    #[test]
    fn what_is_no_timestamp_or_could_be_two_is_rejected() {
        for text in [
            "not a time",
            "",
            "NaN",
            "inf",
            "2026-10",
            "2026-13-01",
            "2026-02-30",
            "10/01/2026",
            "12:30",
            "2026-10-01T",
            "2026-10-01T24:00:00Z",
            "2026-10-01T12:30:00 PST",
            "2026-10-01T12:30:00:00",
            "2026-10-01T12:30:00.x",
            "2026-10-01T12:30:00+0190",
            "2026-10-01T12:30:00+99",
            "2026-10-01 12:30 PM",
            "2026-10-+1",
            "é026-10-01T12:30",
            "2026-10-01T12é",
            "2026-10-01T12:30é",
        ] {
            assert!(read(&serde_json::to_string(text).unwrap()).is_err(), "{text}");
        }
        for json in ["true", "{}", "[]", r#"{"a":1.5}"#, "1e300", "-1e300", "18446744073709551615"] {
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn whole_seconds_are_written_as_an_integer_and_the_rest_with_its_decimals() {
        assert_eq!(written(datetime!(2021-12-20 00:00 UTC)), "1639958400");
        assert_eq!(written(datetime!(2021-12-20 00:00:00.5 UTC)), "1639958400.5");
        assert_eq!(written(datetime!(2021-10-14 20:53:20.435 UTC)), "1634244800.435");
        assert_eq!(written(datetime!(1969-12-31 23:59:58.5 UTC)), "-1.5");
    }

    #[test]
    fn an_offset_does_not_change_the_instant() {
        assert_eq!(written(datetime!(2021-12-20 02:00 +02:00)), "1639958400");
    }

    proptest! {
        #[test]
        fn any_text_is_a_timestamp_or_an_error(text in "[0-9TtZz:., +/-]{0,30}|.*") {
            let _ = super::parse(&text);
        }

        #[test]
        fn any_millisecond_of_the_years_1_to_9999_survives(
            milliseconds in -62_135_596_800_000_i64..=253_402_300_799_999,
        ) {
            let timestamp = OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).unwrap();
            prop_assert_eq!(read(&written(timestamp)).unwrap(), timestamp);
        }
    }
}
