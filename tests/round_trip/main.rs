//! Any value of a model survives being written as JSON and read again, and the JSON itself survives too: a member
//! under a wrong name, a dropped empty collection or a drifting timestamp would show.

mod domains;
mod integrations;
mod profiles;

use std::fmt::Debug;

use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

type Json = BoxedStrategy<Value>;
type Members = Vec<(&'static str, Json)>;

/// An object with all of the required members and some of the optional ones.
fn object(required: Members, optional: Members) -> Json {
    let required = required.into_iter().map(|(name, value)| value.prop_map(move |value| Some((name, value))).boxed());
    let optional = optional
        .into_iter()
        .map(|(name, value)| prop::option::of(value).prop_map(move |value| value.map(|value| (name, value))).boxed());
    let members: Vec<BoxedStrategy<Option<(&str, Value)>>> = required.chain(optional).collect();
    members
        .prop_map(|members| members.into_iter().flatten().map(|(name, value)| (name.to_owned(), value)).collect())
        .boxed()
}

/// Any text: empty, in any script, with quotes, control characters and line breaks.
fn any_text() -> BoxedStrategy<String> {
    "(?s).{0,12}".boxed()
}

/// A known value of an enum, or one that is not known.
fn known_or_not(known: &'static [&'static str]) -> BoxedStrategy<String> {
    prop_oneof![prop::sample::select(known).prop_map(str::to_owned), any_text()].boxed()
}

fn text() -> Json {
    any_text().prop_map(Value::from).boxed()
}

fn open_enum(known: &'static [&'static str]) -> Json {
    known_or_not(known).prop_map(Value::from).boxed()
}

fn boolean() -> Json {
    any::<bool>().prop_map(Value::from).boxed()
}

fn integer() -> Json {
    any::<i32>().prop_map(Value::from).boxed()
}

/// Any millisecond of the years 1 to 9999, whole seconds among them.
#[allow(clippy::cast_precision_loss)] // these numbers are far below 2^53
fn timestamp() -> Json {
    let seconds = -62_135_596_800_i64..=253_402_300_799;
    let milliseconds = prop_oneof![Just(0_i64), 1_i64..1000];
    (seconds, milliseconds)
        .prop_map(|(seconds, milliseconds)| match milliseconds {
            0 => json!(seconds),
            _ => json!((seconds * 1000 + milliseconds) as f64 / 1000.0),
        })
        .boxed()
}

fn list(item: Json) -> Json {
    prop::collection::vec(item, 0..3).prop_map(Value::from).boxed()
}

fn map(value: Json) -> Json {
    map_by(any_text(), value)
}

fn map_by(key: BoxedStrategy<String>, value: Json) -> Json {
    prop::collection::btree_map(key, value, 0..3).prop_map(|entries| entries.into_iter().collect()).boxed()
}

/// From JSON to a value and back, and from that value through text to the same value.
fn survives<T>(document: &Value) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + PartialEq + Debug,
{
    let fail = |error: serde_json::Error| TestCaseError::fail(error.to_string());
    let value: T = serde_json::from_value(document.clone()).map_err(fail)?;
    prop_assert_eq!(&serde_json::to_value(&value).map_err(fail)?, document);
    let text = serde_json::to_string(&value).map_err(fail)?;
    let again: T = serde_json::from_str(&text).map_err(fail)?;
    prop_assert_eq!(again, value);
    Ok(())
}
