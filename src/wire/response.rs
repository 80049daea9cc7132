//! The body of a successful answer as a value.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Number, Value};

use super::error_path::error_path;

/// Why an answer could not be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum DecodeError {
    NotJson { position: usize, excerpt: String },
    Member { path: String, problem: String },
}

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { position, excerpt } => {
                write!(formatter, "it is not JSON (error at byte {position}){excerpt}")
            }
            Self::Member { path, problem } => write!(formatter, "{path}{problem}"),
        }
    }
}

/// Reads an answer: quickly, and once more with patience when that fails.
///
/// An empty body counts as an empty object.
pub(crate) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    let body = if body.is_empty() { b"{}" } else { body };
    // One check of the whole costs less than one of each text in it.
    let quickly = std::str::from_utf8(body).ok().and_then(|text| serde_json::from_str(text).ok());
    quickly.map_or_else(|| decode_patiently(body), Ok)
}

/// The patient way takes what is odd but clear (a member given twice, `null` in a list or map, `3.0` for `3`) and
/// finds the path of what is wrong.
fn decode_patiently<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    let mut value: Value = serde_json::from_slice(body).map_err(|error| not_json(body, &error))?;
    normalise(&mut value);
    serde_path_to_error::deserialize(&value).map_err(|error| {
        let path = error_path::<T>(&value, error.path());
        let path = if path.is_empty() { path } else { path + ": " };
        DecodeError::Member { path, problem: without_values(&error.inner().to_string()) }
    })
}

/// The path of a member; `None` for the whole.
pub(super) fn member_path(path: &serde_path_to_error::Path) -> Option<String> {
    let text = path.to_string();
    let known = text.trim_end_matches(['.', '?']); // a question mark stands for a member that was not reached
    (!known.is_empty()).then(|| known.to_owned())
}

/// Drops nulls (absent and null mean the same) and makes whole numbers integers.
fn normalise(value: &mut Value) {
    match value {
        Value::Object(members) => {
            members.retain(|_, member| !member.is_null());
            members.values_mut().for_each(normalise);
        }
        Value::Array(items) => {
            items.retain(|item| !item.is_null());
            items.iter_mut().for_each(normalise);
        }
        Value::Number(number) => {
            if let Some(whole) = whole_number(number) {
                *number = whole.into();
            }
        }
        Value::Null | Value::Bool(_) | Value::String(_) => {}
    }
}

#[allow(clippy::cast_possible_truncation)]
fn whole_number(number: &Number) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: up to here, each whole number has a float of its own
    let float = number.as_f64().filter(|_| number.is_f64())?;
    (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
}

/// An error text of serde tells the value that it found; that may be personal data.
pub(super) fn without_values(message: &str) -> String {
    let variants = message.strip_prefix("unknown variant `").and_then(|rest| rest.rsplit_once("`, expected "));
    if let Some((_, expected)) = variants {
        return format!("unknown variant, expected {expected}");
    }
    let rest = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    let Some((found, expected)) = rest.and_then(|rest| rest.rsplit_once(", expected ")) else {
        return message.to_owned();
    };
    let kind = found.split(['`', '"']).next().unwrap_or_default().trim_end();
    format!("expected {expected}, found {kind}")
}

fn not_json(body: &[u8], error: &serde_json::Error) -> DecodeError {
    let lines_before = body.split_inclusive(|byte| *byte == b'\n').take(error.line().saturating_sub(1));
    let position = lines_before.map(<[u8]>::len).sum::<usize>() + error.column();
    DecodeError::NotJson { position, excerpt: excerpt(body) }
}

