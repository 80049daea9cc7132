//! The members of a profile or of another standard object, and where they came from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A place in a standard object, such as `BillingAddress` and `City`.
pub(super) type Path = Vec<String>;

/// How many names a path may have: far more than any standard object needs, far fewer than overflow the stack.
pub(super) const MAX_NAMES: usize = 100;

/// The members whose names are a caller's own.
const ATTRIBUTES: &str = "Attributes";

/// The members of a standard object.
#[derive(Clone, Debug, Default)]
pub(super) struct Members(BTreeMap<Path, Member>);

#[derive(Clone, Debug)]
struct Member {
    value: Value,
    /// The object type that it came with; none if a caller set it.
    object_type_name: Option<String>,
}

/// A member that came with an object, as a part of a JSON document.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(super) struct MemberState {
    path: Path,
    value: Value,
    object_type_name: String,
}

impl Members {
    /// Members that a caller set.
    pub(super) fn set_by_caller(members: Map<String, Value>) -> Self {
        let mut all = Vec::new();
        for (name, value) in members {
            leaves(vec![name], value, &mut all);
        }
        Self::set_at(all)
    }

    /// Members that a caller set, each at its path.
    pub(super) fn set_at(members: Vec<(Path, Value)>) -> Self {
        let member = |value| Member { value, object_type_name: None };
        Self(members.into_iter().map(|(path, value)| (path, member(value))).collect())
    }

    /// Takes on all members of another in place of its own.
    pub(super) fn overwrite(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Sets a member, unless a caller did: what is ingested does not overwrite it.
    pub(super) fn set(&mut self, path: Path, value: Value, object_type_name: &str) {
        if self.0.get(&path).is_none_or(|member| member.object_type_name.is_some()) {
            self.0.insert(path, Member { value, object_type_name: Some(object_type_name.to_owned()) });
        }
    }

    /// Sets members as a caller; an empty text removes one, wherever it came from.
    pub(super) fn update(&mut self, members: Map<String, Value>) {
        for (path, member) in Self::set_by_caller(members).0 {
            match &member.value {
                Value::String(text) if text.is_empty() => drop(self.0.remove(&path)),
                Value::Object(_) => {} // it has no members
                _ => drop(self.0.insert(path, member)),
            }
        }
    }

    /// Adds what another has and this has not: members as a whole, and attributes each on its own.
    pub(super) fn add_absent(&mut self, other: &Self) {
        let absent = other.0.iter().filter(|(path, _)| !self.0.keys().any(|own| own.starts_with(unit(path))));
        let absent: Vec<_> = absent.map(|(path, member)| (path.clone(), member.clone())).collect();
        self.0.extend(absent);
    }

    /// Puts in the place of a member what another has there, even if that is nothing.
    pub(super) fn take_over(&mut self, path: &[String], other: &Self) {
        self.0.retain(|own, _| !own.starts_with(path));
        let taken = other.0.iter().filter(|(taken, _)| taken.starts_with(path));
        self.0.extend(taken.map(|(path, member)| (path.clone(), member.clone())));
    }

    /// All that are texts.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&Path, &str)> {
        self.0.iter().filter_map(|(path, member)| Some((path, member.value.as_str()?)))
    }

    /// Whether any came with an object type.
    pub(super) fn have_any_of(&self, object_type_name: &str) -> bool {
        self.0.values().any(|member| member.object_type_name.as_deref() == Some(object_type_name))
    }

    /// Those that came with an object type.
    pub(super) fn of_object_type(&self, name: &str) -> Self {
        let of_type = self.0.iter().filter(|(_, member)| member.object_type_name.as_deref() == Some(name));
        Self(of_type.map(|(path, member)| (path.clone(), member.clone())).collect())
    }

    /// Removes all that came with an object type.
    pub(super) fn scrub(&mut self, object_type_name: &str) {
        self.0.retain(|_, member| member.object_type_name.as_deref() != Some(object_type_name));
    }

    /// The text of a member that is not nested.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.text_at(&[name.to_owned()])
    }

    /// The text at a path.
    pub(super) fn text_at(&self, path: &[String]) -> Option<&str> {
        self.0.get(path)?.value.as_str()
    }

    pub(super) fn to_json(&self) -> Value {
        json(&self.0)
    }

    /// Those that a caller set.
    pub(super) fn of_caller(&self) -> Value {
        json(self.0.iter().filter(|(_, member)| member.object_type_name.is_none()))
    }

    /// Those that came with objects.
    pub(super) fn ingested(&self) -> Vec<MemberState> {
        let ingested = self.0.iter().filter_map(|(path, member)| {
            let object_type_name = member.object_type_name.clone()?;
            Some(MemberState { path: path.clone(), value: member.value.clone(), object_type_name })
        });
        ingested.collect()
    }

    /// Members as they were; an error begins with the index of the invalid ingested member.
    pub(super) fn restored(of_caller: Map<String, Value>, ingested: Vec<MemberState>) -> Result<Self, String> {
        let mut members = Self::set_by_caller(of_caller);
        for (index, member) in ingested.into_iter().enumerate() {
            if !(1..=MAX_NAMES).contains(&member.path.len()) {
                return Err(format!("[{index}].Path: it must have 1 to {MAX_NAMES} names"));
            }
            if members.0.contains_key(&member.path) {
                return Err(format!("[{index}].Path: there are two members of the path {}", member.path.join(".")));
            }
            members.set(member.path, member.value, &member.object_type_name);
        }
        Ok(members)
    }
}

