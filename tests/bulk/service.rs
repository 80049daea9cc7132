//! A service that takes in visits, each with its number, and responds as a test says.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::transport::{ResponseFuture, Transport, TransportError, TransportErrorKind};
use customer_profiles::{Client, ClientBuilder};
use http::{Request, Response, StatusCode};
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep};

/// What is put.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Visit {
    pub(crate) number: usize,
}

/// The first so many visits.
pub(crate) fn visits(count: usize) -> impl Iterator<Item = Visit> {
    (0..count).map(|number| Visit { number })
}

/// A request as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    /// The number of the visit.
    pub(crate) number: usize,
    /// How often the visit had arrived before.
    pub(crate) before: usize,
    /// When, from the start of the service.
    pub(crate) at: Duration,
    /// How many calls are in flight with it.
    pub(crate) in_flight: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Done,
    Rejected,
    Throttled,
    /// A throttle that asks to wait.
    ThrottledFor(Duration),
    /// A server error: it may have been done.
    Failed,
    /// The connection broke: it may have been done.
    Broken,
}

type Outcomes = dyn Fn(&Arrival) -> (Duration, Outcome) + Send + Sync;

#[derive(Clone)]
pub(crate) struct Service {
    outcomes: Arc<Outcomes>,
    started: Instant,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    arrivals: Vec<Arrival>,
    in_flight: usize,
}

impl Service {
    /// Outcomes each arrival after that time with that outcome.
    pub(crate) fn new(outcomes: impl Fn(&Arrival) -> (Duration, Outcome) + Send + Sync + 'static) -> Self {
        Self { outcomes: Arc::new(outcomes), started: Instant::now(), state: Arc::default() }
    }

    pub(crate) fn client_builder(&self) -> ClientBuilder {
        Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .transport(self.clone())
    }

    pub(crate) fn client(&self) -> Client {
        self.client_builder().build().unwrap()
    }

    pub(crate) fn arrivals(&self) -> Vec<Arrival> {
        self.state.lock().unwrap().arrivals.clone()
    }

    /// The numbers of the visits that arrived, in that order.
    pub(crate) fn numbers(&self) -> Vec<usize> {
        self.arrivals().iter().map(|arrival| arrival.number).collect()
    }

    /// How many calls are in flight now.
    pub(crate) fn in_flight(&self) -> usize {
        self.state.lock().unwrap().in_flight
    }

    /// How many calls were in flight at most.
    pub(crate) fn most_in_flight(&self) -> usize {
        self.arrivals().iter().map(|arrival| arrival.in_flight).max().unwrap_or_default()
    }

    fn arrived(&self, request: &Request<Bytes>) -> Arrival {
        let body: serde_json::Value = serde_json::from_slice(request.body()).unwrap();
        assert_eq!(request.uri().path(), "/domains/acme/profiles/objects");
        assert_eq!(body["ObjectTypeName"], "Visit");
        let visit: Visit = serde_json::from_str(body["Object"].as_str().unwrap()).unwrap();
        let mut state = self.state.lock().unwrap();
        state.in_flight += 1;
        let arrival = Arrival {
            number: visit.number,
            before: state.arrivals.iter().filter(|arrival| arrival.number == visit.number).count(),
            at: self.started.elapsed(),
            in_flight: state.in_flight,
        };
        state.arrivals.push(arrival.clone());
        arrival
    }
}

/// Counts a call as in flight until it is dropped.
struct InFlight(Arc<Mutex<State>>);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.lock().unwrap().in_flight -= 1;
    }
}

impl Transport for Service {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let arrival = self.arrived(&request);
            let _in_flight = InFlight(Arc::clone(&self.state));
            let (latency, outcome) = (self.outcomes)(&arrival);
            sleep(latency).await;
            outcome.into_result()
        })
    }
}

impl fmt::Debug for Service {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Service")
    }
}

impl Outcome {
    fn into_result(self) -> Result<Response<Bytes>, TransportError> {
        let (status, code) = match self {
            Self::Done => (200, None),
            Self::Rejected => (400, Some("BadRequestException")),
            Self::Throttled | Self::ThrottledFor(_) => (429, Some("ThrottlingException")),
            Self::Failed => (500, Some("InternalServerException")),
            Self::Broken => return Err(TransportError::new(TransportErrorKind::Interrupted, "connection reset")),
        };
        let mut response = Response::new("{}".into());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        let headers = response.headers_mut();
        if let Some(code) = code {
            headers.insert("x-amzn-errortype", code.parse().unwrap());
        }
        if let Self::ThrottledFor(wait) = self {
            headers.insert("x-amz-retry-after", wait.as_millis().to_string().parse().unwrap());
        }
        Ok(response)
    }
}