/// The beginning of a body that is no JSON at all, such as a proxy's page; JSON could hold personal data.
fn excerpt(body: &[u8]) -> String {
    const LENGTH: usize = 64;
    let begins_like_json = body
        .iter()
        .find(|byte| !byte.is_ascii_whitespace())
        .is_none_or(|byte| matches!(byte, b'{' | b'[' | b'"' | b't' | b'f' | b'n' | b'-' | b'0'..=b'9'));
    if begins_like_json {
        return String::new();
    }
    let shown = &body[..body.len().min(LENGTH)];
    let ellipsis = if shown.len() < body.len() { "…" } else { "" };
    format!("; it begins with `{}{ellipsis}`", shown.escape_ascii())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;
    use crate::model::{ListIntegrationItem, ObjectTypeField};

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Page {
        items: Option<Vec<ObjectTypeField>>,
        next_token: Option<String>,
        count: Option<i32>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Promised {
        #[allow(dead_code)]
        name: String,
    }

    fn page(body: &str) -> Page {
        decode(body.as_bytes()).unwrap()
    }

    fn problem<T: DeserializeOwned + std::fmt::Debug>(body: impl AsRef<[u8]>) -> String {
        decode::<T>(body.as_ref()).unwrap_err().to_string()
    }

    #[test]
    fn an_empty_body_is_an_empty_object() {
        assert_eq!(page(""), Page { items: None, next_token: None, count: None });
        assert_eq!(problem::<Promised>(""), "missing field `Name`");
    }

    #[test]
    fn the_last_of_two_equal_members_counts() {
        assert_eq!(page(r#"{"NextToken":"a","NextToken":"b"}"#).next_token.as_deref(), Some("b"));
    }

    #[test]
    fn null_is_absent_wherever_it_stands() {
        let page = page(r#"{"Items":[null,{"Source":null}],"NextToken":null}"#);
        assert_eq!(page.items, Some(vec![ObjectTypeField::default()]));
        assert_eq!(problem::<Promised>(r#"{"Name":null}"#), "missing field `Name`");
    }

    #[test]
    fn a_whole_number_with_a_fraction_is_an_integer() {
        assert_eq!(page(r#"{"Count":365.0}"#).count, Some(365));
        assert!(decode::<Page>(br#"{"Count":365.5}"#).is_err());
        assert!(decode::<Page>(br#"{"Count":99999999999999999999}"#).is_err());
    }

    #[test]
    fn the_path_is_named_and_the_value_is_not() {
        assert_eq!(
            problem::<Page>(r#"{"Items":[{},{"Source":"s"},{"Source":{"secret":"Jane"}}]}"#),
            "Items[2].Source: expected a string, found map"
        );
        assert_eq!(problem::<Page>(r#"{"Count":"Jane, expected Doe"}"#), "Count: expected i32, found string");
        assert_eq!(problem::<Page>(r#"{"NextToken":5551234}"#), "NextToken: expected a string, found integer");
    }

    #[test]
    fn an_unknown_variant_is_told_without_its_value() {
        #[derive(Debug, Deserialize)]
        enum Paid {
            Yes,
            No,
        }
        assert_eq!(problem::<Vec<Paid>>(r#"["Yes","No","Jane"]"#), "[2]: unknown variant, expected `Yes` or `No`");
        assert_eq!(problem::<Paid>(r#""Jane`, expected `Doe""#), "unknown variant, expected `Yes` or `No`");
    }

    #[test]
    fn a_bad_timestamp_is_named_without_its_value() {
        let problem =
            problem::<ListIntegrationItem>(r#"{"DomainName":"d","Uri":"u","CreatedAt":"Jane","LastUpdatedAt":1}"#);
        assert!(problem.starts_with("CreatedAt: expected a timestamp"), "{problem}");
        assert!(!problem.contains("Jane"), "{problem}");
    }

    #[test]
    fn what_is_no_json_is_said_with_an_excerpt_unless_it_looks_like_json() {
        assert_eq!(
            problem::<Page>("<html>\n<body>Sign in</body></html>"),
            r"it is not JSON (error at byte 1); it begins with `<html>\n<body>Sign in</body></html>`"
        );
        assert_eq!(problem::<Page>(r#"{"Name":"Jane"#), "it is not JSON (error at byte 13)");
        assert_eq!(problem::<Page>("{\n \"Name\":}"), "it is not JSON (error at byte 11)");
    }

    #[test]
    fn broken_bytes_are_errors() {
        for body in [
            &b"\xef\xbb\xbf{}"[..],
            b"{} x",
            br#"{"NextToken":"\ud800"}"#,
            b"{\"NextToken\":\"\xff\"}",
            b"{\"NobodyReadsThis\":\"\xff\"}",
            b"\x1f\x8b\x08",
        ] {
            assert!(decode::<Page>(body).is_err(), "{}", body.escape_ascii());
        }
    }

    #[test]
    fn deep_nesting_never_overflows_the_stack() {
        let deep = format!(r#"{{"Items":[],"x":{}{}}}"#, "[".repeat(200_000), "]".repeat(200_000));
        assert!(decode::<Page>(deep.as_bytes()).is_ok());
        let deep_and_twice = deep.replacen(r#""Items":[]"#, r#""Items":[],"Items":[]"#, 1);
        assert!(decode::<Page>(deep_and_twice.as_bytes()).is_err());
    }

    fn json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            ".*".prop_map(Value::from),
        ];
        let name = prop_oneof![Just("Items".to_owned()), Just("NextToken".to_owned()), Just("Count".to_owned()), ".*"];
        leaf.prop_recursive(4, 32, 8, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(Value::from),
                prop::collection::hash_map(name.clone(), inner, 0..8)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_json_at_all_never_panics(value in json()) {
            let _ = decode::<Page>(value.to_string().as_bytes());
            let _ = decode::<ListIntegrationItem>(value.to_string().as_bytes());
        }

        #[test]
        fn what_is_read_quickly_is_the_same_as_with_patience(value in json()) {
            let body = value.to_string();
            // An array may stand for a structure, its nulls for absent members: then patience reads nothing.
            if let (Ok(quickly), Ok(patiently)) = (serde_json::from_str::<Page>(&body), decode_patiently(body.as_bytes()))
            {
                prop_assert_eq!(quickly, patiently);
            }
        }

        #[test]
        fn any_bytes_at_all_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
            let _ = decode::<Page>(&bytes);
        }
    }
}
