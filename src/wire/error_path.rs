//! The path of what can't be read in a response, without the keys of maps: they may be personal data.

use std::fmt::Write as _;

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// The path of the error that reading this value as a `T` gave; empty for the whole.
pub(super) fn error_path<T: DeserializeOwned>(value: &Value, path: &serde_path_to_error::Path) -> String {
    let mut shown = String::new();
    let mut pointer = String::new();
    for (depth, segment) in path.iter().enumerate() {
        match segment {
            Segment::Seq { index } => {
                let _ = write!(shown, "[{index}]");
                let _ = write!(pointer, "/{index}");
            }
            Segment::Map { key: name } | Segment::Enum { variant: name } => {
                if is_key_of_a_map::<T>(value, &pointer, name, depth) {
                    shown.push_str("[(redacted)]");
                } else {
                    let dot = if shown.is_empty() { "" } else { "." };
                    let _ = write!(shown, "{dot}{name}");
                }
                let _ = write!(pointer, "/{}", name.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Unknown => {}
        }
    }
    shown
}

/// Under another name, the value of a map's key is as wrong as before; the value of a member is not read at all.
fn is_key_of_a_map<T: DeserializeOwned>(value: &Value, pointer: &str, key: &str, depth: usize) -> bool {
    const OTHER: &str = "";
    let mut renamed = value.clone();
    let Some(Value::Object(members)) = renamed.pointer_mut(pointer) else { return false };
    let moved = members.remove(key).unwrap_or_default();
    *members = [(OTHER.to_owned(), moved)].into_iter().collect(); // alone, so that nothing else is read first
    let error = serde_path_to_error::deserialize::<_, T>(&renamed).err();
    let segment = error.as_ref().and_then(|error| error.path().iter().nth(depth));
    matches!(segment, Some(Segment::Map { key }) if key == OTHER)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;
    use serde_json::json;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    #[allow(dead_code)] // it is only read
    struct Order {
        name: String,
        lines: Vec<Order>,
        #[serde(default)]
        by_person: BTreeMap<String, Order>,
    }

    #[derive(Debug, Deserialize)]
    #[allow(dead_code)] // it is only read
    enum Union {
        Orders(BTreeMap<String, i32>),
    }

    #[test]
    fn the_variant_of_a_union_is_named() {
        let value = json!({ "Orders": { "Jane": "x" } });
        let error = serde_path_to_error::deserialize::<_, Union>(&value).unwrap_err();
        assert_eq!(error_path::<Union>(&value, error.path()), "Orders[(redacted)]");
    }

    fn path_of(value: Value) -> String {
        let error = serde_path_to_error::deserialize::<_, Order>(&value).unwrap_err();
        error_path::<Order>(&value, error.path())
    }

    #[test]
    fn members_and_places_are_named_and_keys_are_not() {
        let order = |lines: Value| json!({ "Name": "n", "Lines": lines });
        let by = |key: &str, order: Value| json!({ "Name": "n", "Lines": [], "ByPerson": { "Ann": { "Name": "n", "Lines": [] }, key: order } });
        assert_eq!(path_of(json!(7)), "");
        assert_eq!(path_of(order(json!(7))), "Lines");
        assert_eq!(path_of(order(json!([{ "Name": 7, "Lines": [] }]))), "Lines[0].Name");
        assert_eq!(path_of(by("Jane", json!({ "Name": 7, "Lines": [] }))), "ByPerson[(redacted)].Name");
        assert_eq!(path_of(by("a/b~c", json!({ "Name": "n", "Lines": [7] }))), "ByPerson[(redacted)].Lines[0]");
        assert_eq!(path_of(by("Lines", by("Lines", json!(7)))), "ByPerson[(redacted)].ByPerson[(redacted)]");
        assert_eq!(path_of(by("", json!([]))), "ByPerson[(redacted)]");
    }
}
