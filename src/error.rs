//! The one error of the crate.

mod build;
mod codes;
mod details;
mod one_line;
mod service_error_code;

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use codes::{is_invalid_input, is_server_error};
pub(crate) use codes::{is_throttle, is_transient, rejects_credentials};
use details::Details;
pub(crate) use one_line::one_line;
pub use service_error_code::ServiceErrorCode;

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
    /// What [`Call::wait_until`](crate::Call::wait_until) waited for has failed, and the calls have not.
    Failed,
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
#[derive(Clone, thiserror::Error)]
#[error(transparent)]
pub struct Error(Box<Details>);

impl Error {
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

    /// The [code](Self::code) as one of those that are known, so that the compiler finds a misspelt one.
    #[must_use]
    pub fn service_error_code(&self) -> Option<ServiceErrorCode> {
        self.code().map(ServiceErrorCode::from)
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

    /// No credentials could be had, or the service rejects those of the last attempt: they have expired, are unknown, or
    /// have another secret key.
    #[must_use]
    pub fn is_unauthenticated(&self) -> bool {
        match self.0.kind {
            ErrorKind::Credentials => true,
            ErrorKind::Service => self.code().is_some_and(rejects_credentials),
            _ => false,
        }
    }

    /// The request is at fault, whoever finds that: it was rejected before anything was sent, or the service rejects it.
    ///
    /// The service has no other code for what exists already or is in use, which is a
    /// [bad request](Self::is_bad_request), too.
    #[must_use]
    pub fn is_invalid_input(&self) -> bool {
        self.0.kind == ErrorKind::InvalidRequest
            || self.is_bad_request()
            || (self.0.kind == ErrorKind::Service && self.code().is_some_and(is_invalid_input))
    }

    /// The service rejects the request as invalid.
    #[must_use]
    pub fn is_bad_request(&self) -> bool {
        self.0.is_bad_request()
    }

    /// The service asks for fewer requests.
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.0.kind == ErrorKind::Service && is_throttle(self.0.status, self.code())
    }

    /// The service failed: it is not the request that is at fault.
    #[must_use]
    pub fn is_server_error(&self) -> bool {
        self.0.kind == ErrorKind::Service && !self.is_throttled() && is_server_error(self.0.status, self.code())
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

impl fmt::Debug for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}
