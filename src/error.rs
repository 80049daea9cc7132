//! The one error of the crate.

mod codes;
mod one_line;

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::StatusCode;

pub(crate) use codes::is_throttling_code;
use one_line::one_line;

type Source = Box<dyn StdError + Send + Sync>;

/// The longest headline, in characters; a text of the service that is longer is whole in [`Error::message`].
pub(crate) const LONGEST_HEADLINE: usize = 2000;
/// The longest error code or request id, in characters; those of AWS have at most 100.
const LONGEST_NAME: usize = 128;

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What kind of error it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client can't be built from its settings.
    Configuration,
    /// The request was rejected before anything was sent.
    InvalidRequest,
    /// No credentials could be had to sign with.
    Credentials,
    /// No connection to the service could be made; nothing was sent.
    Connect,
    /// A deadline passed.
    Timeout,
    /// The connection broke while the request was under way.
    Interrupted,
    /// What came back is not HTTP.
    Protocol,
    /// The response is larger than the client's limit.
    ResponseTooLarge,
    /// The response has a status of success, but can't be read.
    Decode,
    /// The service gave the same page token twice, so that the list would never end.
    Pagination,
    /// The response has a status of failure.
    Service,
}

/// Why a call failed: what happened, in which operation, and what is known about it.
///
/// `Display` is one line with all of it: control characters are escaped, and a long text is cut at 2000 characters. The
/// predicates are for code:
///
/// ```
/// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
/// match client.get_integration("acme", "s3://acme-orders").await {
///     Ok(integration) => println!("set up at {}", integration.created_at),
///     Err(error) if error.is_not_found() => println!("not set up yet"),
///     Err(error) => return Err(error),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Details>);

#[derive(thiserror::Error)]
#[error("{}{headline}{}", self.prefix(), self.facts())]
struct Details {
    kind: ErrorKind,
    /// One line of bounded length.
    headline: String,
    operation: Option<&'static str>,
    status: Option<StatusCode>,
    code: Option<String>,
    message: Option<String>,
    request_id: Option<String>,
    attempts: u32,
    timed_out: bool,
    retryable: bool,
    outcome_unknown: bool,
    retry_after: Option<Duration>,
    page_token: Option<String>,
    source: Option<Source>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, headline: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            headline: one_line(headline.into(), LONGEST_HEADLINE),
            operation: None,
            status: None,
            code: None,
            message: None,
            request_id: None,
            attempts: 0,
            timed_out: kind == ErrorKind::Timeout,
            retryable: false,
            outcome_unknown: false,
            retry_after: None,
            page_token: None,
            source: None,
        }))
    }

    pub(crate) fn configuration(headline: impl Into<String>) -> Self {
        Self::new(ErrorKind::Configuration, headline)
    }

    pub(crate) fn invalid_request(headline: impl Into<String>) -> Self {
        Self::new(ErrorKind::InvalidRequest, headline)
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    pub(crate) fn with_response(mut self, status: StatusCode, request_id: Option<&str>) -> Self {
        self.0.status = Some(status);
        self.0.request_id = request_id.map(|id| one_line(id.to_owned(), LONGEST_NAME));
        self
    }

    pub(crate) fn with_service_error(mut self, code: Option<String>, message: Option<String>) -> Self {
        self.0.code = code.map(|code| one_line(code, LONGEST_NAME));
        self.0.message = message;
        self
    }

    pub(crate) fn with_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn with_timeout(mut self, timed_out: bool) -> Self {
        self.0.timed_out = timed_out;
        self
    }

    pub(crate) fn with_retryable(mut self, retryable: bool) -> Self {
        self.0.retryable = retryable;
        self
    }

    pub(crate) fn with_outcome_unknown(mut self, outcome_unknown: bool) -> Self {
        self.0.outcome_unknown = outcome_unknown;
        self
    }

    pub(crate) fn with_retry_after(mut self, retry_after: Option<Duration>) -> Self {
        self.0.retry_after = retry_after;
        self
    }

    pub(crate) fn with_page_token(mut self, token: Option<String>) -> Self {
        self.0.page_token = token;
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// What kind of error it is.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that failed, by its API name.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status of the last response.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The service's error code, such as `ResourceNotFoundException`; at most 128 characters of it, on one line.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The service's own message, whole and as it came.
    ///
    /// `Display` has its first 2000 characters, with control characters escaped.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The id by which AWS support finds the request; at most 128 characters of it.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How many times the request was tried; 0 if it was rejected before the first.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The thing asked for does not exist.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.0.is_not_found()
    }

    /// The caller may not do this.
    #[must_use]
    pub fn is_access_denied(&self) -> bool {
        self.0.says("AccessDeniedException", StatusCode::FORBIDDEN)
    }

    /// The service rejects the request as invalid.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.0.is_bad_request()
    }

    /// The service asks for fewer requests.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.0.kind == ErrorKind::Service
            && (self.0.status == Some(StatusCode::TOO_MANY_REQUESTS) || self.code().is_some_and(is_throttling_code))
    }

    /// A deadline passed: that of the connection, of an attempt or of the whole operation.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.timed_out
    }

    /// The same call may succeed later without a change.
    ///
    /// The client has already tried it again as often as its settings allow.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    /// The service may have done what was asked, although no response that can be read reports it.
    ///
    /// Look before you send the request again: a second one could make a second thing.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.outcome_unknown
    }

    /// An earlier attempt of the same call may have done what was asked, and this error may only be its echo: "already
    /// exists" for what that attempt has made, "not found" for what it has deleted.
    ///
    /// That is so where the response to that attempt was lost, and only then. Look whether the thing is as you want it
    /// before you treat this as a failure; the [outcome is unknown](Self::outcome_unknown), too.
    #[must_use]
    pub fn may_be_echo(&self) -> bool {
        self.0.may_be_echo()
    }

    /// How long the service asks to wait before the next attempt, by `x-amz-retry-after` or `Retry-After`.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The token of the page of a list that could not be read, for [`Call::starting_from`](crate::Call::starting_from).
    ///
    /// There is none for the first page. `Display` does not show it, since a token may hold what was searched for.
    #[must_use]
    pub fn page_token(&self) -> Option<&str> {
        self.0.page_token.as_deref()
    }
}

