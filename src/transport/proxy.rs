//! The proxy that the environment names.

use std::fmt;

use http::Uri;
use hyper_util::client::proxy::matcher::Matcher;
use reqwest::{NoProxy, Url};

/// A proxy, and the hosts that are reached without it.
#[derive(Clone)]
pub(crate) struct Proxy {
    variable: &'static str,
    /// With the user and the password for the proxy.
    url: Url,
    /// Hosts by the rules of `NO_PROXY`.
    excluded: String,
}

impl Proxy {
    /// The proxy for requests of a scheme, by the variables that curl reads; the first that is set counts.
    pub(crate) fn of_environment(
        scheme: &str,
        variable: &impl Fn(&str) -> Option<String>,
    ) -> Result<Option<Self>, String> {
        let value = |name: &str| variable(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        // A web server passes a request's header `Proxy` to a CGI program as HTTP_PROXY.
        if value("REQUEST_METHOD").is_some() {
            return Ok(None);
        }
        let names = match scheme {
            "https" => ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"],
            _ => ["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"],
        };
        let Some((variable, text)) = names.into_iter().find_map(|name| Some((name, value(name)?))) else {
            return Ok(None);
        };
        let text = if text.contains("://") { text } else { format!("http://{text}") };
        // The value may hold a password, so that no error shows it.
        let url = Url::parse(&text).map_err(|error| format!("{variable} is no URL of a proxy: {error}"))?;
        let excluded = value("NO_PROXY").or_else(|| value("no_proxy")).unwrap_or_default();
        Ok(Some(Self { variable, url, excluded }))
    }

    /// Whether requests to this URI go by the proxy.
    pub(super) fn applies_to(&self, uri: &Uri) -> bool {
        Matcher::builder().all("http://proxy").no(self.excluded.as_str()).build().intercept(uri).is_some()
    }

    /// Host and port.
    pub(super) fn address(&self) -> String {
        let default = if self.url.scheme().starts_with("socks") { 1080 } else { 80 };
        let port = self.url.port_or_known_default().unwrap_or(default);
        format!("{}:{port}", self.url.host_str().unwrap_or_default())
    }

    pub(super) fn is_https(&self) -> bool {
        self.url.scheme() == "https"
    }

    pub(super) fn to_reqwest(&self) -> Result<reqwest::Proxy, String> {
        let is_supported = match self.url.scheme() {
            "http" | "https" => true,
            "socks4" | "socks4a" | "socks5" | "socks5h" if cfg!(feature = "socks") => true,
            _ => false,
        };
        if !is_supported {
            let hint = if cfg!(feature = "socks") { "" } else { ", and for socks the feature `socks`" };
            return Err(format!(
                "{} names a proxy of the scheme {:?}: use http or https{hint}",
                self.variable,
                self.url.scheme()
            ));
        }
        let proxy =
            reqwest::Proxy::all(self.url.clone()).map_err(|_| format!("{} is no URL of a proxy", self.variable))?;
        Ok(proxy.no_proxy(NoProxy::from_string(&self.excluded)))
    }

    /// For the HTTP client that fetches credentials, which knows no socks.
    #[cfg(all(feature = "aws-config", feature = "__tls"))]
    pub(crate) fn to_smithy(&self) -> Option<aws_smithy_http_client::proxy::ProxyConfig> {
        let proxy = aws_smithy_http_client::proxy::ProxyConfig::https(self.url.as_str()).ok()?;
        Some(proxy.no_proxy(&self.excluded))
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Proxy").field(&self.address()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(scheme: &str, variables: &[(&str, &str)]) -> Result<Option<Proxy>, String> {
        Proxy::of_environment(scheme, &|name| {
            variables.iter().find(|(variable, _)| *variable == name).map(|(_, value)| (*value).to_owned())
        })
    }

    fn address(scheme: &str, variables: &[(&str, &str)]) -> Option<String> {
        of(scheme, variables).unwrap().map(|proxy| proxy.address())
    }

    #[test]
    fn the_scheme_decides_which_variable_is_read_and_all_proxy_comes_last() {
        let all = [("HTTP_PROXY", "http://h:1"), ("https_proxy", "s:2"), ("ALL_PROXY", "http://a:3")];
        assert_eq!(address("http", &all).unwrap(), "h:1");
        assert_eq!(address("https", &all).unwrap(), "s:2");
        assert_eq!(address("https", &[("HTTPS_PROXY", " "), ("ALL_PROXY", "https://a")]).unwrap(), "a:443");
        assert_eq!(address("https", &[("HTTP_PROXY", "http://h:1")]), None);
        assert_eq!(address("https", &[("HTTPS_PROXY", "http://h:1"), ("REQUEST_METHOD", "GET")]), None);
    }

    #[test]
    fn no_proxy_excludes_hosts() {
        let proxy = of("https", &[("HTTPS_PROXY", "http://p:1"), ("no_proxy", "example.test, 10.0.0.0/8")]).unwrap();
        let proxy = proxy.unwrap();
        let applies = |uri: &str| proxy.applies_to(&uri.parse().unwrap());
        assert!(applies("https://profile.us-west-2.amazonaws.com/domains"));
        assert!(!applies("https://a.example.test/domains") && !applies("https://10.1.2.3/domains"));
    }

    #[test]
    fn neither_errors_nor_debug_show_the_password() {
        let proxy = of("https", &[("HTTPS_PROXY", "http://user:secret@p:1")]).unwrap().unwrap();
        assert_eq!(format!("{proxy:?} {}", proxy.address()), "Proxy(\"p:1\") p:1");
        let error = of("https", &[("HTTPS_PROXY", "http://user:secret@p p")]).unwrap_err();
        assert_eq!(error, "HTTPS_PROXY is no URL of a proxy: invalid international domain name");
    }

    #[test]
    fn a_scheme_that_is_not_supported_is_an_error_that_names_the_variable() {
        let error = |url| of("https", &[("ALL_PROXY", url)]).unwrap().unwrap().to_reqwest().err();
        assert!(error("ftp://user:secret@p").unwrap().starts_with("ALL_PROXY names a proxy of the scheme \"ftp\""));
        assert_eq!(error("socks5://user:secret@p").is_none(), cfg!(feature = "socks"));
        assert_eq!(error("https://p"), None);
    }
}
