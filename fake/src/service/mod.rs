//! The service without a server: from a request and a time to a response.

mod control;
pub(crate) mod faults;
mod response;
mod results;
mod signature;
#[cfg(test)]
mod test_request;
mod upload;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::Response;
use time::OffsetDateTime;

pub(crate) use self::control::is_control;
use self::faults::{Fault, Faults};
use self::signature::Expected;
use crate::error::ServiceError;
use crate::operations::limits::Limits;
use crate::operations::{self, Served};
use crate::record::Timestamp;
use crate::request::{self, Members, OperationInfo, ReceivedRequest};
use crate::state::Account;

/// How many bytes the body of a request may have; API Gateway, which such services stand behind, takes no more.
pub(crate) const BODY_LIMIT: usize = 10 * 1024 * 1024;

#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) account: Account,
    credentials: Credentials,
    /// The access key ids of credentials that have expired.
    expired: BTreeSet<String>,
    pub(crate) verifies_signatures: bool,
    pub(crate) limits: Limits,
    pub(crate) faults: Faults,
    /// By how much the clock of the service is ahead.
    pub(crate) clock_skew: time::Duration,
    /// How much more time has passed for what is in it, but not for signatures.
    advanced: time::Duration,
    /// Where request ids and new credentials come from.
    random: fastrand::Rng,
}

/// A response, and how it gets to the client.
#[derive(Debug)]
pub(crate) struct Outgoing {
    /// With a delivery of `Never`, it is for a server that can't close a connection.
    pub(crate) response: Response<Bytes>,
    /// How long it is held back.
    pub(crate) latency: Duration,
    pub(crate) delivery: Delivery,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    Whole,
    /// The body comes in pieces, spread over this time.
    Slow(Duration),
    /// The connection is closed instead.
    Never,
}

impl Service {
    pub(crate) fn new(account: Account, credentials: Credentials, seed: u64) -> Self {
        Self {
            account,
            credentials,
            expired: BTreeSet::new(),
            verifies_signatures: true,
            limits: Limits::Enforced,
            faults: Faults::default(),
            clock_skew: time::Duration::ZERO,
            advanced: time::Duration::ZERO,
            random: fastrand::Rng::with_seed(seed),
        }
    }

    /// The response to a request that arrived at this time.
    pub(crate) fn respond(&mut self, request: &ReceivedRequest, now: OffsetDateTime) -> Outgoing {
        let time = self.time(now);
        let now = self.skewed(now);
        if upload::is_upload(request) {
            let response = upload::respond(&mut self.account, request, time);
            return Outgoing { response, latency: Duration::ZERO, delivery: Delivery::Whole };
        }
        if is_control(request) {
            let result = self.control(request, time);
            return self.whole(result, now);
        }
        let (operation, served) = match self.accept(request, now) {
            Ok(accepted) => accepted,
            Err(error) => return self.whole(Err(error), now),
        };
        let fault = self.faults.meet(operation.name);
        let result = match &fault {
            Some(Fault::Error(error)) => Err(error.clone()),
            Some(Fault::Dropped) => Err(connection_closed()),
            Some(Fault::ResponseDropped | Fault::SlowBody(_)) | None => {
                let members = Members::received(operation, request);
                members.and_then(|members| self.serve(served, members, time))
            }
        };
        let (result, delivery) = match fault {
            Some(Fault::Dropped) => (result, Delivery::Never),
            Some(Fault::ResponseDropped) => (Err(connection_closed()), Delivery::Never),
            Some(Fault::SlowBody(duration)) => (result, Delivery::Slow(duration)),
            Some(Fault::Error(_)) | None => (result, Delivery::Whole),
        };
        Outgoing { latency: self.faults.latency_of(operation.name), delivery, ..self.whole(result, now) }
    }

    /// Rejects a request that can't be looked at.
    pub(crate) fn reject(&mut self, error: ServiceError, now: OffsetDateTime) -> Outgoing {
        let now = self.skewed(now);
        self.whole(Err(error), now)
    }

    /// Does what a request with these members asks for, whoever sent it, and gives the body of the response.
    pub(crate) fn perform(
        &mut self,
        operation: &str,
        members: Members,
        now: OffsetDateTime,
    ) -> Result<Vec<u8>, ServiceError> {
        let served = operations::find(operation);
        let served =
            served.ok_or_else(|| ServiceError::unknown_operation(format!("There is no operation {operation}")))?;
        let time = self.time(now);
        self.serve(served, members, time)
    }

    /// Does what is due by now, which no request has asked for.
    pub(crate) fn catch_up(&mut self, now: OffsetDateTime) {
        let time = self.time(now);
        operations::react(&mut self.account, time);
    }

    /// The time for what is in it.
    pub(crate) fn time(&self, now: OffsetDateTime) -> Timestamp {
        let now = self.skewed(now);
        Timestamp(now.checked_add(self.advanced).unwrap_or(now))
    }

    /// Lets time pass for what is in it.
    pub(crate) fn advance_clock(&mut self, by: Duration) {
        let by = time::Duration::try_from(by).unwrap_or(time::Duration::MAX);
        self.advanced = self.advanced.saturating_add(by);
    }

    /// Carries out a request, after what was due before it and with what follows from it.
    fn serve(&mut self, served: &Served, members: Members, now: Timestamp) -> Result<Vec<u8>, ServiceError> {
        operations::react(&mut self.account, now);
        let response = served.serve(members, &mut self.account, now, self.limits);
        operations::react(&mut self.account, now);
        response
    }

    pub(crate) fn credentials(&self) -> &Credentials {
        &self.credentials
    }

    /// Makes these credentials valid, and no others.
    pub(crate) fn set_credentials(&mut self, credentials: Credentials) {
        self.expired.remove(credentials.access_key_id());
        self.credentials = credentials;
    }

    /// Makes the credentials expire and new ones valid.
    pub(crate) fn expire_credentials(&mut self) {
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

    /// The operation that a request is for, if there is one and the request is signed as it must be.
    fn accept(
        &self,
        request: &ReceivedRequest,
        now: OffsetDateTime,
    ) -> Result<(&'static OperationInfo, &'static Served), ServiceError> {
        let operation = request::find(&request.method, &request.path);
        let accepted = operation.and_then(|operation| Some((operation, operations::find(operation.name)?)));
        let accepted = accepted.ok_or_else(|| no_operation(request))?;
        if self.verifies_signatures {
            let (credentials, expired, region) = (&self.credentials, &self.expired, &self.account.region);
            Expected { credentials, expired, region, now }.verify(request)?;
        }
        Ok(accepted)
    }

    fn whole(&mut self, result: Result<Vec<u8>, ServiceError>, now: OffsetDateTime) -> Outgoing {
        let request_id = uuid::Builder::from_random_bytes(self.random.u128(..).to_ne_bytes()).into_uuid();
        let response = response::to_http(result, &request_id.to_string(), now);
        Outgoing { response, latency: Duration::ZERO, delivery: Delivery::Whole }
    }
}

fn no_operation(request: &ReceivedRequest) -> ServiceError {
    let mut message = format!("There is no operation at {} {}", request.method, request.path);
    let others = request::of_path(&request.path).map(|other| format!("{} is {}", other.method, other.name));
    let others: Vec<String> = others.collect();
    if !others.is_empty() {
        let _infallible = write!(message, "; there {}", others.join(", "));
    }
    ServiceError::unknown_operation(message)
}

fn connection_closed() -> ServiceError {
    ServiceError::internal("Here the connection is closed")
}

#[cfg(test)]
mod tests;
