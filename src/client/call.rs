use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::time::Duration;

use super::Client;
use super::options::CallOptions;
use super::send::ResponseWithMetadata;
use crate::error::{Error, Result};
use crate::operation::Operation;
use crate::retry::RetryPolicy;

/// A call that is being put together: a request, and the settings that it is sent with.
///
/// The methods of a client give one for each operation. It has a method for each optional member of the request, too: the
/// page of each call has them, such as [`PutIntegration`](crate::operations::PutIntegration).
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
///
/// # Several at once
///
/// What takes futures, such as `join!` and `try_join!` of the crate `futures` or `buffer_unordered`, takes
/// [`send`](Self::send); the macros of tokio take the calls themselves:
///
/// ```no_run
/// use futures::{StreamExt, TryStreamExt, stream};
///
/// # async fn example(client: customer_profiles::Client, domains: Vec<String>) -> customer_profiles::Result<()> {
/// let domain = client.get_domain("acme");
/// let integrations = client.list_integrations("acme");
/// let (domain, integrations) = futures::try_join!(domain.send(), integrations.send())?;
///
/// let (one, other) =
///     tokio::try_join!(client.get_domain("acme"), client.get_domain("globex"))?;
///
/// // Eight at a time
/// let domains: Vec<_> = stream::iter(domains)
///     .map(|name| client.get_domain(name).send())
///     .buffer_unordered(8)
///     .try_collect()
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// For one operation and many inputs, see [`bulk`](crate::bulk).
#[derive(Clone, Debug)]
#[must_use = "a call does nothing until it is awaited or sent"]
pub struct Call<O> {
    client: Client,
    pub(crate) request: O,
    options: CallOptions,
    /// Why there is no request to send; reported by `send`, so that building one never fails.
    deferred_error: Option<String>,
}

impl Client {
    /// A call of any request, with settings of its own if you like, or read page by page.
    ///
    /// ```no_run
    /// use customer_profiles::RequestDocument;
    /// use customer_profiles::operations::ListIntegrationsRequest;
    /// use futures::TryStreamExt;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let request: ListIntegrationsRequest =
    ///     RequestDocument::new(&std::fs::read_to_string("list.json")?).read()?;
    /// let mut items = client.call(request).items();
    /// while let Some(integration) = items.try_next().await? {
    ///     println!("{}", integration.uri);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn call<O: Operation>(&self, request: O) -> Call<O> {
        Call::new(self, request)
    }
}

impl<O> Call<O> {
    pub(crate) fn new(client: &Client, request: O) -> Self {
        Self { client: client.clone(), request, options: client.shared.options, deferred_error: None }
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn with_deferred_error(mut self, error: Option<String>) -> Self {
        self.deferred_error = error;
        self
    }

    pub(crate) fn with_options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Makes this call end within this time, if not earlier.
    pub(crate) fn within(mut self, time: Duration) -> Self {
        self.options.operation_timeout = self.options.operation_timeout.min(time);
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

    /// Changes the request, such as for a member that is an `Option` already.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client, uri: Option<String>) -> customer_profiles::Result<()> {
    /// client
    ///     .put_integration("acme")
    ///     .object_type_name("Order")
    ///     .with(|request| request.uri = uri)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with(mut self, change: impl FnOnce(&mut O)) -> Self {
        change(&mut self.request);
        self
    }
}

impl<O: Operation> Call<O> {
    /// Sends the request and waits for the response.
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<O::Response> {
        self.check()?;
        Ok(self.client.exchange(&self.request, &self.options).await?.response)
    }

    /// Sends the request and waits for the response; `None` if what it asks for does not exist.
    ///
    /// The service does not say what is missing: it can be the domain, too.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let call = client.get_integration("acme", "s3://acme-orders");
    /// match call.send_if_found().await? {
    ///     Some(integration) => println!("set up at {}", integration.created_at),
    ///     None => println!("not set up yet"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind); all but those that are [not found](crate::Error::is_not_found).
    pub async fn send_if_found(self) -> Result<Option<O::Response>> {
        match self.send().await {
            Err(error) if error.is_not_found() => Ok(None),
            result => result.map(Some),
        }
    }

    /// Sends the request and waits for the response; gives with it what is known of the exchange.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let sent = client.create_profile("acme").first_name("Jane").send_with_metadata().await?;
    /// println!("profile {} by request {:?}", sent.response.profile_id, sent.request_id);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send_with_metadata(self) -> Result<ResponseWithMetadata<O::Response>> {
        self.check()?;
        Ok(self.client.exchange(&self.request, &self.options).await?.with_metadata())
    }

    /// The request as it stands, to look at, to keep or to send later.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) where there is none, since a value could not be
    /// written into it: an object of [`put_profile_object`](Client::put_profile_object) that is no JSON object.
    pub fn into_request(self) -> Result<O> {
        self.check()?;
        Ok(self.request)
    }

    fn check(&self) -> Result<()> {
        match &self.deferred_error {
            Some(error) => Err(Error::invalid_request(error.as_str()).with_operation(O::NAME)),
            None => Ok(()),
        }
    }
}

impl<O: Operation + 'static> IntoFuture for Call<O> {
    type Output = Result<O::Response>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}
