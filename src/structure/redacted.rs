//! What `Debug` shows in place of a sensitive value.

use std::fmt;

/// Stands for a value in `Debug`: shows whether it is set, never what it is.
pub(crate) struct Redacted;

impl fmt::Debug for Redacted {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("(redacted)")
    }
}
