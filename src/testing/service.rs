//! The service without a server: from a request and a time to an answer.

use std::collections::BTreeSet;
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::Response;
use time::OffsetDateTime;

use super::account::Account;
use super::answer::{self, ServiceError};
use super::faults::{Fault, Faults};
use super::limits::Limits;
use super::received_request::ReceivedRequest;
use super::routes::{self, Route};
use super::signature::Expected;

/// How many bytes the body of a request may have; API Gateway, which such services stand behind, takes no more.
pub(super) const BODY_LIMIT: usize = 10 * 1024 * 1024;

#[derive(Debug)]
pub(super) struct Service {
    pub(super) account: Account,
    credentials: Credentials,
    /// The access key ids of credentials that have expired.
    expired: BTreeSet<String>,
    pub(super) verifies_signatures: bool,
    pub(super) limits: Limits,
    pub(super) faults: Faults,
    /// By how much the clock of the service is ahead.
    pub(super) clock_skew: time::Duration,
    /// Where request ids and new credentials come from.
    random: fastrand::Rng,
}

/// An answer, and how it gets to the client.
#[derive(Debug)]
pub(super) struct Answer {
    /// With a delivery of `Never`, it is for a server that can't close a connection.
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

impl Service {
    pub(super) fn new(account: Account, credentials: Credentials, seed: u64) -> Self {
        Self {
            account,
            credentials,
            expired: BTreeSet::new(),
            verifies_signatures: true,
            limits: Limits::Enforced,
            faults: Faults::default(),
            clock_skew: time::Duration::ZERO,
            random: fastrand::Rng::with_seed(seed),
        }
    }

    /// Answers a request that arrived at this time.
    pub(super) fn answer(&mut self, request: &ReceivedRequest, now: OffsetDateTime) -> Answer {
        let now = self.skewed(now);
        let route = match self.accept(request, now) {
            Ok(route) => route,
            Err(error) => return self.whole(Err(error), now),
        };
        let fault = self.faults.meet(route.name);
        let result = match &fault {
            Some(Fault::Error(error)) => Err(error.clone()),
            Some(Fault::Dropped) => Err(connection_closed()),
            Some(Fault::AnswerLost | Fault::SlowBody(_)) | None => {
                route.serve(request, &mut self.account, now, self.limits)
            }
        };
        let (result, delivery) = match fault {
            Some(Fault::Dropped) => (result, Delivery::Never),
            Some(Fault::AnswerLost) => (Err(connection_closed()), Delivery::Never),
            Some(Fault::SlowBody(duration)) => (result, Delivery::Slow(duration)),
            Some(Fault::Error(_)) | None => (result, Delivery::Whole),
        };
        Answer { latency: self.faults.latency_of(route.name), delivery, ..self.whole(result, now) }
    }

    /// Refuses a request that can't be looked at.
    pub(super) fn refuse(&mut self, error: ServiceError, now: OffsetDateTime) -> Answer {
        let now = self.skewed(now);
        self.whole(Err(error), now)
    }

    /// Does what a request asks for, whoever sent it, and gives the body of the answer.
    pub(super) fn perform(&mut self, request: &ReceivedRequest, now: OffsetDateTime) -> Result<Vec<u8>, ServiceError> {
        let route = routes::find(&request.method, &request.path).ok_or_else(|| no_operation(request))?;
        let now = self.skewed(now);
        route.serve(request, &mut self.account, now, self.limits)
    }

    pub(super) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Makes these credentials valid, and no others.
    pub(super) fn set_credentials(&mut self, credentials: Credentials) {
        self.expired.remove(credentials.access_key_id());
        self.credentials = credentials;
    }

    /// Makes the credentials expire and new ones valid.
    pub(super) fn expire_credentials(&mut self) {
        self.expired.insert(self.credentials.access_key_id().to_owned());
        let (id, secret, token) = (self.random.u64(..), self.random.u128(..), self.random.u128(..));
        self.credentials = Credentials::new(
            format!("ASIA{id:016X}"),
            format!("{secret:032x}"),
            Some(format!("{token:032x}")),
            None,
            "FakeService",
        );
    }

    fn skewed(&self, now: OffsetDateTime) -> OffsetDateTime {
        now.checked_add(self.clock_skew).unwrap_or(now)
    }

    /// The operation that a request is for, if it is signed as it must be.
    fn accept(&self, request: &ReceivedRequest, now: OffsetDateTime) -> Result<&'static Route, ServiceError> {
        let route = routes::find(&request.method, &request.path).ok_or_else(|| no_operation(request))?;
        if self.verifies_signatures {
            let (credentials, expired, region) = (&self.credentials, &self.expired, &self.account.region);
            Expected { credentials, expired, region, now }.verify(request)?;
        }
        Ok(route)
    }

    fn whole(&mut self, result: Result<Vec<u8>, ServiceError>, now: OffsetDateTime) -> Answer {
        let request_id = uuid::Builder::from_random_bytes(self.random.u128(..).to_ne_bytes()).into_uuid();
        let response = answer::to_http(result, &request_id.to_string(), now);
        Answer { response, latency: Duration::ZERO, delivery: Delivery::Whole }
    }
}

fn no_operation(request: &ReceivedRequest) -> ServiceError {
    ServiceError::unknown_operation(format!("There is no operation at {} {}", request.method, request.path))
}

fn connection_closed() -> ServiceError {
    ServiceError::internal("Here the connection is closed")
}

#[cfg(test)]
mod tests;
