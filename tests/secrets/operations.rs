//! Every operation, with a mark in all that goes out and comes in.

use std::collections::HashMap;
use std::fmt::Debug;
use std::sync::LazyLock;

use customer_profiles::operations::*;
use customer_profiles::{Client, Operation, Result};
use futures::StreamExt;
use futures::future::LocalBoxFuture;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::description::{Description, PLAIN, SENSITIVE};

macro_rules! table {
    ($($request:ident $($pages:ident)?,)*) => {
        pub(crate) const OPERATIONS: &[OperationEntry] = &[$(operation::<$request>(),)*];
    };
}
customer_profiles::for_each_operation!(table);

static DESCRIPTION: LazyLock<Description> = LazyLock::new(Description::read);

pub(crate) struct OperationEntry {
    pub(crate) name: &'static str,
    method: http::Method,
    path: &'static str,
    send: fn(Client, Value) -> LocalBoxFuture<'static, Sent>,
}

/// A call that was sent.
pub(crate) struct Sent {
    /// What `Debug` shows of the call and its request.
    pub(crate) call: String,
    /// What `Debug` shows of the response.
    pub(crate) response: Result<String>,
}

const fn operation<O: Operation<Response: Debug> + Debug + DeserializeOwned + 'static>() -> OperationEntry {
    OperationEntry {
        name: O::NAME,
        method: O::METHOD,
        path: O::PATH,
        send: |client, request| Box::pin(send::<O>(client, request)),
    }
}

async fn send<O: Operation<Response: Debug> + Debug + DeserializeOwned>(client: Client, request: Value) -> Sent {
    let call = client.call(serde_json::from_value::<O>(request).unwrap());
    let shown = format!("{call:?} {call:#?}");
    Sent { call: shown, response: call.send().await.map(|response| format!("{response:?} {response:#?}")) }
}

impl OperationEntry {
    pub(crate) fn request(&self) -> Value {
        DESCRIPTION.marked(DESCRIPTION.input(self.name))
    }

    pub(crate) fn response(&self) -> Value {
        DESCRIPTION.marked(DESCRIPTION.output(self.name))
    }

    /// Whether any object is a response.
    pub(crate) fn has_no_response_members(&self) -> bool {
        self.response().as_object().unwrap().is_empty()
    }

    pub(crate) async fn send(&self, client: &Client) -> Sent {
        (self.send)(client.clone(), self.request()).await
    }

    /// Method and path of its request: each label is the mark of its member.
    fn line(&self) -> String {
        format!("{} {}", self.method, self.path.replace('{', PLAIN).replace('}', ""))
    }
}

/// Sends one request of each of these operations, some at once.
pub(crate) async fn send_all(
    client: &Client,
    operations: impl IntoIterator<Item = &'static OperationEntry>,
) -> Vec<(&'static OperationEntry, Sent)> {
    let sending = operations.into_iter().map(|operation| async move { (operation, operation.send(client).await) });
    futures::stream::iter(sending).buffered(8).collect().await
}

/// The response to a request with this method and path.
pub(crate) fn response(method: &str, path: &str) -> Value {
    static OPERATIONS_BY_LINE: LazyLock<HashMap<String, &OperationEntry>> =
        LazyLock::new(|| OPERATIONS.iter().map(|operation| (operation.line(), operation)).collect());
    OPERATIONS_BY_LINE[&format!("{method} {path}")].response()
}

/// The same with members that are not what they should be.
pub(crate) fn undecodable(mut response: Value) -> Value {
    for member in response.as_object_mut().unwrap().values_mut() {
        *member = if member.is_array() { json!(SENSITIVE) } else { json!([SENSITIVE]) };
    }
    response
}
