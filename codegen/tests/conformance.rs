//! The vectors: what they say is what AWS's own client sends, and what they hold is within the documented limits.

use std::path::{Path, PathBuf};

use codegen::conformance::{Extent, http, input, output};
use codegen::description::{Description, Shape};
use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn latest() -> Description {
    Description::load(&root().join("codegen/api/customer-profiles-latest.json")).unwrap()
}

fn sorted(query: &str) -> Vec<&str> {
    let mut parts: Vec<_> = query.split('&').collect();
    parts.sort_unstable();
    parts
}

#[test]
fn inputs_become_the_http_that_botocore_sends() {
    let description = latest();
    let vectors: Value =
        serde_json::from_slice(&std::fs::read(root().join("tests/vectors/requests.json")).unwrap()).unwrap();
    let vectors = vectors["vectors"].as_array().unwrap();
    for vector in vectors {
        let name = &vector["name"];
        let operation = &description.operations[vector["operation"].as_str().unwrap()];
        let request = &vector["request"];
        let http = http(&description, operation, &vector["input"]).unwrap();
        assert_eq!(http.method, request["method"], "{name}");
        // A custom endpoint may have a path of its own in front.
        assert!(request["path"].as_str().unwrap().ends_with(&http.path), "{name}: {}", http.path);
        assert_eq!(sorted(&http.query), sorted(request["raw_query"].as_str().unwrap()), "{name}");
        let pointers = request["body_timestamp_pointers"].as_array().unwrap();
        assert_eq!(http.timestamps.len(), pointers.len(), "{name}");
        let mut body = http.body.unwrap_or_default();
        let mut expected = request["body_json"].clone();
        for pointer in &http.timestamps {
            assert!(pointers.contains(&pointer.as_str().into()), "{name}: {pointer}");
            let (Some(ours), Some(theirs)) = (body.pointer_mut(pointer), expected.pointer_mut(pointer)) else {
                panic!("{name}: nothing at {pointer}");
            };
            assert!((ours.as_f64().unwrap() - theirs.as_f64().unwrap()).abs() < 0.001, "{name}: {ours} {theirs}");
            *ours = theirs.take();
            *theirs = ours.clone();
        }
        assert_eq!(body, expected, "{name}");
    }
    assert_eq!(vectors.len(), 322);
}

#[test]
fn inputs_keep_to_every_documented_limit() {
    let description = latest();
    let mut checked = 0;
    for operation in description.operations.values() {
        for extent in [Extent::Smallest, Extent::Fullest] {
            let input = input(&description, operation, extent).unwrap();
            checked += assert_within_limits(&description, &operation.input.shape, &input, &operation.name);
        }
    }
    assert!(checked > 2000, "only {checked} values");
}

/// Gives the number of values that it has looked at.
fn assert_within_limits(description: &Description, name: &str, value: &Value, path: &str) -> usize {
    let count = |count: usize, min: Option<usize>, max: Option<usize>| {
        assert!(min.is_none_or(|min| count >= min) && max.is_none_or(|max| count <= max), "{path}: {count} of {name}");
    };
    match description.shape(name) {
        Shape::Structure(structure) => {
            let members = value.as_object().unwrap();
            assert!(structure.required.iter().all(|name| members.contains_key(name)), "{path}: {value}");
            assert!(!structure.union || members.len() == 1, "{path}: {value}");
            let below = members.iter().map(|(name, value)| {
                let shape = &structure.members[name].shape;
                assert_within_limits(description, shape, value, &format!("{path}.{name}"))
            });
            1 + below.sum::<usize>()
        }
        Shape::List(list) => {
            let items = value.as_array().unwrap();
            count(items.len(), list.min, list.max);
            let below = items.iter().map(|item| assert_within_limits(description, &list.member.shape, item, path));
            1 + below.sum::<usize>()
        }
        Shape::Map(map) => {
            let entries = value.as_object().unwrap();
            count(entries.len(), map.min, map.max);
            let below = entries.iter().map(|(key, value)| {
                assert_within_limits(description, &map.key.shape, &key.as_str().into(), path)
                    + assert_within_limits(description, &map.value.shape, value, &format!("{path}.{key}"))
            });
            1 + below.sum::<usize>()
        }
        Shape::String(text) => {
            let value = value.as_str().unwrap();
            count(value.chars().count(), text.min, text.max);
            assert!(text.values.is_empty() || text.values.iter().any(|known| known == value), "{path}: {value}");
            // The one pattern with look-ahead is beyond this regular expression engine.
            if let Some(pattern) = text.pattern.as_ref().map(|pattern| pattern.replace("(?!aws:)", "")) {
                assert!(!value.starts_with("aws:"), "{path}: {value}");
                assert!(regex::Regex::new(&pattern).unwrap().is_match(value), "{path}: {value} is not {pattern}");
            }
            1
        }
        Shape::Integer(number) | Shape::Long(number) | Shape::Double(number) => {
            let value = value.as_f64().unwrap();
            assert!(number.min.is_none_or(|min| value >= min) && number.max.is_none_or(|max| value <= max), "{path}");
            1
        }
        Shape::Boolean(_) => usize::from(value.as_bool().is_some()),
        Shape::Timestamp(_) => usize::from(value.as_str().is_some()),
    }
}

#[test]
fn the_fullest_value_has_every_member_and_the_smallest_only_what_is_required() {
    let description = latest();
    for operation in description.operations.values() {
        for (value, shape) in [(input as fn(&_, &_, _) -> _, &operation.input.shape), (output, &operation.output.shape)]
        {
            let structure = description.structure(shape);
            let fullest: Value = value(&description, operation, Extent::Fullest).unwrap();
            assert!(fullest.as_object().unwrap().keys().eq(structure.members.keys()), "{shape}");
            let smallest = value(&description, operation, Extent::Smallest).unwrap();
            let required = structure.members.keys().filter(|name| structure.requires(name));
            assert!(smallest.as_object().unwrap().keys().eq(required), "{shape}");
        }
    }
}

#[test]
fn a_value_of_the_wrong_type_is_an_error_that_names_its_place() {
    let description = latest();
    let input = serde_json::json!({ "DomainName": "acme", "FlowDefinition": { "Tasks": [{ "TaskType": 7 }] } });
    let error = http(&description, &description.operations["PutIntegration"], &input).unwrap_err();
    assert_eq!(error, "/FlowDefinition/Tasks/0/TaskType: 7 is no TaskType");
}
