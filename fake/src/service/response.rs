//! Responses as HTTP.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, DATE, HeaderName, HeaderValue};
use http::{Response, StatusCode};
use serde_json::json;
use time::format_description::well_known::Rfc2822;
use time::{OffsetDateTime, UtcOffset};

use crate::error::ServiceError;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const X_AMZN_REQUEST_ID: HeaderName = HeaderName::from_static("x-amzn-requestid");
const X_AMZN_ERROR_TYPE: HeaderName = HeaderName::from_static("x-amzn-errortype");

/// The response with this body, or with this error.
pub(super) fn to_http(result: Result<Vec<u8>, ServiceError>, request_id: &str, now: OffsetDateTime) -> Response<Bytes> {
    let (status, code, body) = match result {
        Ok(body) => (StatusCode::OK, None, body),
        Err(error) => {
            let body = json!({ "Message": error.message }).to_string().into_bytes();
            (error.status, Some(error.code), body)
        }
    };
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
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
    response
}

/// An HTTP date (RFC 9110, section 5.6.7): a date of RFC 2822 whose zone is always GMT.
fn http_date(time: OffsetDateTime) -> Option<HeaderValue> {
    let date = time.to_offset(UtcOffset::UTC).format(&Rfc2822).ok()?;
    HeaderValue::try_from(date.replace("+0000", "GMT")).ok()
}
