//! Many objects at once; see [the guide](crate::guides::bulk_loading).

mod pace;
mod results;

use std::fmt;
use std::time::Duration;

use serde::Serialize;

use crate::client::{CallOptions, Client};
use crate::error::Result;
use crate::operations::{PutProfileObject, PutProfileObjectResponse};
use crate::retry::RetryPolicy;

pub use results::BulkResults;

impl Client {
    /// Puts many objects, such as orders, into a domain; see [the guide](crate::guides::bulk_loading).
    ///
    /// ```no_run
    /// use customer_profiles::StandardOrder;
    /// use futures::{StreamExt, stream};
    ///
    /// # async fn example(client: customer_profiles::Client) {
    /// let orders = stream::iter(["1001", "1002"]).map(StandardOrder::new);
    /// let mut results = client.put_profile_objects("acme", "Order").concurrency(8).in_order().send_all(orders);
    /// while let Some(put) = results.next().await {
    ///     println!("{}: {:?}", put.index, put.result);
    /// }
    /// # }
    /// ```
    pub fn put_profile_objects(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> PutProfileObjects {
        PutProfileObjects {
            client: self.clone(),
            domain_name: domain_name.into(),
            object_type_name: object_type_name.into(),
            concurrency: PutProfileObjects::CONCURRENCY,
            in_order: false,
            max_throttled_attempts: PutProfileObjects::MAX_THROTTLED_ATTEMPTS,
            // The load meets throttles itself, so that one slows down all.
            options: CallOptions { retry_throttles: false, ..self.options() },
        }
    }
}

/// A load of many objects that is being put together; see [the guide](crate::guides::bulk_loading).
#[derive(Clone, Debug)]
#[must_use = "a load does nothing until it is given objects and its results are read"]
pub struct PutProfileObjects {
    client: Client,
    domain_name: String,
    object_type_name: String,
    concurrency: usize,
    in_order: bool,
    max_throttled_attempts: u32,
    options: CallOptions,
}

impl PutProfileObjects {
    const CONCURRENCY: usize = 16;
    const MAX_THROTTLED_ATTEMPTS: u32 = 20;

    /// How many calls may be in flight at most; 16 unless set, and 0 counts as 1.
    pub fn concurrency(mut self, calls: usize) -> Self {
        self.concurrency = calls.max(1);
        self
    }

    /// Gives the results in the order of the input, in place of that in which the calls end.
    pub fn in_order(mut self) -> Self {
        self.in_order = true;
        self
    }

    /// How often an object may be throttled before that is its result; 20 unless set, and 0 counts as 1.
    pub fn max_throttled_attempts(mut self, attempts: u32) -> Self {
        self.max_throttled_attempts = attempts.max(1);
        self
    }

    /// How often, and after how long, a call that failed is repeated; the client's policy unless set.
    ///
    /// Of throttles it decides only how long they hold the load back.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.options.retry_policy = policy;
        self
    }

    /// How long one attempt of a call may take; as the client's unless set.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = timeout;
        self
    }

    /// How long one call may take with all its attempts; as the client's unless set.
    ///
    /// The time for which throttles hold an object back does not count.
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.options.operation_timeout = timeout;
        self
    }

    fn call(&self, object: &impl Serialize) -> PutProfileObject {
        self.client.put_profile_object(&self.domain_name, &self.object_type_name, object).with_options(self.options)
    }
}

/// What became of one object of a load.
///
/// `Debug` does not show the object, since it is about a customer.
#[non_exhaustive]
pub struct BulkResult<T> {
    /// Which object of the input it is, the first being 0.
    pub index: usize,
    /// The object, given back.
    pub object: T,
    /// The response of the service, or why the object is not known to be put.
    pub result: Result<PutProfileObjectResponse>,
}

impl<T> fmt::Debug for BulkResult<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BulkResult")
            .field("index", &self.index)
            .field("result", &self.result)
            .finish_non_exhaustive()
    }
}
