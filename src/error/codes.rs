//! What the error codes of AWS mean.

use http::StatusCode;

/// The service asks for fewer requests.
pub(crate) fn is_throttle(status: Option<StatusCode>, code: Option<&str>) -> bool {
    status == Some(StatusCode::TOO_MANY_REQUESTS) || code.is_some_and(is_throttling_code)
}

/// A fault of the service that passes.
pub(crate) fn is_transient(status: Option<StatusCode>, code: Option<&str>) -> bool {
    matches!(code, Some("RequestTimeout" | "RequestTimeoutException"))
        || status.is_some_and(|status| matches!(status.as_u16(), 500 | 502 | 503 | 504))
}

/// The service failed; where the status is not known, by its code.
pub(super) fn is_server_error(status: Option<StatusCode>, code: Option<&str>) -> bool {
    status.is_some_and(|status| status.is_server_error())
        || matches!(code, Some("InternalServerException" | "InternalFailure" | "ServiceUnavailable"))
}

/// The request breaks a rule, or can't be read.
pub(super) fn is_invalid_input(code: &str) -> bool {
    matches!(code, "ValidationException" | "ValidationError" | "SerializationException")
}

/// The service rejects the credentials: they have expired, were withdrawn, or their secret is another.
pub(crate) fn rejects_credentials(code: &str) -> bool {
    matches!(
        code,
        "ExpiredToken"
            | "ExpiredTokenException"
            | "InvalidClientTokenId"
            | "InvalidSignatureException"
            | "SignatureDoesNotMatch"
            | "UnrecognizedClientException"
    )
}

fn is_throttling_code(code: &str) -> bool {
    matches!(
        code,
        "Throttling"
            | "ThrottlingException"
            | "ThrottledException"
            | "RequestThrottledException"
            | "RequestThrottled"
            | "TooManyRequestsException"
            | "ProvisionedThroughputExceededException"
            | "TransactionInProgressException"
            | "RequestLimitExceeded"
            | "BandwidthLimitExceeded"
            | "LimitExceededException"
            | "SlowDown"
            | "PriorRequestNotComplete"
            | "EC2ThrottledException"
    )
}

/// What was asked for exists already, or is under way.
pub(super) fn is_conflict_code(code: &str) -> bool {
    ["AlreadyExists", "Conflict", "ResourceInUse"].iter().any(|part| code.contains(part))
}

/// A bad request whose message means so: this service has no code of its own for it.
pub(super) fn is_conflict_message(message: &str) -> bool {
    let message = message.to_ascii_lowercase();
    ["already", "exists", "in use"].iter().any(|words| message.contains(words))
}

#[cfg(test)]
mod tests {
    use super::super::{Error, ErrorKind, ServiceErrorCode};
    use super::*;

    type Predicate = fn(&Error) -> bool;

    /// The predicates that hold of an error.
    fn said_of(error: &Error) -> Vec<&'static str> {
        let predicates: [(&str, Predicate); 8] = [
            ("not found", Error::is_not_found),
            ("access denied", Error::is_access_denied),
            ("unauthenticated", Error::is_unauthenticated),
            ("bad request", Error::is_bad_request),
            ("invalid input", Error::is_invalid_input),
            ("throttled", Error::is_throttled),
            ("server error", Error::is_server_error),
            ("retryable", Error::is_retryable),
        ];
        predicates.into_iter().filter(|(_, holds)| holds(error)).map(|(name, _)| name).collect()
    }

    #[test]
    fn a_code_says_more_than_the_status() {
        use ServiceErrorCode as Code;
        for (status, code, expected) in [
            (403, Code::ExpiredTokenException, &["unauthenticated"][..]),
            (403, Code::UnrecognizedClientException, &["unauthenticated"]),
            (403, Code::InvalidSignatureException, &["unauthenticated"]),
            (400, Code::ValidationException, &["invalid input"]),
            (400, Code::SerializationException, &["invalid input"]),
            (400, Code::ThrottlingException, &["throttled", "retryable"]),
            (503, Code::from("SlowDown"), &["throttled", "retryable"]),
            (503, Code::ServiceUnavailable, &["server error", "retryable"]),
            (501, Code::UnknownOperationException, &["server error"]),
            (200, Code::InternalFailure, &["server error"]),
            (408, Code::RequestTimeoutException, &["retryable"]),
            (400, Code::from("TeapotException"), &[]),
        ] {
            let error = Error::service(StatusCode::from_u16(status).unwrap(), code.clone(), "");
            assert_eq!(said_of(&error), expected, "{code}");
            assert_eq!(error.service_error_code(), Some(code));
        }
    }

    #[test]
    fn where_there_is_no_code_the_status_decides() {
        for (status, expected) in [
            (400, &["bad request", "invalid input"][..]),
            (403, &["access denied"]),
            (404, &["not found"]),
            (429, &["throttled", "retryable"]),
            (502, &["server error", "retryable"]),
            (505, &["server error"]),
        ] {
            let error = Error::reported(StatusCode::from_u16(status).ok(), None, None, String::new);
            assert_eq!(said_of(&error), expected, "{status}");
        }
    }

    #[test]
    fn what_is_found_here_and_there_can_be_asked_as_one() {
        for (kind, expected) in [
            (ErrorKind::Credentials, &["unauthenticated"][..]),
            (ErrorKind::InvalidRequest, &["invalid input"]),
            (ErrorKind::Connect, &["retryable"]),
            (ErrorKind::Timeout, &["retryable"]),
            (ErrorKind::Interrupted, &["retryable"]),
            (ErrorKind::Decode, &[]),
        ] {
            assert_eq!(said_of(&Error::new(kind, "")), expected, "{kind:?}");
        }
    }
}
