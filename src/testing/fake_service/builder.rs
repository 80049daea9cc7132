use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aws_credential_types::Credentials;

use super::FakeService;
use crate::testing::account::Account;
use crate::testing::limits::Limits;
use crate::testing::server::Server;
use crate::testing::service::Service;
use crate::testing::shared::Shared;

/// Settings for a [`FakeService`].
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
        }
    }
}

impl FakeServiceBuilder {
    /// Where the fake listens; a free port of `127.0.0.1` unless set.
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

    /// Whether signatures are verified; `false` takes requests that are signed wrongly or not at all.
    pub fn verify_signatures(mut self, verify: bool) -> Self {
        self.verify_signatures = verify;
        self
    }

    /// Whether requests that break a documented limit are refused, as [`Operation::validate`](crate::Operation::validate)
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

    /// How long a client may take to send a request, or to go on reading an answer, before its connection is closed;
    /// 30 s unless set.
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.request_timeout = timeout;
        self
    }

    /// Starts the fake.
    ///
    /// # Errors
    ///
    /// When the fake can't listen, as when the port is in use.
    #[allow(clippy::unused_async)] // like `FakeService::start`
    pub async fn start(self) -> io::Result<FakeService> {
        let account = Account::new(&self.region, fastrand::u64(..));
        let mut service = Service::new(account, self.credentials, fastrand::u64(..));
        service.verifies_signatures = self.verify_signatures;
        service.limits = self.limits;
        let shared = Arc::new(Shared::new(service, self.keep_requests));
        let server = Server::start(self.address, Arc::clone(&shared), self.request_timeout)?;
        Ok(FakeService { shared, region: self.region, server })
    }
}
