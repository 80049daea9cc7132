//! One operation for many inputs; see [the guide](crate::guides::bulk_loading).
//!
//! A stream of inputs goes in, and a [`BulkResult`] for each comes out, in batches where the service has them:
//!
//! | method | result |
//! | --- | --- |
//! | [`put_profile_objects`](crate::Client::put_profile_objects) | for an object: whether it was put |
//! | [`batch_get_profiles`](crate::Client::batch_get_profiles) | for an id: the profile |
//! | [`batch_get_calculated_attribute_for_profiles`](crate::Client::batch_get_calculated_attribute_for_profiles) | for an id: the value |
//! | [`get_segment_memberships`](crate::Client::get_segment_memberships) | for an id: whether the profile is in the segment |
//!
//! ```no_run
//! # use customer_profiles::StandardOrder;
//! use futures::{StreamExt, stream};
//!
//! # async fn example(client: customer_profiles::Client, orders: Vec<StandardOrder>) {
//! let mut results =
//!     client.put_profile_objects("acme", "Order").send_all(stream::iter(orders));
//! while let Some(put) = results.next().await {
//!     if let Err(error) = put.result {
//!         eprintln!("{:?}: {error}", put.input.order_id);
//!     }
//! }
//! # }
//! ```

mod batch_get_calculated_attribute_for_profiles;
mod batch_get_profiles;
mod by_profile_id;
mod get_segment_memberships;
mod item_errors;
mod job;
mod operation;
mod pace;
mod put_profile_objects;
mod results;

use std::fmt;
use std::time::Duration;

use futures::stream::Stream;

use crate::client::{CallOptions, Client};
use crate::error::Result;
use crate::retry::RetryPolicy;

pub use batch_get_calculated_attribute_for_profiles::BatchGetCalculatedAttributeForProfiles;
pub use batch_get_profiles::BatchGetProfiles;
pub use get_segment_memberships::GetSegmentMemberships;
pub use operation::{BulkOperation, Takes};
pub use put_profile_objects::PutProfileObjects;
pub use results::BulkResults;

/// An operation for many inputs that is being put together; see [the guide](crate::guides::bulk_loading).
///
/// ```no_run
/// use futures::{StreamExt, stream};
///
/// # async fn example(client: customer_profiles::Client, ids: Vec<String>) {
/// let mut results = client
///     .batch_get_profiles("acme")
///     .concurrency(4)
///     .in_order()
///     .send_all(stream::iter(ids));
/// while let Some(read) = results.next().await {
///     println!("{}: {:?}", read.input, read.result);
/// }
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is done until it is given inputs and its results are read"]
pub struct Bulk<O> {
    client: Client,
    operation: O,
    concurrency: usize,
    in_order: bool,
    max_throttled_attempts: u32,
    options: CallOptions,
}

impl<O> Bulk<O> {
    const CONCURRENCY: usize = 16;
    const MAX_THROTTLED_ATTEMPTS: u32 = 20;

    fn new(client: &Client, operation: O) -> Self {
        Self {
            client: client.clone(),
            operation,
            concurrency: Self::CONCURRENCY,
            in_order: false,
            max_throttled_attempts: Self::MAX_THROTTLED_ATTEMPTS,
            // Throttles are met here, so that one slows down all.
            options: CallOptions { retry_throttles: false, ..client.options() },
        }
    }

    /// How many calls may be in flight at most; 16 unless set, and 0 counts as 1.
    pub fn concurrency(mut self, calls: usize) -> Self {
        self.concurrency = calls.max(1);
        self
    }

    /// Gives the results in the order of the inputs, in place of that in which the calls end.
    pub fn in_order(mut self) -> Self {
        self.in_order = true;
        self
    }

    /// How often an input may be throttled before that is its result; 20 unless set, and 0 counts as 1.
    pub fn max_throttled_attempts(mut self, attempts: u32) -> Self {
        self.max_throttled_attempts = attempts.max(1);
        self
    }

    /// How often, and after how long, what failed is repeated; the client's policy unless set.
    ///
    /// Of throttles it decides only how long they hold all calls back.
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
    /// The time for which throttles hold an input back does not count.
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.options.operation_timeout = timeout;
        self
    }

    /// Sends these inputs, as far as the results are read.
    pub fn send_all<S>(self, inputs: S) -> BulkResults<S, O>
    where
        S: Stream,
        O: Takes<S::Item>,
    {
        BulkResults::new(self, inputs)
    }
}

/// What became of one input.
///
/// `Debug` does not show the input, since it may be about a customer.
#[non_exhaustive]
pub struct BulkResult<T, R> {
    /// Which input it is, the first being 0.
    pub index: usize,
    /// The input, given back.
    pub input: T,
    /// What the service has for it, or why that is not known.
    pub result: Result<R>,
}

impl<T, R: fmt::Debug> fmt::Debug for BulkResult<T, R> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BulkResult")
            .field("index", &self.index)
            .field("result", &self.result)
            .finish_non_exhaustive()
    }
}
