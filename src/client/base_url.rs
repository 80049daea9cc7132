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

    /// The URI of a path and a query that are percent-encoded.
    pub(super) fn join(&self, path: &str, query: &str) -> Result<Uri, http::Error> {
        let separator = if query.is_empty() { "" } else { "?" };
        let path_and_query = [self.prefix.as_str(), path, separator, query].concat();
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
            assert_eq!(base.join("/domains", "").unwrap(), "https://proxy.test:8443/aws/profile/domains");
            assert_eq!(base.host(), "proxy.test:8443");
        }
        assert_eq!(base("https://[::1]:443").join("/domains", "a=b").unwrap(), "https://[::1]/domains?a=b");
    }

    #[test]
    fn a_query_beyond_what_a_uri_holds_is_an_error() {
        assert!(base("https://host.test").join("/domains", &"a".repeat(65_000)).is_ok());
        assert!(base("https://host.test").join("/domains", &"a".repeat(66_000)).is_err());
    }
}
