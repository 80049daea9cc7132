//! Settings from the AWS SDK for Rust.

use aws_config::{BehaviorVersion, SdkConfig};
use aws_smithy_http_client::tls::{Provider, rustls_provider::CryptoMode};

use super::{Client, ClientBuilder};
use crate::error::Result;

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
    /// # Errors
    ///
    /// As [`ClientBuilder::build`]. Credentials are looked for when the first request is signed.
    pub async fn from_env() -> Result<Self> {
        let http_client =
            aws_smithy_http_client::Builder::new().tls_provider(Provider::Rustls(CryptoMode::Ring)).build_https();
        let config = aws_config::defaults(BehaviorVersion::latest()).http_client(http_client).load().await;
        Self::builder().sdk_config(&config).build()
    }
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
