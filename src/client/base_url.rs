use http::Uri;
use http::uri::{Authority, InvalidUri, PathAndQuery, Scheme};
use reqwest::Url;

/// The endpoint: what stands in front of each request's path.
#[derive(Debug)]
pub(super) struct BaseUrl {
    scheme: Scheme,
    authority: Authority,
    /// The endpoint's own path, without a slash at its end.
    prefix: String,
}

impl BaseUrl {
    pub(super) fn new(url: &Url) -> Result<Self, InvalidUri> {
        let host = url.host_str().unwrap_or_default();
        let authority = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        Ok(Self {
            scheme: url.scheme().try_into()?,
            authority: Authority::try_from(authority)?,
            prefix: url.path().trim_end_matches('/').to_owned(),
        })
    }

    /// The value of the `host` header.
    pub(super) fn host(&self) -> &str {
        self.authority.as_str()
    }

    /// What stands in front of each path.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The URI of a path, which has the prefix already, and a query; both are percent-encoded.
    pub(super) fn uri(&self, path_and_query: String) -> Result<Uri, http::Error> {
        Uri::builder()
            .scheme(self.scheme.clone())
            .authority(self.authority.clone())
            .path_and_query(PathAndQuery::try_from(path_and_query)?)
            .build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(url: &str) -> BaseUrl {
        BaseUrl::new(&Url::parse(url).unwrap()).unwrap()
    }

    #[test]
    fn a_path_of_the_endpoint_stays_in_front() {
        for url in ["https://proxy.test:8443/aws/profile", "https://proxy.test:8443/aws/profile/"] {
            let base = base(url);
            let uri = base.uri(format!("{}/domains", base.prefix())).unwrap();
            assert_eq!(uri, "https://proxy.test:8443/aws/profile/domains");
            assert_eq!(base.host(), "proxy.test:8443");
        }
        let base = base("https://[::1]:443");
        assert_eq!(base.prefix(), "");
        assert_eq!(base.uri("/domains?a=b".to_owned()).unwrap(), "https://[::1]/domains?a=b");
    }

    #[test]
    fn a_query_beyond_what_a_uri_holds_is_an_error() {
        let uri = |length: usize| base("https://host.test").uri(format!("/domains?{}", "a".repeat(length)));
        assert!(uri(65_000).is_ok());
        assert!(uri(66_000).is_err());
    }
}
