//! From the name of an operation to its types.

use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;

use customer_profiles::operations::*;
use customer_profiles::{Client, Error, Operation};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::description::Description;

macro_rules! table {
    ($($request:ident $($pages:ident)?,)*) => {
        const OPERATIONS: &[OperationEntry] = &[$(operation::<$request>(),)*];
    };
}
customer_profiles::for_each_operation!(table);

static DESCRIPTION: LazyLock<Description> = LazyLock::new(Description::read);

/// An operation whose types are hidden behind JSON.
pub(crate) struct OperationEntry {
    name: &'static str,
    path: &'static str,
    send: fn(Client, Value) -> Sending,
}

type Sending = Pin<Box<dyn Future<Output = Outcome> + Send>>;

/// What came of a call.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// The response, written back to JSON.
    Output(Value),
    Error(Error),
    /// The request type does not read the input.
    InvalidInput(String),
}

pub(crate) fn find(name: &str) -> Option<&'static OperationEntry> {
    OPERATIONS.iter().find(|operation| operation.name == name)
}

/// An operation whose path has no other labels than members of this input, and at least one.
pub(crate) fn find_by_labels(input: &Value) -> Option<&'static OperationEntry> {
    OPERATIONS.iter().find(|operation| {
        let mut labels = operation.labels().peekable();
        labels.peek().is_some() && labels.all(|label| input.get(label).is_some())
    })
}

impl OperationEntry {
    /// Sends a request that is read from JSON.
    pub(crate) fn send(&self, client: &Client, input: Value) -> Sending {
        (self.send)(client.clone(), input)
    }

    /// A request with all that is required and nothing else.
    pub(crate) fn least_request(&self) -> Value {
        DESCRIPTION.least(DESCRIPTION.input(self.name))
    }

    /// A response with all that is required and nothing else.
    pub(crate) fn least_response(&self) -> Value {
        DESCRIPTION.least(DESCRIPTION.output(self.name))
    }

    /// The members that stand in the path.
    pub(crate) fn labels(&self) -> impl Iterator<Item = &'static str> {
        self.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }
}

const fn operation<O>() -> OperationEntry
where
    O: Operation<Response: Serialize> + DeserializeOwned + 'static,
{
    OperationEntry { name: O::NAME, path: O::PATH, send: |client, input| Box::pin(send::<O>(client, input)) }
}

async fn send<O>(client: Client, input: Value) -> Outcome
where
    O: Operation<Response: Serialize> + DeserializeOwned,
{
    let request: O = match serde_json::from_value(input) {
        Ok(request) => request,
        Err(error) => return Outcome::InvalidInput(error.to_string()),
    };
    match client.send(request).await {
        Ok(response) => Outcome::Output(serde_json::to_value(&response).unwrap()),
        Err(error) => Outcome::Error(error),
    }
}
