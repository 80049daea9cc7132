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
#[path = "../support/description.rs"]
mod description;
mod endpoints;
mod files;
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
