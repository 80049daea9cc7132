mod builder;
mod content;
mod faults;
mod inspection;
mod results;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::internal::Clock;
use customer_profiles::{Client, ClientBuilder, RetryPolicy};
use time::OffsetDateTime;

pub use self::builder::FakeServiceBuilder;
pub use self::content::SeedError;
use crate::delivery::server::Server;
use crate::delivery::shared::Shared;
use crate::delivery::{FakeServiceResponder, InProcess};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::request::ReceivedRequest;
use crate::service::Service;

/// A fake of the service on a port of this machine, with an account of its own.
///
/// It begins with a catalogue of templates and no domain, and stops when it is dropped.
///
/// ```
/// use customer_profiles_fake::FakeService;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> customer_profiles::Result<()> {
/// let service = FakeService::start().await;
/// service.create_domain("acme");
/// let client = service.client();
///
/// let order = client
///     .put_profile_object_type("acme", "Order", "Orders")
///     .template_id("Shopify-CreateOrders")
///     .await?;
/// assert!(order.keys.unwrap().contains_key("_shopifyOrderId"));
/// # Ok(())
/// # }
/// ```
pub struct FakeService {
    shared: Arc<Shared>,
    region: String,
    server: Server,
}

impl FakeService {
    /// Stops the fake: it listens no more, and the responses that are on their way have been sent, or five seconds have
    /// passed.
    ///
    /// What is in it can still be looked at. Where the runtime in which the fake was started exists but is not run any
    /// more, this gives up after six seconds.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let service = FakeService::start().await;
    /// service.stop().await;
    /// assert!(std::net::TcpStream::connect(service.address()).is_err());
    /// assert_eq!(service.requests().len(), 0);
    /// # }
    /// ```
    pub async fn stop(&self) {
        self.shared.stop();
        self.server.stop().await;
    }

    /// A client of this fake.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let template =
    ///     service.client().get_profile_object_type_template("Segment-Identify").await?;
    /// assert_eq!(template.source_name.as_deref(), Some("Segment"));
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the client can't be built.
    #[must_use]
    pub fn client(&self) -> Client {
        self.client_builder().build().unwrap_or_else(|error| panic!("no client of the fake: {error}"))
    }

