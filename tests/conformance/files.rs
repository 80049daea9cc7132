//! Where the vectors are, and which check each file gets.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::report::Verdict;
use crate::{endpoints, requests, responses, restjson1, signer};

/// A kind of file.
pub(crate) struct Suite {
    pub(crate) file: &'static str,
    /// What its `format` and its `kind` say.
    form: (&'static str, Option<&'static str>),
    /// The lists that hold its vectors.
    lists: &'static [&'static str],
    /// The list of checks in each vector, where a vector is not a check itself.
    checks: Option<&'static str>,
    pub(crate) check: fn(&Value) -> Verdict,
}

/// Files, each with what it is.
pub(crate) type Files = Vec<(&'static Suite, PathBuf)>;

const SUITES: [Suite; 7] = [
    Suite {
        file: "requests.json",
        form: ("1", Some("requests")),
        lists: &["vectors"],
        checks: None,
        check: requests::check,
    },
    Suite {
        file: "model.json",
        form: ("1", Some("requests")),
        lists: &["vectors"],
        checks: None,
        check: requests::check,
    },
    Suite {
        file: "responses.json",
        form: ("1", Some("responses")),
        lists: &["vectors"],
        checks: None,
        check: responses::check,
    },
    Suite {
        file: "model-responses.json",
        form: ("1", Some("responses")),
        lists: &["vectors"],
        checks: None,
        check: responses::check,
    },
    Suite {
        file: "endpoint-cases.json",
        form: ("1", Some("endpoints")),
        lists: &["cases"],
        checks: None,
        check: endpoints::check,
    },
    Suite {
        file: "sigv4-suite.json",
        form: ("sigv4-suite/1", None),
        lists: &["crt", "service"],
        checks: None,
        check: signer::check,
    },
    Suite {
        file: "restjson1-cases.json",
        form: ("restjson1-cases/1", None),
        lists: &["cases", "extra"],
        checks: Some("customer_profiles"),
        check: restjson1::check,
    },
];

/// One thing to check.
pub(crate) struct Vector {
    pub(crate) name: String,
    pub(crate) data: Value,
}

/// The files that are there.
pub(crate) fn find() -> Result<Files, String> {
    match std::env::var_os("CONFORMANCE_DIR") {
        Some(directory) => find_in(&root().join(directory)),
        None => find_in(&own_directory()),
    }
}

/// The files that belong to the crate, wherever the others are.
pub(crate) fn find_own() -> Files {
    find_in(&own_directory()).unwrap()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn own_directory() -> PathBuf {
    root().join("tests/vectors")
}

fn find_in(directory: &Path) -> Result<Files, String> {
    let in_directory = |suite: &Suite| Some(directory.join(suite.file)).filter(|path| path.is_file());
    if SUITES.iter().all(|suite| in_directory(suite).is_none()) {
        let names: Vec<&str> = SUITES.iter().map(|suite| suite.file).collect();
        return Err(format!("{} holds none of the files {}", directory.display(), names.join(", ")));
    }
    // The endpoint cases are a part of the API's description, which lies beside the vectors.
    let beside = |suite: &Suite| {
        let path = directory.join("../api").join(suite.file);
        (suite.file == "endpoint-cases.json" && path.is_file()).then_some(path)
    };
    Ok(SUITES.iter().filter_map(|suite| Some((suite, in_directory(suite).or_else(|| beside(suite))?))).collect())
}

/// The vectors of a file, of which there must be some.
pub(crate) fn read(suite: &Suite, path: &Path) -> Result<Vec<Vector>, String> {
    let bytes = std::fs::read(path).map_err(|error| error.to_string())?;
    let document: Value = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    let form = (text_of(&document["format"]), document.get("kind").map(text_of));
    let expected = (suite.form.0.to_owned(), suite.form.1.map(str::to_owned));
    if form != expected {
        return Err(format!("format and kind are {form:?}, not {expected:?}"));
    }
    let mut vectors = Vec::new();
    for list in suite.lists {
        for data in document[*list].as_array().ok_or_else(|| format!("{list:?} is not a list"))? {
            let name = data.get("name").or_else(|| data.get("id")).map_or_else(|| format!("{list}, no name"), text_of);
            let Some(checks) = suite.checks else {
                vectors.push(Vector { name, data: data.clone() });
                continue;
            };
            let checks = data[checks].as_array().ok_or_else(|| format!("{checks:?} of {name} is not a list"))?;
            let numbered = checks.iter().zip(1..);
            vectors.extend(numbered.map(|(check, n)| Vector { name: format!("{name}, {n}"), data: check.clone() }));
        }
    }
    if vectors.is_empty() { Err("it holds no vectors".to_owned()) } else { Ok(vectors) }
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(document: &str) -> Option<String> {
        let path = std::env::temp_dir().join(format!("customer-profiles-conformance-{}.json", fastrand::u64(..)));
        std::fs::write(&path, document).unwrap();
        let result = read(&SUITES[0], &path);
        std::fs::remove_file(&path).unwrap();
        result.err()
    }

    #[test]
    fn a_directory_without_vectors_is_rejected() {
        let error = find_in(&root().join("src")).err().unwrap();
        assert!(error.contains("src holds none of the files requests.json, "), "{error}");
        assert!(find_in(Path::new("/nowhere")).is_err());
    }

    #[test]
    fn a_file_that_nothing_can_be_checked_of_is_rejected() {
        assert_eq!(problem(r#"{"format":1,"kind":"requests","vectors":[{"name":"a"}]}"#), None);
        assert_eq!(problem(r#"{"format":1,"kind":"requests","vectors":[]}"#).unwrap(), "it holds no vectors");
        assert_eq!(problem(r#"{"format":1,"kind":"requests"}"#).unwrap(), "\"vectors\" is not a list");
        for form in [r#""format":2,"kind":"requests""#, r#""format":1,"kind":"responses""#, r#""format":1"#] {
            let document = format!(r#"{{{form},"vectors":[{{"name":"a"}}]}}"#);
            assert!(problem(&document).unwrap().starts_with("format and kind are "), "{form}");
        }
    }
}
