use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aws_credential_types::Credentials;

use super::FakeService;
use crate::delivery::server::{RunsOn, Server};
use crate::delivery::shared::Shared;
use crate::operations::limits::Limits;
use crate::service::Service;
use crate::state::Account;

/// More would overflow the clock; nobody waits a year.
const LONGEST_REQUEST_TIMEOUT: Duration = Duration::from_hours(365 * 24);

/// Settings for a [`FakeService`].
///
/// ```
/// use customer_profiles_fake::FakeService;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let lenient = FakeService::builder()
///     .verify_signatures(false)
///     .enforce_limits(false)
///     .keep_requests(10);
/// let service = lenient.start().await?;
/// service.create_domain("an odd name");
///
/// let strangers = aws_credential_types::Credentials::new(
///     "AKIDSTRANGER",
///     "unknown",
///     None,
///     None,
///     "test",
/// );
/// let client = service.client_builder().credentials_provider(strangers).build()?;
/// for number in 0..20 {
///     client.put_integration("an odd name").uri(format!("s3://{number}")).await?;
/// }
/// assert_eq!(service.requests().len(), 10);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct FakeServiceBuilder {
    address: SocketAddr,
    region: String,
    credentials: Credentials,
    verify_signatures: bool,
    limits: Limits,
    keep_requests: usize,
    request_timeout: Duration,
    runs_on: RunsOn,
}

impl Default for FakeServiceBuilder {
    fn default() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            region: "us-west-2".to_owned(),
            credentials: Credentials::new("AKIDFAKE", "secret-of-the-fake", None, None, "FakeService"),
            verify_signatures: true,
            limits: Limits::Enforced,
            keep_requests: usize::MAX,
            request_timeout: Duration::from_secs(30),
            runs_on: RunsOn::Runtime,
        }
    }
}

// Here, so that the page of `FakeService` begins with them.
impl FakeService {
    /// Starts a fake on a free port of this machine.
    ///
    /// # Panics
    ///
    /// When no port can be had, and outside a tokio runtime; [`builder`](Self::builder) gives the error instead. It
    /// needs a runtime with IO and a timer, as [`FakeServiceBuilder::start`] says.
    pub async fn start() -> Self {
        Self::builder().start().await.unwrap_or_else(|error| panic!("the fake of the service can't start: {error}"))
    }

    /// Settings for a fake: its address, region and credentials, and what it keeps.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::builder().region("eu-central-1").start().await?;
    /// assert_eq!(service.region(), "eu-central-1");
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder() -> FakeServiceBuilder {
        FakeServiceBuilder::default()
    }
}

impl FakeServiceBuilder {
    /// Where the fake listens; a free port of `127.0.0.1` unless set.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::net::Ipv4Addr;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let service = FakeService::builder().address((Ipv4Addr::LOCALHOST, 0)).start().await?;
    /// assert_eq!(
    ///     service.endpoint_url(),
    ///     format!("http://127.0.0.1:{}", service.address().port())
    /// );
    /// # Ok(())
    /// # }
    /// ```
    pub fn address(mut self, address: impl Into<SocketAddr>) -> Self {
        self.address = address.into();
        self
    }

    /// The region that requests must be signed for; `us-west-2` unless set.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }

    /// The credentials that requests must be signed with; `AKIDFAKE` and `secret-of-the-fake` unless set.
    pub fn credentials(mut self, credentials: Credentials) -> Self {
        self.credentials = credentials;
        self
    }

    /// Whether signatures are verified; `false` accepts requests with an invalid signature or none.
    pub fn verify_signatures(mut self, verify: bool) -> Self {
        self.verify_signatures = verify;
        self
    }

    /// Whether requests that break a documented limit are rejected, as [`Operation::validate`](customer_profiles::Operation::validate)
    /// finds them; they are unless this is `false`.
    pub fn enforce_limits(mut self, enforce: bool) -> Self {
        self.limits = if enforce { Limits::Enforced } else { Limits::Ignored };
        self
    }

    /// How many requests are kept for [`requests`](FakeService::requests), the latest ones; all unless set.
    pub fn keep_requests(mut self, limit: usize) -> Self {
        self.keep_requests = limit;
        self
    }

    /// How long a client may take to send the head of a request, then to send its body, and to go on reading a response,
    /// before its connection is closed; 30 s unless set, a year at most.
    ///
    /// A body that does not come to its end in time gets status 408 first. Zero leaves no time for anything: it closes
    /// every connection.
    ///
    /// What has come of a body is held in memory until then: at most 10 MiB for each of 256 connections, so 2.5 GiB if
    /// somebody sends that many uploads up to their last byte.
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.request_timeout = timeout.min(LONGEST_REQUEST_TIMEOUT);
        self
    }

    /// Serves on a thread of its own, in place of the runtime in which the fake is started; off unless set.
    ///
    /// It is for a fake that several tests share, each of which has a runtime, and for a test that blocks while another
    /// program talks to the fake. The [clients of the fake](FakeService::client) need neither, as they come to it
    /// without a network. Latencies are real time then, also where the clock of the test is paused, and clients that
    /// connect run into their deadlines there.
    ///
    /// ```
    /// # use customer_profiles_fake::FakeService;
    /// use std::io::{Read, Write};
    /// use std::net::TcpStream;
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let service = FakeService::builder().own_thread(true).start().await?;
    /// let mut blocking = TcpStream::connect(service.address())?;
    /// blocking.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
    /// let mut response = String::new();
    /// blocking.read_to_string(&mut response)?;
    /// assert!(response.contains("There is no operation at GET /"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn own_thread(mut self, own_thread: bool) -> Self {
        self.runs_on = if own_thread { RunsOn::Thread } else { RunsOn::Runtime };
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    ///
    /// When the fake can't listen, as when the port is in use; outside a tokio runtime, unless the fake has
    /// [a thread of its own](Self::own_thread).
    ///
    /// # Panics
    ///
    /// In a tokio runtime without IO, unless the fake has a thread of its own. Where only the timer is missing, the fake
    /// starts, but each connection panics: make the runtime with `enable_all`.
    #[allow(clippy::unused_async)] // like `FakeService::start`
    pub async fn start(self) -> io::Result<FakeService> {
        let account = Account::new(&self.region, fastrand::u64(..));
        let mut service = Service::new(account, self.credentials, fastrand::u64(..));
        service.verifies_signatures = self.verify_signatures;
        service.limits = self.limits;
        let shared = Arc::new(Shared::new(service, self.keep_requests));
        let server = Server::start(self.address, self.runs_on, Arc::clone(&shared), self.request_timeout)?;
        let service = FakeService { shared, region: self.region, server };
        let endpoint_url = service.endpoint_url();
        service.shared.state().service.account.endpoint_url = endpoint_url;
        Ok(service)
    }
}
