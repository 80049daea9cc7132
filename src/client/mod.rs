//! The client: what it is built from, and the way of a request through it.
//!
//! Its modules, from the bottom up: settings (`options`, `base_url`), the client itself, here, what makes one (`builder`
//! with `environment` and `sdk_config`), the way of a request (`signed_request`, `outcome`, `attempts`, `send`), `call`.

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
mod send;
mod signed_request;

use std::sync::Arc;

use time::OffsetDateTime;

use crate::clock::{Clock, ClockSkew};
use crate::credentials::CredentialsCache;
use crate::retry::TokenBucket;
use crate::signing::Signer;
use crate::transport::{AnyTransport, FileTransport};

use base_url::BaseUrl;
pub use builder::ClientBuilder;
pub use call::Call;
pub(crate) use options::CallOptions;
pub use send::ResponseWithMetadata;

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
///
/// # Operations by area
///
/// | area | |
/// | --- | --- |
/// | [domains](crate::operations::domains) | the containers of everything else |
/// | [object types](crate::operations::object_types) | what the fields and keys of incoming objects mean |
/// | [integrations](crate::operations::integrations) | the outside sources that objects come from |
/// | [profiles](crate::operations::profiles) | customers, and the objects that are known of them |
/// | [matching](crate::operations::matching) | which profiles are of one person |
/// | [calculated attributes](crate::operations::calculated_attributes) | what is computed from the objects of a profile |
/// | [segments](crate::operations::segments) | groups of profiles that meet conditions |
/// | [events](crate::operations::events) | streams of changes, and triggers that act on objects |
/// | [recommenders](crate::operations::recommenders) | what a profile may like next |
/// | [layouts](crate::operations::layouts) | how the profile explorer shows a domain |
/// | [upload jobs](crate::operations::upload_jobs) | profiles from a CSV file |
/// | [domain object types](crate::operations::domain_object_types) | objects that belong to a domain, such as its catalogue |
/// | [tags](crate::operations::tags) | labels on resources |
///
/// For many profiles or objects at once, see [`bulk`](crate::bulk); for files, [`uploads`](crate::uploads).
///
/// # Runtimes
///
/// A call needs a tokio runtime with IO and time (`enable_all`), and ends in the one in which it began. One client may be
/// used in several runtimes, one after the other or at once: connections are a pool for each, so that a runtime that ends or
/// stands still takes none from a call of another. Tests can share a client, although each has a runtime of its own:
///
/// ```no_run
/// use std::sync::LazyLock;
///
/// use customer_profiles::Client;
///
/// static CLIENT: LazyLock<Client> =
///     LazyLock::new(|| Client::builder().environment().build().unwrap());
///
/// #[tokio::test]
/// async fn the_domain_is_there() {
///     assert!(CLIENT.get_domain("acme").await.is_ok());
/// }
/// ```
///
/// Pools are kept for the 256 latest runtimes. An [`http_client`](ClientBuilder::http_client) of your own has a single pool;
/// use such a client in one runtime alone. Elsewhere
///
/// - a runtime that ends breaks the calls of others that its connections carry: that is
///   [`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted), tried again where that is harmless, and the error says what has
///   happened;
/// - the connections of one that stands still take no request, so that an attempt ends by its timeout; nothing was sent, and
///   the next one is made by another connection.
#[derive(Clone, Debug)]
pub struct Client {
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    base_url: BaseUrl,
    signer: Signer,
    transport: AnyTransport,
    /// For files, which go to other hosts.
    file_transport: FileTransport,
    credentials: CredentialsCache,
    clock: Clock,
    skew: ClockSkew,
    retry_tokens: TokenBucket,
    /// Draws a number between 0 and 1 for each delay.
    jitter: fn() -> f64,
    body_limit: usize,
    /// Whether requests that break a documented limit are rejected.
    validate_requests: bool,
    options: CallOptions,
}

impl Client {
    pub(crate) fn options(&self) -> CallOptions {
        self.shared.options
    }

    pub(crate) fn validates_requests(&self) -> bool {
        self.shared.validate_requests
    }

    pub(crate) fn file_transport(&self) -> &FileTransport {
        &self.shared.file_transport
    }

    /// The service's time, as far as it is known.
    pub(crate) fn now(&self) -> OffsetDateTime {
        self.shared.skew.correct(self.shared.clock.now())
    }

    /// A number between 0 and 1, for a delay.
    pub(crate) fn jitter(&self) -> f64 {
        (self.shared.jitter)()
    }
}
