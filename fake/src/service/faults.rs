//! Injected faults: decided here as data, carried out by whoever delivers the responses.

use std::collections::{BTreeMap, VecDeque};
use std::time::Duration;

use http::StatusCode;

use crate::error::ServiceError;

/// How long the body of each slow response takes that is one of the regular faults.
const SLOW_BODY: Duration = Duration::from_secs(1);

/// What happens to a request in place of a plain response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is rejected.
    Error(ServiceError),
    /// It is not carried out, and the connection is closed.
    Dropped,
    /// It is carried out, and the connection is closed.
    ResponseDropped,
    /// It is carried out, and the body of its response takes this time.
    SlowBody(Duration),
}

/// The faults of requests whose signatures are valid.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// What the next requests of operations meet.
    next: VecDeque<(String, Fault)>,
    /// By operation.
    throttles: BTreeMap<String, Throttle>,
    /// By operation.
    latencies: BTreeMap<String, Duration>,
    /// The latency of all other operations.
    pub(crate) latency: Duration,
    /// How many requests have come since regular faults were asked for; none if they are not.
    regular: Option<usize>,
}

/// How often requests of an operation are throttled.
#[derive(Debug)]
struct Throttle {
    /// Each request of this number is.
    every: usize,
    /// How many requests have come.
    count: usize,
}

impl Faults {
    /// Lets the next request of an operation meet a fault, after those that are to meet one already.
    pub(crate) fn push(&mut self, operation: &str, fault: Fault) {
        self.next.push_back((operation.to_owned(), fault));
    }

    /// Throttles each nth request of an operation, counted from now on.
    pub(crate) fn throttle_every(&mut self, operation: &str, every: usize) {
        self.throttles.insert(operation.to_owned(), Throttle { every, count: 0 });
    }

    pub(crate) fn set_latency(&mut self, operation: &str, latency: Duration) {
        self.latencies.insert(operation.to_owned(), latency);
    }

    pub(crate) fn set_regular(&mut self, are_wanted: bool) {
        self.regular = are_wanted.then_some(0);
    }

    pub(crate) fn latency_of(&self, operation: &str) -> Duration {
        self.latencies.get(operation).copied().unwrap_or(self.latency)
    }

    /// What a request of an operation meets.
    pub(crate) fn meet(&mut self, operation: &str) -> Option<Fault> {
        let throttled = self.throttles.get_mut(operation).is_some_and(|throttle| {
            throttle.count += 1;
            throttle.count.is_multiple_of(throttle.every)
        });
        let regular = self.regular.as_mut().and_then(|count| {
            *count += 1;
            regular(*count)
        });
        let index = self.next.iter().position(|(faulty, _)| faulty == operation);
        let next = index.and_then(|index| self.next.remove(index)).map(|(_, fault)| fault);
        next.or_else(|| throttled.then(throttling)).or(regular)
    }
}

/// What the request of this number meets, in a round of twenty.
fn regular(number: usize) -> Option<Fault> {
    match number % 20 {
        5 | 15 => Some(throttling()),
        8 => Some(Fault::Error(ServiceError::internal("Internal server error"))),
        12 => Some(Fault::Dropped),
        18 => Some(Fault::SlowBody(SLOW_BODY)),
        _ => None,
    }
}

fn throttling() -> Fault {
    Fault::Error(ServiceError::new(StatusCode::TOO_MANY_REQUESTS, "ThrottlingException", "Rate exceeded"))
}
