//! Responses, and what must be read of them.

use serde::Serialize;
use serde_json::{Map, Value, json};
use time::format_description::well_known::Rfc3339;
use time::{OffsetDateTime, UtcOffset};

use super::http::seconds;
use super::values::{Extent, output};
use crate::description::{Description, Location, Operation, Shape, Structure};
use crate::names::snake_case;

const REQUEST_ID: &str = "0123abcd-84fd-11e6-80d9-574e0c4664cb";

/// The responses that are made of each operation.
const CASES: [(&str, Extent, Variation); 5] = [
    ("smallest", Extent::Smallest, Variation::None),
    ("fullest", Extent::Fullest, Variation::None),
    ("nulls", Extent::Smallest, Variation::Nulls),
    ("unknown-members", Extent::Fullest, Variation::UnknownMembers),
    ("unknown-values", Extent::Fullest, Variation::UnknownValues),
];

/// What of a response is not as the description has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Variation {
    None,
    /// What is not set is `null`.
    Nulls,
    /// There are members that no structure has.
    UnknownMembers,
    /// There are values that no enum has.
    UnknownValues,
}

/// A vector: a response, and the output that it must be read as.
#[derive(Debug, Serialize)]
struct Vector {
    name: String,
    operation: String,
    model: &'static str,
    tags: [&'static str; 2],
    response: Response,
    expected: Value,
    strict: bool,
}

#[derive(Debug, Serialize)]
struct Response {
    status: u16,
    headers: Value,
    body: String,
}

/// One vector a line; none where a variation changes nothing.
pub(super) fn vectors(description: &Description) -> Result<Vec<String>, String> {
    let mut lines = Vec::new();
    for operation in description.operations.values() {
        for (case, extent, variation) in CASES {
            let plain = vector(description, operation, case, extent, Variation::None)
                .map_err(|error| format!("{}: {error}", operation.name))?;
            let varied = vector(description, operation, case, extent, variation)?;
            if variation == Variation::None || varied.response.body != plain.response.body {
                lines.push(super::line(&varied)?);
            }
        }
    }
    Ok(lines)
}

fn vector(
    description: &Description,
    operation: &Operation,
    case: &'static str,
    extent: Extent,
    variation: Variation,
) -> Result<Vector, String> {
    let mut output = output(description, operation, extent)?;
    let status = operation.http.response_code.unwrap_or(200);
    for (name, member) in &description.structure(&operation.output.shape).members {
        if member.location == Some(Location::StatusCode) {
            output[name] = status.into();
        }
    }
    let shape = &operation.output.shape;
    let mut body = Side { description, variation, is_body: true }.value(shape, &output)?;
    if variation == Variation::UnknownMembers {
        body["__type"] = "Unknown".into();
    }
    let output = Side { description, variation, is_body: false }.value(shape, &output)?;
    Ok(Vector {
        name: format!("{}/{case}", snake_case(&operation.name)),
        operation: operation.name.clone(),
        model: "latest",
        tags: ["model", case],
        response: Response {
            status,
            headers: json!({ "Content-Type": "application/json", "x-amzn-RequestId": REQUEST_ID }),
            body: body.to_string(),
        },
        expected: json!({ "kind": "output", "output": output, "request_id": REQUEST_ID, "http_status": status }),
        strict: true,
    })
}

/// A side of a response: its body, or what must be read of it.
struct Side<'a> {
    description: &'a Description,
    variation: Variation,
    is_body: bool,
}

impl Side<'_> {
    /// A value as it stands on this side.
    fn value(&self, shape: &str, value: &Value) -> Result<Value, String> {
        match (self.description.shape(shape), value) {
            (Shape::Structure(structure), Value::Object(members)) => self.structure(structure, members),
            (Shape::List(list), Value::Array(items)) => {
                items.iter().map(|item| self.value(&list.member.shape, item)).collect()
            }
            (Shape::Map(map), Value::Object(entries)) => {
                let entries = entries
                    .iter()
                    .map(|(key, value)| Ok((self.text(&map.key.shape, key), self.value(&map.value.shape, value)?)));
                entries.collect()
            }
            (Shape::Timestamp(_), Value::String(text)) if self.is_body => {
                seconds(text).map(Value::Number).ok_or_else(|| format!("no timestamp: {text}"))
            }
            (Shape::Timestamp(_), Value::String(text)) => in_utc(text).map(Value::String),
            (Shape::String(_), Value::String(text)) => Ok(self.text(shape, text).into()),
            _ => Ok(value.clone()),
        }
    }

    fn structure(&self, structure: &Structure, members: &Map<String, Value>) -> Result<Value, String> {
        let mut written = Map::new();
        for (name, member) in &structure.members {
            let is_elsewhere = self.is_body && member.location.is_some();
            match members.get(name) {
                Some(value) if !is_elsewhere => _ = written.insert(name.clone(), self.value(&member.shape, value)?),
                // Of a union, what is not set is not there.
                None if self.is_body && self.variation == Variation::Nulls && !structure.union && !is_elsewhere => {
                    written.insert(name.clone(), Value::Null);
                }
                _ => {}
            }
        }
        if self.is_body && self.variation == Variation::UnknownMembers && !structure.union {
            written.insert("UnknownMember".to_owned(), json!({ "Name": ["é😀", 1, null] }));
        }
        Ok(written.into())
    }

    fn text(&self, shape: &str, text: &str) -> String {
        let is_unknown = self.variation == Variation::UnknownValues && self.description.shape(shape).is_enum();
        if is_unknown { format!("UNKNOWN_{text}") } else { text.to_owned() }
    }
}

fn in_utc(text: &str) -> Result<String, String> {
    let time = OffsetDateTime::parse(text, &Rfc3339).map_err(|error| format!("{text}: {error}"))?;
    time.to_offset(UtcOffset::UTC).format(&Rfc3339).map_err(|error| format!("{text}: {error}"))
}
