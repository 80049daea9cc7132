//! Answers as HTTP.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, DATE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde_json::json;
use time::format_description::well_known::Rfc2822;
use time::{OffsetDateTime, UtcOffset};

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const X_AMZN_REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const X_AMZN_ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// The service's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ServiceError {
    pub(super) status: StatusCode,
    pub(super) code: String,
    pub(super) message: String,
}

impl ServiceError {
    pub(super) fn new(status: StatusCode, code: impl Into<String>, message: impl Into<String>) -> Self {
        Self { status, code: code.into(), message: message.into() }
    }

    pub(super) fn bad_request(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "BadRequestException", message)
    }

    pub(super) fn not_found(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "ResourceNotFoundException", message)
    }

    /// The body of a request is no JSON.
    pub(super) fn serialization(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "SerializationException", message)
    }

    pub(super) fn unknown_operation(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, "UnknownOperationException", message)
    }

    pub(super) fn too_large(limit: usize) -> Self {
        let message = format!("The body of a request must have at most {limit} bytes");
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, "RequestEntityTooLargeException", message)
    }

    /// A request does not come to its end.
    pub(super) fn timeout() -> Self {
        let message = "The body of the request did not come to its end in time";
        Self::new(StatusCode::REQUEST_TIMEOUT, "RequestTimeoutException", message)
    }

    pub(super) fn internal(message: impl Into<String>) -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "InternalServerException", message)
    }
}

/// The answer with this body, or with this error.
pub(super) fn to_http(result: Result<Vec<u8>, ServiceError>, request_id: &str, now: OffsetDateTime) -> Response<Bytes> {
    let (status, code, body) = match result {
        Ok(body) => (StatusCode::OK, None, body),
        Err(error) => {
            let body = json!({ "Message": error.message }).to_string().into_bytes();
            (error.status, Some(error.code), body)
        }
    };
    let mut answer = Response::new(Bytes::from(body));
    *answer.status_mut() = status;
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, JSON);
    let others = [(X_AMZN_REQUEST_ID, Some(request_id)), (X_AMZN_ERROR_TYPE, code.as_deref())];
    for (name, text) in others {
        if let Some(value) = text.and_then(|text| HeaderValue::from_str(text).ok()) {
            headers.insert(name, value);
        }
    }
    if let Some(date) = http_date(now) {
        headers.insert(DATE, date);
    }
    answer
}

/// An HTTP date (RFC 9110, section 5.6.7): a date of RFC 2822 whose zone is always GMT.
fn http_date(time: OffsetDateTime) -> Option<HeaderValue> {
    let date = time.to_offset(UtcOffset::UTC).format(&Rfc2822).ok()?;
    HeaderValue::try_from(date.replace("+0000", "GMT")).ok()
}
