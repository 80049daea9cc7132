//! What holds for every operation, made from the one list of them.

#[path = "../support/description.rs"]
mod description;
mod errors;
mod list;
mod pages;
mod repeat_safety;
mod requests;
mod responses;
mod setters;
#[path = "../support/mod.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::Path;

/// An operation that the list lacks would be left out of every check that is made from it.
#[test]
fn the_list_holds_every_operation_of_the_sources() {
    let listed: BTreeSet<String> = list::OPERATIONS.iter().map(|operation| operation.name.to_owned()).collect();
    assert_eq!(listed.len(), list::OPERATIONS.len(), "an operation stands twice");
    assert_eq!(names_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/operations")), listed);
}

fn names_below(directory: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            names.extend(names_below(&path));
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        let declarations = source.lines().filter_map(|line| line.trim().strip_prefix("const NAME: &'static str = \""));
        names.extend(declarations.filter_map(|rest| rest.strip_suffix("\";")).map(str::to_owned));
    }
    names
}
