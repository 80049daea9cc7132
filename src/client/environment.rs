//! Settings from environment variables.

use super::ClientBuilder;
use crate::credentials::EnvironmentCredentials;

impl ClientBuilder {
    /// Takes from the environment what is not set yet: region, credentials and endpoint.
    ///
    /// | setting | variables, the first that is set |
    /// | --- | --- |
    /// | region | `AWS_REGION`, `AWS_DEFAULT_REGION` |
    /// | credentials | `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN` |
    /// | endpoint | `AWS_ENDPOINT_URL_CUSTOMER_PROFILES`, `AWS_ENDPOINT_URL`; none where `AWS_IGNORE_CONFIGURED_ENDPOINT_URLS` is `true` |
    /// | FIPS | `AWS_USE_FIPS_ENDPOINT` |
    /// | dual stack | `AWS_USE_DUALSTACK_ENDPOINT` |
    ///
    /// What is set by a method stays, be it `use_fips(false)`.
    ///
    /// With or without this, a client that makes its own connections reads these variables when it is built:
    ///
    /// | setting | variables, the first that is set |
    /// | --- | --- |
    /// | proxy for an `https` endpoint | `HTTPS_PROXY`, `https_proxy`, `ALL_PROXY`, `all_proxy` |
    /// | proxy for an `http` endpoint that is not on this machine | `HTTP_PROXY`, `http_proxy`, `ALL_PROXY`, `all_proxy` |
    /// | hosts that are reached without a proxy | `NO_PROXY`, `no_proxy` |
    /// | trusted certificates, in place of the operating system's | `AWS_CA_BUNDLE`: a file in PEM |
    ///
    /// Where rustls is used and the operating system keeps its certificates in files, `SSL_CERT_FILE` and `SSL_CERT_DIR`
    /// name others.
    #[must_use]
    pub fn environment(self) -> Self {
        self.read_environment(|name| std::env::var(name).ok())
    }

    fn read_environment(mut self, variable: impl Fn(&str) -> Option<String>) -> Self {
        let variable =
            |name: &str| variable(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let mut invalid_setting = None;
        let mut flag = |name: &str| match variable(name)? {
            value if value.eq_ignore_ascii_case("true") => Some(true),
            value if value.eq_ignore_ascii_case("false") => Some(false),
            value => {
                invalid_setting = Some(format!("{name} is {value:?}: set it to true or false"));
                None
            }
        };
        let endpoint = &mut self.endpoint;
        endpoint.use_fips = endpoint.use_fips.or_else(|| flag("AWS_USE_FIPS_ENDPOINT"));
        endpoint.use_dual_stack = endpoint.use_dual_stack.or_else(|| flag("AWS_USE_DUALSTACK_ENDPOINT"));
        let ignore_endpoint_urls = flag("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").unwrap_or(false);

        endpoint.region =
            endpoint.region.take().or_else(|| variable("AWS_REGION")).or_else(|| variable("AWS_DEFAULT_REGION"));
        if !ignore_endpoint_urls {
            endpoint.endpoint_url = endpoint
                .endpoint_url
                .take()
                .or_else(|| variable("AWS_ENDPOINT_URL_CUSTOMER_PROFILES"))
                .or_else(|| variable("AWS_ENDPOINT_URL"));
        }
        self.invalid_setting = self.invalid_setting.or(invalid_setting);
        if self.credentials_provider.is_none() {
            self = self.credentials_provider(EnvironmentCredentials::new());
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::Client;
    use crate::client::ClientBuilder;

    fn builder(variables: &'static [(&'static str, &'static str)]) -> ClientBuilder {
        Client::builder().read_environment(|name| {
            variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
        })
    }

    fn endpoint(variables: &'static [(&'static str, &'static str)]) -> String {
        builder(variables).endpoint.resolve().map_or_else(|error| error.to_string(), |url| url.to_string())
    }

    #[test]
    fn the_service_s_own_variable_comes_before_the_general_one() {
        const REGION: (&str, &str) = ("AWS_REGION", "eu-west-2");
        const GENERAL: (&str, &str) = ("AWS_ENDPOINT_URL", "https://general.test");
        const OWN: (&str, &str) = ("AWS_ENDPOINT_URL_CUSTOMER_PROFILES", "https://own.test");
        assert_eq!(endpoint(&[REGION]), "https://profile.eu-west-2.amazonaws.com/");
        assert_eq!(endpoint(&[REGION, GENERAL]), "https://general.test/");
        assert_eq!(endpoint(&[REGION, GENERAL, OWN]), "https://own.test/");
        assert_eq!(
            endpoint(&[REGION, OWN, ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "TRUE")]),
            "https://profile.eu-west-2.amazonaws.com/"
        );
    }

    #[test]
    fn fips_and_dual_stack_are_read() {
        assert_eq!(
            endpoint(&[
                ("AWS_DEFAULT_REGION", "us-west-2"),
                ("AWS_USE_FIPS_ENDPOINT", "true"),
                ("AWS_USE_DUALSTACK_ENDPOINT", "True")
            ]),
            "https://profile-fips.us-west-2.api.aws/"
        );
    }

    #[test]
    fn what_is_set_by_hand_stays() {
        let builder = Client::builder().region("us-east-1").read_environment(|_| Some("eu-west-2".to_owned()));
        assert_eq!(builder.endpoint.region.as_deref(), Some("us-east-1"));

        let builder = Client::builder()
            .use_fips(false)
            .use_dual_stack(false)
            .endpoint_url("https://own.test")
            .read_environment(|_| Some("true".to_owned()));
        assert_eq!(builder.resolve_endpoint().unwrap(), "https://own.test");
    }

    #[test]
    fn a_flag_that_is_no_flag_is_an_error() {
        let error = builder(&[("AWS_USE_FIPS_ENDPOINT", "yes")]).build().unwrap_err();
        assert_eq!(error.to_string(), "AWS_USE_FIPS_ENDPOINT is \"yes\": set it to true or false");
    }
}
