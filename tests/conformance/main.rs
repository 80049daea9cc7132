//! Does the crate send, sign and read what others have decided?
//!
//! The vectors are those of `tests/vectors`; `CONFORMANCE_DIR` points at another directory with files of the same
//! names. Each file ends in one line of the form `conformance: FILE passed P, failed F, advisory A, not implemented N`:
//!
//! - a vector passes if all that is checked of it comes out as expected;
//! - it is advisory if it leaves the client a choice, and nothing that is certain was violated;
//! - it is not implemented if the crate does not have its operation.

mod client;
mod compare;
mod endpoints;
mod files;
mod least;
mod operations;
mod report;
mod requests;
mod responses;
mod restjson1;
mod self_check;
mod server;
mod signature;
mod signer;

use report::Report;

#[test]
fn the_crate_agrees_with_every_vector() {
    let files = files::find().unwrap_or_else(|problem| panic!("{problem}"));
    let mut failed = 0;
    for (suite, path) in files {
        let mut report = Report::new(suite.file);
        match files::read(suite, &path) {
            Ok(vectors) => vectors.iter().for_each(|vector| report.check(&vector.name, || (suite.check)(&vector.data))),
            Err(problem) => report.unusable(&problem),
        }
        report.print();
        failed += report.failed();
    }
    assert_eq!(failed, 0, "vectors failed; they are listed above");
}

/// Without this, an operation that nobody put into the table would count as not implemented.
#[test]
fn every_operation_of_the_crate_can_be_checked() {
    let names = operations::names_in_the_sources();
    assert!(!names.is_empty(), "no operation was found in the sources");
    for name in names {
        assert!(operations::find(&name).is_some(), "{name} is missing in tests/conformance/operations.rs");
    }
}