impl Details {
    fn prefix(&self) -> String {
        self.operation.map_or_else(String::new, |operation| format!("{operation}: "))
    }

    /// What is known besides, in brackets.
    fn facts(&self) -> String {
        let mut facts = Vec::new();
        if let Some(status) = self.status {
            facts.push(format!("HTTP {}", status.as_u16()));
        }
        if let Some(request_id) = &self.request_id {
            facts.push(format!("request id {request_id}"));
        }
        match self.attempts {
            0 => {}
            1 => facts.push("1 attempt".to_owned()),
            attempts => facts.push(format!("{attempts} attempts")),
        }
        if self.may_be_echo() {
            facts.push("an earlier attempt may have done it, and this may be its echo".to_owned());
        } else if self.outcome_unknown {
            facts.push("outcome unknown: the service may have done it".to_owned());
        }
        if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) }
    }

    fn may_be_echo(&self) -> bool {
        let deletes = self.operation.is_some_and(|operation| operation.starts_with("Delete"));
        self.outcome_unknown && (self.is_conflict() || (deletes && self.is_not_found()))
    }

    fn is_not_found(&self) -> bool {
        self.says("ResourceNotFoundException", StatusCode::NOT_FOUND)
    }

    fn is_bad_request(&self) -> bool {
        self.says("BadRequestException", StatusCode::BAD_REQUEST)
    }

    /// The service rejects the request because of what exists already, or is under way.
    fn is_conflict(&self) -> bool {
        self.kind == ErrorKind::Service
            && (self.status == Some(StatusCode::CONFLICT)
                || self.code.as_deref().is_some_and(codes::is_conflict_code)
                || (self.is_bad_request() && self.message.as_deref().is_none_or(codes::is_conflict_message)))
    }

    /// The code says this, or, where there is no code, the status does.
    fn says(&self, code: &str, status: StatusCode) -> bool {
        self.kind == ErrorKind::Service && self.code.as_ref().map_or(self.status == Some(status), |own| own == code)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl fmt::Debug for Details {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Error")
            .field("kind", &self.kind)
            .field("display", &self.to_string())
            .field("code", &self.code)
            .field("retryable", &self.retryable)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service_error(operation: &'static str, status: u16, code: &str, message: &str) -> Error {
        let code = Some(code).filter(|code| !code.is_empty());
        Error::new(ErrorKind::Service, message)
            .with_operation(operation)
            .with_response(StatusCode::from_u16(status).unwrap(), None)
            .with_service_error(
                code.map(str::to_owned),
                Some(message).filter(|text| !text.is_empty()).map(str::to_owned),
            )
            .with_outcome_unknown(true)
    }

    #[test]
    fn what_an_earlier_attempt_explains_may_be_its_echo() {
        for (operation, status, code, message) in [
            ("CreateDomain", 400, "BadRequestException", "Domain acme already exists"),
            ("CreateDomain", 400, "BadRequestException", "A domain with this name exists."),
            ("CreateDomain", 400, "BadRequestException", "The name is in use"),
            ("CreateDomain", 409, "", ""),
            ("CreateDomain", 400, "BadRequestException", ""),
            ("CreateDomain", 400, "ResourceInUseException", ""),
            ("CreateDomain", 400, "ResourceAlreadyExistsException", ""),
            ("DeleteDomain", 404, "ResourceNotFoundException", "no such domain"),
            ("DeleteDomain", 404, "", ""),
            ("DeleteDomain", 409, "ConflictException", "deletion is in progress"),
        ] {
            assert!(service_error(operation, status, code, message).may_be_echo(), "{operation} {status} {code}");
        }
    }

    #[test]
    fn what_no_earlier_attempt_explains_is_no_echo() {
        for (operation, status, code, message) in [
            ("CreateDomain", 404, "ResourceNotFoundException", ""),
            ("CreateDomain", 400, "BadRequestException", "Key does not exist"),
            ("CreateDomain", 400, "BadRequestException", "1 validation error detected"),
            ("PutIntegration", 404, "ResourceNotFoundException", "no such domain"),
            ("DeleteDomain", 403, "AccessDeniedException", ""),
            ("DeleteDomain", 500, "InternalServerException", "already exists"),
        ] {
            assert!(!service_error(operation, status, code, message).may_be_echo(), "{operation} {status} {code}");
        }
        let first_attempt = service_error("DeleteDomain", 404, "", "").with_outcome_unknown(false);
        assert!(!first_attempt.may_be_echo());
    }

    #[test]
    fn a_code_and_a_request_id_are_bounded_and_on_one_line() {
        let long = "x\n".repeat(100_000);
        let error = service_error("GetDomain", 400, &long, "").with_response(StatusCode::BAD_REQUEST, Some(&long));
        for text in [error.code().unwrap(), error.request_id().unwrap()] {
            assert!(text.len() < 2 * LONGEST_NAME && !text.contains('\n'), "{text}");
        }
    }
}
