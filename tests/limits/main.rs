//! Does `validate` find what the API documents, and nothing else?

mod boundaries;
mod operations;
mod secrets;
mod strict;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

#[derive(Deserialize)]
struct Vectors {
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Vector {
    name: String,
    operation: String,
    input: Value,
    violates: Violates,
}

#[derive(Deserialize)]
struct Violates {
    latest: Vec<String>,
}

/// The vectors of `tests/vectors`, or of the directory that `CONFORMANCE_DIR` names.
fn vectors() -> Vec<Vector> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let directory = std::env::var_os("CONFORMANCE_DIR").map_or_else(|| "tests/vectors".into(), PathBuf::from);
    let text = std::fs::read_to_string(root.join(directory).join("requests.json")).unwrap();
    serde_json::from_str::<Vectors>(&text).unwrap().vectors
}

/// What the vectors tell is compared without the values of enums, since sensitive ones are not told.
fn without_enum_value(violation: &str) -> String {
    match violation.split_once(": enum value '") {
        Some((path, _)) => format!("{path}: enum value unknown"),
        None => violation.to_owned(),
    }
}

#[test]
fn every_vector_breaks_exactly_the_limits_that_it_says() {
    let (mut checked, mut operations, mut differences) = (0, BTreeSet::new(), Vec::new());
    for Vector { name, operation, input, violates } in vectors() {
        let Some(found) = operations::violations(&operation, input) else { continue };
        let found: BTreeSet<_> =
            found.iter().map(|found| without_enum_value(&format!("{}: {}", found.path(), found.limit()))).collect();
        let expected: BTreeSet<_> = violates.latest.iter().map(|violation| without_enum_value(violation)).collect();
        checked += 1;
        operations.insert(operation);
        if found != expected {
            differences.push(format!("{name}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    println!("{checked} vectors of {} operations", operations.len());
    assert!(checked > 0);
}

#[test]
fn the_crates_own_vectors_reach_every_operation() {
    if std::env::var_os("CONFORMANCE_DIR").is_some() {
        return;
    }
    let reached: BTreeSet<_> = vectors().into_iter().map(|vector| vector.operation).collect();
    let names = operations::names_in_the_sources();
    assert!(names.len() >= 22, "{names:?}");
    for name in names {
        assert!(reached.contains(&name), "no vector of {name}");
        assert!(operations::has(&name), "{name} is missing in tests/limits/operations.rs");
    }
}
