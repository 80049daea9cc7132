//! What the client reads of a response.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use customer_profiles::transport::{ResponseFuture, Transport};
use customer_profiles::{Client, Error, Operation, RetryPolicy, for_each_operation};
use http::Request;
use tokio::runtime::Runtime;

use super::super::*;
use super::state::Sample;

/// Gives the client a response that was made before.
#[derive(Clone, Debug, Default)]
struct Replayed(Arc<Mutex<Response<Bytes>>>);

impl Transport for Replayed {
    fn send(&self, _: Request<Bytes>) -> ResponseFuture<'_> {
        let response = self.0.lock().unwrap().clone();
        Box::pin(async { Ok(response) })
    }
}

type Send = fn(&Runtime, &Client, &Value) -> Result<(), Error>;

macro_rules! sends {
    ($($request:ident $($pages:ident)?,)*) => {
        [$((customer_profiles::operations::$request::NAME, send::<customer_profiles::operations::$request> as Send)),*]
    };
}

fn send<O: Operation + serde::de::DeserializeOwned>(
    runtime: &Runtime,
    client: &Client,
    input: &Value,
) -> Result<(), Error> {
    let request: O = serde_json::from_value(input.clone()).unwrap();
    runtime.block_on(client.send(request)).map(drop)
}

pub(super) struct Replay {
    runtime: Runtime,
    client: Client,
    replayed: Replayed,
    /// By operation, with a request of it.
    sends: BTreeMap<&'static str, (Send, Value)>,
}

impl Replay {
    /// One that sends the first of these requests of each operation.
    pub(super) fn new(samples: &[Sample]) -> Self {
        let replayed = Replayed::default();
        let builder = Client::builder().region(REGION).credentials_provider(credentials(None));
        let client = builder.retry_policy(RetryPolicy::off()).transport(replayed.clone()).build().unwrap();
        let sends = for_each_operation!(sends).map(|(name, send)| {
            let sample = samples.iter().find(|sample| sample.operation == name);
            (name, (send, sample.unwrap().input.clone()))
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { runtime, client, replayed, sends: sends.into() }
    }

    /// Reads a response of an operation as the client does.
    pub(super) fn read(&self, operation: &str, response: &Response<Bytes>) -> Result<(), Error> {
        *self.replayed.0.lock().unwrap() = response.clone();
        let (send, request) = &self.sends[operation];
        send(&self.runtime, &self.client, request)
    }
}
