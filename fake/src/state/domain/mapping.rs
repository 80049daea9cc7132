//! Reads an object by the fields and keys of its object type.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use customer_profiles::model::{FieldContentType, FieldMap, ObjectTypeField, ObjectTypeKey, StandardIdentifier};

use super::ObjectType;
use super::index::Key;
use super::members::{self, Path};
use super::standard_objects::PROFILE;
use crate::checksum::checksum;
use crate::error::ServiceError;

/// What an object type makes of an object.
#[derive(Debug)]
pub(super) struct Mapped {
    /// The keys that have a value, in the order of their names.
    pub(super) keys: Vec<MappedKey>,
    /// The members of standard objects, by the name of the object.
    members: BTreeMap<String, Vec<(Path, Value)>>,
    /// The members of a profile that has no others.
    inferred: Vec<(Path, Value)>,
    /// What identifies the object among those of its type, if a key does.
    pub(super) unique_key: Option<String>,
}

/// A key with the value that it has in an object.
#[derive(Debug)]
pub(super) struct MappedKey {
    pub(super) name: String,
    /// The value as it came.
    pub(super) text: String,
    /// The value as it is compared.
    pub(super) key: Key,
    identifiers: Vec<StandardIdentifier>,
}

impl MappedKey {
    pub(super) fn is(&self, identifier: &StandardIdentifier) -> bool {
        self.identifiers.contains(identifier)
    }
}

impl Mapped {
    /// The members of a standard object.
    pub(super) fn members(&self, name: &str) -> &[(Path, Value)] {
        self.members.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// The members of a profile that the object makes: its e-mail address and telephone number, if no field has a
    /// place in the profile.
    pub(super) fn members_of_new_profile(&self) -> &[(Path, Value)] {
        match self.members(PROFILE) {
            [] => &self.inferred,
            members => members,
        }
    }

    /// The keys that find the object's profile, in the order in which they are tried.
    pub(super) fn profile_keys(&self) -> impl Iterator<Item = &MappedKey> {
        let primary = self.keys.iter().filter(|key| !key.is(&StandardIdentifier::Secondary));
        let secondary = self.keys.iter().filter(|key| key.is(&StandardIdentifier::Secondary));
        primary.chain(secondary).filter(|key| key.is(&StandardIdentifier::Profile))
    }

    /// What those keys hold.
    pub(super) fn profile_key_values(&self) -> BTreeSet<Key> {
        self.profile_keys().map(|key| key.key.clone()).collect()
    }
}

/// Reads an object; `source` is a JSON object.
pub(super) fn map(object_type: &ObjectType, source: &Value) -> Result<Mapped, ServiceError> {
    let no_fields = FieldMap::new();
    let fields = object_type.fields.as_ref().unwrap_or(&no_fields);
    let mut mapped = Mapped { keys: Vec::new(), members: BTreeMap::new(), inferred: Vec::new(), unique_key: None };
    let mut texts = BTreeMap::new();
    for (name, field) in fields {
        let Some(value) = value_of(field, source).map_err(|problem| invalid_field(name, &problem))? else { continue };
        if let Some(target) = &field.target {
            let (object, path) = members::target(target).ok_or_else(|| {
                let problem = format!(
                    "its target {target} is not a place such as _profile.FirstName, of at most {} names",
                    members::MAX_NAMES
                );
                invalid_field(name, &problem)
            })?;
            members::leaves(path, value.clone(), mapped.members.entry(object.to_owned()).or_default());
        }
        if let Value::String(text) = value {
            mapped.infer(field, &text);
            texts.insert(name.as_str(), (content_type(field), text));
        }
    }
    for (name, key) in
        object_type.keys.iter().flatten().flat_map(|(name, keys)| keys.iter().map(move |key| (name, key)))
    {
        let parts: Option<Vec<_>> = key.field_names.iter().flatten().map(|field| texts.get(field.as_str())).collect();
        let parts = parts.filter(|parts| !parts.is_empty());
        if identifiers(key).contains(&StandardIdentifier::Unique) {
            let parts = parts.as_deref().ok_or_else(|| {
                ServiceError::bad_request(format!("Object lacks a field of the key {name}, which is UNIQUE"))
            })?;
            mapped.unique_key = Some(unique_key(object_type, name, parts));
        }
        if let Some(parts) = parts {
            mapped.keys.push(mapped_key(name, key, &parts));
        }
    }
    Ok(mapped)
}

type Part<'a> = &'a (FieldContentType, String);

impl Mapped {
    fn infer(&mut self, field: &ObjectTypeField, text: &str) {
        let member = match content_type(field) {
            FieldContentType::EmailAddress => "EmailAddress",
            FieldContentType::PhoneNumber => "PhoneNumber",
            _ => return,
        };
        let path = vec![member.to_owned()];
        if self.inferred.iter().all(|(existing, _)| *existing != path) {
            self.inferred.push((path, text.into()));
        }
    }
}

fn mapped_key(name: &str, key: &ObjectTypeKey, parts: &[Part<'_>]) -> MappedKey {
    let text = parts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ");
    let content_type = match parts {
        [(content_type, _)] => content_type,
        _ => &FieldContentType::String,
    };
    let key_value = Key::new(name, content_type, &text);
    MappedKey { name: name.to_owned(), text, key: key_value, identifiers: identifiers(key).to_vec() }
}

fn unique_key(object_type: &ObjectType, name: &str, parts: &[Part<'_>]) -> String {
    let texts: Vec<&str> = parts.iter().map(|(_, text)| text.as_str()).collect();
    checksum(&json!([object_type.object_type_name, name, texts]).to_string())
}

fn identifiers(key: &ObjectTypeKey) -> &[StandardIdentifier] {
    key.standard_identifiers.as_deref().unwrap_or_default()
}

fn content_type(field: &ObjectTypeField) -> FieldContentType {
    field.content_type.clone().unwrap_or(FieldContentType::String)
}

fn invalid_field(name: &str, problem: &str) -> ServiceError {
    ServiceError::bad_request(format!("Field {name} can't be read: {problem}"))
}

/// The value of a field with text in the place of numbers and booleans; what is null or empty is none.
pub(super) fn value_of(field: &ObjectTypeField, source: &Value) -> Result<Option<Value>, String> {
    let Some(accessor) = field.source.as_deref() else { return Ok(None) };
    if accessor.contains("{{") {
        let text = expand(accessor, source)?;
        return Ok((!text.trim().is_empty()).then(|| text.trim().into()));
    }
    Ok(at(accessor, source)?.and_then(as_texts))
}

/// What stands at an accessor such as `_source.customer.id`.
fn at<'a>(accessor: &str, source: &'a Value) -> Result<Option<&'a Value>, String> {
    let path = accessor.strip_prefix("_source.");
    let path = path.ok_or_else(|| format!("its source {accessor} is not a path such as _source.id"))?;
    Ok(follow(path, source))
}

fn follow<'a>(path: &str, source: &'a Value) -> Option<&'a Value> {
    path.split('.').try_fold(source, |value, name| value.get(name))
}

