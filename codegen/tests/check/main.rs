//! Every kind of finding: a small crate that is right, one fault planted, and the finding that must follow.

mod calls;
mod errors;
mod fixture;
mod limits;
mod members;
mod operations;
mod redaction;
mod stale;
mod types;

use fixture::{LIST, MODEL, SEARCH};

#[test]
fn sources_that_agree_with_the_api_give_no_finding() {
    assert_eq!(fixture::findings(&fixture::files(), &fixture::api()), [""; 0]);
}

#[test]
fn all_that_the_operations_lead_to_is_compared() {
    let report = fixture::report(&fixture::files(), &fixture::api());
    // Part is compared as a thing that is sent and as one that is received.
    assert_eq!((report.operations, report.structs, report.members, report.values, report.limits), (3, 10, 30, 5, 12));
}

#[test]
fn sources_that_can_not_be_read_are_named_with_their_place() {
    let mut files = fixture::files();
    files.insert(LIST, "\nimpl {".to_owned());
    assert_eq!(
        codegen::source::Sources::read(&files).unwrap_err(),
        format!("{LIST}:2: not to be read as Rust: cannot parse string into token stream")
    );
    let mut files = fixture::files();
    files.insert(LIST, "output! {\n    pub struct Part {\n        pub name: String,\n    }\n}".to_owned());
    assert_eq!(
        codegen::source::Sources::read(&files).unwrap_err(),
        format!("{LIST}:3: not to be read as Rust: expected `as`")
    );
    let mut files = fixture::files();
    files.insert("src/operations/mod.rs", "pub mod list_things;\npub mod nowhere;".to_owned());
    assert_eq!(
        codegen::source::Sources::read(&files).unwrap_err(),
        "src/operations/mod.rs:2: there is no file of this module"
    );
    let mut files = fixture::files();
    files.insert(SEARCH, "output! { pub struct Part {} }".to_owned());
    assert_eq!(
        codegen::source::Sources::read(&files).unwrap_err(),
        format!("{MODEL}:4: `Part` is the name of something at {SEARCH}:1 too")
    );
}
