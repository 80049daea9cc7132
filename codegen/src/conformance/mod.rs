//! Requests and responses, and what must become of them, from the description alone: vectors for the crate's
//! conformance test.

mod http;
mod requests;
mod responses;
mod samples;
mod values;

use serde::Serialize;

use crate::check::Finding;
use crate::coverage::first_difference;
use crate::description::Description;
use crate::source::{Files, Place};

pub use http::{Http, http};
pub use values::{Extent, input, output};

/// The files that hold the vectors.
pub const FILES: [VectorFile; 2] = [
    VectorFile { path: "tests/vectors/model.json", kind: "requests", vectors: requests::vectors },
    VectorFile { path: "tests/vectors/model-responses.json", kind: "responses", vectors: responses::vectors },
];

/// A file of vectors.
#[derive(Clone, Copy, Debug)]
pub struct VectorFile {
    /// Its path from the crate's root.
    pub path: &'static str,
    kind: &'static str,
    /// Each vector as a line of JSON.
    vectors: fn(&Description) -> Result<Vec<String>, String>,
}

impl VectorFile {
    /// The text of the file: one JSON object, one vector a line.
    ///
    /// # Errors
    ///
    /// A text that names the operation and what of it no value is known for.
    pub fn text(&self, description: &Description) -> Result<String, String> {
        let lines = (self.vectors)(description)?;
        Ok(format!(
            "{{\"format\":1,\"kind\":\"{}\",\"producer\":\"codegen\",\"count\":{},\"vectors\":[\n{}\n]}}\n",
            self.kind,
            lines.len(),
            lines.join(",\n")
        ))
    }

    /// A finding if the file is stale, at its first wrong line.
    ///
    /// # Errors
    ///
    /// See [`text`](Self::text).
    pub fn stale(&self, files: &Files, description: &Description) -> Result<Option<Finding>, String> {
        let text = self.text(description)?;
        Ok(first_difference(files.get(self.path).unwrap_or_default(), &text).map(|line| Finding {
            place: Place::new(self.path, line),
            text: "the vectors are stale: run `cargo run -p codegen -- conformance`".to_owned(),
        }))
    }
}

fn line(vector: &impl Serialize) -> Result<String, String> {
    serde_json::to_string(vector).map_err(|error| error.to_string())
}