/// What stands at a path such as `customer.id`, like the value of a field.
pub(super) fn value_at(path: &str, source: &Value) -> Option<Value> {
    follow(path, source).and_then(as_texts)
}

/// Puts values in the place of `{{_source.path}}`. The service knows more of Handlebars than that; the fake does not.
fn expand(template: &str, source: &Value) -> Result<String, String> {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (expression, after) =
            after.split_once("}}").ok_or_else(|| format!("its source {template} has no end of an expression"))?;
        text.push_str(before);
        if let Some(Value::String(value)) = at(expression.trim(), source)?.and_then(as_texts) {
            text.push_str(&value);
        }
        rest = after;
    }
    text.push_str(rest);
    Ok(text)
}

fn as_texts(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::String(text) => (!text.is_empty()).then(|| value.clone()),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string().into()),
        Value::Array(values) => Some(values.iter().filter_map(as_texts).collect()),
        Value::Object(members) => {
            Some(members.iter().filter_map(|(name, value)| Some((name.clone(), as_texts(value)?))).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object_type(fields: Value, keys: Value) -> ObjectType {
        let mut json = json!({ "ObjectTypeName": "T", "Description": "d" });
        json["Fields"] = fields;
        json["Keys"] = keys;
        serde_json::from_value(json).unwrap()
    }

    /// The value of one field in `{ "n": 7, "t": "x", "o": { "b": true }, "a": [1, { "c": null }], "e": "", "z": null }`.
    fn field(source: &str) -> Result<Option<Value>, String> {
        let source_object =
            json!({ "n": 7, "t": "x", "o": { "b": true }, "a": [1, { "c": null }], "e": "", "z": null });
        value_of(&ObjectTypeField::default().source(source), &source_object)
    }

    #[test]
    fn a_path_leads_to_a_text_and_other_scalars_become_texts() {
        assert_eq!(field("_source.t"), Ok(Some(json!("x"))));
        assert_eq!(field("_source.n"), Ok(Some(json!("7"))));
        assert_eq!(field("_source.o.b"), Ok(Some(json!("true"))));
        assert_eq!(field("_source.a"), Ok(Some(json!(["1", {}]))));
        for nothing in ["_source.e", "_source.z", "_source.x", "_source.t.x", "_source.a.0", "_source.o.x.y"] {
            assert_eq!(field(nothing), Ok(None), "{nothing}");
        }
        assert!(field("t").unwrap_err().contains("source t is not a path"));
    }

    #[test]
    fn an_expression_in_braces_is_replaced_by_its_value() {
        assert_eq!(field("{{_source.t}} and {{ _source.n }}!"), Ok(Some(json!("x and 7!"))));
        assert_eq!(field("{{_source.x}} {{_source.n}}"), Ok(Some(json!("7"))));
        assert_eq!(field("{{_source.x}} {{_source.e}}"), Ok(None));
        assert!(field("{{#if _source.t}}a{{/if}}").is_err());
        assert!(field("{{_source.t").is_err());
    }

    #[test]
    fn a_key_has_a_value_when_all_of_its_fields_do() {
        let object_type = object_type(
            json!({ "a": { "Source": "_source.a" }, "b": { "Source": "_source.b" } }),
            json!({
                "both": [{ "FieldNames": ["a", "b"] }],
                "either": [{ "FieldNames": ["b"] }, { "FieldNames": ["a"] }],
                "none": [{ "FieldNames": [] }, {}, { "FieldNames": ["c"] }],
            }),
        );
        let keys = |source: Value| -> Vec<(String, String)> {
            map(&object_type, &source).unwrap().keys.into_iter().map(|key| (key.name, key.text)).collect()
        };
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        assert_eq!(keys(json!({ "a": 1 })), [pair("either", "1")]);
        let both = keys(json!({ "a": 1, "b": 2 }));
        assert_eq!(both, [pair("both", "1 2"), pair("either", "2"), pair("either", "1")]);
    }

    #[test]
    fn a_unique_key_is_stable_and_differs_where_values_differ() {
        let object_type = object_type(
            json!({ "a": { "Source": "_source.a" }, "b": { "Source": "_source.b" } }),
            json!({ "k": [{ "StandardIdentifiers": ["UNIQUE"], "FieldNames": ["a", "b"] }] }),
        );
        let unique_key = |a: &str, b: &str| map(&object_type, &json!({ "a": a, "b": b })).unwrap().unique_key.unwrap();
        assert_eq!(unique_key("x", "y"), unique_key("x", "y"));
        assert_ne!(unique_key("x", "y"), unique_key("x", "z"));
        assert_ne!(unique_key("x y", "z"), unique_key("x", "y z"));
        let error = map(&object_type, &json!({ "a": "x" })).unwrap_err();
        assert_eq!(error.message, "Object lacks a field of the key k, which is UNIQUE");
    }

    #[test]
    fn primary_keys_are_tried_before_secondary_ones() {
        let object_type = object_type(
            json!({ "a": { "Source": "_source.a" } }),
            json!({
                "k1": [{ "StandardIdentifiers": ["PROFILE", "SECONDARY"], "FieldNames": ["a"] }],
                "k2": [{ "StandardIdentifiers": ["SECONDARY"], "FieldNames": ["a"] }],
                "k3": [{ "StandardIdentifiers": ["PROFILE"], "FieldNames": ["a"] }],
            }),
        );
        let mapped = map(&object_type, &json!({ "a": 1 })).unwrap();
        assert_eq!(mapped.profile_keys().map(|key| key.name.as_str()).collect::<Vec<_>>(), ["k3", "k1"]);
    }

    #[test]
    fn a_target_that_is_no_place_is_rejected() {
        let object_type = object_type(json!({ "a": { "Source": "_source.a", "Target": "FirstName" } }), json!({}));
        let error = map(&object_type, &json!({ "a": 1 })).unwrap_err();
        assert_eq!(error.code, "BadRequestException");
        assert!(error.message.starts_with("Field a can't be read: its target FirstName"), "{}", error.message);
    }
}
