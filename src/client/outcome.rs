//! What came of an attempt, as an error and for the span of the call.

use bytes::Bytes;
use http::{Response, StatusCode};
use tracing::Span;

use crate::error::{Error, ErrorKind, rejects_credentials};
use crate::retry::{self, RetryReason};
use crate::transport::{TransportError, TransportErrorKind};
use crate::wire::error_response::{ErrorResponse, request_id};
use crate::wire::response::DecodeError;

/// An attempt that failed, and what that means for the next one.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) error: Error,
    /// Why another attempt may succeed; `None` if it would not.
    pub(super) reason: Option<RetryReason>,
    /// Whether the service may have done what was asked.
    pub(super) may_have_arrived: bool,
    /// Whether the service rejects the credentials, so that others may do.
    pub(super) credentials_rejected: bool,
}

impl Failure {
    pub(super) fn before_sending(error: Error) -> Self {
        Self { error, reason: None, may_have_arrived: false, credentials_rejected: false }
    }

    pub(super) fn timed_out(after: std::time::Duration, may_have_arrived: bool) -> Self {
        let headline = format!("no whole response within {} s", after.as_secs_f32());
        Self {
            error: Error::new(ErrorKind::Timeout, headline),
            reason: Some(RetryReason::Transient),
            may_have_arrived,
            credentials_rejected: false,
        }
    }

    pub(super) fn of_transport(error: TransportError) -> Self {
        use TransportErrorKind as Kind;
        let (kind, retries, may_have_arrived) = match error.kind() {
            Kind::Connect | Kind::ConnectTimeout => (ErrorKind::Connect, true, false),
            Kind::Untrusted | Kind::ProxyAuthentication => (ErrorKind::Connect, false, false),
            Kind::NotSent => (ErrorKind::Interrupted, true, false),
            Kind::NotSentInTime => (ErrorKind::Timeout, true, false),
            Kind::Timeout => (ErrorKind::Timeout, true, true),
            Kind::Interrupted => (ErrorKind::Interrupted, true, true),
            Kind::Protocol => (ErrorKind::Protocol, false, true),
            Kind::TooLarge => (ErrorKind::ResponseTooLarge, false, true),
        };
        let timed_out = kind == ErrorKind::Timeout || error.kind() == Kind::ConnectTimeout;
        let headline = error.to_string();
        let source = error.into_source();
        Self {
            error: Error::new(kind, format!("{headline}: {source}"))
                .with_retryable(retries)
                .with_timeout(timed_out)
                .with_source(source),
            reason: retries.then_some(RetryReason::Transient),
            may_have_arrived,
            credentials_rejected: false,
        }
    }

    /// What a response with an error means, whatever its status; `skew_explains` is whether the clocks explain a code.
    pub(super) fn of_response(response: &Response<Bytes>, skew_explains: impl FnOnce(Option<&str>) -> bool) -> Self {
        let ErrorResponse { code, message } = ErrorResponse::read(response.headers(), response.body());
        let reason = if skew_explains(code.as_deref()) {
            Some(RetryReason::ClockSkew)
        } else {
            RetryReason::of_response(response.status(), code.as_deref())
        };
        let credentials_rejected =
            reason != Some(RetryReason::ClockSkew) && code.as_deref().is_some_and(rejects_credentials);
        Self {
            error: Error::reported(Some(response.status()), code, message, || without_code(response.status()))
                .with_request_id_of(request_id(response.headers()))
                .with_retryable(reason.is_some())
                .with_retry_after(retry::retry_after(response.headers())),
            reason,
            may_have_arrived: reason != Some(RetryReason::Throttling)
                && (response.status().is_server_error() || response.status().is_success()),
            credentials_rejected,
        }
    }
}

fn without_code(status: StatusCode) -> String {
    let reason = status.canonical_reason().unwrap_or("an unknown status");
    if status.is_redirection() {
        format!(
            "the endpoint responded {reason}, and a signed request is not sent to another place; check the endpoint"
        )
    } else {
        format!("the service responded {reason} without an error code")
    }
}

/// A success that can't be read.
pub(super) fn unreadable(response: &Response<Bytes>, error: &DecodeError) -> Error {
    let content_type =
        response.headers().get(http::header::CONTENT_TYPE).filter(|_| matches!(error, DecodeError::NotJson { .. }));
    let content_type = content_type.map(|text| format!("; its content type is {text:?}")).unwrap_or_default();
    let headline = format!("the response can't be read: {error}{content_type}");
    Error::new(ErrorKind::Decode, headline).with_response(response.status(), request_id(response.headers()))
}

pub(super) fn record(span: &Span, response: &Response<Bytes>) {
    if span.is_disabled() {
        return;
    }
    span.record("http.response.status_code", response.status().as_u16());
    if let Some(request_id) = request_id(response.headers()) {
        span.record("aws.request_id", request_id);
    }
}

pub(super) fn record_error(span: &Span, error: &Error) {
    span.record("error.kind", tracing::field::debug(error.kind()));
    span.record("otel.status_code", "ERROR");
    if let Some(status) = error.status() {
        span.record("http.response.status_code", status.as_u16());
    }
    if let Some(request_id) = error.request_id() {
        span.record("aws.request_id", request_id);
    }
}
