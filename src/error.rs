//! The one error of the crate.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use http::StatusCode;

type Source = Box<dyn StdError + Send + Sync>;

/// The result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client can't be built from its settings.
    Configuration,
    /// The request was refused before anything was sent.
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
    /// The answer is larger than the client's limit.
    ResponseTooLarge,
    /// The service said yes, but its answer can't be read.
    Decode,
    /// The service gave the same page token twice, so that the list would never end.
    Pagination,
    /// The service said no.
    Service,
}

/// Why a call failed: what happened, in which operation, and what is known about it.
///
/// `Display` is one line with all of it. The predicates answer the questions that code asks:
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
pub struct Error(Box<Details>);

struct Details {
    kind: ErrorKind,
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
    source: Option<Source>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, headline: impl Into<String>) -> Self {
        Self(Box::new(Details {
            kind,
            headline: headline.into(),
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
        self.0.request_id = request_id.map(str::to_owned);
        self
    }

    pub(crate) fn with_service_error(mut self, code: Option<String>, message: Option<String>) -> Self {
        self.0.code = code;
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

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation that failed, by its API name.
    #[must_use]
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status of the last answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The service's error code, such as `ResourceNotFoundException`.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The service's own message.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// The id by which AWS support finds the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How many times the request was tried; 0 if it was refused before the first.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The thing asked for does not exist.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.says("ResourceNotFoundException", StatusCode::NOT_FOUND)
    }

    /// The caller may not do this.
    #[must_use]
    pub fn is_access_denied(&self) -> bool {
        self.says("AccessDeniedException", StatusCode::FORBIDDEN)
    }

    /// The service finds fault with the request.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.says("BadRequestException", StatusCode::BAD_REQUEST)
    }

    /// The service asks for fewer requests.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.0.kind == ErrorKind::Service
            && (self.0.status == Some(StatusCode::TOO_MANY_REQUESTS)
                || self.code().is_some_and(crate::retry::is_throttling_code))
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

    /// The service may have done what was asked, although no answer that can be read tells so.
    ///
    /// Look before you send the request again: a second one could make a second thing.
    #[must_use]
    pub fn outcome_unknown(&self) -> bool {
        self.0.outcome_unknown
    }

    /// How long the service asks to wait.
    pub(crate) fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The code says this, or, where there is no code, the status does.
    fn says(&self, code: &str, status: StatusCode) -> bool {
        self.0.kind == ErrorKind::Service && self.code().map_or(self.0.status == Some(status), |actual| actual == code)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &*self.0;
        if let Some(operation) = details.operation {
            write!(formatter, "{operation}: ")?;
        }
        formatter.write_str(&details.headline)?;
        let mut facts = Vec::new();
        if let Some(status) = details.status {
            facts.push(format!("HTTP {}", status.as_u16()));
        }
        if let Some(request_id) = &details.request_id {
            facts.push(format!("request id {request_id}"));
        }
        match details.attempts {
            0 => {}
            1 => facts.push("1 attempt".to_owned()),
            attempts => facts.push(format!("{attempts} attempts")),
        }
        if details.outcome_unknown {
            facts.push("outcome unknown: the service may have done it".to_owned());
        }
        if !facts.is_empty() {
            write!(formatter, " ({})", facts.join(", "))?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let details = &*self.0;
        formatter
            .debug_struct("Error")
            .field("kind", &details.kind)
            .field("display", &self.to_string())
            .field("code", &details.code)
            .field("retryable", &details.retryable)
            .field("source", &details.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}
