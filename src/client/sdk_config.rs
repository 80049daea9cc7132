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
