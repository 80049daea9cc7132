//! Why a request can't be put on the wire.

use std::fmt::Display;

use thiserror::Error;

use super::path::PathLabelError;

#[derive(Debug, Error)]
pub(crate) enum EncodeError {
    #[error("{member} {problem}")]
    PathLabel { member: String, problem: PathLabelError },
    #[error("the request can't be written as JSON: {0}")]
    Json(String),
}

impl EncodeError {
    pub(super) fn label(member: &str, problem: PathLabelError) -> Self {
        Self::PathLabel { member: member.to_owned(), problem }
    }
}

impl serde::ser::Error for EncodeError {
    fn custom<T: Display>(message: T) -> Self {
        Self::Json(message.to_string())
    }
}
