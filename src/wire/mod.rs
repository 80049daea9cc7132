//! Data to HTTP and back, without any IO.

pub(crate) mod document;
mod duplicate;
mod encode_error;
mod error_path;
pub(crate) mod error_response;
pub(crate) mod json_text;
mod members;
mod path;
mod repair;
pub(crate) mod request;
pub(crate) mod response;
mod text;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, PercentEncode, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes text as one path segment or one part of a query.
pub(crate) fn percent_encode(text: &str) -> PercentEncode<'_> {
    utf8_percent_encode(text, RESERVED)
}
