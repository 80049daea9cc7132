//! The way of one call: attempts, each signed anew, until one succeeds or it is time to stop.

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::Response;
use tokio::time::{Instant, timeout, timeout_at};

use super::Shared;
use super::options::CallOptions;
use super::outcome::Failure;
use super::signed_request::UnsignedRequest;
use crate::credentials::CredentialsUnavailable;
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
    /// Why the credentials of the present attempt are not newer, where the provider was asked in vain.
    renewal_error: Option<Arc<CredentialsUnavailable>>,
    last_error: Option<Error>,
}

impl Attempts<'_> {
    /// Runs the call within its deadline.
    pub(super) async fn run(&self, progress: &mut Progress) -> Result<Response<Bytes>, Error> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::configuration("there is no tokio runtime here: call the client from inside one"));
        }
        let limit = self.options.operation_timeout;
        let attempts = self.repeat(progress, Instant::now().checked_add(limit));
        // tokio has no other way to find out whether the runtime has a timer.
        let Ok(attempts) = catch_unwind(AssertUnwindSafe(|| timeout(limit, attempts))) else {
            return Err(Error::configuration(
                "the tokio runtime here has no timer: build it with `enable_time()` or `enable_all()`",
            ));
        };
        let result = attempts.await.unwrap_or_else(|_| {
            progress.may_have_arrived |= progress.in_flight.as_ref().is_some_and(SendState::may_be_sent);
            let headline = format!("the operation did not end within {} s", limit.as_secs_f32());
            let error = Error::new(ErrorKind::Timeout, headline);
            Err(match (progress.renewal_error.take(), progress.last_error.take()) {
                (Some(cause), _) => error.with_source(cause),
                (None, Some(last)) => error.with_source(last),
                (None, None) => error,
            })
        });
        let outcome_unknown = progress.may_have_arrived && self.repeat_safety != RepeatSafety::Safe;
        result.map_err(|error| error.with_outcome_unknown(outcome_unknown))
    }

    async fn repeat(&self, progress: &mut Progress, deadline: Option<Instant>) -> Result<Response<Bytes>, Error> {
        let mut tokens: Option<RetryTokens<'_>> = None;
        let mut credentials_renewed = false;
        loop {
            progress.attempts += 1;
            let mut failure = match self.attempt(progress).await {
                Ok(response) => {
                    if progress.attempts == 1 {
                        self.shared.retry_tokens.reward_first_attempt();
                    }
                    return Ok(response);
                }
                Err(failure) => failure,
            };
            if let Some(tokens) = tokens.take() {
                tokens.spend();
            }
            if let Some(cause) =
                progress.renewal_error.take_if(|_| failure.error.is_timeout() && failure.error.source().is_none())
            {
                failure.error = failure.error.with_source(cause);
            }
            progress.may_have_arrived |= failure.may_have_arrived;
            if failure.credentials_rejected && !credentials_renewed && progress.attempts < self.max_attempts() {
                credentials_renewed = true;
                match before(deadline, self.credentials(progress)).await {
                    Some(Ok(credentials)) if Some(&credentials) != progress.signed_by.as_ref() => {
                        log_retry(progress.attempts, "rejected credentials", Duration::ZERO);
                        progress.last_error = Some(failure.error);
                        continue;
                    }
                    Some(Err(error)) => failure.error = failure.error.with_source(error),
                    Some(Ok(_)) | None => {}
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
        let delay = policy.delay(reason, attempts, failure.error.retry_after(), (self.shared.jitter)());
        // There is no use in waiting for a deadline: the error that is known says more.
        let wakes = Instant::now().checked_add(delay);
        if deadline.is_some_and(|deadline| wakes.is_none_or(|wakes| wakes >= deadline)) {
            return None;
        }
        let tokens = self.shared.retry_tokens.acquire(reason)?;
        log_retry(attempts, reason.as_str(), delay);
        Some((delay, tokens))
    }

    async fn attempt(&self, progress: &mut Progress) -> Result<Response<Bytes>, Failure> {
        let shared = self.shared;
        let credentials = self.credentials(progress).await.map_err(Failure::before_sending)?;
        let sent_at = shared.skew.sent_at(shared.clock.now());
        let request = self
            .request
            .sign(&shared.signer, &credentials, sent_at.signed, progress.attempts)
            .map_err(Failure::before_sending)?;

        progress.signed_by = Some(credentials);
        let state = SendState::default();
        progress.in_flight = Some(state.clone());
        let limit = self.options.attempt_timeout;
        let response = timeout(limit, shared.transport.send(request, state.clone())).await;
        progress.in_flight = None;

        let response = response
            .map_err(|_| Failure::timed_out(limit, state.may_be_sent()))?
            .and_then(|response| within_limit(response, shared.body_limit))
            .map_err(Failure::of_transport)?;
        let received = shared.clock.now();
        if response.status().is_success() && !is_hidden_error(response.headers(), response.body()) {
            shared.skew.learn(sent_at, received, response.headers());
            return Ok(response);
        }
        let failure = Failure::of_response(&response, |code| {
            shared.skew.learn_from_error(sent_at, received, response.headers(), code)
        });
        if let Some(rejected) = progress.signed_by.as_ref().filter(|_| failure.credentials_rejected) {
            shared.credentials.forget(rejected);
        }
        Err(failure)
    }

    async fn credentials(&self, progress: &mut Progress) -> Result<Credentials, Error> {
        let now = SystemTime::from(self.shared.skew.correct(self.shared.clock.now()));
        let available = self
            .shared
            .credentials
            .get(now)
            .await
            .map_err(|error| Error::new(ErrorKind::Credentials, error.to_string()).with_source(error))?;
        progress.renewal_error = available.renewal_error;
        Ok(available.credentials)
    }
}

/// What a future gives before this deadline.
async fn before<T>(deadline: Option<Instant>, future: impl Future<Output = T>) -> Option<T> {
    match deadline {
        Some(deadline) => timeout_at(deadline, future).await.ok(),
        None => Some(future.await),
    }
}

fn log_retry(attempts: u32, reason: &str, delay: Duration) {
    tracing::debug!(attempt = attempts, reason, delay = ?delay, "trying again");
}

/// Holds a transport to the limit that is not the crate's own.
fn within_limit(mut response: Response<Bytes>, limit: usize) -> Result<Response<Bytes>, TransportError> {
    if !response.status().is_success() {
        response.body_mut().truncate(limit); // what an error says matters less than its status
    } else if response.body().len() > limit {
        return Err(TransportError::too_large(limit));
    }
    Ok(response)
}
