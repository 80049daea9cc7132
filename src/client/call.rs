use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use super::Client;
use super::options::CallOptions;
use crate::error::{Error, Result};
use crate::operation::{Operation, Paginated};
use crate::pages::{Items, Pages};
use crate::retry::RetryPolicy;

/// A call that is being put together: a request, and the settings that it is sent with.
///
/// The methods of a client give one for each operation; the operation's module describes the optional members.
/// Awaiting a call sends it, as [`send`](Self::send) does.
///
/// ```no_run
/// # use std::time::Duration;
/// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
/// let template = client
///     .get_profile_object_type_template("Shopify-CreateOrders")
///     .attempt_timeout(Duration::from_secs(2))
///     .await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Call<O> {
    client: Client,
    pub(crate) request: O,
    options: CallOptions,
    /// Why the request can't be sent as it was asked for; told by `send`, so that building one never fails.
    refusal: Option<String>,
}

impl<O> Call<O> {
    pub(crate) fn new(client: &Client, request: O) -> Self {
        Self { client: client.clone(), request, options: client.shared.options, refusal: None }
    }

    pub(crate) fn with_refusal(mut self, refusal: Option<String>) -> Self {
        self.refusal = refusal;
        self
    }

    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// How long one attempt of this call may take.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = timeout;
        self
    }

    /// How long this call may take, with all attempts and the waits between them.
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.options.operation_timeout = timeout;
        self
    }

    /// How often, and after how long, a failed attempt of this call is repeated.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.options.retry_policy = policy;
        self
    }

    /// The request as it stands, to look at, to keep or to send later.
    #[must_use]
    pub fn into_request(self) -> O {
        self.request
    }
}

impl<O: Operation> Call<O> {
    /// Sends the request and waits for the answer.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<O::Response> {
        if let Some(refusal) = self.refusal {
            return Err(Error::invalid_request(refusal).with_operation(O::NAME));
        }
        self.client.send_with(&self.request, &self.options).await
    }
}

impl<O: Operation + 'static> IntoFuture for Call<O> {
    type Output = Result<O::Response>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl<O: Paginated> Call<O> {
    /// All items, page after page, as a stream; a page is asked for when its first item is.
    pub fn items(self) -> Items<O> {
        Items::new(self.pages())
    }

    /// All pages as a stream; each is asked for when the stream is polled for it.
    pub fn pages(self) -> Pages<O> {
        Pages::new(self)
    }

    /// Begins at the page of this token, which [`Pages::continuation`] or [`Items::continuation`] gave.
    pub fn starting_from(mut self, token: impl Into<String>) -> Self {
        self.request.set_next_token(Some(token.into()));
        self
    }
}
