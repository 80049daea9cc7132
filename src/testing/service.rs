//! The service without a server: from a request and a time to an answer.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::{Response, StatusCode};
use time::OffsetDateTime;

use super::account::Account;
use super::answer::{self, ServiceError};
use super::received_request::ReceivedRequest;
use super::routes;
use super::signature::Expected;
use crate::uuid;

/// An error that the next request of an operation gets.
#[derive(Debug)]
struct Fault {
    operation: String,
    error: ServiceError,
}

/// How often requests of an operation are throttled.
#[derive(Debug)]
struct Throttle {
    /// Each request of this number is.
    every: usize,
    /// How many requests have come.
    count: usize,
}

/// An answer, and how it gets to the client.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) response: Response<Bytes>,
    /// How long it is held back.
    pub(super) latency: Duration,
    pub(super) delivery: Delivery,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delivery {
    Whole,
    /// The body comes in pieces, spread over this time.
    Slow(Duration),
    /// The connection is closed instead.
    Never,
}

#[derive(Debug)]
pub(super) struct Service {
    pub(super) account: Account,
    pub(super) credentials: Credentials,
    pub(super) verifies_signatures: bool,
    faults: VecDeque<Fault>,
    /// By operation.
    throttles: BTreeMap<String, Throttle>,
    /// Where request ids come from.
    random: fastrand::Rng,
}

impl Service {
    pub(super) fn new(account: Account, credentials: Credentials, seed: u64) -> Self {
        let random = fastrand::Rng::with_seed(seed);
        Self {
            account,
            credentials,
            verifies_signatures: true,
            faults: VecDeque::new(),
            throttles: BTreeMap::new(),
            random,
        }
    }

    /// Makes the next request of an operation fail, after those that are to fail already.
    pub(super) fn fail_next(&mut self, operation: &str, error: ServiceError) {
        self.faults.push_back(Fault { operation: operation.to_owned(), error });
    }

    /// Throttles each nth request of an operation, counted from now on.
    pub(super) fn throttle_every(&mut self, operation: &str, every: usize) {
        self.throttles.insert(operation.to_owned(), Throttle { every, count: 0 });
    }

    /// Answers a request that arrived at this time.
    pub(super) fn answer(&mut self, request: &ReceivedRequest, now: OffsetDateTime) -> Answer {
        let result = self.serve(request, now);
        self.whole(result, now)
    }

    /// Answers a request whose body has more bytes than this.
    pub(super) fn refuse_body(&mut self, limit: usize, now: OffsetDateTime) -> Answer {
        self.whole(Err(ServiceError::too_large(limit)), now)
    }

    fn whole(&mut self, result: Result<Vec<u8>, ServiceError>, now: OffsetDateTime) -> Answer {
        let response = answer::to_http(result, &uuid::version_4(self.random.u128(..)), now);
        Answer { response, latency: Duration::ZERO, delivery: Delivery::Whole }
    }

    fn serve(&mut self, request: &ReceivedRequest, now: OffsetDateTime) -> Result<Vec<u8>, ServiceError> {
        let route = routes::find(&request.method, &request.path).ok_or_else(|| {
            let message = format!("There is no operation at {} {}", request.method, request.path);
            ServiceError::unknown_operation(message)
        })?;
        if self.verifies_signatures {
            Expected { credentials: &self.credentials, region: &self.account.region, now }.verify(request)?;
        }
        let throttled = self.is_throttled(route.name);
        if let Some(error) = self.take_fault(route.name) {
            return Err(error);
        }
        if throttled {
            return Err(ServiceError::new(StatusCode::TOO_MANY_REQUESTS, "ThrottlingException", "Rate exceeded"));
        }
        route.serve(request, &mut self.account, now)
    }

    fn is_throttled(&mut self, operation: &str) -> bool {
        self.throttles.get_mut(operation).is_some_and(|throttle| {
            throttle.count += 1;
            throttle.count.is_multiple_of(throttle.every)
        })
    }

    fn take_fault(&mut self, operation: &str) -> Option<ServiceError> {
        let index = self.faults.iter().position(|fault| fault.operation == operation)?;
        self.faults.remove(index).map(|fault| fault.error)
    }
}

#[cfg(test)]
mod tests;
