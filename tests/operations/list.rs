//! The list of operations as a table, their types hidden behind JSON.

use std::sync::LazyLock;

use customer_profiles::operations::*;
use customer_profiles::{Client, Operation, Paginated, RepeatSafety, Result};
use futures::StreamExt;
use futures::future::LocalBoxFuture;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::description::Description;

macro_rules! table {
    ($($request:ident $($pages:ident)?,)*) => {
        pub(crate) const OPERATIONS: &[OperationEntry] = &[$(operation::<$request>(),)*];
        pub(crate) const PAGINATED: &[PaginatedEntry] = &[$($($pages::<$request>(),)?)*];
    };
}
customer_profiles::for_each_operation!(table);

pub(crate) static DESCRIPTION: LazyLock<Description> = LazyLock::new(Description::read);

pub(crate) struct OperationEntry {
    pub(crate) name: &'static str,
    pub(crate) repeat_safety: RepeatSafety,
    /// Reads a request and writes it again.
    pub(crate) read: fn(&str) -> serde_json::Result<Value>,
    send: fn(Client, Value) -> LocalBoxFuture<'static, Result<Value>>,
}

impl OperationEntry {
    /// Sends a request; gives the response as it writes itself.
    pub(crate) async fn send(&self, client: &Client, request: &Value) -> Result<Value> {
        (self.send)(client.clone(), request.clone()).await
    }

    pub(crate) fn least_request(&self) -> Value {
        DESCRIPTION.least(DESCRIPTION.input(self.name))
    }

    pub(crate) fn fullest_request(&self) -> Value {
        DESCRIPTION.marked(DESCRIPTION.input(self.name))
    }

    pub(crate) fn least_response(&self) -> Value {
        DESCRIPTION.least(DESCRIPTION.output(self.name))
    }

    pub(crate) fn fullest_response(&self) -> Value {
        DESCRIPTION.marked(DESCRIPTION.output(self.name))
    }
}

const fn operation<O>() -> OperationEntry
where
    O: Operation<Response: Serialize> + Serialize + DeserializeOwned + 'static,
{
    OperationEntry {
        name: O::NAME,
        repeat_safety: O::REPEAT_SAFETY,
        read: |text| serde_json::to_value(serde_json::from_str::<O>(text)?),
        send: |client, request| Box::pin(async move { Ok(json(client.send(read::<O>(request)).await?)) }),
    }
}

pub(crate) struct PaginatedEntry {
    pub(crate) name: &'static str,
    /// Counts the items of a list, page by page.
    pub(crate) count: fn(Client, Value) -> LocalBoxFuture<'static, Vec<usize>>,
}

const fn pages<O: Paginated<Response: Send> + DeserializeOwned>() -> PaginatedEntry {
    PaginatedEntry {
        name: O::NAME,
        count: |client, request| {
            let pages = client.call(read::<O>(request)).pages();
            Box::pin(pages.map(|page| O::into_items(page.unwrap()).len()).collect())
        },
    }
}

fn read<T: DeserializeOwned>(value: Value) -> T {
    serde_json::from_value(value).unwrap()
}

fn json(value: impl Serialize) -> Value {
    serde_json::to_value(value).unwrap()
}
