//! Files that are kept in step with the API.

use codegen::description::Description;
use codegen::source::{Files, Sources};
use codegen::{conformance, coverage};

use crate::fixture::{LIST, api, files};

/// The small crate with a README that has this between its markers.
fn crate_with_table(table: &str) -> Files {
    let mut files = files();
    let readme = format!("# things\n\n<!-- coverage:begin -->\n{table}<!-- coverage:end -->\n\nThe end.\n");
    files.insert("README.md", readme);
    files
}

fn updated(files: &Files) -> Result<String, String> {
    coverage::updated(files, &Sources::read(files).unwrap(), &Description::parse(&api()).unwrap())
}

fn stale(files: &Files) -> Option<String> {
    let stale = coverage::stale(files, &Sources::read(files).unwrap(), &Description::parse(&api()).unwrap());
    stale.unwrap().map(|finding| finding.to_string())
}

#[test]
fn the_table_shows_what_the_crate_has_and_what_it_lacks() {
    let mut files = crate_with_table("");
    files.insert("src/operations/mod.rs", "pub mod some_things;\npub mod put_thing;".to_owned());
    let text = files.get(LIST).unwrap().to_owned();
    files.insert("src/operations/some_things/mod.rs", "mod list_things;".to_owned());
    files.insert("src/operations/some_things/list_things.rs", text);
    insta::assert_snapshot!(updated(&files).unwrap());
}

#[test]
fn a_stale_table_is_found_at_its_first_wrong_line() {
    let fresh = updated(&crate_with_table("")).unwrap();
    let mut files = crate_with_table("");
    files.insert("README.md", fresh.clone());
    assert_eq!(stale(&files), None);
    files.insert("README.md", fresh.replace("*`ListThings`*", "`ListThings`"));
    let finding = "the coverage table is stale: run `cargo run -p codegen -- coverage`";
    assert_eq!(stale(&files), Some(format!("README.md:8: {finding}")));
    files.insert("README.md", fresh.replace("3 of the API's", "2 of the API's"));
    assert_eq!(stale(&files), Some(format!("README.md:4: {finding}")));
}

#[test]
fn a_readme_without_markers_is_an_error() {
    let mut files = crate_with_table("");
    files.insert("README.md", "# things\n<!-- coverage:begin -->\n".to_owned());
    assert_eq!(updated(&files).unwrap_err(), "README.md: there is no marker <!-- coverage:end -->");
}

#[test]
fn stale_vectors_are_found_at_their_first_wrong_line() {
    let description = Description::parse(&api()).unwrap();
    for (vectors, line) in conformance::FILES.into_iter().zip([4, 7]) {
        let text = vectors.text(&description).unwrap();
        let mut files = files();
        files.insert(vectors.path, text.clone());
        assert_eq!(vectors.stale(&files, &description).unwrap(), None);
        files.insert(vectors.path, text.replace("\"put_thing/smallest\"", "\"put_thing/small\""));
        assert_eq!(
            vectors.stale(&files, &description).unwrap().unwrap().to_string(),
            format!("{}:{line}: the vectors are stale: run `cargo run -p codegen -- conformance`", vectors.path)
        );
    }
}

#[test]
fn vectors_hold_the_request_and_all_that_it_is_sent_with() {
    let [requests, _] = conformance::FILES;
    insta::assert_snapshot!(requests.text(&Description::parse(&api()).unwrap()).unwrap());
}

#[test]
fn vectors_hold_the_response_and_all_that_must_be_read_of_it() {
    let [_, responses] = conformance::FILES;
    insta::assert_snapshot!(responses.text(&Description::parse(&api()).unwrap()).unwrap());
}
