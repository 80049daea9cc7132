//! Timestamps as the API writes them: a number of seconds since 1970 with up to three decimals.
//!
//! For reading, RFC 3339 text is taken too, the form in which the AWS command line prints them.

use std::fmt;

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::{Deserialize, Serializer};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

const NANOSECONDS_IN_MILLISECOND: i128 = 1_000_000;

#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
pub(crate) fn serialize<S: Serializer>(timestamp: &OffsetDateTime, serializer: S) -> Result<S::Ok, S::Error> {
    // A date of `time` is within ±9999 years (or ±999999 with its large-dates feature): both casts are exact.
    let milliseconds = timestamp.unix_timestamp_nanos().div_euclid(NANOSECONDS_IN_MILLISECOND) as i64;
    if milliseconds % 1000 == 0 {
        serializer.serialize_i64(milliseconds / 1000)
    } else {
        serializer.serialize_f64(milliseconds as f64 / 1000.0)
    }
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<OffsetDateTime, D::Error> {
    deserializer.deserialize_any(TimestampVisitor)
}

struct TimestampVisitor;

impl Visitor<'_> for TimestampVisitor {
    type Value = OffsetDateTime;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a timestamp: seconds since 1970 as a number, or RFC 3339 text")
    }

    fn visit_i64<E: Error>(self, seconds: i64) -> Result<OffsetDateTime, E> {
        OffsetDateTime::from_unix_timestamp(seconds).map_err(|_| E::invalid_value(Unexpected::Signed(seconds), &self))
    }

    fn visit_u64<E: Error>(self, seconds: u64) -> Result<OffsetDateTime, E> {
        i64::try_from(seconds)
            .map_err(|_| E::invalid_value(Unexpected::Unsigned(seconds), &self))
            .and_then(|seconds| self.visit_i64(seconds))
    }

    #[allow(clippy::cast_possible_truncation)]
    fn visit_f64<E: Error>(self, seconds: f64) -> Result<OffsetDateTime, E> {
        // Rounding to the millisecond takes off what the binary fraction added.
        let milliseconds = (seconds * 1000.0).round() as i64; // saturates, far beyond any date
        let nanoseconds = i128::from(milliseconds) * NANOSECONDS_IN_MILLISECOND;
        OffsetDateTime::from_unix_timestamp_nanos(nanoseconds)
            .map_err(|_| E::invalid_value(Unexpected::Float(seconds), &self))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<OffsetDateTime, E> {
        if let Some(seconds) = text.parse().ok().filter(|seconds: &f64| seconds.is_finite()) {
            return self.visit_f64(seconds);
        }
        OffsetDateTime::parse(text, &Rfc3339).map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

/// The same for a member that may be absent.
pub(crate) mod option {
    use super::{Deserialize, Deserializer, OffsetDateTime, Serializer};

    #[allow(clippy::ref_option)] // the form that serde's `with` calls
    pub(crate) fn serialize<S: Serializer>(
        timestamp: &Option<OffsetDateTime>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match timestamp {
            Some(timestamp) => super::serialize(timestamp, serializer),
            None => serializer.serialize_none(),
        }
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<OffsetDateTime>, D::Error> {
        #[derive(Deserialize)]
        struct Timestamp(#[serde(with = "super")] OffsetDateTime);

        let timestamp = Option::<Timestamp>::deserialize(deserializer)?;
        Ok(timestamp.map(|Timestamp(timestamp)| timestamp))
    }
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

    #[test]
    fn what_is_no_timestamp_is_refused() {
        for json in
            ["\"not a time\"", "\"\"", "\"NaN\"", "\"inf\"", "true", "{}", "1e300", "-1e300", "18446744073709551615"]
        {
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
        fn any_millisecond_of_the_years_1_to_9999_survives(
            milliseconds in -62_135_596_800_000_i64..=253_402_300_799_999,
        ) {
            let timestamp = OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).unwrap();
            prop_assert_eq!(read(&written(timestamp)).unwrap(), timestamp);
        }
    }
}
