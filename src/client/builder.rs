use std::sync::Arc;
use std::time::Duration;

use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use time::OffsetDateTime;

use super::base_url::BaseUrl;
use super::options::CallOptions;
use super::{Client, Shared};
use crate::clock::{Clock, ClockSkew};
use crate::credentials::CredentialsCache;
use crate::endpoint::{self, EndpointSettings};
use crate::error::{Error, Result};
use crate::retry::{RetryPolicy, TokenBucket};
use crate::signing::Signer;
use crate::transport::{AnyTransport, ConnectionSettings, FileTransport, ReqwestTransport, Transport};

/// Settings for a [`Client`].
///
/// Two are needed: a region and a credentials provider. All others have defaults.
#[derive(Clone, Debug)]
pub struct ClientBuilder {
    pub(super) endpoint: EndpointSettings,
    pub(super) credentials_provider: Option<SharedCredentialsProvider>,
    /// Why a setting can't be understood; reported by `build`, so that the other methods never fail.
    pub(super) invalid_setting: Option<String>,
    http_client: Option<reqwest::Client>,
    transport: Option<Arc<dyn Transport>>,
    allow_plain_http: bool,
    connect_timeout: Duration,
    credentials_timeout: Duration,
    body_limit: usize,
    validate_requests: bool,
    clock: Clock,
    options: CallOptions,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            endpoint: EndpointSettings::default(),
            credentials_provider: None,
            invalid_setting: None,
            http_client: None,
            transport: None,
            allow_plain_http: false,
            connect_timeout: Duration::from_millis(3100),
            credentials_timeout: Duration::from_secs(10),
            body_limit: 32 * 1024 * 1024,
            validate_requests: false,
            clock: Clock::default(),
            options: CallOptions::default(),
        }
    }
}

impl Client {
    /// Settings for a new client.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }
}

