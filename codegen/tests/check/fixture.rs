//! A small crate and the description of its API, which agree until a fault is planted.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use codegen::check::{self, Finding, Report};
use codegen::description::Description;
use codegen::source::{Files, Place, Sources};

pub(crate) const PUT: &str = "src/operations/put_thing.rs";
pub(crate) const LIST: &str = "src/operations/list_things.rs";
pub(crate) const SEARCH: &str = "src/operations/search_profiles.rs";
pub(crate) const SHAPES: &str = "src/limits/shapes.rs";
pub(crate) const CODES: &str = "src/error/service_error_code.rs";
pub(crate) const OPERATIONS: &str = "src/operations/mod.rs";
pub(crate) const MODEL: &str = "src/model/mod.rs";
pub(crate) const LINK: &str = "https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_";

pub(crate) fn files() -> Files {
    Files::load(&folder(), &[]).unwrap()
}

pub(crate) fn api() -> String {
    std::fs::read_to_string(folder().join("api.json")).unwrap()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixture")
}

pub(crate) fn report(files: &Files, api: &str) -> Report {
    check::check(&Sources::read(files).unwrap(), &Description::parse(api).unwrap())
}

pub(crate) fn findings(files: &Files, api: &str) -> Vec<String> {
    report(files, api).findings.iter().map(ToString::to_string).collect()
}

/// A fault.
pub(crate) struct Planted {
    files: Files,
    api: String,
    file: String,
}

/// Puts a text of a source file in the place of another.
pub(crate) fn plant(file: &str, from: &str, to: &str) -> Planted {
    Planted { files: files(), api: api(), file: file.to_owned() }.and(from, to)
}

/// Puts a text of the description in the place of another.
pub(crate) fn plant_in_api(from: &str, to: &str) -> Planted {
    Planted { files: files(), api: api(), file: String::new() }.and_in_api(from, to)
}

fn replaced(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "there is no {from:?} to plant a fault at");
    text.replacen(from, to, 1)
}

impl Planted {
    /// Another change of the same file.
    pub(crate) fn and(mut self, from: &str, to: &str) -> Self {
        let text = replaced(self.files.get(&self.file).unwrap(), from, to);
        self.files.insert(&self.file, text);
        self
    }

    /// What follows is in this file.
    pub(crate) fn in_file(mut self, file: &str) -> Self {
        file.clone_into(&mut self.file);
        self
    }

    /// Another change of the API.
    pub(crate) fn and_in_api(mut self, from: &str, to: &str) -> Self {
        self.api = replaced(&self.api, from, to);
        self
    }

    /// Another shape of the API.
    pub(crate) fn with_shape(mut self, name: &str, shape: &str) -> Self {
        self.api = replaced(&self.api, "\"shapes\": {", &format!("\"shapes\": {{ \"{name}\": {shape},"));
        self
    }

    /// The findings are these and no others: each at the first line that holds a text, in the file of the fault.
    pub(crate) fn gives(&self, expected: &[(&str, &str)]) {
        self.gives_in(&self.file, expected);
    }

    /// The same in another file.
    pub(crate) fn gives_in(&self, file: &str, expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(at, finding)| (file, *at, *finding)).collect();
        self.gives_all(&expected);
    }

    /// The same in several files.
    pub(crate) fn gives_all(&self, expected: &[(&str, &str, &str)]) {
        let expected: BTreeSet<_> = expected
            .iter()
            .map(|(file, at, finding)| {
                let text = self.files.get(file).unwrap();
                let at = text.find(at).unwrap_or_else(|| panic!("there is no {at:?} in {file}"));
                let place = Place::new(file, text[..at].matches('\n').count() + 1);
                Finding { place, text: (*finding).to_owned() }
            })
            .collect();
        let shown = |findings: &BTreeSet<Finding>| findings.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(shown(&report(&self.files, &self.api).findings), shown(&expected));
    }
}
