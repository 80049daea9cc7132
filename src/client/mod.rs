//! The client: what it is built from, and the way of a request through it.

mod attempts;
mod base_url;
mod builder;
mod call;
mod environment;
mod options;
mod outcome;
#[cfg(test)]
mod retry_cases;
#[cfg(feature = "aws-config")]
mod sdk_config;
mod signed_request;

use std::sync::Arc;

use tracing::Instrument as _;
use tracing::field::Empty;

use crate::clock::{Clock, ClockSkew};
use crate::credentials::CredentialsCache;
use crate::error::{Error, Result};
use crate::operation::{Operation, RepeatSafety};
use crate::retry::TokenBucket;
use crate::signing::Signer;
use crate::transport::Transport;
use crate::wire::{request, response};

use attempts::{Attempts, Progress};
use base_url::BaseUrl;
pub use builder::ClientBuilder;
pub use call::Call;
pub(crate) use options::CallOptions;
use signed_request::{UnsignedRequest, invocation_id};

/// A client of Amazon Connect Customer Profiles.
///
/// It is cheap to clone; clones share connections, credentials, retry tokens and what is known of the service's clock.
///
/// Each operation has a method that takes the required members and gives a [`Call`], to which the optional members
/// are added before it is sent:
///
/// ```no_run
/// use customer_profiles::model::EventType;
/// use customer_profiles::{Client, EnvironmentCredentials};
///
/// # async fn example() -> customer_profiles::Result<()> {
/// let client = Client::builder()
///     .region("us-west-2")
///     .credentials_provider(EnvironmentCredentials::new())
///     .build()?;
///
/// let integration = client
///     .put_integration("acme")
///     .uri("arn:aws:appflow:us-west-2:123456789012:flow/orders")
///     .object_type_names([(EventType::ShopifyCreateOrders, "Shopify-Order")])
///     .await?;
/// println!("changed at {}", integration.last_updated_at);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    base_url: BaseUrl,
    signer: Signer,
    transport: Arc<dyn Transport>,
    credentials: CredentialsCache,
    clock: Clock,
    skew: ClockSkew,
    retry_tokens: TokenBucket,
    /// Draws a number between 0 and 1 for each delay.
    jitter: fn() -> f64,
    body_limit: usize,
    /// Whether requests that break a documented limit are refused.
    strict: bool,
    options: CallOptions,
}

impl Client {
    /// Settings for a new client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Sends a request and waits for its answer.
    ///
    /// This is what the method of each operation comes to. A request that was read from a file is sent this way; by
    /// value or by reference.
    ///
    /// ```no_run
    /// use customer_profiles::operations::PutIntegrationRequest;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let request: PutIntegrationRequest = serde_json::from_reader(std::fs::File::open("integration.json")?)?;
    /// client.send(&request).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// See [`ErrorKind`](crate::ErrorKind).
    pub async fn send<O: Operation>(&self, request: O) -> Result<O::Response> {
        self.send_with(&request, &self.shared.options).await
    }

    /// A call of any request, with settings of its own if you like, or read page by page.
    ///
    /// ```no_run
    /// use customer_profiles::operations::ListIntegrationsRequest;
    /// use futures::TryStreamExt;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let request: ListIntegrationsRequest = serde_json::from_reader(std::fs::File::open("list.json")?)?;
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

    pub(crate) fn options(&self) -> CallOptions {
        self.shared.options
    }

    async fn send_with<O: Operation>(&self, request: &O, options: &CallOptions) -> Result<O::Response> {
        if let Some(contradiction) = request.contradiction() {
            return Err(Error::invalid_request(contradiction).with_operation(O::NAME));
        }
        if self.shared.strict {
            request.validate().map_err(|violations| {
                Error::invalid_request(violations.to_string()).with_operation(O::NAME).with_source(violations)
            })?;
        }
        let encoded = request::encode(request)
            .map_err(|error| Error::invalid_request(error.to_string()).with_operation(O::NAME))?;
        let span = tracing::info_span!(
            "call",
            otel.name = O::NAME,
            rpc.system = "aws-api",
            rpc.service = "Customer Profiles",
            rpc.method = O::NAME,
            cloud.region = self.shared.signer.region(),
            http.response.status_code = Empty,
            aws.request_id = Empty,
            attempts = Empty,
            error.kind = Empty,
        );
        let request = UnsignedRequest {
            url: self.shared.base_url.join(&encoded.path, &encoded.query),
            method: encoded.method,
            host: self.shared.base_url.host(),
            body: encoded.body,
            invocation_id: invocation_id(),
            max_attempts: options.retry_policy.max_attempts,
        };
        let attempts = Attempts { shared: &self.shared, request: &request, repeat_safety: O::REPEAT_SAFETY, options };
        let mut progress = Progress::default();
        let answer = attempts.run(&mut progress).instrument(span.clone()).await;
        span.record("attempts", progress.attempts);
        let result = answer.and_then(|answer| {
            outcome::record(&span, &answer);
            response::decode(&answer.body).map_err(|error| {
                // A yes that can't be read may come from a proxy or a login page, not from the service.
                outcome::unreadable(&answer, &error).with_outcome_unknown(O::REPEAT_SAFETY != RepeatSafety::Safe)
            })
        });
        result.map_err(|error| {
            let error = error.with_operation(O::NAME).with_attempts(progress.attempts);
            outcome::record_error(&span, &error);
            error
        })
    }
}
