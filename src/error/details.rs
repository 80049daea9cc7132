//! What is known of an error, and its text.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;

use super::one_line::one_line;
use super::{ErrorKind, LONGEST_HEADLINE, codes};

#[derive(Clone, thiserror::Error)]
#[error("{}{headline}{}", self.prefix(), self.facts())]
pub(super) struct Details {
    pub(super) kind: ErrorKind,
    /// One line of bounded length.
    pub(super) headline: String,
    pub(super) operation: Option<&'static str>,
    pub(super) status: Option<StatusCode>,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) request_id: Option<String>,
    pub(super) attempts: u32,
    pub(super) timed_out: bool,
    pub(super) retryable: bool,
    pub(super) outcome_unknown: bool,
    pub(super) retry_after: Option<Duration>,
    pub(super) page_token: Option<String>,
    /// Shared by the errors of all items of a call that failed.
    pub(super) source: Option<Source>,
}

/// An `Arc` of an error is an error itself; this is none, so that the source is what is in it.
#[derive(Clone)]
pub(super) struct Source(Arc<dyn std::error::Error + Send + Sync>);

impl From<Box<dyn std::error::Error + Send + Sync>> for Source {
    fn from(error: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self(error.into())
    }
}

impl Deref for Source {
    type Target = dyn std::error::Error + Send + Sync;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl Details {
    pub(super) fn new(kind: ErrorKind, headline: String) -> Self {
        Self {
            kind,
            headline: one_line(headline, LONGEST_HEADLINE),
            operation: None,
            status: None,
            code: None,
            message: None,
            request_id: None,
            attempts: 0,
            timed_out: kind == ErrorKind::Timeout,
            retryable: matches!(kind, ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted),
            outcome_unknown: false,
            retry_after: None,
            page_token: None,
            source: None,
        }
    }

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

    pub(super) fn may_be_echo(&self) -> bool {
        let deletes = self.operation.is_some_and(|operation| operation.starts_with("Delete"));
        self.outcome_unknown && (self.is_conflict() || (deletes && self.is_not_found()))
    }

    pub(super) fn is_not_found(&self) -> bool {
        self.says("ResourceNotFoundException", StatusCode::NOT_FOUND)
    }

    pub(super) fn is_bad_request(&self) -> bool {
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
    pub(super) fn says(&self, code: &str, status: StatusCode) -> bool {
        self.kind == ErrorKind::Service && self.code.as_ref().map_or(self.status == Some(status), |own| own == code)
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
            .field("source", &self.source.as_deref())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Error, LONGEST_NAME};
    use super::*;

    fn service_error(operation: &'static str, status: u16, code: &str, message: &str) -> Error {
        let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Error::reported(StatusCode::from_u16(status).ok(), text(code), text(message), String::new)
            .with_operation(operation)
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
    fn a_clone_has_the_same_source() {
        use std::error::Error as _;
        let error = Error::configuration("no").with_source(fmt::Error);
        for error in [error.clone(), error] {
            assert!(error.source().unwrap().is::<fmt::Error>());
            assert!(format!("{error:?}").contains("source: Some(Error)"), "{error:?}");
        }
    }

    #[test]
    fn a_code_and_a_request_id_are_bounded_and_on_one_line() {
        let long = "x\n".repeat(100_000);
        let error = service_error("GetDomain", 400, &long, "").with_request_id(&long);
        for text in [error.code().unwrap(), error.request_id().unwrap()] {
            assert!(text.len() < 2 * LONGEST_NAME && !text.contains('\n'), "{text}");
        }
    }
}
