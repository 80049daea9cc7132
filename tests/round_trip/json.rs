//! Any JSON of a shape.

use std::collections::HashMap;

use proptest::prelude::*;
use proptest::strategy::Union;
use serde_json::{Value, json};

use crate::description::{Description, Kind, Reference};

pub(crate) type Json = BoxedStrategy<Value>;
pub(crate) type Members = Vec<(String, Json)>;

/// Makes the strategies of shapes, each once.
pub(crate) struct Shapes {
    pub(crate) description: Description,
    made: HashMap<String, Json>,
}

impl Shapes {
    pub(crate) fn new() -> Self {
        Self { description: Description::read(), made: HashMap::new() }
    }

    pub(crate) fn json(&mut self, name: &str) -> Json {
        if let Some(json) = self.made.get(name) {
            return json.clone();
        }
        let json = self.make(name);
        self.made.insert(name.to_owned(), json.clone());
        json
    }

    fn make(&mut self, name: &str) -> Json {
        let shape = self.description.shape(name);
        let below = |reference: &Option<Reference>| reference.as_ref().unwrap().shape.clone();
        match shape.kind {
            Kind::Structure => self.structure(name),
            Kind::List => {
                let item = below(&shape.member);
                list(self.json(&item))
            }
            Kind::Map => {
                let (key, value) = (below(&shape.key), below(&shape.value));
                map(self.json(&key), self.json(&value))
            }
            Kind::String => match &shape.known_values {
                Some(known) => open_enum(known.clone()),
                None => text(),
            },
            Kind::Integer => any::<i32>().prop_map(Value::from).boxed(),
            Kind::Long => any::<i64>().prop_map(Value::from).boxed(),
            Kind::Double => double(),
            Kind::Boolean => any::<bool>().prop_map(Value::from).boxed(),
            Kind::Timestamp => timestamp(),
        }
    }

    fn structure(&mut self, structure: &str) -> Json {
        let members: Vec<(String, String)> =
            self.description.members(structure).map(|(name, member)| (name.clone(), member.shape.clone())).collect();
        let members: Members = members.into_iter().map(|(name, shape)| (name, self.json(&shape))).collect();
        if self.description.is_union(structure) {
            let variants = members.into_iter().map(|member| object(vec![member], Vec::new()));
            return Union::new(variants).boxed();
        }
        let is_required = |(name, _): &(String, Json)| self.description.is_required(structure, name);
        let (required, optional) = members.into_iter().partition(is_required);
        object(required, optional)
    }
}

/// An object with all of the required members and some of the optional ones.
pub(crate) fn object(required: Members, optional: Members) -> Json {
    let required =
        required.into_iter().map(|(name, value)| value.prop_map(move |value| Some((name.clone(), value))).boxed());
    let optional = optional.into_iter().map(|(name, value)| {
        prop::option::of(value).prop_map(move |value| value.map(|value| (name.clone(), value))).boxed()
    });
    let members: Vec<BoxedStrategy<Option<(String, Value)>>> = required.chain(optional).collect();
    members.prop_map(|members| members.into_iter().flatten().collect()).boxed()
}

/// Any text: empty, in any script, with quotes, control characters and line breaks.
pub(crate) fn text() -> Json {
    prop::string::string_regex("(?s).{0,12}").unwrap().prop_map(Value::from).boxed()
}

/// A known value of an enum, or one that is not known.
pub(crate) fn open_enum(known: Vec<String>) -> Json {
    prop_oneof![prop::sample::select(known).prop_map(Value::from), text()].boxed()
}

pub(crate) fn list(item: Json) -> Json {
    prop::collection::vec(item, 0..3).prop_map(Value::from).boxed()
}

pub(crate) fn map(key: Json, value: Json) -> Json {
    let entry = (key, value).prop_map(|(key, value)| (key.as_str().unwrap().to_owned(), value));
    prop::collection::vec(entry, 0..3).prop_map(|entries| entries.into_iter().collect()).boxed()
}

/// Any number, and what JSON has no number for.
fn double() -> Json {
    let number = any::<f64>().prop_filter("JSON has it as a text", |number| number.is_finite());
    let text = prop::sample::select(vec!["Infinity", "-Infinity"]);
    prop_oneof![number.prop_map(|number| json!(number)), text.prop_map(Value::from)].boxed()
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