/// The beginning of a path that is merged as a whole.
fn unit(path: &[String]) -> &[String] {
    match path {
        [first, _, ..] if first == ATTRIBUTES => &path[..2],
        _ => &path[..1],
    }
}

fn json<'a>(members: impl IntoIterator<Item = (&'a Path, &'a Member)>) -> Value {
    let mut json = Map::new();
    for (path, member) in members {
        insert(&mut json, path, &member.value);
    }
    Value::Object(json)
}

/// What stands at a path, or in the objects there: each value that is none of them, at its own path.
pub(super) fn leaves(path: Path, value: Value, all: &mut Vec<(Path, Value)>) {
    match value {
        Value::Object(members) if !members.is_empty() && path.len() < MAX_NAMES => {
            for (name, value) in members {
                leaves([path.as_slice(), &[name]].concat(), value, all);
            }
        }
        value => all.push((path, value)),
    }
}

fn insert(json: &mut Map<String, Value>, path: &[String], value: &Value) {
    let [name, rest @ ..] = path else { return };
    if rest.is_empty() {
        json.insert(name.clone(), value.clone());
        return;
    }
    let nested = json.entry(name.clone()).or_insert_with(|| Value::Object(Map::new()));
    if !nested.is_object() {
        *nested = Value::Object(Map::new());
    }
    if let Value::Object(nested) = nested {
        insert(nested, rest, value);
    }
}

/// The standard object and the place in it that the target of a field names, such as `_order.BillingAddress.City`.
pub(super) fn target(text: &str) -> Option<(&str, Path)> {
    let (object, path) = text.split_once('.').filter(|(object, _)| object.starts_with('_'))?;
    let path: Path = match path.split_once('.') {
        Some((ATTRIBUTES, name)) => vec![ATTRIBUTES.to_owned(), name.to_owned()],
        _ => path.split('.').map(str::to_owned).collect(),
    };
    (path.len() <= MAX_NAMES && path.iter().all(|name| !name.is_empty())).then_some((object, path))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn path(text: &str) -> Path {
        text.split('/').map(str::to_owned).collect()
    }

    #[test]
    fn a_target_names_a_standard_object_and_a_place_in_it() {
        assert_eq!(target("_order.OrderId"), Some(("_order", path("OrderId"))));
        assert_eq!(target("_order.BillingAddress.City"), Some(("_order", path("BillingAddress/City"))));
        assert_eq!(target("_profile.Attributes.a.b"), Some(("_profile", path("Attributes/a.b"))));
        for text in ["", "_order", "_order.", "_order..City", "order.OrderId", "OrderId", "_profile.Attributes."] {
            assert_eq!(target(text), None, "{text}");
        }
        let long = |names: usize| format!("_order{}", ".x".repeat(names));
        assert!(target(&long(MAX_NAMES)).is_some());
        assert_eq!(target(&long(MAX_NAMES + 1)), None);
    }

    #[test]
    fn what_stands_in_an_object_is_a_member_of_its_own_down_to_a_depth() {
        let all_of = |value: Value| {
            let mut all = Vec::new();
            leaves(path("Attributes"), value, &mut all);
            all
        };
        let value = json!({ "shoe.size": "8", "sizes": ["8"], "none": {} });
        let expected = [("none", json!({})), ("shoe.size", json!("8")), ("sizes", json!(["8"]))];
        assert_eq!(all_of(value), expected.map(|(name, value)| (path(&format!("Attributes/{name}")), value)));
        let deep = (0..2 * MAX_NAMES).fold(json!("8"), |inner, _| json!({ "x": inner }));
        assert_eq!(all_of(deep)[0].0.len(), MAX_NAMES);
    }

    #[test]
    fn members_are_nested_and_the_last_one_wins_except_over_a_callers_own() {
        let set = json!({ "Address": { "City": "Berlin" }, "Attributes": {} });
        let mut members = Members::set_by_caller(set.as_object().unwrap().clone());
        assert_eq!(members.to_json(), set);
        members.set(path("Address/City"), "Bonn".into(), "A");
        members.set(path("Address/Country"), "DE".into(), "A");
        members.set(path("Address/Country"), "AT".into(), "B");
        members.set(path("Attributes/size"), "8".into(), "A");
        let expected = json!({ "Address": { "City": "Berlin", "Country": "AT" }, "Attributes": { "size": "8" } });
        assert_eq!(members.to_json(), expected);
        members.scrub("B");
        members.scrub("A");
        assert_eq!(members.to_json(), set);
    }
}