impl ClientBuilder {
    /// The region of the service, such as `us-west-2`; its endpoint follows from it.
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.endpoint.region = Some(region.into());
        self
    }

    /// Where credentials come from: any provider of the AWS SDK for Rust, [`EnvironmentCredentials`](crate::EnvironmentCredentials),
    /// or [`Credentials`](crate::Credentials) for fixed ones.
    ///
    /// ```
    /// use customer_profiles::{Client, Credentials};
    ///
    /// # fn main() -> customer_profiles::Result<()> {
    /// let fixed =
    ///     Credentials::new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG", None, None, "a vault");
    /// let client =
    ///     Client::builder().region("us-west-2").credentials_provider(fixed).build()?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Credentials are kept until five minutes before they expire. All calls of a runtime wait for one renewal; when it
    /// fails, those at hand are used as long as they are valid. What the provider has just given is used even if this
    /// machine's clock, which may be wrong, says that it has expired.
    #[must_use]
    pub fn credentials_provider(mut self, provider: impl ProvideCredentials + 'static) -> Self {
        self.credentials_provider = Some(SharedCredentialsProvider::new(provider));
        self
    }

    /// Another endpoint than the region's: a proxy, a VPC endpoint, a fake. Port and path are kept.
    ///
    /// Plain `http` is rejected unless the endpoint is on this machine or
    /// [`allow_plain_http`](Self::allow_plain_http) is set.
    #[must_use]
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint.endpoint_url = Some(url.into());
        self
    }

    /// Allows an endpoint off this machine that speaks plain `http`: customers' data then travels unencrypted.
    #[must_use]
    pub fn allow_plain_http(mut self, allow: bool) -> Self {
        self.allow_plain_http = allow;
        self
    }

    /// Uses the endpoint whose cryptography is validated by FIPS 140.
    #[must_use]
    pub fn use_fips(mut self, use_fips: bool) -> Self {
        self.endpoint.use_fips = Some(use_fips);
        self
    }

    /// Uses the endpoint that is reached by IPv6 too.
    #[must_use]
    pub fn use_dual_stack(mut self, use_dual_stack: bool) -> Self {
        self.endpoint.use_dual_stack = Some(use_dual_stack);
        self
    }

    /// Sends by this HTTP client, with its own pool, TLS, proxy and connect timeout.
    ///
    /// Build it with `redirect(Policy::none())` and without decompression: a signed request goes to the host that it
    /// was signed for, and its response is read as it comes. It takes the place of a [`transport`](Self::transport).
    /// It sends the files of [upload jobs](crate::uploads), too. Its connections are one pool for all
    /// [runtimes](Client#runtimes).
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.http_client = Some(client);
        self.transport = None;
        self
    }

    /// Sends by this transport, in place of one that uses the network; also in place of an
    /// [`http_client`](Self::http_client).
    #[must_use]
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// How long making a connection may take, TLS included; 3.1 s unless set.
    ///
    /// An [`http_client`](Self::http_client) of your own has its own, and a [`transport`](Self::transport) makes its
    /// connections as it likes.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long one attempt may take, from its first byte to the last one of the response; 30 s unless set.
    #[must_use]
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.options.attempt_timeout = timeout;
        self
    }

    /// How long a call may take, with credentials, all attempts and the waits between them; 90 s unless set.
    #[must_use]
    pub fn operation_timeout(mut self, timeout: Duration) -> Self {
        self.options.operation_timeout = timeout;
        self
    }

    /// How long the credentials provider may take; 10 s unless set.
    #[must_use]
    pub fn credentials_timeout(mut self, timeout: Duration) -> Self {
        self.credentials_timeout = timeout;
        self
    }

    /// How often, and after how long, a failed attempt is repeated; [`RetryPolicy::standard`] unless set.
    #[must_use]
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.options.retry_policy = policy;
        self
    }

    /// The largest response body that is read, in bytes; 32 MiB unless set. That of an error is cut there.
    ///
    /// The default holds a page of 100 items with 50 tags of the longest kind each, in any script.
    #[must_use]
    pub fn response_body_limit(mut self, bytes: usize) -> Self {
        self.body_limit = bytes;
        self
    }

    /// Checks each request against the limits that the API documents, as
    /// [`Operation::validate`](crate::Operation::validate) does, and rejects one that breaks any, before it is signed
    /// and sent.
    ///
    /// Off unless set: the service relaxes its limits from time to time, so that a request which breaks a documented
    /// limit may well be accepted. `Fields` of an object type is an example: names with dots were forbidden once.
    ///
    /// The error is an [`ErrorKind::InvalidRequest`](crate::ErrorKind::InvalidRequest) that lists the violations with
    /// their paths, as far as its text reaches. Its source is a [`Violations`](crate::Violations) with all of them, in
    /// whose paths the keys of sensitive maps stand, too.
    ///
    /// ```
    /// use std::error::Error as _;
    ///
    /// use customer_profiles::{Client, Credentials, ErrorKind, Violations};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> customer_profiles::Result<()> {
    /// # let credentials = Credentials::new("AKIDEXAMPLE", "secret", None, None, "example");
    /// # let builder = Client::builder().region("us-west-2").credentials_provider(credentials);
    /// let client = builder.validate_requests(true).build()?;
    ///
    /// let error = client.get_integration("acme shop", "").await.unwrap_err();
    /// assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    /// assert_eq!(
    ///     error.to_string(),
    ///     "GetIntegration: 2 documented limits are broken: \
    ///      DomainName: pattern ^[a-zA-Z0-9_-]+$ (length 9); Uri: length 0 < min 1"
    /// );
    /// for violation in error.source().unwrap().downcast_ref::<Violations>().unwrap() {
    ///     println!("{}: {}", violation.path(), violation.kind());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn validate_requests(mut self, validate: bool) -> Self {
        self.validate_requests = validate;
        self
    }

    /// Where the time of signatures is read; the system's clock unless set.
    #[must_use]
    pub fn clock(mut self, now: impl Fn() -> OffsetDateTime + Send + Sync + 'static) -> Self {
        self.clock = Clock::new(now);
        self
    }

    /// The URL that requests would go to, by AWS's endpoint rules.
    ///
    /// ```
    /// let builder =
    ///     customer_profiles::Client::builder().region("us-gov-west-1").use_fips(true);
    /// assert_eq!(
    ///     builder.resolve_endpoint()?,
    ///     "https://profile-fips.us-gov-west-1.amazonaws.com"
    /// );
    /// # Ok::<(), customer_profiles::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) where no endpoint follows from the settings.
    pub fn resolve_endpoint(&self) -> Result<String> {
        let url = self.endpoint.resolve().map_err(|error| Error::configuration(error.to_string()))?;
        Ok(url.as_str().trim_end_matches('/').to_owned())
    }

    /// Builds the client.
    ///
    /// # Errors
    ///
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) where region or credentials provider are missing, a
    /// setting can't be understood, settings contradict each other, or TLS can't be set up; the message says what to
    /// change.
    pub fn build(self) -> Result<Client> {
        self.build_in(&|name| std::env::var(name).ok())
    }

    /// Builds the client in the environment of these variables.
    fn build_in(self, variable: &impl Fn(&str) -> Option<String>) -> Result<Client> {
        if let Some(error) = self.invalid_setting {
            return Err(Error::configuration(error));
        }
        let url = self.endpoint.resolve().map_err(|error| Error::configuration(error.to_string()))?;
        let region = self.endpoint.region.ok_or_else(|| {
            Error::configuration("no region is set: requests are signed for one, with a custom endpoint too")
        })?;
        let provider = self.credentials_provider.ok_or_else(|| {
            Error::configuration("no credentials provider is set: call `credentials_provider(…)` or `environment()`")
        })?;
        if url.scheme() != "https" && !endpoint::is_loopback(&url) && !self.allow_plain_http {
            return Err(Error::configuration(format!(
                "the endpoint {} speaks plain http and is not on this machine: use https, or call `allow_plain_http(true)`",
                url.host_str().unwrap_or_default()
            )));
        }
        let file_transport = FileTransport {
            http_client: self.http_client.clone(),
            connect_timeout: self.connect_timeout,
            allow_plain_http: self.allow_plain_http,
        };
        let transport = match (self.transport, self.http_client) {
            (Some(transport), _) => AnyTransport::Custom(transport),
            (None, Some(client)) => ReqwestTransport::new(client, url.clone(), self.body_limit).into(),
            (None, None) => {
                let settings = ConnectionSettings::of_environment(url.clone(), self.connect_timeout, variable);
                let transport = settings.and_then(|settings| ReqwestTransport::connect(settings, self.body_limit));
                transport.map_err(Error::configuration)?.into()
            }
        };
        let shared = Shared {
            base_url: BaseUrl::new(&url).map_err(|error| Error::configuration(error.to_string()))?,
            signer: Signer::new(region),
            transport,
            file_transport,
            credentials: CredentialsCache::new(provider, self.credentials_timeout),
            clock: self.clock,
            skew: ClockSkew::default(),
            retry_tokens: TokenBucket::default(),
            jitter: fastrand::f64,
            body_limit: self.body_limit,
            validate_requests: self.validate_requests,
            options: self.options,
        };
        Ok(Client { shared: Arc::new(shared) })
    }
}

