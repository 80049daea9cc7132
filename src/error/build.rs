//! How an error is put together: by the client, and in tests of code that handles errors.

use std::time::Duration;

use http::StatusCode;

use super::codes::{is_throttle, is_transient};
use super::details::Details;
use super::{Error, ErrorKind, LONGEST_HEADLINE, LONGEST_NAME, ServiceErrorCode, one_line};

/// Errors for tests of code that handles them, which need neither the service nor a fake of it.
///
/// ```
/// use std::time::Duration;
///
/// use customer_profiles::http::StatusCode;
/// use customer_profiles::{Error, ErrorKind, ServiceErrorCode};
///
/// /// What a web service makes of an error.
/// fn status_of(error: &Error) -> StatusCode {
///     match error {
///         error if error.is_not_found() => StatusCode::NOT_FOUND,
///         error if error.is_invalid_input() => StatusCode::UNPROCESSABLE_ENTITY,
///         error if error.is_throttled() || error.is_timeout() => {
///             StatusCode::SERVICE_UNAVAILABLE
///         }
///         _ => StatusCode::INTERNAL_SERVER_ERROR,
///     }
/// }
///
/// let missing = Error::service(
///     StatusCode::NOT_FOUND,
///     ServiceErrorCode::ResourceNotFoundException,
///     "no such domain",
/// );
/// assert_eq!(status_of(&missing), StatusCode::NOT_FOUND);
///
/// let throttled = Error::service(
///     StatusCode::TOO_MANY_REQUESTS,
///     ServiceErrorCode::ThrottlingException,
///     "Rate exceeded",
/// )
/// .with_operation("GetDomain")
/// .with_request_id("900827ab")
/// .with_attempts(3)
/// .with_retry_after(Duration::from_secs(1));
/// assert_eq!(status_of(&throttled), StatusCode::SERVICE_UNAVAILABLE);
/// assert_eq!(
///     throttled.to_string(),
///     "GetDomain: ThrottlingException: Rate exceeded \
///      (HTTP 429, request id 900827ab, 3 attempts)"
/// );
///
/// let timeout = Error::new(ErrorKind::Timeout, "no whole response within 30 s")
///     .with_outcome_unknown(true);
/// assert!(timeout.is_timeout() && timeout.is_retryable() && timeout.outcome_unknown());
/// assert_eq!(status_of(&timeout), StatusCode::SERVICE_UNAVAILABLE);
///
/// let rejected = Error::new(ErrorKind::InvalidRequest, "DomainName must not be empty");
/// assert_eq!(status_of(&rejected), StatusCode::UNPROCESSABLE_ENTITY);
/// ```
impl Error {
    /// An error of this kind, with a text.
    ///
    /// One by which the network fails or a deadline passes is [retryable](Self::is_retryable).
    pub fn new(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self(Box::new(Details::new(kind, text.into())))
    }

    /// The error that a client makes of a response with this status, code and message.
    pub fn service(status: StatusCode, code: impl Into<ServiceErrorCode>, message: impl Into<String>) -> Self {
        let (code, message) = (code.into().as_str().to_owned(), message.into());
        let message = Some(message).filter(|message| !message.is_empty());
        Self::reported(Some(status), Some(code), message, String::new)
    }

    /// With the [operation](Self::operation) that failed.
    #[must_use]
    pub fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// With the [id](Self::request_id) of the request.
    #[must_use]
    pub fn with_request_id(mut self, request_id: impl Into<String>) -> Self {
        self.0.request_id = Some(one_line(request_id.into(), LONGEST_NAME));
        self
    }

    /// With the number of [attempts](Self::attempts).
    #[must_use]
    pub fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// With whether its [outcome is unknown](Self::outcome_unknown).
    #[must_use]
    pub fn with_outcome_unknown(mut self, outcome_unknown: bool) -> Self {
        self.0.outcome_unknown = outcome_unknown;
        self
    }

    /// With [how long](Self::retry_after) the service asks to wait.
    #[must_use]
    pub fn with_retry_after(mut self, retry_after: impl Into<Option<Duration>>) -> Self {
        self.0.retry_after = retry_after.into();
        self
    }
}

impl Error {
    pub(crate) fn configuration(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, text)
    }

    pub(crate) fn invalid_request(text: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, text)
    }

    /// An error that the service reports; `otherwise` is the text of one without a code and a message.
    pub(crate) fn reported(
        status: Option<StatusCode>,
        code: Option<String>,
        message: Option<String>,
        otherwise: impl FnOnce() -> String,
    ) -> Self {
        let text = match (&code, &message) {
            (Some(code), Some(message)) => format!("{code}: {message:.LONGEST_HEADLINE$}"),
            (Some(text), None) | (None, Some(text)) => text.clone(),
            (None, None) => otherwise(),
        };
        let is_retryable = is_throttle(status, code.as_deref()) || is_transient(status, code.as_deref());
        let mut error = Self::new(ErrorKind::Service, text).with_retryable(is_retryable);
        error.0.status = status;
        error.0.code = code.map(|code| one_line(code, LONGEST_NAME));
        error.0.message = message;
        error
    }

    pub(crate) fn with_response(mut self, status: StatusCode, request_id: Option<&str>) -> Self {
        self.0.status = Some(status);
        self.with_request_id_of(request_id)
    }

    /// With the id of the request, if it is known.
    pub(crate) fn with_request_id_of(self, request_id: Option<&str>) -> Self {
        match request_id {
            Some(request_id) => self.with_request_id(request_id),
            None => self,
        }
    }

    pub(crate) fn with_timeout(mut self, timed_out: bool) -> Self {
        self.0.timed_out = timed_out;
        self
    }

    pub(crate) fn with_retryable(mut self, retryable: bool) -> Self {
        self.0.retryable = retryable;
        self
    }

    pub(crate) fn with_page_token(mut self, token: Option<String>) -> Self {
        self.0.page_token = token;
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into().into());
        self
    }
}
