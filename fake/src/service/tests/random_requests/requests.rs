//! Random requests of an operation, from valid ones to those that are none.

use std::collections::BTreeMap;

use fastrand::Rng;
use http::HeaderMap;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Map;

use super::super::*;
use super::description::Description;
use super::state::Sample;

/// From how many values in a thousand are not what the description says, to all that are.
const FLAWS: [u32; 6] = [0, 0, 0, 5, 50, 300];
/// How deep structures go before only what is required is set.
const DEPTH: usize = 8;
/// How many texts are known of a member.
const MOST_KNOWN: usize = 30;
/// Characters that are more than one byte, code unit or column, or that somebody gives a meaning.
const ODD: [char; 16] =
    ['\0', '\n', '"', '\\', '/', '%', '{', '}', '.', ' ', '\u{7f}', 'é', '\u{301}', '\u{202e}', '\u{fffd}', '😀'];

#[derive(Debug)]
pub(super) struct RandomRequest {
    method: String,
    path: String,
    query: String,
    body: Bytes,
}

impl RandomRequest {
    pub(super) fn received(&self) -> ReceivedRequest {
        let method = self.method.parse().unwrap();
        ReceivedRequest::new(method, &self.path, &self.query, HeaderMap::new(), self.body.clone())
    }
}

/// Texts that fit their pattern, by shape.
pub(super) struct Texts(BTreeMap<String, Vec<String>>);

impl Texts {
    /// Those of these requests.
    pub(super) fn of(description: &Description, samples: &[Sample]) -> Self {
        let mut texts = Self(BTreeMap::new());
        for sample in samples {
            let shape = description.operation(&sample.operation)["input"]["shape"].as_str().unwrap();
            texts.collect(description, shape, &sample.input);
        }
        texts
    }

    fn collect(&mut self, description: &Description, name: &str, value: &Value) {
        let shape = description.shape(name);
        let named = |reference: &Value| reference["shape"].as_str().unwrap().to_owned();
        match value {
            Value::String(text) if shape["pattern"].is_string() => {
                let texts = self.0.entry(name.to_owned()).or_default();
                if !texts.contains(text) {
                    texts.push(text.clone());
                }
            }
            Value::Array(items) => {
                let item_shape = named(&shape["member"]);
                for item in items {
                    self.collect(description, &item_shape, item);
                }
            }
            Value::Object(members) => {
                for (member, value) in members {
                    let reference = if shape["type"] == "map" { &shape["value"] } else { &shape["members"][member] };
                    self.collect(description, &named(reference), value);
                }
            }
            _ => {}
        }
    }
}

/// Texts that are in the fake, by the name of the member that has them.
#[derive(Clone, Default)]
pub(super) struct Known(BTreeMap<String, Vec<String>>);

impl Known {
    pub(super) fn learn(&mut self, value: &Value) {
        self.learn_as("", value);
    }

    pub(super) fn add(&mut self, member: &str, texts: impl IntoIterator<Item = impl Into<String>>) {
        self.0.entry(member.to_owned()).or_default().extend(texts.into_iter().map(Into::into));
    }

    fn learn_as(&mut self, member: &str, value: &Value) {
        match value {
            Value::String(text) => {
                let known = self.0.entry(member.to_owned()).or_default();
                if known.len() < MOST_KNOWN && !known.contains(text) {
                    known.push(text.clone());
                }
            }
            Value::Array(items) => items.iter().for_each(|item| self.learn_as(member, item)),
            Value::Object(members) => members.iter().for_each(|(name, value)| self.learn_as(name, value)),
            _ => {}
        }
    }

    fn of(&self, member: &str, shape: &str) -> &[String] {
        let name = match member {
            "MainProfileId" | "ProfileIds" | "ProfileIdsToBeMerged" => "ProfileId",
            "KeyValues" | "SearchValue" | "Values" => "Value",
            other => other,
        };
        let known = self.0.get(name).or_else(|| self.0.get("ProfileId").filter(|_| shape == "uuid"));
        known.map(Vec::as_slice).unwrap_or_default()
    }
}

pub(super) struct Requests<'a> {
    description: &'a Description,
    texts: &'a Texts,
    known: Known,
    random: Rng,
    /// How many values in a thousand are not what the description says.
    flaws: u32,
}

impl<'a> Requests<'a> {
    pub(super) fn new(description: &'a Description, texts: &'a Texts, known: Known, random: Rng) -> Self {
        Self { description, texts, known, random, flaws: 0 }
    }