#[cfg(test)]
mod tests {
    use aws_credential_types::Credentials;

    use super::*;
    use crate::error::ErrorKind;

    /// Builds a client for the region's endpoint where one variable is set.
    fn build(variable: &'static str, value: &'static str) -> Result<Client> {
        Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .build_in(&|name| (name == variable).then(|| value.to_owned()))
    }

    #[test]
    fn a_proxy_that_can_not_be_used_is_an_error_that_names_the_variable() {
        let error = build("HTTPS_PROXY", "quic://user:secret@proxy.test").unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Configuration, false));
        assert!(error.to_string().starts_with("HTTPS_PROXY names a proxy of the scheme \"quic\""), "{error}");
        assert!(!format!("{error:?}").contains("secret"));
        assert_eq!(build("all_proxy", "socks5://proxy.test").is_ok(), cfg!(feature = "socks"));
        assert!(build("HTTP_PROXY", "quic://proxy.test").is_ok(), "the endpoint is one of https");
    }

    #[cfg(feature = "__rustls")]
    #[test]
    fn certificates_that_can_not_be_used_are_an_error_that_names_the_variable() {
        for path in ["/no/such/file", concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")] {
            let error = build("AWS_CA_BUNDLE", path).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Configuration);
            assert!(
                error.to_string().starts_with(&format!("AWS_CA_BUNDLE is {path:?}, which can't be used: ")),
                "{error}"
            );
        }
    }
}