    /// The settings of [`client`](Self::client), to change some of them.
    ///
    /// They are the fake's region, credentials and endpoint, the standard retry policy, and the fake's
    /// [clock](Self::set_clock). Requests reach the fake without a network, so that a test whose clock is paused works;
    /// with an [`http_client`](ClientBuilder::http_client) of your own they go by the fake's port.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::RetryPolicy;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn client_builder(&self) -> ClientBuilder {
        let shared = Arc::clone(&self.shared);
        Client::builder()
            .region(self.region())
            .credentials_provider(self.credentials())
            .endpoint_url(self.endpoint_url())
            .retry_policy(RetryPolicy::standard())
            .transport(InProcess { shared: Arc::clone(&self.shared), address: self.reachable_address() })
            .clock(move || shared.now())
    }

    /// Where the fake listens, such as `http://127.0.0.1:41573`. Where it listens on all addresses of the machine, this is
    /// the loopback address.
    #[must_use]
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.reachable_address())
    }

    fn reachable_address(&self) -> SocketAddr {
        let address = self.server.address;
        let loopback: IpAddr = match address {
            SocketAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
            SocketAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
        };
        if address.ip().is_unspecified() { (loopback, address.port()).into() } else { address }
    }

    /// The address on which the fake listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// This fake as the response of a [`wiremock`] server of your own, for a test that mixes both.
    ///
    /// Such a server can't close a connection: a request that [loses it](Self::drop_next) gets status 500 there, and a
    /// [slow body](Self::slow_body_next) comes late, in one piece.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use customer_profiles::Client;
    /// use wiremock::{Mock, MockServer, ResponseTemplate, matchers};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let (service, server) = (FakeService::start().await, MockServer::start().await);
    /// let teapot = Mock::given(matchers::path("/templates/Teapot"))
    ///     .respond_with(ResponseTemplate::new(418));
    /// teapot.with_priority(1).mount(&server).await;
    /// Mock::given(matchers::any()).respond_with(service.responder()).mount(&server).await;
    ///
    /// let builder = Client::builder()
    ///     .region(service.region())
    ///     .credentials_provider(service.credentials());
    /// let client = builder.endpoint_url(server.uri()).build()?;
    /// client.create_domain("acme", 30).await?;
    /// assert_eq!(
    ///     client
    ///         .get_profile_object_type_template("Teapot")
    ///         .await
    ///         .unwrap_err()
    ///         .status()
    ///         .unwrap(),
    ///     418
    /// );
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn responder(&self) -> FakeServiceResponder {
        FakeServiceResponder(Arc::clone(&self.shared))
    }

    /// The region that requests are signed for.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// The credentials that requests are signed with.
    #[must_use]
    pub fn credentials(&self) -> Credentials {
        self.shared.state().service.credentials().clone()
    }

    /// Makes requests valid that are signed with these credentials, and no others.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use aws_credential_types::Credentials;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client();
    /// service.set_credentials(Credentials::new(
    ///     "AKIDOTHER",
    ///     "other secret",
    ///     None,
    ///     None,
    ///     "test",
    /// ));
    ///
    /// let error =
    ///     client.get_profile_object_type_template("Salesforce-Account").await.unwrap_err();
    /// assert_eq!(error.code(), Some("UnrecognizedClientException"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_credentials(&self, credentials: Credentials) {
        self.shared.state().service.set_credentials(credentials);
    }

    /// Sets the fake's clock, which stamps what is created and decides whether a signature has expired.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use time::macros::datetime;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.set_clock(|| datetime!(2021-12-20 10:00 UTC));
    ///
    /// let integration =
    ///     service.client().put_integration("acme").uri("s3://acme-orders").await?;
    /// assert_eq!(integration.created_at, datetime!(2021-12-20 10:00 UTC));
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_clock(&self, now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) {
        self.shared.set_clock(Clock::new(now));
    }

    /// Lets time pass for what is in the fake: delays end, and what is created then has later times.
    ///
    /// Unlike with [`set_clock`](Self::set_clock), signatures go on being verified by the time before, so that programs with
    /// a clock of their own are still served.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::time::Duration;
    /// use customer_profiles::model::{RecommenderRecipeName, RecommenderStatus};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// service.set_delay("GetRecommender", Duration::from_hours(1));
    /// client
    ///     .create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou)
    ///     .await?;
    ///
    /// assert_eq!(
    ///     client.get_recommender("acme", "for-you").await?.status,
    ///     Some(RecommenderStatus::Pending)
    /// );
    /// service.advance_clock(Duration::from_hours(1));
    /// assert_eq!(
    ///     client.get_recommender("acme", "for-you").await?.status,
    ///     Some(RecommenderStatus::Active)
    /// );
    /// # Ok(())
    /// # }
    /// ```
    pub fn advance_clock(&self, by: Duration) {
        self.shared.state().service.advance_clock(by);
    }

    /// All requests that have arrived, in that order, those that were rejected included.
    ///
    /// Not kept are requests for [the fake itself](crate#paths-of-its-own), a request with a body of more than 10 MiB, one that did not come to its end, and what is no HTTP.
    #[must_use]
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared.state().requests.iter().cloned().collect()
    }
}

impl FakeService {
    /// Changes the service, at the time of what is in it.
    #[track_caller]
    fn change<T>(&self, change: impl FnOnce(&mut Service, Timestamp) -> Result<T, ServiceError>) -> T {
        let now = self.shared.now();
        let changed = {
            let service = &mut self.shared.state().service;
            let time = service.time(now);
            change(service, time)
        };
        changed.unwrap_or_else(|error| panic!("{}", error.message))
    }
}

impl Drop for FakeService {
    fn drop(&mut self) {
        self.shared.stop();
    }
}

impl fmt::Debug for FakeService {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FakeService")
            .field("endpoint_url", &self.endpoint_url())
            .field("region", &self.region())
            .finish_non_exhaustive()
    }
}