    pub(super) fn learn(&mut self, response: &Value) {
        self.known.learn(response);
    }

    /// A request of an operation.
    pub(super) fn of(&mut self, operation: &str) -> RandomRequest {
        self.flaws = self.random.choice(FLAWS).unwrap_or_default();
        let operation = self.description.operation(operation);
        let input = operation["input"]["shape"].as_str().unwrap();
        let mut members = self.structure(input, 0);
        let mut path = operation["http"]["requestUri"].as_str().unwrap().to_owned();
        let mut query = Vec::new();
        for (name, member) in self.description.members(input) {
            let place = member["locationName"].as_str().unwrap_or(name);
            match member["location"].as_str() {
                Some("uri") => {
                    let label = members.remove(name).map(|value| encoded(&value)).unwrap_or_default();
                    path = path.replace(&format!("{{{place}}}"), &label);
                }
                Some("querystring") => {
                    let values = match members.remove(name) {
                        Some(Value::Array(items)) => items,
                        value => value.into_iter().collect(),
                    };
                    query.extend(values.iter().map(|value| format!("{place}={}", encoded(value))));
                }
                _ => {}
            }
        }
        if self.is_flawed() {
            path = path.replace("acme", self.random.choice(["%FF", "%", "..", "a%2Fb", "%00"]).unwrap_or_default());
        }
        let method = operation["http"]["method"].as_str().unwrap().to_owned();
        RandomRequest { method, path, query: query.join("&"), body: self.body(members) }
    }

    fn body(&mut self, members: Map<String, Value>) -> Bytes {
        let body = Value::from(members).to_string();
        if !self.is_flawed() {
            return body.into();
        }
        let length = body.len();
        match self.random.u8(0..6) {
            0 => Bytes::new(),
            1 => Bytes::from(body).slice(..self.random.usize(..length)), // at any byte: it may be no UTF-8
            2 => format!("[{body}]").into(),
            3 => format!("{body}{body}").into(),
            4 => nested(self.random.usize(1..3000)).into(),
            _ => body.replace(':', ": \u{feff}").into(),
        }
    }

    fn is_flawed(&mut self) -> bool {
        self.random.u32(0..1000) < self.flaws
    }

    fn structure(&mut self, name: &str, depth: usize) -> Map<String, Value> {
        let description = self.description;
        let members = description.members(name);
        let percent = if depth > DEPTH { 0 } else { self.random.choice([10, 50, 90]).unwrap_or_default() };
        let only = description.shape(name)["union"] == true && !self.is_flawed();
        let only = if only { self.random.choice(members.keys()) } else { None };
        let mut all = Map::new();
        for (member, reference) in members {
            let is_required = description.is_required(name, member) && !self.is_flawed();
            let is_set = only.map_or_else(|| is_required || self.random.u8(0..100) < percent, |only| only == member);
            if is_set {
                let known_as = match (name, member.as_str()) {
                    ("Recommender", "Name") => "RecommenderName",
                    ("RecommenderFilter" | "RecommenderPromotionalFilter", "Name") => "RecommenderFilterName",
                    (_, member) => member,
                };
                let value = self.value(reference["shape"].as_str().unwrap(), known_as, depth + 1);
                all.insert(member.clone(), value);
            }
        }
        if self.is_flawed() {
            all.insert("Newcomer".to_owned(), json!({ "a": [1, null] }));
        }
        all
    }

    fn value(&mut self, name: &str, member: &str, depth: usize) -> Value {
        let shape = self.description.shape(name);
        if self.is_flawed() {
            return self.wrong(shape);
        }
        match shape["type"].as_str().unwrap() {
            "structure" => self.structure(name, depth).into(),
            "list" => {
                let item = shape["member"]["shape"].as_str().unwrap();
                (0..self.count(shape)).map(|_| self.value(item, member, depth)).collect()
            }
            "map" => {
                let (key, value) = (&shape["key"]["shape"], &shape["value"]["shape"]);
                let mut entries = Map::new();
                for _ in 0..self.count(shape) {
                    let key = self.text(key.as_str().unwrap(), "");
                    entries.insert(key, self.value(value.as_str().unwrap(), member, depth));
                }
                entries.into()
            }
            "string" => self.text(name, member).into(),
            "double" => {
                let number = i32::try_from(self.number(shape)).unwrap_or(i32::MAX);
                (f64::from(number) / self.random.choice([1.0, 3.0]).unwrap_or(1.0)).into()
            }
            "timestamp" => self.random.choice([0_i64, 1_767_225_600, 1_767_312_000, -62_135_596_800]).into(),
            "boolean" => self.random.bool().into(),
            _ => self.number(shape).into(),
        }
    }

