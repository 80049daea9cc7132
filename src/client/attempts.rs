//! The way of one call: attempts, each signed anew, until one succeeds or it is time to stop.

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use time::OffsetDateTime;
use tokio::time::{Instant, timeout};

use super::Shared;
use super::options::CallOptions;
use super::outcome::Failure;
use crate::clock;
use crate::error::{Error, ErrorKind};
use crate::operation::RepeatSafety;
use crate::retry::{RetryReason, RetryTokens};
use crate::signing::{self, SignableRequest, SigningScope};
use crate::transport::{Departure, HttpRequest, HttpResponse, TransportError};
use crate::uuid;
use crate::wire::request::EncodedRequest;

const JSON: HeaderValue = HeaderValue::from_static("application/json");
const PRODUCT: HeaderValue = HeaderValue::from_static(concat!("customer-profiles/", env!("CARGO_PKG_VERSION")));
const X_AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");
const X_AMZ_SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const AMZ_SDK_INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
const AMZ_SDK_REQUEST: HeaderName = HeaderName::from_static("amz-sdk-request");

/// One call: a request and all that its attempts need.
pub(super) struct Attempts<'a> {
    pub(super) shared: &'a Shared,
    pub(super) request: &'a EncodedRequest,
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
    in_flight: Option<Departure>,
    /// Whose signature the last attempt carried.
    signed_by: Option<Credentials>,
    last_error: Option<Error>,
}

impl Attempts<'_> {
    /// Runs the call within its deadline.
    pub(super) async fn run(&self, progress: &mut Progress) -> Result<HttpResponse, Error> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(Error::configuration("there is no tokio runtime here: call the client from inside one"));
        }
        let limit = self.options.operation_timeout;
        let answer = timeout(limit, self.repeat(progress, Instant::now().checked_add(limit))).await;
        let result = answer.unwrap_or_else(|_| {
            progress.may_have_arrived |= progress.in_flight.as_ref().is_some_and(Departure::is_possible);
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

    async fn repeat(&self, progress: &mut Progress, deadline: Option<Instant>) -> Result<HttpResponse, Error> {
        let invocation_id = invocation_id();
        let mut tokens: Option<RetryTokens<'_>> = None;
        let mut credentials_renewed = false;
        loop {
            progress.attempts += 1;
            let failure = match self.attempt(progress, &invocation_id).await {
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
        if failure.may_have_arrived && self.repeat_safety == RepeatSafety::NotIdempotent && !policy.repeat_unsafe {
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

    async fn attempt(&self, progress: &mut Progress, invocation_id: &HeaderValue) -> Result<HttpResponse, Failure> {
        let shared = self.shared;
        let credentials = self.credentials().await.map_err(Failure::before_sending)?;
        let sent = shared.clock.now();
        let request = self
            .sign(&credentials, shared.skew.correct(sent), invocation_id, progress.attempts)
            .map_err(Failure::before_sending)?;

        progress.signed_by = Some(credentials);
        let departure = request.departure.clone();
        progress.in_flight = Some(departure.clone());
        let limit = self.options.attempt_timeout;
        let answer = timeout(limit, shared.transport.send(request)).await;
        progress.in_flight = None;

        let answer = answer
            .map_err(|_| Failure::timed_out(limit, departure.is_possible()))?
            .and_then(|answer| within_limit(answer, shared.body_limit))
            .map_err(Failure::of_transport)?;
        let skew = shared.skew.learn(sent, shared.clock.now(), &answer.headers);
        if !answer.status.is_success() {
            let failure = Failure::of_answer(&answer, |code| clock::explains(skew, code));
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

    fn sign(
        &self,
        credentials: &Credentials,
        time: OffsetDateTime,
        invocation_id: &HeaderValue,
        attempt: u32,
    ) -> Result<HttpRequest, Error> {
        let EncodedRequest { method, path, query, body } = self.request;
        let url = self.shared.base_url.join(path, query)?;
        let host = self.shared.base_url.host();
        let mut signed_headers = vec![("host", host)];
        if body.is_some() {
            signed_headers.push(("content-type", "application/json"));
        }
        let body = body.clone().unwrap_or_default();
        let signable = SignableRequest {
            method: method.as_str(),
            path: url.path(),
            query: url.query().unwrap_or_default(),
            headers: &signed_headers,
            body: &body,
        };
        let scope = SigningScope { credentials, region: &self.shared.region, service: signing::SERVICE, time };
        let signed = signing::sign(&signable, &scope);

        let mut headers = HeaderMap::with_capacity(8);
        if self.request.body.is_some() {
            headers.insert(CONTENT_TYPE, JSON);
        }
        headers.insert(USER_AGENT, PRODUCT);
        headers.insert(AMZ_SDK_INVOCATION_ID, invocation_id.clone());
        headers.insert(AMZ_SDK_REQUEST, header(&format!("attempt={attempt}; max={}", self.max_attempts()))?);
        headers.insert(X_AMZ_DATE, header(&signed.amz_date)?);
        if let Some(token) = credentials.session_token() {
            headers.insert(X_AMZ_SECURITY_TOKEN, secret_header(token)?);
        }
        headers.insert(AUTHORIZATION, secret_header(&signed.authorization)?);
        Ok(HttpRequest { method: method.clone(), url, headers, body, departure: Departure::default() })
    }

    async fn has_other_credentials_than(&self, expired: Option<&Credentials>) -> bool {
        self.credentials().await.is_ok_and(|credentials| Some(&credentials) != expired)
    }
}

fn tell_retry(attempts: u32, reason: &str, delay: Duration) {
    tracing::debug!(attempt = attempts, reason, delay = ?delay, "trying again");
}

/// Holds a transport to the limit that is not the crate's own.
fn within_limit(answer: HttpResponse, limit: usize) -> Result<HttpResponse, TransportError> {
    if answer.body.len() > limit {
        return Err(TransportError::too_large(limit));
    }
    Ok(answer)
}

fn header(text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text).map_err(|_| {
        Error::new(
            ErrorKind::Credentials,
            "the access key id or the session token holds characters that can't stand in a header; \
             check where the credentials come from",
        )
    })
}

fn secret_header(text: &str) -> Result<HeaderValue, Error> {
    let mut value = header(text)?;
    value.set_sensitive(true);
    Ok(value)
}

/// One id for all attempts of a call.
fn invocation_id() -> HeaderValue {
    let id = uuid::version_4(fastrand::u128(..));
    HeaderValue::from_str(&id).unwrap_or_else(|_| HeaderValue::from_static(""))
}
