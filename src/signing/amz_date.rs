use std::fmt;
use std::time::SystemTime;

use time::{OffsetDateTime, UtcOffset};

/// The time of a signature, such as `20260102T030405Z`.
#[derive(Clone, Copy)]
pub(crate) struct AmzDate {
    time: OffsetDateTime,
    text: [u8; 16],
}

impl AmzDate {
    pub(crate) fn new(time: OffsetDateTime) -> Self {
        let time = time.to_offset(UtcOffset::UTC);
        let mut text = *b"YYYYMMDDThhmmssZ";
        write_digits(&mut text[..4], usize::try_from(time.year()).unwrap_or_default());
        let pairs = [u8::from(time.month()), time.day(), time.hour(), time.minute(), time.second()];
        for (position, number) in [4, 6, 9, 11, 13].into_iter().zip(pairs) {
            write_digits(&mut text[position..position + 2], number.into());
        }
        Self { time, text }
    }

    pub(crate) fn time(&self) -> SystemTime {
        self.time.into()
    }

    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.text).unwrap_or_default()
    }

    /// Such as `20260102`; a signing key is good for one.
    pub(crate) fn day(&self) -> &str {
        &self.as_str()[..8]
    }
}

fn write_digits(place: &mut [u8], mut number: usize) {
    for digit in place.iter_mut().rev() {
        *digit = b"0123456789"[number % 10];
        number /= 10;
    }
}

impl fmt::Display for AmzDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::format_description::BorrowedFormatItem;
    use time::macros::{datetime, format_description};

    use super::*;

    const FORMAT: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");

    #[test]
    fn an_offset_does_not_change_the_instant() {
        let date = AmzDate::new(datetime!(2026-01-02 05:04:05.9 +02:00));
        assert_eq!((date.as_str(), date.day()), ("20260102T030405Z", "20260102"));
    }

    proptest! {
        #[test]
        fn any_second_is_written_as_its_format_says(seconds in -62_135_596_800_i64..253_402_300_800) {
            let time = OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            prop_assert_eq!(AmzDate::new(time).to_string(), time.format(FORMAT).unwrap());
        }
    }
}