    /// How many items a list has.
    fn count(&mut self, shape: &Value) -> usize {
        let (least, most) = (limit(shape, "min").unwrap_or(0), limit(shape, "max").unwrap_or(3));
        self.random.choice([least, least + 1, least + 2, most.min(10)]).unwrap_or_default().min(most)
    }

    fn number(&mut self, shape: &Value) -> i64 {
        let least = shape["min"].as_i64().unwrap_or(0);
        let most = shape["max"].as_i64().unwrap_or(i64::from(i32::MAX));
        self.random.choice([least, most, least.midpoint(most), (least + 1).min(most)]).unwrap_or_default()
    }

    fn text(&mut self, name: &str, member: &str) -> String {
        let shape = self.description.shape(name);
        if let Some(values) = shape["enum"].as_array() {
            return self.random.choice(values).and_then(Value::as_str).unwrap_or_default().to_owned();
        }
        let known = self.known.of(member, name);
        if !known.is_empty() && self.random.u8(0..10) < 9 {
            // The first one most often, so that what belongs together is named together.
            let chosen = if self.random.bool() { known.first() } else { self.random.choice(known) };
            return chosen.cloned().unwrap_or_default();
        }
        if name == "stringifiedJson" {
            return self.object();
        }
        if let Some(texts) = self.texts.0.get(name) {
            return self.random.choice(texts).cloned().unwrap_or_default();
        }
        let (least, most) = (limit(shape, "min").unwrap_or(0), limit(shape, "max").unwrap_or(40));
        let length = self.random.choice([least, least + 5, least + 20, most.min(2000)]).unwrap_or_default().min(most);
        self.letters(length)
    }

    fn letters(&mut self, length: usize) -> String {
        let is_odd = self.random.u8(0..4) == 0;
        let letter = |random: &mut Rng| random.choice(ODD).filter(|_| is_odd).unwrap_or_else(|| random.alphanumeric());
        (0..length).map(|_| letter(&mut self.random)).collect()
    }

    /// The text of an object such as those that object types of the fake read.
    fn object(&mut self) -> String {
        if self.is_flawed() {
            let nested = nested(self.random.usize(1..300));
            return self.random.choice(["", "[]", "null", "{", &nested]).unwrap_or_default().to_owned();
        }
        let mut object = Map::new();
        for name in ["id", "email", "total", "shop", "minutes", "title", "mail", "order"] {
            let value = match self.random.u8(0..8) {
                0 => continue,
                1 => Value::Null,
                2 => json!([self.letters(3), 7, { "a": {} }]),
                3 => json!({ name: self.letters(5), "": true }),
                4 => json!(f64::from(self.random.i32(..)) / 3.0),
                5 => json!(self.random.u8(0..4)),
                6 => self.text("name", "EmailAddress").into(),
                _ => self.letters(8).into(),
            };
            object.insert(name.to_owned(), value);
        }
        Value::from(object).to_string()
    }

    /// A value that the description does not allow, or hardly.
    fn wrong(&mut self, shape: &Value) -> Value {
        let beyond = limit(shape, "max").unwrap_or(300) + 1;
        match self.random.u8(0..13) {
            0 => Value::Null,
            1 => "".into(),
            2 => self.letters(beyond.min(60_000)).into(),
            3 => self.letters(limit(shape, "min").unwrap_or(1).saturating_sub(1)).into(),
            4 => i64::MIN.into(),
            5 => u64::MAX.into(),
            6 => 1e308.into(),
            7 => beyond.into(),
            8 => vec![Value::Null; beyond.min(300)].into(),
            9 => json!({ "": { "a": 1 } }),
            10 => true.into(),
            11 => (0..self.random.usize(1..140)).fold(json!("deep"), |value, _| json!([value])),
            _ => ODD.iter().collect::<String>().into(),
        }
    }
}

fn limit(shape: &Value, name: &str) -> Option<usize> {
    usize::try_from(shape[name].as_u64()?).ok()
}

fn encoded(value: &Value) -> String {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    utf8_percent_encode(&text, NON_ALPHANUMERIC).to_string()
}

fn nested(depth: usize) -> String {
    format!("{}1{}", "[".repeat(depth), "]".repeat(depth))
}
