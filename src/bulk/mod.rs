//! Many objects at once: a guide to bulk loading.
//!
//! [`put_profile_objects`](crate::Client::put_profile_objects) takes a stream of objects, keeps several calls in flight,
//! slows down when the service throttles, and gives a stream of results, one for each object.
//!
//! ```
//! # use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
//! use customer_profiles::StandardOrder;
//! use futures::{StreamExt, stream};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> customer_profiles::Result<()> {
//! # let service = customer_profiles::testing::FakeService::start().await;
//! # service.create_domain("acme");
//! # let client = service.client();
//! # client
//! #     .put_profile_object_type("acme", "Order", "Orders")
//! #     .fields([("OrderId", ObjectTypeField::default().source("_source.OrderId").target("_order.OrderId"))])
//! #     .keys([("_orderId", [ObjectTypeKey::new(["OrderId"]).standard_identifiers([StandardIdentifier::Unique])])])
//! #     .await?;
//! let orders = stream::iter((1..=100).map(|number| StandardOrder::new(number.to_string())));
//!
//! let mut results = client.put_profile_objects("acme", "Order").send_all(orders);
//! while let Some(put) = results.next().await {
//!     if let Err(error) = put.result {
//!         eprintln!("order {} of the input: {error}", put.index);
//!     }
//! }
//! # assert_eq!(service.profile_objects("acme", "Order").len(), 100);
//! # Ok(())
//! # }
//! ```
//!
//! An object is anything that serde can write, by value or by reference. The input can be an iterator in
//! `futures::stream::iter`, a channel, the lines of a file: it is asked for an object only when there is room for one
//! more call, so a long input needs little memory.
//!
//! # Results
//!
//! A [`BulkResult`] names its input: it has the object itself and its index, the first being 0. One that failed does not
//! stop the others. What failed can be fed in again:
//!
//! ```
//! # use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
//! use customer_profiles::bulk::BulkResult;
//! use futures::{StreamExt, stream};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> customer_profiles::Result<()> {
//! # let service = customer_profiles::testing::FakeService::start().await;
//! # service.create_domain("acme");
//! # let client = service.client();
//! # client
//! #     .put_profile_object_type("acme", "Order", "Orders")
//! #     .fields([("OrderId", ObjectTypeField::default().source("_source.OrderId").target("_order.OrderId"))])
//! #     .keys([("_orderId", [ObjectTypeKey::new(["OrderId"]).standard_identifiers([StandardIdentifier::Unique])])])
//! #     .await?;
//! # service.fail_next("PutProfileObject", 500, "InternalServerException", "try again");
//! # let orders = ["1001", "1002", "1003"].map(customer_profiles::StandardOrder::new);
//! let load = client.put_profile_objects("acme", "Order");
//! let results: Vec<BulkResult<_>> = load.clone().send_all(stream::iter(orders)).collect().await;
//!
//! let may_succeed = |put: &BulkResult<_>| put.result.as_ref().is_err_and(|error| error.is_retryable());
//! let again = results.into_iter().filter(may_succeed).map(|put| put.object);
//! let results: Vec<BulkResult<_>> = load.send_all(stream::iter(again)).collect().await;
//! # assert_eq!(results.len(), 1);
//! # assert_eq!(service.profile_objects("acme", "Order").len(), 3);
//! # Ok(())
//! # }
//! ```
//!
//! Results come as the calls end. With [`in_order`](PutProfileObjects::in_order) they come as the objects did; a slow
//! call then holds back the results behind it and, once [`concurrency`](PutProfileObjects::concurrency) objects are in
//! hand, the input too.
//!
//! # Pace
//!
//! A throttle halves the number of calls that may be in flight and holds every new call back for the initial backoff of
//! the [retry policy](PutProfileObjects::retry_policy), or as long as the service asks. Each full round of other answers
//! lets one more call in flight again, up to [`concurrency`](PutProfileObjects::concurrency).
//!
//! So all calls of a load slow down together, and the load finds the rate that the service grants. Throttles of calls
//! that were under way at the same time count as one. When throttle follows throttle with no other answer between them,
//! the wait is the policy's throttling backoff, which grows from one to the next. Loads that run side by side know nothing
//! of each other.
//!
//! # Repetition
//!
//! A throttled object was not put. The load keeps it and puts it again, before it takes new ones; this does not count
//! towards the attempts of the retry policy. It gives up after
//! [`max_throttled_attempts`](PutProfileObjects::max_throttled_attempts), and the result is the throttle.
//!
//! All other failures are met within the call, by the retry policy. The default policy does not repeat a call whose answer
//! was lost: the object may have been put, and a second call could make a second object. The result's error then says that
//! the [outcome is unknown](crate::Error::outcome_unknown). Where the object type has a key that is `UNIQUE`, a second call
//! replaces what the first one made, and repeating is safe:
//!
//! ```no_run
//! use customer_profiles::{RetryPolicy, StandardOrder};
//!
//! # fn example(client: customer_profiles::Client, orders: impl futures::Stream<Item = StandardOrder>) {
//! let results = client
//!     .put_profile_objects("acme", "Order")
//!     .retry_policy(RetryPolicy::standard().repeat_unsafe(true))
//!     .send_all(orders);
//! # let _ = results;
//! # }
//! ```
//!
//! Two objects with the same key can be in flight together, and either can come last. Where the order matters, set
//! [`concurrency(1)`](PutProfileObjects::concurrency) or keep such objects apart.
//!
//! # Stopping
//!
//! The calls are part of the stream: they go on only while it is polled, and no task runs beside it. Dropping the stream
//! stops the load. What was in flight is dropped, and whether the service has put those objects is not known; they are the
//! ones that were taken from the input and have no result. A load that must be able to go on after it was stopped keeps a
//! journal of the results; the example `import_orders` shows one.

mod pace;
mod results;

use std::fmt;
use std::time::Duration;

use futures_util::stream::Stream;
use serde::Serialize;

use crate::client::{CallOptions, Client};
use crate::error::Result;
use crate::operations::put_profile_object::{PutProfileObject, PutProfileObjectResponse};
use crate::retry::RetryPolicy;

pub use results::BulkResults;

impl Client {
    /// Puts many objects, such as orders, into a domain; see [the guide](crate::bulk).
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

/// A load of many objects that is being put together; see [the guide](crate::bulk).
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

    /// Puts these objects, as far as the results are read.
    pub fn send_all<S>(self, objects: S) -> BulkResults<S>
    where
        S: Stream<Item: Serialize>,
    {
        BulkResults::new(self, objects)
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
    /// What the service answered, or why the object is not known to be put.
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
