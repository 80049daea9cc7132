//! Why a request can't be put on the wire.

use std::error::Error;
use std::fmt;

use super::path::PathLabelError;

#[derive(Debug)]
pub(crate) enum EncodeError {
    PathLabel { member: String, problem: PathLabelError },
    Json(String),
}

impl fmt::Display for EncodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PathLabel { member, problem } => write!(formatter, "{member} {problem}"),
            Self::Json(problem) => write!(formatter, "the request can't be written as JSON: {problem}"),
        }
    }
}

impl Error for EncodeError {}

impl serde::ser::Error for EncodeError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Json(message.to_string())
    }
}
