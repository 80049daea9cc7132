use std::time::Duration;

use crate::retry::RetryPolicy;

/// The settings that a single call can have of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CallOptions {
    pub(crate) attempt_timeout: Duration,
    pub(crate) operation_timeout: Duration,
    pub(crate) retry_policy: RetryPolicy,
    /// Whether a throttle is met by the retry policy; otherwise it ends the call at once.
    pub(crate) retry_throttles: bool,
}

impl Default for CallOptions {
    fn default() -> Self {
        Self {
            attempt_timeout: Duration::from_secs(30),
            operation_timeout: Duration::from_secs(90),
            retry_policy: RetryPolicy::standard(),
            retry_throttles: true,
        }
    }
}
