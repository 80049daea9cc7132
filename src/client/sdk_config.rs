//! Settings from the AWS SDK for Rust.

use aws_config::{BehaviorVersion, ConfigLoader, SdkConfig};

use super::{Client, ClientBuilder};
use crate::error::{Error, Result};

const SERVICE_ID: &str = "Customer Profiles";

impl Client {
    /// A client with all that the AWS SDK finds: environment, profile files, SSO, web identity, container, instance;
    /// the region too.
    ///
    /// ```no_run
    /// # async fn example() -> customer_profiles::Result<()> {
    /// let client = customer_profiles::Client::from_env().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Credentials that come over `https`, as of web identity and SSO, are fetched by the proxy and with the certificates
    /// that [`ClientBuilder::environment`] lists, and with the same cryptography as all else (ring for `native-tls`). Two
    /// things differ: a SOCKS proxy is not used for them, and plain `http`, as of containers and instances, never goes by
    /// a proxy.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::build`]. Credentials are looked for when the first request is signed.
    pub async fn from_env() -> Result<Self> {
        let loader = aws_config::defaults(BehaviorVersion::latest());
        let loader = with_http_client(loader, &|name| std::env::var(name).ok()).map_err(Error::configuration)?;
        Self::builder().sdk_config(&loader.load().await).build()
    }
}

/// Sets the HTTP client by which credentials are fetched, in the environment of these variables.
#[cfg(feature = "__tls")]
fn with_http_client(loader: ConfigLoader, variable: &impl Fn(&str) -> Option<String>) -> Result<ConfigLoader, String> {
    use aws_smithy_http_client::proxy::ProxyConfig;
    use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore, rustls_provider::CryptoMode};
    use aws_smithy_http_client::{Builder, Connector};

    use crate::transport::{CaBundle, Proxy};

    #[cfg(all(feature = "rustls-aws-lc-rs", not(feature = "rustls-ring")))]
    let crypto_mode = CryptoMode::AwsLc;
    #[cfg(not(all(feature = "rustls-aws-lc-rs", not(feature = "rustls-ring"))))]
    let crypto_mode = CryptoMode::Ring;
    let trust_store = match CaBundle::of_environment(variable)? {
        Some(bundle) => {
            bundle.root_store()?; // what is wrong with it would be a panic later
            TrustStore::empty().with_pem_certificate(bundle.into_pem())
        }
        None => TrustStore::default(),
    };
    let tls_context = TlsContext::builder().with_trust_store(trust_store).build().map_err(|error| error.to_string())?;
    let proxy = Proxy::of_environment("https", variable)?.and_then(|proxy| proxy.to_smithy());
    let proxy = proxy.unwrap_or_else(ProxyConfig::disabled);
    Ok(loader.http_client(Builder::new().build_with_connector_fn(move |settings, components| {
        let mut builder = Connector::builder().proxy_config(proxy.clone());
        builder.set_connector_settings(settings.cloned());
        #[allow(clippy::redundant_closure_for_method_calls)] // its type is of no crate that this one names
        builder.set_sleep_impl(components.and_then(|components| components.sleep_impl()));
        builder.tls_provider(Provider::Rustls(crypto_mode.clone())).tls_context(tls_context.clone()).build()
    })))
}

/// Without TLS, credentials can come only from where none is needed.
#[cfg(not(feature = "__tls"))]
#[allow(clippy::unnecessary_wraps)] // its twin with TLS may fail
fn with_http_client(loader: ConfigLoader, _: &impl Fn(&str) -> Option<String>) -> Result<ConfigLoader, String> {
    Ok(loader)
}

impl ClientBuilder {
    /// Takes from an `SdkConfig` what it has: region, credentials provider, endpoint URL, FIPS and dual stack.
    ///
    /// Settings made before are overridden where it has them. An endpoint URL for this service alone, from
    /// `AWS_ENDPOINT_URL_CUSTOMER_PROFILES` or a `services` section of a profile, comes before the general one.
    ///
    /// ```no_run
    /// # async fn example() -> customer_profiles::Result<()> {
    /// let config = aws_config::load_from_env().await;
    /// let client = customer_profiles::Client::builder().sdk_config(&config).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn sdk_config(mut self, config: &SdkConfig) -> Self {
        if let Some(region) = config.region() {
            self = self.region(region.as_ref());
        }
        if let Some(provider) = config.credentials_provider() {
            self.credentials_provider = Some(provider);
        }
        if let Some(url) = service_endpoint_url(config).or_else(|| config.endpoint_url().map(str::to_owned)) {
            self = self.endpoint_url(url);
        }
        if let Some(use_fips) = config.use_fips() {
            self = self.use_fips(use_fips);
        }
        if let Some(use_dual_stack) = config.use_dual_stack() {
            self = self.use_dual_stack(use_dual_stack);
        }
        self
    }
}

