//! The HTTP that a request must become, by the rules of REST-JSON and without the crate's own encoders.

use std::fmt::Write as _;

use serde_json::{Map, Number, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::description::{Description, Location, Operation, Shape};

/// What goes over the wire, as far as the API decides it.
#[derive(Clone, Debug, PartialEq)]
pub struct Http {
    /// The method.
    pub method: String,
    /// The path, encoded.
    pub path: String,
    /// The query, encoded.
    pub query: String,
    /// The JSON body; none where no member could travel in one.
    pub body: Option<Value>,
    /// JSON pointers of the numbers in the body that are timestamps.
    pub timestamps: Vec<String>,
}

/// Turns an input, under the API's names and with timestamps as RFC 3339 text, into HTTP.
///
/// # Errors
///
/// A text that names the member whose value its shape does not allow.
pub fn http(description: &Description, operation: &Operation, input: &Value) -> Result<Http, String> {
    let structure = description.structure(&operation.input.shape);
    let mut path = operation.http.request_uri.clone();
    let mut query = Vec::new();
    let mut body = Map::new();
    let mut timestamps = Vec::new();
    for (name, member) in &structure.members {
        let Some(value) = input.get(name) else { continue };
        let on_wire = member.name_on_wire(name);
        match member.location {
            Some(Location::Uri) => path = path.replace(&format!("{{{on_wire}}}"), &encoded(&text(name, value)?)),
            Some(Location::Querystring) => {
                let values = value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice);
                for value in values {
                    query.push(format!("{}={}", encoded(on_wire), encoded(&text(name, value)?)));
                }
            }
            Some(Location::StatusCode) => return Err(format!("{name}: the status is no part of a request")),
            None => {
                let pointer = format!("/{}", escaped(name));
                body.insert(name.clone(), json(description, &member.shape, value, &pointer, &mut timestamps)?);
            }
        }
    }
    // A body is sent wherever a member could travel in one, set or not.
    let has_body = structure.members.values().any(|member| member.location.is_none());
    Ok(Http {
        method: operation.http.method.clone(),
        path,
        query: query.join("&"),
        body: has_body.then_some(Value::Object(body)),
        timestamps,
    })
}

/// A value as it stands in a path or a query.
fn text(name: &str, value: &Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(_) | Value::Bool(_) => Ok(value.to_string()),
        _ => Err(format!("{name}: {value} can't stand in a path or a query")),
    }
}

/// Percent-encoding of all but the unreserved characters of RFC 3986.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            // Writing to a string can't fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
        encoded
    })
}

/// A value as it stands in the body: all as it is, but timestamps as seconds since 1970.
fn json(
    description: &Description,
    shape: &str,
    value: &Value,
    pointer: &str,
    timestamps: &mut Vec<String>,
) -> Result<Value, String> {
    let below = |key: &str| format!("{pointer}/{}", escaped(key));
    match (description.shape(shape), value) {
        (Shape::Structure(structure), Value::Object(members)) => {
            let members = members.iter().map(|(name, value)| {
                let member = structure.members.get(name).ok_or_else(|| format!("{}: no such member", below(name)))?;
                Ok((name.clone(), json(description, &member.shape, value, &below(name), timestamps)?))
            });
            members.collect()
        }
        (Shape::Map(map), Value::Object(entries)) => {
            let entries = entries.iter().map(|(key, value)| {
                Ok((key.clone(), json(description, &map.value.shape, value, &below(key), timestamps)?))
            });
            entries.collect()
        }
        (Shape::List(list), Value::Array(items)) => {
            let items = items.iter().enumerate().map(|(index, value)| {
                json(description, &list.member.shape, value, &below(&index.to_string()), timestamps)
            });
            items.collect()
        }
        (Shape::Timestamp(_), Value::String(text)) => {
            timestamps.push(pointer.to_owned());
            seconds(text).map(Value::Number).ok_or_else(|| format!("{pointer}: no timestamp: {text}"))
        }
        (Shape::String(_), Value::String(_))
        | (Shape::Integer(_) | Shape::Long(_) | Shape::Double(_), Value::Number(_))
        | (Shape::Boolean(_), Value::Bool(_)) => Ok(value.clone()),
        _ => Err(format!("{pointer}: {value} is no {shape}")),
    }
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The seconds since 1970, with up to three decimals.
pub(super) fn seconds(text: &str) -> Option<Number> {
    let milliseconds = OffsetDateTime::parse(text, &Rfc3339).ok()?.unix_timestamp_nanos() / 1_000_000;
    let sign = if milliseconds < 0 { "-" } else { "" };
    let (seconds, decimals) = (milliseconds.abs() / 1000, milliseconds.abs() % 1000);
    let text = if decimals == 0 { format!("{sign}{seconds}") } else { format!("{sign}{seconds}.{decimals:03}") };
    serde_json::from_str(&text).ok()
}
