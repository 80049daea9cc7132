//! When a failed attempt is repeated, and after how long: AWS's standard mode, specification 2.1.
//!
//! See [retry behavior](https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html).

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::error::{is_throttle, is_transient};

/// How often, and after how long, a failed attempt is repeated.
///
/// The delay before each retry is drawn anew between zero and a bound that doubles from one retry to the next. What
/// the service asks for in `x-amz-retry-after` or `Retry-After` is honoured up to 5 seconds beyond that.
///
/// ```
/// use std::time::Duration;
/// use customer_profiles::RetryPolicy;
///
/// let patient =
///     RetryPolicy::standard().max_attempts(6).max_backoff(Duration::from_secs(60));
/// let impatient = RetryPolicy::off();
/// # let _ = (patient, impatient);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) max_attempts: u32,
    pub(crate) initial_backoff: Duration,
    pub(crate) throttling_backoff: Duration,
    pub(crate) max_backoff: Duration,
    pub(crate) retry_non_idempotent: bool,
}

impl RetryPolicy {
    /// Three attempts; backoff from 50 ms, or from 1 s after a throttle, up to 20 s.
    #[must_use]
    pub const fn standard() -> Self {
        Self {
            max_attempts: 3,
            initial_backoff: Duration::from_millis(50),
            throttling_backoff: Duration::from_secs(1),
            max_backoff: Duration::from_secs(20),
            retry_non_idempotent: false,
        }
    }

    /// One attempt.
    #[must_use]
    pub const fn off() -> Self {
        Self::standard().max_attempts(1)
    }

    /// How many times a request is tried, the first time included; 0 counts as 1.
    #[must_use]
    pub const fn max_attempts(mut self, attempts: u32) -> Self {
        self.max_attempts = if attempts == 0 { 1 } else { attempts };
        self
    }

    /// The longest delay before the first retry after a transient failure.
    #[must_use]
    pub const fn initial_backoff(mut self, backoff: Duration) -> Self {
        self.initial_backoff = backoff;
        self
    }

    /// The longest delay before the first retry after a throttle.
    #[must_use]
    pub const fn throttling_backoff(mut self, backoff: Duration) -> Self {
        self.throttling_backoff = backoff;
        self
    }

    /// The longest delay before any retry.
    #[must_use]
    pub const fn max_backoff(mut self, backoff: Duration) -> Self {
        self.max_backoff = backoff;
        self
    }

    /// Whether a request that could make a second thing is repeated although its first response may have been lost.
    ///
    /// Off by default: such a call fails, and its error says that the outcome is unknown.
    #[must_use]
    pub const fn retry_non_idempotent(mut self, repeat: bool) -> Self {
        self.retry_non_idempotent = repeat;
        self
    }

    /// The delay before retry number `retry` (from 1), for a `jitter` between 0 and 1.
    pub(crate) fn delay(
        &self,
        reason: RetryReason,
        retry: u32,
        retry_after: Option<Duration>,
        jitter: f64,
    ) -> Duration {
        const LONGEST_WAIT_BEYOND: Duration = Duration::from_secs(5);
        let base = match reason {
            RetryReason::Throttling => self.throttling_backoff,
            RetryReason::Transient | RetryReason::ClockSkew => self.initial_backoff,
        };
        let doublings = 1_u32.checked_shl(retry.saturating_sub(1)).unwrap_or(u32::MAX);
        let delay = base.saturating_mul(doublings).min(self.max_backoff).mul_f64(jitter);
        match retry_after {
            Some(asked) => asked.clamp(delay, delay.saturating_add(LONGEST_WAIT_BEYOND)),
            None => delay,
        }
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::standard()
    }
}

/// Why a failed attempt is worth repeating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RetryReason {
    /// A fault that passes.
    Transient,
    /// The service asks for fewer requests.
    Throttling,
    /// The signature was rejected because the clocks differ, and the difference is known now.
    ClockSkew,
}

impl RetryReason {
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Transient => "transient",
            Self::Throttling => "throttling",
            Self::ClockSkew => "clock skew",
        }
    }

    fn cost(self) -> u32 {
        match self {
            Self::Throttling => 5,
            Self::Transient | Self::ClockSkew => 14,
        }
    }

    /// What a response with an error status means by its code or, failing that, by its status.
    pub(crate) fn of_response(status: StatusCode, code: Option<&str>) -> Option<Self> {
        if is_throttle(Some(status), code) {
            return Some(Self::Throttling);
        }
        is_transient(Some(status), code).then_some(Self::Transient)
    }
}

