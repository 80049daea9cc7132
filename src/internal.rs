//! What the fake of the service (`customer-profiles-fake`) shares with the client. It is no part of the public API.

pub use crate::clock::Clock;
pub use crate::wire::document::unknown_path;

use serde::de::DeserializeOwned;

use crate::limits::{self, Violation};
use crate::operation::Operation;
use crate::wire::document;

/// Reads a JSON text whose members must all exist.
///
/// # Errors
///
/// The member's path, the problem and its place in the text.
pub fn read_document<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    document::read_document(text, &[])
}

/// Timestamps as the API writes them, for serde's `with`.
pub mod timestamp {
    pub use crate::structure::timestamp::{deserialize, serialize};
}

/// The path of a violation without what is sensitive.
#[must_use]
pub fn shown_path(violation: &Violation) -> &str {
    violation.shown_path()
}

/// The least and the greatest number that a member of a request may be, where they are documented.
#[must_use]
pub fn range<O: Operation>(member: &str) -> (Option<i64>, Option<i64>) {
    limits::range(O::LIMITS, member)
}
