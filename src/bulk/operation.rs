//! What an operation must do to be done for many inputs.

use futures::future::BoxFuture;

use crate::client::{CallOptions, Client, ResponseWithMetadata};
use crate::error::Result;
use crate::operation::Operation;

/// An operation that can be done for many inputs; those of this module are all there are.
pub trait BulkOperation: Send {
    /// What the service has for one input.
    type Output: Send;

    /// How many inputs a call takes.
    #[doc(hidden)]
    fn batch_size(&self) -> usize;

    /// Whether an input can share a call with these others.
    #[doc(hidden)]
    fn may_share(&self, text: &str, others: &[String]) -> bool;

    /// Sends one call for these inputs; its outcome has an item for each, in their order.
    #[doc(hidden)]
    fn send(&self, caller: &Caller, texts: Vec<String>) -> BoxFuture<'static, Result<Vec<Result<Self::Output>>>>;
}

/// An operation that takes inputs of this type.
pub trait Takes<T>: BulkOperation {
    /// The input as the text that a call sends.
    #[doc(hidden)]
    fn text(&self, input: &T) -> Result<String>;
}

/// Sends calls with the settings of a bulk.
#[derive(Debug)]
pub struct Caller {
    client: Client,
    options: CallOptions,
}

impl Caller {
    pub(super) fn new(client: Client, options: CallOptions) -> Self {
        Self { client, options }
    }

    pub(super) fn send<O: Operation>(
        &self,
        request: O,
    ) -> impl Future<Output = Result<ResponseWithMetadata<O::Response>>> + Send + use<O> {
        self.client.call(request).with_options(self.options).send_with_metadata()
    }
}
