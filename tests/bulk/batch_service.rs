//! A service that takes many items by one call and responds for each as a test says.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::Client;
use customer_profiles::transport::{ResponseFuture, Transport};
use http::{Request, Response, StatusCode};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep};

pub(crate) const LATENCY: Duration = Duration::from_millis(10);

/// The id of the profile of this number.
pub(crate) fn profile_id(number: usize) -> String {
    format!("{number:032x}")
}

/// The ids of so many profiles.
pub(crate) fn profile_ids(count: usize) -> impl Iterator<Item = String> {
    (0..count).map(profile_id)
}

/// One item as it arrived.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    /// The id of a profile, or the number of a visit.
    pub(crate) name: String,
    /// How often it had arrived before.
    pub(crate) before: usize,
}

#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    Done,
    /// An error with this code, which is an HTTP status or the name of an error.
    Failed(Value),
    /// The response has nothing of it.
    LeftOut,
}

/// What the service makes of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whole {
    Done,
    Throttled,
    Rejected,
    Failed,
}

type Outcomes = dyn Fn(&Arrival) -> Outcome + Send + Sync;
type Wholes = dyn Fn(&[Arrival]) -> Whole + Send + Sync;

/// When a call arrived, and its items.
type BatchCall = (Duration, Vec<Arrival>);

#[derive(Clone)]
pub(crate) struct BatchService {
    outcomes: Arc<Outcomes>,
    wholes: Arc<Wholes>,
    started: Instant,
    calls: Arc<Mutex<Vec<BatchCall>>>,
}

impl BatchService {
    /// Responds to each item with that outcome.
    pub(crate) fn new(outcomes: impl Fn(&Arrival) -> Outcome + Send + Sync + 'static) -> Self {
        Self {
            outcomes: Arc::new(outcomes),
            wholes: Arc::new(|_| Whole::Done),
            started: Instant::now(),
            calls: Arc::default(),
        }
    }

    /// Responds to whole calls so.
    pub(crate) fn calls_are(mut self, wholes: impl Fn(&[Arrival]) -> Whole + Send + Sync + 'static) -> Self {
        self.wholes = Arc::new(wholes);
        self
    }

    pub(crate) fn client(&self) -> Client {
        Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .transport(self.clone())
            .build()
            .unwrap()
    }

    /// The names of the items of each call, in the order in which they arrived.
    pub(crate) fn calls(&self) -> Vec<Vec<String>> {
        let calls = self.calls.lock().unwrap();
        calls.iter().map(|(_, items)| items.iter().map(|item| item.name.clone()).collect()).collect()
    }

    /// How many items each call had.
    pub(crate) fn sizes(&self) -> Vec<usize> {
        self.calls().iter().map(Vec::len).collect()
    }

    /// When each call arrived.
    pub(crate) fn times(&self) -> Vec<Duration> {
        self.calls.lock().unwrap().iter().map(|(at, _)| *at).collect()
    }

    fn arrived(&self, names: &[String]) -> Vec<Arrival> {
        let mut calls = self.calls.lock().unwrap();
        let before =
            |name: &String| calls.iter().flat_map(|(_, items)| items).filter(|item| item.name == *name).count();
        let items: Vec<_> = names.iter().map(|name| Arrival { name: name.clone(), before: before(name) }).collect();
        calls.push((self.started.elapsed(), items.clone()));
        items
    }

    fn respond(&self, request: &Request<Bytes>) -> Response<Bytes> {
        let form = Form::of(request.uri().path());
        let body: Value = serde_json::from_slice(request.body()).unwrap();
        let (ids, names) = form.items(&body);
        let arrivals = self.arrived(&names);
        let status = match (self.wholes)(&arrivals) {
            Whole::Done => {
                let outcomes = ids.iter().zip(arrivals.iter().map(|arrival| (self.outcomes)(arrival)));
                let response = Response::builder().header("x-amzn-requestid", "request-1");
                return response.body(form.body(outcomes).to_string().into()).unwrap();
            }
            Whole::Throttled => StatusCode::TOO_MANY_REQUESTS,
            Whole::Rejected => StatusCode::BAD_REQUEST,
            Whole::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Response::builder().status(status).body("{}".into()).unwrap()
    }
}

/// How an operation writes its items.
#[derive(Clone, Copy)]
enum Form {
    Objects,
    Profiles,
    Values,
    Memberships,
}

impl Form {
    fn of(path: &str) -> Self {
        match path {
            "/domains/acme/profiles/objects/batch-put-profile-object" => Self::Objects,
            "/domains/acme/batch-get-profiles" => Self::Profiles,
            "/domains/acme/calculated-attributes/spent/batch-get-for-profiles" => Self::Values,
            "/domains/acme/segments/loyal/membership" => Self::Memberships,
            path => panic!("no operation has the path {path}"),
        }
    }

    /// The ids of the items of a request, and their names for tests.
    fn items(self, body: &Value) -> (Vec<String>, Vec<String>) {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        if let Self::Objects = self {
            let number = |item: &Value| {
                let object: Value = serde_json::from_str(item["Object"].as_str().unwrap()).unwrap();
                object["number"].to_string()
            };
            let items = body["Items"].as_array().unwrap();
            (items.iter().map(|item| text(&item["Id"])).collect(), items.iter().map(number).collect())
        } else {
            let ids: Vec<_> = body["ProfileIds"].as_array().unwrap().iter().map(text).collect();
            (ids.clone(), ids)
        }
    }

    /// The response, with its items in another order than those of the request.
    fn body<'a>(self, outcomes: impl DoubleEndedIterator<Item = (&'a String, Outcome)>) -> Value {
        let (mut done, mut failed) = (Vec::new(), Vec::new());
        for (id, outcome) in outcomes.rev() {
            match (outcome, self) {
                (Outcome::LeftOut, _) => {}
                (Outcome::Done, Self::Objects) => done.push(json!({"Id": id, "ProfileObjectUniqueKey": "key"})),
                (Outcome::Done, Self::Profiles) => done.push(json!({"ProfileId": id, "FirstName": "Jane"})),
                (Outcome::Done, Self::Values) => done.push(json!({"ProfileId": id, "Value": "42"})),
                (Outcome::Done, Self::Memberships) => done.push(json!({"ProfileId": id, "QueryResult": "PRESENT"})),
                (Outcome::Failed(code), Self::Objects) => failed.push(json!({"Id": id, "Code": code, "Message": "no"})),
                (Outcome::Failed(status), Self::Memberships) => {
                    failed.push(json!({"ProfileId": id, "Status": status, "Message": "no"}));
                }
                (Outcome::Failed(code), _) => failed.push(json!({"ProfileId": id, "Code": code, "Message": "no"})),
            }
        }
        let (done_member, failed_member) = match self {
            Self::Objects => ("Successful", "Failed"),
            Self::Profiles => ("Profiles", "Errors"),
            Self::Values => ("CalculatedAttributeValues", "Errors"),
            Self::Memberships => ("Profiles", "Failures"),
        };
        json!({done_member: done, failed_member: failed})
    }
}

impl Transport for BatchService {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        Box::pin(async move {
            let response = self.respond(&request);
            sleep(LATENCY).await;
            Ok(response)
        })
    }
}

impl fmt::Debug for BatchService {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("BatchService")
    }
}
