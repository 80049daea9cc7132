mod builder;

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use aws_credential_types::Credentials;
use http::StatusCode;
use http::header::HeaderValue;
use serde_json::Value;
use time::OffsetDateTime;

pub use self::builder::FakeServiceBuilder;
use super::answer::ServiceError;
use super::domain::Domain;
use super::received_request::ReceivedRequest;
use super::routes;
use super::server::Server;
use super::shared::Shared;
use crate::client::{Client, ClientBuilder};
use crate::clock::Clock;
use crate::model::Profile;
use crate::operations::get_profile_object_type_template::GetProfileObjectTypeTemplateResponse;
use crate::retry::RetryPolicy;

/// A fake of the service on a port of this machine, with an account of its own.
///
/// It begins with a catalogue of templates and no domain, and stops when it is dropped.
///
/// ```
/// use customer_profiles::testing::FakeService;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> customer_profiles::Result<()> {
/// let service = FakeService::start().await;
/// service.create_domain("acme");
/// let client = service.client();
///
/// let order = client.put_profile_object_type("acme", "Order", "Orders").template_id("Shopify-CreateOrders").await?;
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
    /// Starts a fake on a free port of this machine.
    ///
    /// # Panics
    ///
    /// When no port can be had; [`builder`](Self::builder) gives the error instead.
    pub async fn start() -> Self {
        Self::builder().start().await.unwrap_or_else(|error| panic!("the fake of the service can't start: {error}"))
    }

    /// Settings for a fake: its address, region and credentials, and what it keeps.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::builder().region("eu-central-1").start().await?;
    /// assert_eq!(service.region(), "eu-central-1");
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn builder() -> FakeServiceBuilder {
        FakeServiceBuilder::default()
    }

    /// Stops the fake and waits until the answers that are on their way have been sent.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() {
    /// let service = FakeService::start().await;
    /// let address = service.address();
    /// service.stop().await;
    /// assert!(std::net::TcpStream::connect(address).is_err());
    /// # }
    /// ```
    pub async fn stop(self) {
        self.server.stop().await;
    }

    /// A client of this fake.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let template = service.client().get_profile_object_type_template("Segment-Identify").await?;
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
    /// [clock](Self::set_clock).
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
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
            .clock(move || shared.now())
    }

    /// Where the fake listens, such as `http://127.0.0.1:41573`.
    #[must_use]
    pub fn endpoint_url(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// The address on which the fake listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.server.address
    }

    /// The region that requests are signed for.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.region
    }

    /// The credentials that requests are signed with.
    #[must_use]
    pub fn credentials(&self) -> Credentials {
        self.shared.state().service.credentials.clone()
    }

    /// Makes requests valid that are signed with these credentials, and no others.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// use aws_credential_types::Credentials;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// let client = service.client();
    /// service.set_credentials(Credentials::new("AKIDOTHER", "other secret", None, None, "test"));
    ///
    /// let error = client.get_profile_object_type_template("Salesforce-Account").await.unwrap_err();
    /// assert_eq!(error.code(), Some("UnrecognizedClientException"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_credentials(&self, credentials: Credentials) {
        self.shared.state().service.credentials = credentials;
    }

    /// Sets the fake's clock, which stamps what is created and decides whether a signature has expired.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// use time::macros::datetime;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.set_clock(|| datetime!(2021-12-20 10:00 UTC));
    ///
    /// let integration = service.client().put_integration("acme").uri("s3://acme-orders").await?;
    /// assert_eq!(integration.created_at, datetime!(2021-12-20 10:00 UTC));
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_clock(&self, now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) {
        self.shared.set_clock(Clock::new(now));
    }

    /// Creates an empty domain; one that exists stays as it is.
    pub fn create_domain(&self, name: impl Into<String>) {
        let (name, now) = (name.into(), self.shared.now());
        self.shared.state().service.account.domains.entry(name.clone()).or_insert_with(|| Domain::named(name, now));
    }

    /// Adds a template to the catalogue, or replaces one.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::start().await;
    /// let template = json!({ "SourceName": "Acme", "Fields": { "OrderId": { "Target": "_order.OrderId" } } });
    /// service.put_template("Acme-Orders", serde_json::from_value(template)?);
    ///
    /// let template = service.client().get_profile_object_type_template("Acme-Orders").await?;
    /// assert_eq!(template.source_name.as_deref(), Some("Acme"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_template(&self, template_id: impl Into<String>, mut template: GetProfileObjectTypeTemplateResponse) {
        let template_id = template_id.into();
        template.template_id = Some(template_id.clone());
        self.shared.state().service.account.templates.insert(template_id, template);
    }

    /// Makes the next request of an operation fail with this error; two calls make the next two fail.
    ///
    /// Such a request changes nothing. One whose signature is refused does not count.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// service.fail_next("ListIntegrations", 500, "InternalServerException", "try again");
    ///
    /// service.client().list_integrations("acme").await?;
    /// assert_eq!(service.requests().len(), 2, "the client tried again");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name, or when status or code can't stand in an answer.
    pub fn fail_next(&self, operation: &str, status: u16, code: &str, message: &str) {
        assert!(routes::is_operation(operation), "the fake has no operation {operation:?}");
        assert!(HeaderValue::from_str(code).is_ok(), "{code:?} can't be an error code");
        let status = StatusCode::from_u16(status).unwrap_or_else(|_| panic!("{status} is not an HTTP status"));
        self.shared.state().service.fail_next(operation, ServiceError::new(status, code, message));
    }

    /// Throttles each nth request of an operation: it gets a `ThrottlingException`, and changes nothing.
    ///
    /// Requests are counted from now on, repeated ones too, but not those whose signature is refused.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// use customer_profiles::RetryPolicy;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.throttle_every("ListDomains", 2);
    /// let client = service.client_builder().retry_policy(RetryPolicy::off()).build()?;
    ///
    /// client.list_domains().await?;
    /// assert!(client.list_domains().await.unwrap_err().is_throttled());
    /// client.list_domains().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Panics
    ///
    /// When the fake has no operation of this name, or when `n` is zero.
    pub fn throttle_every(&self, operation: &str, n: usize) {
        assert!(routes::is_operation(operation), "the fake has no operation {operation:?}");
        assert!(n > 0, "there is no request of number 0 to throttle");
        self.shared.state().service.throttle_every(operation, n);
    }

    /// The objects of a type in a domain, in the order in which they first arrived, those without a profile included.
    ///
    /// The types of standard objects, such as `_order`, can be asked for too.
    ///
    /// ```
    /// # use customer_profiles::testing::FakeService;
    /// use serde_json::json;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// let service = FakeService::start().await;
    /// service.create_domain("acme");
    /// let client = service.client();
    /// client.put_profile_object_type("acme", "Order", "Orders").template_id("Shopify-CreateOrders").await?;
    ///
    /// client.put_profile_object("acme", "Order", &json!({ "id": 1001, "currency": "EUR" })).await?;
    /// client.put_profile_object("acme", "Order", &json!({ "id": 1001, "currency": "USD" })).await?;
    /// assert_eq!(service.profile_objects("acme", "Order"), [json!({ "id": 1001, "currency": "USD" })]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn profile_objects(&self, domain_name: &str, object_type_name: &str) -> Vec<Value> {
        let service = &self.shared.state().service;
        let domain = service.account.domains.get(domain_name);
        domain.map(|domain| domain.all_objects(object_type_name)).unwrap_or_default()
    }

    /// The profiles of a domain, the oldest first.
    #[must_use]
    pub fn profiles(&self, domain_name: &str) -> Vec<Profile> {
        let service = &self.shared.state().service;
        service.account.domains.get(domain_name).into_iter().flat_map(Domain::profiles).cloned().collect()
    }

    /// All requests that have arrived, in that order, those that were refused included.
    #[must_use]
    pub fn requests(&self) -> Vec<ReceivedRequest> {
        self.shared.state().requests.iter().cloned().collect()
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
