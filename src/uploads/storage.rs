//! What S3 responds, as far as it is of use.

use bytes::Bytes;
use http::{Response, StatusCode};

use crate::error::one_line;

/// Storage, which is Amazon S3, has rejected a file.
#[derive(Clone, Debug, thiserror::Error)]
#[error("storage rejected the file: {} (HTTP {}{})", self.text(), self.status.as_u16(), self.facts())]
pub struct StorageError {
    status: StatusCode,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
}

impl StorageError {
    /// `None` if storage has taken the file.
    pub(super) fn of(response: &Response<Bytes>) -> Option<Self> {
        if response.status().is_success() {
            return None;
        }
        let document = String::from_utf8_lossy(response.body());
        let header = response.headers().get("x-amz-request-id").and_then(|id| id.to_str().ok());
        Some(Self {
            status: response.status(),
            code: element(&document, "Code", 128),
            message: element(&document, "Message", 500),
            request_id: header.map(|id| one_line(id.to_owned(), 128)).or_else(|| element(&document, "RequestId", 128)),
        })
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The error code of S3, such as `AccessDenied`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The message of S3.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// The id by which AWS support finds the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Whether the file may be taken when it is sent again, to a new URL.
    pub(super) fn is_transient(&self) -> bool {
        // S3 has no code of its own for a presigned URL that has expired.
        let is_expired = self.message() == Some("Request has expired");
        is_expired
            || self.status.is_server_error()
            || matches!(self.status, StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS)
            || matches!(self.code(), Some("RequestTimeout" | "ExpiredToken"))
    }

    fn text(&self) -> String {
        match (&self.code, &self.message) {
            (Some(code), Some(message)) => format!("{code}: {message}"),
            (Some(text), None) | (None, Some(text)) => text.clone(),
            (None, None) => "without a reason".to_owned(),
        }
    }

    fn facts(&self) -> String {
        self.request_id.as_ref().map_or_else(String::new, |id| format!(", request id {id}"))
    }
}

/// The text of the first element of this name: an error of S3 is too small a document for an XML parser.
fn element(document: &str, name: &str, longest: usize) -> Option<String> {
    let (_, rest) = document.split_once(&format!("<{name}>"))?;
    let (text, _) = rest.split_once(&format!("</{name}>"))?;
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    let text =
        references.iter().fold(text.to_owned(), |text, (reference, character)| text.replace(reference, character));
    Some(one_line(text, longest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(status: u16, body: &'static str) -> StorageError {
        let response = Response::builder().status(status).body(Bytes::from_static(body.as_bytes())).unwrap();
        StorageError::of(&response).unwrap()
    }

    #[test]
    fn code_message_and_request_id_are_read_and_nothing_else_is_shown() {
        let error = error(
            403,
            "<?xml version=\"1.0\"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>Not &lt;that&gt;\n&amp;lt;\
             </Message><StringToSign>SECRET</StringToSign><RequestId>ABC</RequestId></Error>",
        );
        let text = "storage rejected the file: SignatureDoesNotMatch: Not <that>\\n&lt; (HTTP 403, request id ABC)";
        assert_eq!(error.to_string(), text);
        assert!(!format!("{error:?}").contains("SECRET"));
    }

    #[test]
    fn a_response_that_is_no_xml_has_its_status() {
        assert_eq!(error(502, "<Code>").to_string(), "storage rejected the file: without a reason (HTTP 502)");
    }

    #[test]
    fn what_passes_and_what_a_new_url_cures_is_transient() {
        for (status, body) in [
            (500, ""),
            (503, "<Error><Code>SlowDown</Code></Error>"),
            (400, "<Error><Code>RequestTimeout</Code></Error>"),
            (400, "<Error><Code>ExpiredToken</Code></Error>"),
            (403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"),
        ] {
            assert!(error(status, body).is_transient(), "{status} {body}");
        }
        for (status, body) in [(403, "<Error><Code>AccessDenied</Code></Error>"), (307, ""), (400, "")] {
            assert!(!error(status, body).is_transient(), "{status} {body}");
        }
    }
}
