//! Errors as responses.

use axum::extract::rejection::JsonRejection;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use customer_profiles::{Error, ErrorKind};
use serde_json::json;

/// A response that is no success.
#[derive(Debug)]
pub(crate) struct Failure {
    status: StatusCode,
    error: String,
    /// What was asked for may have been done all the same.
    outcome_unknown: bool,
    /// In seconds.
    retry_after: Option<u64>,
}

impl Failure {
    pub(crate) fn new(status: StatusCode, error: impl Into<String>) -> Self {
        Self { status, error: error.into(), outcome_unknown: false, retry_after: None }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let status = match error.kind() {
            ErrorKind::Connect | ErrorKind::Credentials => StatusCode::SERVICE_UNAVAILABLE,
            _ if error.is_invalid_input() => StatusCode::BAD_REQUEST,
            _ if error.is_not_found() => StatusCode::NOT_FOUND,
            _ if error.is_throttled() => StatusCode::TOO_MANY_REQUESTS,
            _ if error.is_timeout() => StatusCode::GATEWAY_TIMEOUT,
            _ => StatusCode::BAD_GATEWAY,
        };
        let mut failure = if status.is_server_error() {
            tracing::error!("{error}"); // whose details are no business of the caller's
            Self::new(status, "Customer Profiles can not be used at the moment")
        } else {
            Self::new(status, error.message().map_or_else(|| error.to_string(), str::to_owned))
        };
        failure.outcome_unknown = error.outcome_unknown();
        if error.is_throttled() {
            failure.retry_after = Some(error.retry_after().map_or(1, |wait| wait.as_secs() + 1));
        }
        failure
    }
}

impl From<JsonRejection> for Failure {
    fn from(rejection: JsonRejection) -> Self {
        let status = match rejection.status() {
            StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
            status => status,
        };
        Self::new(status, rejection.body_text())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let body = json!({ "error": self.error, "outcomeUnknown": self.outcome_unknown });
        let mut response = (self.status, Json(body)).into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use customer_profiles::ServiceErrorCode;

    use super::*;

    #[test]
    fn the_wait_that_customer_profiles_asks_for_is_passed_on() {
        let error = Error::service(StatusCode::TOO_MANY_REQUESTS, ServiceErrorCode::ThrottlingException, "slow down")
            .with_retry_after(Duration::from_millis(2500));
        assert_eq!(Failure::from(error).into_response().headers()[RETRY_AFTER], "3");
    }

    #[test]
    fn a_request_that_is_rejected_before_it_is_sent_is_a_bad_request() {
        let error = Error::new(ErrorKind::InvalidRequest, "Values[0] is longer than 255 characters");
        let failure = Failure::from(error);
        assert_eq!(failure.status, StatusCode::BAD_REQUEST);
        assert_eq!(failure.error, "Values[0] is longer than 255 characters");
    }
}
