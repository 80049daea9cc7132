use reqwest::Url;

/// The endpoint: what stands in front of each request's path.
#[derive(Debug)]
pub(super) struct BaseUrl {
    url: Url,
    host: String,
}

impl BaseUrl {
    pub(super) fn new(url: Url) -> Self {
        let host = url.host_str().unwrap_or_default();
        let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
        Self { url, host }
    }

    /// Without a slash at its end.
    pub(super) fn as_str(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }

    /// The value of the `host` header.
    pub(super) fn host(&self) -> &str {
        &self.host
    }

    /// The URL of a path and a query that are percent-encoded.
    pub(super) fn join(&self, path: &str, query: &str) -> Url {
        let mut url = self.url.clone(); // to parse the host once more would cost more than all the rest
        match self.url.path().trim_end_matches('/') {
            "" => url.set_path(path),
            prefix => url.set_path(&format!("{prefix}{path}")),
        }
        url.set_query(Some(query).filter(|query| !query.is_empty()));
        url
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wire::percent_encode;

    /// In the slow and obvious way.
    fn parsed(base: &str, path: &str, query: &str) -> Url {
        let separator = if query.is_empty() { "" } else { "?" };
        Url::parse(&format!("{}{path}{separator}{query}", base.trim_end_matches('/'))).unwrap()
    }

    #[test]
    fn a_path_of_the_endpoint_stays_in_front() {
        for base in ["https://proxy.test:8443/aws/profile", "https://proxy.test:8443/aws/profile/"] {
            let base = BaseUrl::new(Url::parse(base).unwrap());
            assert_eq!(base.join("/domains", "").as_str(), "https://proxy.test:8443/aws/profile/domains");
            assert_eq!((base.host(), base.as_str()), ("proxy.test:8443", "https://proxy.test:8443/aws/profile"));
        }
    }

    proptest! {
        #[test]
        fn any_url_is_that_of_the_parser(
            base in prop_oneof![Just("http://127.0.0.1:8000"), Just("https://host.test/"), Just("https://[::1]/a/b%20c/")],
            label in "\\PC{1,12}",
            value in prop::option::of("\\PC{0,12}"),
        ) {
            prop_assume!(label != "." && label != "..");
            let path = format!("/domains/{}/integrations", percent_encode(&label));
            let query = value.map_or_else(String::new, |value| format!("next-token={}", percent_encode(&value)));
            let joined = BaseUrl::new(Url::parse(base).unwrap()).join(&path, &query);
            prop_assert_eq!(joined, parsed(base, &path, &query));
        }
    }
}