fn service_endpoint_url(config: &SdkConfig) -> Option<String> {
    let key = aws_types::service_config::ServiceConfigKey::builder()
        .service_id(SERVICE_ID)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build()
        .ok()?;
    config.service_config()?.load_config(key)
}

#[cfg(test)]
mod tests {
    use aws_config::Region;
    use aws_credential_types::Credentials;
    use aws_credential_types::provider::SharedCredentialsProvider;

    use super::*;

    fn sdk_config() -> aws_types::sdk_config::Builder {
        let credentials = Credentials::new("AKIDEXAMPLE", "secret", None, None, "test");
        SdkConfig::builder()
            .region(Region::new("us-gov-west-1"))
            .credentials_provider(SharedCredentialsProvider::new(credentials))
    }

    #[test]
    fn one_line_takes_region_credentials_and_endpoint_over() {
        let config = sdk_config().use_fips(true).use_dual_stack(true).build();
        let builder = Client::builder().sdk_config(&config);
        assert_eq!(builder.resolve_endpoint().unwrap(), "https://profile-fips.us-gov-west-1.api.aws");
        assert!(builder.build().is_ok());

        let config = sdk_config().endpoint_url("https://vpce.test").build();
        assert_eq!(Client::builder().sdk_config(&config).resolve_endpoint().unwrap(), "https://vpce.test");
    }

    #[test]
    fn what_the_config_lacks_stays_as_it_was_set() {
        let builder = Client::builder().region("us-east-1").sdk_config(&SdkConfig::builder().build());
        assert_eq!(builder.resolve_endpoint().unwrap(), "https://profile.us-east-1.amazonaws.com");
    }

    /// Asks for credentials of a web identity, in the environment of these variables.
    #[cfg(feature = "__rustls")]
    async fn fetch_by(variable: &impl Fn(&str) -> Option<String>) -> aws_credential_types::provider::Result {
        use aws_config::provider_config::ProviderConfig;
        use aws_config::web_identity_token::{StaticConfiguration, WebIdentityTokenCredentialsProvider};
        use aws_credential_types::provider::ProvideCredentials;

        let loader = aws_config::defaults(BehaviorVersion::latest()).region("us-west-2").no_credentials();
        let config = with_http_client(loader, variable).unwrap().load().await;
        let provider = ProviderConfig::without_region()
            .with_region(Some(Region::new("us-west-2")))
            .with_http_client(config.http_client().unwrap());
        let identity = StaticConfiguration {
            web_identity_token_file: concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml").into(),
            role_arn: "arn:aws:iam::123456789012:role/test".to_owned(),
            session_name: "test".to_owned(),
        };
        let provider =
            WebIdentityTokenCredentialsProvider::builder().configure(&provider).static_configuration(identity).build();
        provider.provide_credentials().await
    }

    #[cfg(feature = "__rustls")]
    #[tokio::test]
    async fn credentials_are_fetched_by_the_proxy_of_the_environment() {
        use tokio::io::AsyncReadExt;

        let proxy = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = proxy.local_addr().unwrap();
        let variable = move |name: &str| (name == "HTTPS_PROXY").then(|| format!("http://user:secret@{address}"));
        let fetched = tokio::spawn(async move { fetch_by(&variable).await });
        let (mut stream, _) = proxy.accept().await.unwrap();
        let mut request = vec![0; 1024];
        let count = stream.read(&mut request).await.unwrap();
        let request = String::from_utf8_lossy(&request[..count]).to_lowercase();
        assert!(request.starts_with("connect sts.us-west-2.amazonaws.com:443 http/1.1\r\n"), "{request}");
        assert!(request.contains("proxy-authorization: basic dxnlcjpzzwnyzxq="), "{request}");
        fetched.abort();
    }

    #[cfg(feature = "__rustls")]
    #[test]
    fn certificates_that_can_not_be_used_are_an_error_and_no_panic() {
        let not_pem = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
        let loader = aws_config::defaults(BehaviorVersion::latest());
        let variable = |name: &str| (name == "AWS_CA_BUNDLE").then(|| not_pem.to_owned());
        let error = with_http_client(loader, &variable).err().unwrap();
        assert!(error.contains("it holds no certificate"), "{error}");
    }

    /// The keys that a service's own endpoint is asked for.
    #[derive(Debug)]
    struct OwnEndpoint;

    impl aws_types::service_config::LoadServiceConfig for OwnEndpoint {
        fn load_config(&self, key: aws_types::service_config::ServiceConfigKey<'_>) -> Option<String> {
            let asked = (key.service_id(), key.env(), key.profile());
            (asked == ("Customer Profiles", "AWS_ENDPOINT_URL", "endpoint_url")).then(|| "https://own.test".to_owned())
        }
    }

    #[test]
    fn the_service_s_own_endpoint_comes_before_the_general_one() {
        let config = sdk_config().endpoint_url("https://general.test").service_config(OwnEndpoint).build();
        assert_eq!(Client::builder().sdk_config(&config).resolve_endpoint().unwrap(), "https://own.test");
    }
}
