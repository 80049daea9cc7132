//! The way of one call: attempts, each signed anew, until one succeeds or it is time to stop.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::Response;
use tokio::time::{Instant, timeout};

use super::Shared;
use super::options::CallOptions;
use super::outcome::Failure;
use super::signed_request::UnsignedRequest;
use crate::clock;
use crate::error::{Error, ErrorKind};
use crate::operation::RepeatSafety;
use crate::retry::{RetryReason, RetryTokens};
use crate::transport::{SendState, TransportError};
use crate::wire::error_response::is_hidden_error;

/// One call: a request and all that its attempts need.
pub(super) struct Attempts<'a> {
    pub(super) shared: &'a Shared,
    pub(super) request: &'a UnsignedRequest<'a>,
    pub(super) repeat_safety: RepeatSafety,
    pub(super) options: &'a CallOptions,
}

/// How far a call has come; it outlives the call's future when a deadline drops that.
#[derive(Debug, Default)]
pub(super) struct Progress {
    pub(super) attempts: u32,
    /// Whether an attempt that failed may have reached the service.
    may_have_arrived: bool,
    /// What has become of the attempt that is on its way.
    in_flight: Option<SendState>,
    /// Whose signature the last attempt carried.
    signed_by: Option<Credentials>,
    last_error: Option<Error>,
}

impl Attempts<'_> {
    /// Runs the call within its deadline.
    pub(super) async fn run(&self, progress: &mut Progress) -> Result<Response<Bytes>, Error> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::configuration("there is no tokio runtime here: call the client from inside one"));
        }
        let limit = self.options.operation_timeout;
        let answer = timeout(limit, self.repeat(progress, Instant::now().checked_add(limit))).await;
        let result = answer.unwrap_or_else(|_| {
            progress.may_have_arrived |= progress.in_flight.as_ref().is_some_and(SendState::may_be_sent);
            let headline = format!("the operation did not end within {} s", limit.as_secs_f32());
            let mut error = Error::new(ErrorKind::Timeout, headline).with_retryable(true);
            if let Some(last) = progress.last_error.take() {
                error = error.with_source(last);
            }
            Err(error)
        });
        let outcome_unknown = progress.may_have_arrived && self.repeat_safety != RepeatSafety::Safe;
        result.map_err(|error| error.with_outcome_unknown(outcome_unknown))
    }

    async fn repeat(&self, progress: &mut Progress, deadline: Option<Instant>) -> Result<Response<Bytes>, Error> {
        let mut tokens: Option<RetryTokens<'_>> = None;
        let mut credentials_renewed = false;
        loop {
            progress.attempts += 1;
            let failure = match self.attempt(progress).await {
                Ok(answer) => {
                    if progress.attempts == 1 {
                        self.shared.retry_tokens.reward_first_attempt();
                    }
                    return Ok(answer);
                }
                Err(failure) => failure,
            };
            if let Some(tokens) = tokens.take() {
                tokens.spend();
            }
            progress.may_have_arrived |= failure.may_have_arrived;
            if failure.credentials_expired && !credentials_renewed && progress.attempts < self.max_attempts() {
                credentials_renewed = true;
                if self.has_other_credentials_than(progress.signed_by.as_ref()).await {
                    tell_retry(progress.attempts, "expired credentials", Duration::ZERO);
                    continue;
                }
            }
            let Some((delay, acquired)) = self.plan_retry(&failure, progress.attempts, deadline) else {
                return Err(failure.error);
            };
            tokens = Some(acquired);
            progress.last_error = Some(failure.error);
            tokio::time::sleep(delay).await;
        }
    }

    fn max_attempts(&self) -> u32 {
        self.options.retry_policy.max_attempts
    }

    /// The delay before the next attempt and the tokens for it, if there is to be one.
    fn plan_retry(
        &self,
        failure: &Failure,
        attempts: u32,
        deadline: Option<Instant>,
    ) -> Option<(Duration, RetryTokens<'_>)> {
        let policy = &self.options.retry_policy;
        let reason = failure.reason?;
        if attempts >= policy.max_attempts {
            return None;
        }
        if reason == RetryReason::Throttling && !self.options.retry_throttles {
            return None;
        }
        if failure.may_have_arrived && self.repeat_safety == RepeatSafety::NotIdempotent && !policy.retry_non_idempotent
        {
            return None;
        }
        let delay = policy.delay(reason, attempts, failure.retry_after, (self.shared.jitter)());
        // There is no use in waiting for a deadline: the error that is known tells more.
        let wakes = Instant::now().checked_add(delay);
        if deadline.is_some_and(|deadline| wakes.is_none_or(|wakes| wakes >= deadline)) {
            return None;
        }
        let tokens = self.shared.retry_tokens.acquire(reason)?;
        tell_retry(attempts, reason.as_str(), delay);
        Some((delay, tokens))
    }

    async fn attempt(&self, progress: &mut Progress) -> Result<Response<Bytes>, Failure> {
        let shared = self.shared;
        let credentials = self.credentials().await.map_err(Failure::before_sending)?;
        let sent = shared.clock.now();
        let request = self
            .request
            .sign(&shared.signer, &credentials, shared.skew.correct(sent), progress.attempts)
            .map_err(Failure::before_sending)?;

        progress.signed_by = Some(credentials);
        let state = SendState::default();
        progress.in_flight = Some(state.clone());
        let limit = self.options.attempt_timeout;
        let answer = timeout(limit, shared.transport.send(request, state.clone())).await;
        progress.in_flight = None;

        let answer = answer
            .map_err(|_| Failure::timed_out(limit, state.may_be_sent()))?
            .and_then(|answer| within_limit(answer, shared.body_limit))
            .map_err(Failure::of_transport)?;
        let skew = shared.skew.learn(sent, shared.clock.now(), answer.headers());
        if !answer.status().is_success() || is_hidden_error(answer.headers(), answer.body()) {
            let failure = Failure::of_response(&answer, |code| clock::explains(skew, code));
            if let Some(expired) = progress.signed_by.as_ref().filter(|_| failure.credentials_expired) {
                shared.credentials.forget(expired);
            }
            return Err(failure);
        }
        Ok(answer)
    }

    async fn credentials(&self) -> Result<Credentials, Error> {
        let now = SystemTime::from(self.shared.skew.correct(self.shared.clock.now()));
        self.shared
            .credentials
            .get(now)
            .await
            .map_err(|error| Error::new(ErrorKind::Credentials, error.to_string()).with_source(error))
    }

    async fn has_other_credentials_than(&self, expired: Option<&Credentials>) -> bool {
        self.credentials().await.is_ok_and(|credentials| Some(&credentials) != expired)
    }
}

fn tell_retry(attempts: u32, reason: &str, delay: Duration) {
    tracing::debug!(attempt = attempts, reason, delay = ?delay, "trying again");
}

/// Holds a transport to the limit that is not the crate's own.
fn within_limit(mut answer: Response<Bytes>, limit: usize) -> Result<Response<Bytes>, TransportError> {
    if !answer.status().is_success() {
        answer.body_mut().truncate(limit); // what an error says matters less than its status
    } else if answer.body().len() > limit {
        return Err(TransportError::too_large(limit));
    }
    Ok(answer)
}
