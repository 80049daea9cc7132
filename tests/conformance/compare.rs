//! JSON values, compared by the rules of the vectors' authors: key order and the spelling of numbers are free.

use serde_json::{Map, Number, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::report::Difference;

/// Two instants are one within a millisecond; the rest is what a float of that size does not distinguish.
const TOLERANCE: f64 = 0.001 + 1e-6;

/// A body that was sent; the numbers at these JSON pointers are timestamps.
pub(crate) fn sent_body(expected: &Value, actual: &Value, timestamp_pointers: &[String]) -> Vec<Difference> {
    let is_timestamp = |pointer: &str| timestamp_pointers.iter().any(|timestamp| timestamp == pointer);
    let mut comparison = Comparison {
        same_scalar: &|pointer, expected, actual| match (expected, actual) {
            (Value::Number(one), Value::Number(other)) if is_timestamp(pointer) => {
                same_instant(seconds(one), seconds(other))
            }
            _ => same_scalar(expected, actual),
        },
        differences: Vec::new(),
    };
    comparison.values("", expected, actual);
    comparison.differences
}

/// A response that was read; where the expected one has a time as RFC 3339 text, the actual one has seconds.
pub(crate) fn read_response(expected: &Value, actual: &Value) -> Vec<Difference> {
    let mut comparison = Comparison {
        same_scalar: &|_, expected, actual| match (expected, actual) {
            (Value::String(text), Value::Number(number)) => {
                OffsetDateTime::parse(text, &Rfc3339).is_ok_and(|time| same_instant(unix_time(time), seconds(number)))
            }
            _ => same_scalar(expected, actual),
        },
        differences: Vec::new(),
    };
    comparison.values("", expected, actual);
    comparison.differences
}

struct Comparison<'a> {
    same_scalar: &'a dyn Fn(&str, &Value, &Value) -> bool,
    differences: Vec<Difference>,
}

impl Comparison<'_> {
    fn values(&mut self, pointer: &str, expected: &Value, actual: &Value) {
        match (expected, actual) {
            (Value::Object(expected), Value::Object(actual)) => self.objects(pointer, expected, actual),
            (Value::Array(expected), Value::Array(actual)) if expected.len() == actual.len() => {
                for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                    self.values(&format!("{pointer}/{index}"), expected, actual);
                }
            }
            _ if (self.same_scalar)(pointer, expected, actual) => {}
            _ => self.note(pointer, Some(expected), Some(actual)),
        }
    }

    fn objects(&mut self, pointer: &str, expected: &Map<String, Value>, actual: &Map<String, Value>) {
        let below = |name: &str| format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"));
        for (name, value) in expected {
            match actual.get(name) {
                Some(actual) => self.values(&below(name), value, actual),
                None => self.note(&below(name), Some(value), None),
            }
        }
        for (name, value) in actual.iter().filter(|(name, _)| !expected.contains_key(*name)) {
            self.note(&below(name), None, Some(value));
        }
    }

    fn note(&mut self, pointer: &str, expected: Option<&Value>, actual: Option<&Value>) {
        let text = |value: Option<&Value>| value.map_or_else(|| "(absent)".to_owned(), Value::to_string);
        let place = if pointer.is_empty() { "the whole value" } else { pointer };
        self.differences.push(Difference::new(place, text(expected), text(actual)));
    }
}

fn same_scalar(expected: &Value, actual: &Value) -> bool {
    match (expected, actual) {
        (Value::Number(one), Value::Number(other)) => same_number(one, other),
        _ => expected == actual,
    }
}

/// `1` equals `1.0`; integers that a float can't hold are compared as integers.
#[allow(clippy::float_cmp)] // both were read from text, and the same text gives the same float
fn same_number(one: &Number, other: &Number) -> bool {
    one == other || (one.is_f64() || other.is_f64()) && seconds(one) == seconds(other)
}

fn same_instant(one: f64, other: f64) -> bool {
    (one - other).abs() <= TOLERANCE
}

fn seconds(number: &Number) -> f64 {
    number.as_f64().unwrap_or(f64::NAN)
}

#[allow(clippy::cast_precision_loss)] // far below a millisecond for every year that has four digits
fn unix_time(time: OffsetDateTime) -> f64 {
    time.unix_timestamp_nanos() as f64 / 1e9
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[allow(clippy::needless_pass_by_value)] // so that a row is one line
    fn sent(expected: Value, actual: Value) -> usize {
        sent_body(&expected, &actual, &["/a~1b/0".to_owned()]).len()
    }

    #[allow(clippy::needless_pass_by_value)]
    fn read(expected: Value, actual: Value) -> usize {
        read_response(&expected, &actual).len()
    }

    #[test]
    fn every_difference_is_found() {
        assert_eq!(sent(json!({"a": 1, "b": [1, 2]}), json!({"b": [1, 2], "a": 1.0})), 0);
        assert_eq!(sent(json!({"a": 1}), json!({"a": 2})), 1);
        assert_eq!(sent(json!({"a": 1}), json!({})), 1);
        assert_eq!(sent(json!({}), json!({"a": null})), 1);
        assert_eq!(sent(json!([1, 2]), json!([1])), 1);
        assert_eq!(sent(json!([1, 2]), json!([2, 1])), 2);
        assert_eq!(sent(json!("1"), json!(1)), 1);
        assert_eq!(sent(json!(9_007_199_254_740_993_u64), json!(9_007_199_254_740_992_u64)), 1);
    }

    #[test]
    fn only_timestamps_may_be_a_millisecond_off() {
        assert_eq!(sent(json!({"a/b": [1_639_958_400.123_9]}), json!({"a/b": [1_639_958_400.123]})), 0);
        assert_eq!(sent(json!({"a/b": [1_639_958_400.125]}), json!({"a/b": [1_639_958_400.123]})), 1);
        assert_eq!(sent(json!({"c": [1_639_958_400.123_9]}), json!({"c": [1_639_958_400.123]})), 1);
        assert_eq!(sent(json!({"a/b": ["1639958400"]}), json!({"a/b": [1_639_958_400]})), 1);
    }

    #[test]
    fn the_times_of_a_response_are_instants() {
        assert_eq!(read(json!("2021-12-20T00:00:00.123456Z"), json!(1_639_958_400.123)), 0);
        assert_eq!(read(json!("2021-12-20T00:00:00.125Z"), json!(1_639_958_400.123)), 1);
        assert_eq!(read(json!("2021-12-20T00:00:01Z"), json!(1_639_958_400)), 1);
        assert_eq!(read(json!("1639958400"), json!(1_639_958_400)), 1);
    }
}