/// How long the service asks to wait: AWS's header in milliseconds or, failing that, HTTP's in seconds.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: &str| {
        let text = headers.get(name)?.to_str().ok()?;
        text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
    };
    number("x-amz-retry-after")
        .map(Duration::from_millis)
        .or_else(|| number(http::header::RETRY_AFTER.as_str()).map(Duration::from_secs))
}

/// Bounds the retries of a client and all its clones: each takes tokens, success gives them back.
#[derive(Debug)]
pub(crate) struct TokenBucket {
    tokens: AtomicU32,
    capacity: u32,
}

impl TokenBucket {
    const CAPACITY: u32 = 500;
    const FIRST_ATTEMPT_SUCCESS: u32 = 1;

    pub(crate) fn with_capacity(capacity: u32) -> Self {
        Self { tokens: AtomicU32::new(capacity), capacity }
    }

    /// Takes the tokens of one retry, if there are enough.
    pub(crate) fn acquire(&self, reason: RetryReason) -> Option<RetryTokens<'_>> {
        let cost = reason.cost();
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tokens| tokens.checked_sub(cost))
            .is_ok()
            .then(|| RetryTokens { bucket: self, cost }) // made only when taken, since it gives back when dropped
    }

    pub(crate) fn reward_first_attempt(&self) {
        self.release(Self::FIRST_ATTEMPT_SUCCESS);
    }

    fn release(&self, tokens: u32) {
        let add = |current: u32| Some(current.saturating_add(tokens).min(self.capacity));
        let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, add);
    }

    #[cfg(test)]
    pub(crate) fn tokens(&self) -> u32 {
        self.tokens.load(Ordering::Relaxed)
    }
}

impl Default for TokenBucket {
    fn default() -> Self {
        Self::with_capacity(Self::CAPACITY)
    }
}

/// The tokens of a retry that is under way; dropped, they go back, as after success or when the caller gave up.
#[derive(Debug)]
pub(crate) struct RetryTokens<'a> {
    bucket: &'a TokenBucket,
    cost: u32,
}

impl RetryTokens<'_> {
    /// The retry failed: its tokens are gone.
    pub(crate) fn spend(mut self) {
        self.cost = 0;
    }
}

impl Drop for RetryTokens<'_> {
    fn drop(&mut self) {
        self.bucket.release(self.cost);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_abandoned_retry_gives_its_tokens_back_and_a_failed_one_does_not() {
        let bucket = TokenBucket::default();
        drop(bucket.acquire(RetryReason::Transient).unwrap());
        assert_eq!(bucket.tokens(), 500);
        bucket.acquire(RetryReason::Transient).unwrap().spend();
        assert_eq!(bucket.tokens(), 486);
    }

    #[test]
    fn a_rejected_retry_changes_nothing() {
        let bucket = TokenBucket::with_capacity(20);
        bucket.acquire(RetryReason::Transient).unwrap().spend();
        assert!(bucket.acquire(RetryReason::Transient).is_none());
        assert_eq!(bucket.tokens(), 6);
    }

    #[test]
    fn the_bucket_never_overflows() {
        let bucket = TokenBucket::default();
        bucket.reward_first_attempt();
        assert_eq!(bucket.tokens(), 500);
    }

    #[test]
    fn jitter_covers_the_whole_range() {
        let policy = RetryPolicy::standard();
        assert_eq!(policy.delay(RetryReason::Transient, 2, None, 0.0), Duration::ZERO);
        assert_eq!(policy.delay(RetryReason::Transient, 2, None, 1.0), Duration::from_millis(100));
    }

    #[test]
    fn a_late_retry_does_not_overflow() {
        let policy = RetryPolicy::standard();
        assert_eq!(policy.delay(RetryReason::Throttling, u32::MAX, None, 1.0), policy.max_backoff);
        let asked = Some(Duration::from_millis(u64::MAX));
        assert_eq!(policy.delay(RetryReason::Throttling, 1, asked, 1.0), Duration::from_secs(6));
    }

    #[test]
    fn the_wait_of_http_counts_where_aws_says_nothing() {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", "2".parse().unwrap());
        assert_eq!(retry_after(&headers), Some(Duration::from_secs(2)));
        headers.insert("x-amz-retry-after", "1500".parse().unwrap());
        assert_eq!(retry_after(&headers), Some(Duration::from_millis(1500)));
        headers.insert("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT".parse().unwrap());
        headers.remove("x-amz-retry-after");
        assert_eq!(retry_after(&headers), None);
    }
}
