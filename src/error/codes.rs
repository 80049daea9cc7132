//! What the error codes of AWS mean.

/// The service asks for fewer requests.
pub(crate) fn is_throttling_code(code: &str) -> bool {
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
