//! The body of a successful response as a value.

use std::borrow::Cow;

use http::HeaderMap;
use serde::de::value::Error as NoValue;
use serde::de::{DeserializeOwned, Deserializer, Error, IgnoredAny, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value};
use thiserror::Error;

use super::error_path::error_path;
use super::error_response::request_id;
use super::repair::repaired;

/// Why a response could not be read.
#[derive(Debug, PartialEq, Eq, Error)]
pub(crate) enum DecodeError {
    #[error("it is not JSON (error at byte {position}){excerpt}")]
    NotJson { position: usize, excerpt: String },
    #[error("{path}{problem}")]
    Member { path: String, problem: String },
    #[error("it has neither a body nor a request id, so that it is no page of the service")]
    NoPage,
}

/// Reads the body of a successful response.
///
/// An empty body counts as an empty object, as it does for the clients of AWS. But a page without a body ends a list, so
/// it must be the service's own: it needs a request id.
pub(crate) fn read<T: DeserializeOwned>(headers: &HeaderMap, body: &[u8]) -> Result<T, DecodeError> {
    if body.is_empty() && request_id(headers).is_none() && members_of::<T>().contains(&"NextToken") {
        return Err(DecodeError::NoPage);
    }
    decode(if body.is_empty() { b"{}" } else { body })
}

/// Reads JSON strictly and, when that fails, once more leniently.
pub(crate) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, DecodeError> {
    // One check of the whole costs less than one of each text in it.
    let text = std::str::from_utf8(body)
        .map_err(|error| DecodeError::NotJson { position: error.valid_up_to() + 1, excerpt: excerpt(body) })?;
    serde_json::from_str(text).or_else(|_| decode_leniently(text))
}

/// Takes what is odd but clear (a member given twice, `null` in a list or map, `3.0` for `3`, half a surrogate pair), and
/// finds the path of what is wrong.
fn decode_leniently<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    let not_json = |error| not_json(text.as_bytes(), &error);
    // Skips values of any depth, and finds the place of an error before anything is repaired.
    serde_json::from_str::<IgnoredAny>(text).map_err(not_json)?;
    let repaired = repaired(text);
    let mut value: Value = serde_json::from_str(&repaired).map_err(not_json)?;
    if matches!(repaired, Cow::Owned(_)) && is_damaged(&value["NextToken"]) {
        let problem = "half a surrogate pair in a token, which would name another page".to_owned();
        return Err(DecodeError::Member { path: "NextToken: ".to_owned(), problem });
    }
    normalise(&mut value);
    serde_path_to_error::deserialize(&value).map_err(|error| {
        let path = error_path::<T>(&value, error.path());
        let path = if path.is_empty() { path } else { path + ": " };
        DecodeError::Member { path, problem: without_values(&error.inner().to_string()) }
    })
}

fn is_damaged(token: &Value) -> bool {
    token.as_str().is_some_and(|text| text.contains(char::REPLACEMENT_CHARACTER))
}

