//! Does `validate` find what the API documents, and nothing else?

mod boundaries;
mod operations;
mod secrets;
#[path = "../support/mod.rs"]
mod support;
mod validate_requests;

use std::collections::BTreeSet;
use std::path::Path;

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

/// The files that hold requests; not all need be there.
const FILES: [&str; 2] = ["requests.json", "model.json"];

/// The vectors of the directory that `CONFORMANCE_DIR` names, where it has some, and else the crate's own.
fn vectors() -> Vec<Vector> {
    let named = std::env::var_os("CONFORMANCE_DIR").map(|directory| vectors_in(Path::new(&directory)));
    named.filter(|vectors| !vectors.is_empty()).unwrap_or_else(own_vectors)
}

fn own_vectors() -> Vec<Vector> {
    vectors_in(Path::new("tests/vectors"))
}

fn vectors_in(directory: &Path) -> Vec<Vector> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(directory);
    let texts = FILES.iter().filter_map(|file| std::fs::read_to_string(directory.join(file)).ok());
    texts.flat_map(|text| serde_json::from_str::<Vectors>(&text).unwrap().vectors).collect()
}

/// Enum values and numbers are left out of the comparison, since sensitive ones are not shown.
fn without_value(violation: &str) -> String {
    if let Some((path, _)) = violation.split_once(": enum value ") {
        return format!("{path}: enum value unknown");
    }
    match violation.split_once(": value ") {
        Some((path, limit)) => format!("{path}: value {}", &limit[limit.find(['<', '>']).unwrap()..]),
        None => violation.to_owned(),
    }
}

#[test]
fn every_vector_breaks_exactly_the_limits_that_it_says() {
    let (mut checked, mut differences) = (0, Vec::new());
    for Vector { name, operation, input, violates } in vectors() {
        let Some(found) = operations::violations(&operation, input) else { continue };
        let found: BTreeSet<_> =
            found.iter().map(|found| without_value(&format!("{}: {}", found.path(), found.kind()))).collect();
        let expected: BTreeSet<_> = violates.latest.iter().map(|violation| without_value(violation)).collect();
        checked += 1;
        if found != expected {
            differences.push(format!("{name}: expected {expected:?}, found {found:?}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
    println!("limits: {checked} vectors agree");
    assert!(checked > 0, "there are no vectors");
}

#[test]
fn the_crates_own_vectors_reach_every_operation() {
    let reached: BTreeSet<_> = own_vectors().into_iter().map(|vector| vector.operation).collect();
    for operation in operations::OPERATIONS {
        assert!(reached.contains(operation.name), "no vector of {}", operation.name);
    }
}