/// The names of a structure's members; none for any other type.
fn members_of<T: DeserializeOwned>() -> &'static [&'static str] {
    struct Asked<'a>(&'a mut &'static [&'static str]);

    impl<'de> Deserializer<'de> for Asked<'_> {
        type Error = NoValue;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NoValue> {
            Err(NoValue::custom("it is only asked for its members"))
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            members: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, NoValue> {
            *self.0 = members;
            self.deserialize_any(visitor)
        }

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct
            newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    let mut members: &[&str] = &[];
    let _ = T::deserialize(Asked(&mut members));
    members
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

#[allow(clippy::cast_possible_truncation)] // only where the float is exact
fn whole_number(number: &Number) -> Option<i64> {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53: up to here, each whole number has a float of its own
    let float = number.as_f64().filter(|_| number.is_f64())?;
    (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
}

/// An error text of serde shows the value that it found; that may be personal data.
pub(super) fn without_values(message: &str) -> String {
    let variants = message.strip_prefix("unknown variant `").and_then(|rest| rest.rsplit_once("`, expected "));
    if let Some((_, expected)) = variants {
        return format!("unknown variant, expected {expected}");
    }
    let rest = message.strip_prefix("invalid type: ").or_else(|| message.strip_prefix("invalid value: "));
    let Some((found, expected)) = rest.and_then(|rest| rest.rsplit_once(", expected ")) else {
        return message.to_owned();
    };
    let kind = match found.split(['`', '"']).next().unwrap_or_default().trim_end() {
        "integer" | "floating point" => "number", // which of them depends on the features of serde_json
        kind => kind,
    };
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
    use crate::operations::ListTagsForResourceResponse;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Page {
        items: Option<Vec<ObjectTypeField>>,
        next_token: Option<String>,
        count: Option<i32>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Required {
        #[allow(dead_code)]
        name: String,
    }

    fn page(body: &str) -> Page {
        decode(body.as_bytes()).unwrap()
    }

    fn problem<T: DeserializeOwned + std::fmt::Debug>(body: impl AsRef<[u8]>) -> String {
        decode::<T>(body.as_ref()).unwrap_err().to_string()
    }

    fn headers(request_id: Option<&'static str>) -> HeaderMap {
        request_id.map(|id| ("x-amzn-requestid".parse().unwrap(), id.parse().unwrap())).into_iter().collect()
    }

    #[test]
    fn a_page_without_a_body_is_empty_only_where_it_has_a_request_id() {
        let empty = Page { items: None, next_token: None, count: None };
        assert_eq!(read::<Page>(&headers(Some("1")), b""), Ok(empty));
        assert_eq!(read::<Page>(&headers(None), b""), Err(DecodeError::NoPage));
        assert!(read::<Page>(&headers(None), b"{}").is_ok());
    }

    #[test]
    fn another_response_without_a_body_is_an_empty_object() {
        assert_eq!(read::<ObjectTypeField>(&headers(None), b""), Ok(ObjectTypeField::default()));
        let error = read::<Required>(&headers(None), b"").unwrap_err();
        assert_eq!(error.to_string(), "missing field `Name`");
    }

    #[test]
    fn the_last_of_two_equal_members_counts() {
        assert_eq!(page(r#"{"NextToken":"a","NextToken":"b"}"#).next_token.as_deref(), Some("b"));
    }

    #[test]
    fn null_is_absent_wherever_it_stands() {
        let page = page(r#"{"Items":[null,{"Source":null}],"NextToken":null}"#);
        assert_eq!(page.items, Some(vec![ObjectTypeField::default()]));
        assert_eq!(problem::<Required>(r#"{"Name":null}"#), "missing field `Name`");
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
        assert_eq!(problem::<Page>(r#"{"NextToken":5551234}"#), "NextToken: expected a string, found number");
        assert_eq!(problem::<Page>(r#"{"NextToken":-5551.25}"#), "NextToken: expected a string, found number");
    }

    #[test]
    fn an_unknown_variant_is_named_without_its_value() {
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
    fn what_is_not_json_is_an_error_with_an_excerpt_unless_it_looks_like_json() {
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
        assert_eq!(page(&deep_and_twice).items, Some(vec![]));
        let unbalanced = "[".repeat(200_000);
        assert_eq!(problem::<Page>(&unbalanced), "it is not JSON (error at byte 200000)");
    }

    #[test]
    fn null_beside_deep_nesting_is_absent() {
        let deep = format!("{}{}", "[".repeat(200), "]".repeat(200));
        let body = format!(r#"{{"tags":{{"team":"a","stage":null}},"x":{deep}}}"#);
        let tags: ListTagsForResourceResponse = decode(body.as_bytes()).unwrap();
        assert_eq!(tags.tags.unwrap_or_default().keys().collect::<Vec<_>>(), ["team"]);
    }

    #[test]
    fn half_a_surrogate_pair_is_replaced_and_the_rest_is_read() {
        let page = page(r#"{"Items":[{"Source":"Jo \ud83d"},{"Source":"\ud83d\ude00 \\ud83d"}],"NextToken":"t"}"#);
        let sources: Vec<_> = page.items.unwrap().into_iter().map(|item| item.source.unwrap()).collect();
        assert_eq!(sources, ["Jo \u{fffd}", "\u{1f600} \\ud83d"]);
    }

    #[test]
    fn half_a_surrogate_pair_in_a_token_is_an_error() {
        let problem = problem::<Page>(r#"{"Items":[{"Source":"s"}],"NextToken":"\ud83d"}"#);
        assert!(problem.starts_with("NextToken: half a surrogate pair"), "{problem}");
    }

    /// Read in one pass, whatever `serde_json` gives a fraction as.
    #[test]
    fn fractions_are_read_strictly() {
        let body = r#"{"DomainName":"d","Uri":"u","CreatedAt":1634244800.435,"LastUpdatedAt":1634244800}"#;
        let item: ListIntegrationItem = serde_json::from_str(body).unwrap();
        assert_eq!(item.created_at, time::macros::datetime!(2021-10-14 20:53:20.435 UTC));
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
        fn what_is_read_strictly_is_read_leniently_as_the_same(value in json()) {
            let body = value.to_string();
            // An array may stand for a structure, its nulls for absent members: then the lenient way reads nothing.
            if let (Ok(strictly), Ok(leniently)) = (serde_json::from_str::<Page>(&body), decode_leniently(&body)) {
                prop_assert_eq!(strictly, leniently);
            }
        }

        #[test]
        fn any_bytes_at_all_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..256)) {
            let _ = decode::<Page>(&bytes);
        }
    }
}
