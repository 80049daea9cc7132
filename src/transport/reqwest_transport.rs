use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::header::{HOST, HeaderMap, HeaderValue};
use http::{Method, Request, Response, Uri};
use reqwest::{Url, redirect};

#[cfg(feature = "__tls")]
use super::ca_bundle::CaBundle;
use super::failure::{self, describe};
use super::observed_body::ObservedBody;
use super::pools::Pools;
use super::proxy::Proxy;
use super::{SendState, TransportError, TransportErrorKind};
use crate::endpoint::is_loopback;

/// What is set aside for a body because its length is announced, at the most: an announcement may be a lie.
const LARGEST_RESERVATION: usize = 1024 * 1024;

/// What a new connection pool is made with.
#[derive(Debug)]
pub(crate) struct ConnectionSettings {
    endpoint: Url,
    connect_timeout: Duration,
    proxy: Option<Proxy>,
    /// Whether the endpoint or the proxy is one of https.
    uses_tls: bool,
    #[cfg(feature = "__tls")]
    ca_bundle: Option<CaBundle>,
}

impl ConnectionSettings {
    /// With the proxy and the certificates that the environment names for an endpoint.
    pub(crate) fn of_environment(
        endpoint: Url,
        connect_timeout: Duration,
        variable: &impl Fn(&str) -> Option<String>,
    ) -> Result<Self, String> {
        let uri = Uri::try_from(endpoint.as_str()).map_err(|error| error.to_string())?;
        let proxy = if is_loopback(&endpoint) { None } else { Proxy::of_environment(endpoint.scheme(), variable)? };
        let proxy = proxy.filter(|proxy| proxy.applies_to(&uri));
        let uses_tls = endpoint.scheme() == "https" || proxy.as_ref().is_some_and(Proxy::is_https);
        Ok(Self {
            endpoint,
            connect_timeout,
            proxy,
            uses_tls,
            #[cfg(feature = "__tls")]
            ca_bundle: if uses_tls { CaBundle::of_environment(variable)? } else { None },
        })
    }
}

/// Sends requests to one endpoint by `reqwest`.
#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    pools: Pools<reqwest::Client>,
    endpoint: Url,
    /// The value of the `host` header, where every connection is one of HTTP/1.1: hyper would write it anew for each
    /// request. `None` leaves it to hyper, which knows that HTTP/2 has none.
    host: Option<HeaderValue>,
    /// Host and port of the proxy, where it is known.
    proxy: Option<String>,
    body_limit: usize,
}

impl ReqwestTransport {
    /// By the caller's own client.
    pub(crate) fn new(client: reqwest::Client, endpoint: Url, body_limit: usize) -> Self {
        Self { pools: Pools::shared(client), endpoint, host: None, proxy: None, body_limit }
    }

    /// By connections of its own.
    pub(crate) fn connect(settings: ConnectionSettings, body_limit: usize) -> Result<Self, String> {
        let with_tls = with_tls(&settings)?;
        let ConnectionSettings { endpoint, connect_timeout, proxy, .. } = settings;
        let host = if cfg!(feature = "http2") { None } else { host(&endpoint) };
        let address = proxy.as_ref().map(Proxy::address);
        let connect = move || {
            let mut builder = reqwest::Client::builder()
                .redirect(redirect::Policy::none())
                .retry(reqwest::retry::never())
                .referer(false)
                // Another crate of the same build may have turned these features of reqwest on.
                .no_gzip()
                .no_brotli()
                .no_zstd()
                .no_deflate()
                .no_proxy()
                .connect_timeout(connect_timeout);
            if let Some(proxy) = &proxy {
                builder = builder.proxy(proxy.to_reqwest()?);
            }
            with_tls(builder).build().map_err(|error| describe(&error))
        };
        Ok(Self { pools: Pools::new(connect)?, endpoint, host, proxy: address, body_limit })
    }

    pub(super) async fn send(
        &self,
        request: Request<Bytes>,
        state: SendState,
    ) -> Result<Response<Bytes>, TransportError> {
        state.wait_for_connection();
        // While this thread was busy, the server may have closed a pooled connection or written to it; one turn of the
        // runtime lets that connection see it, for some 2,300 instructions and one `epoll_wait`.
        tokio::task::yield_now().await;
        let (head, body) = request.into_parts();
        let response = self.execute(head.method, &head.uri, head.headers, ObservedBody::new(body, state.clone()));
        let uri = head.uri;
        let response = response.await.map_err(|error| self.classify(error, state.may_be_sent()))?;
        let is_direct = is_same(response.url(), &uri, &self.endpoint);
        self.read(response, is_direct).await
    }

    /// Sends a file to the URL that the transport was made for.
    pub(super) async fn put(&self, headers: HeaderMap, file: reqwest::Body) -> Result<Response<Bytes>, TransportError> {
        let mut request = reqwest::Request::new(Method::PUT, self.endpoint.clone());
        *request.headers_mut() = headers;
        *request.body_mut() = Some(file);
        // A client of the caller's own may limit whole requests to what is enough for small ones.
        *request.timeout_mut() = Some(Duration::MAX);
        let response = self.pools.current().execute(request).await.map_err(|error| self.classify(error, true))?;
        let is_direct = *response.url() == self.endpoint;
        self.read(response, is_direct).await
    }

    /// Reads a response to its end, if it is that of the URL that was asked.
    async fn read(&self, mut response: reqwest::Response, is_direct: bool) -> Result<Response<Bytes>, TransportError> {
        if !is_direct {
            return Err(TransportError::new(
                TransportErrorKind::Protocol,
                "the HTTP client followed a redirect; build it with `redirect(Policy::none())`",
            ));
        }
        let body = self.read_body(&mut response).await?;
        let mut whole = Response::new(body);
        *whole.status_mut() = response.status();
        *whole.headers_mut() = std::mem::take(response.headers_mut());
        Ok(whole)
    }

    fn classify(&self, error: reqwest::Error, may_be_sent: bool) -> TransportError {
        failure::classify(error, may_be_sent, self.proxy.as_deref())
    }

    /// Hands a request to the client, which does nothing until the future is polled.
    fn execute(
        &self,
        method: Method,
        uri: &Uri,
        mut headers: HeaderMap,
        body: ObservedBody,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> + use<> {
        if let Some(host) = &self.host {
            headers.insert(HOST, host.clone());
        }
        let mut request = reqwest::Request::new(method, to_url(uri, &self.endpoint));
        *request.headers_mut() = headers;
        *request.body_mut() = Some(reqwest::Body::wrap(body));
        self.pools.current().execute(request)
    }

    /// Reads a body to its end; that of an error is cut at the limit, so that its status is not lost.
    async fn read_body(&self, response: &mut reqwest::Response) -> Result<Bytes, TransportError> {
        let is_success = response.status().is_success();
        let announced = response.content_length();
        if is_success && announced.is_some_and(|length| length > self.body_limit as u64) {
            return Err(TransportError::too_large(self.body_limit));
        }
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| self.classify(error, true))? {
            let room = self.body_limit - body.len();
            if chunk.len() > room {
                if is_success {
                    return Err(TransportError::too_large(self.body_limit));
                }
                body.extend_from_slice(&chunk[..room]);
                break;
            }
            if announced == Some(chunk.len() as u64) {
                return Ok(chunk); // the whole body in one piece needs no copy
            }
            if body.is_empty() {
                let announced = announced.and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
                body.reserve(announced.min(LARGEST_RESERVATION));
            }
            body.extend_from_slice(&chunk);
        }
        Ok(body.freeze())
    }
}

/// A URI of the endpoint as an URL: to parse its host once more would cost more than all the rest.
fn to_url(uri: &Uri, endpoint: &Url) -> Url {
    let mut url = endpoint.clone();
    url.set_path(uri.path());
    url.set_query(uri.query());
    url
}

/// Host and port of an endpoint, without the port that is its scheme's own.
fn host(endpoint: &Url) -> Option<HeaderValue> {
    let host = endpoint.host_str()?;
    HeaderValue::try_from(endpoint.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))).ok()
}

/// Whether an URL is that of a URI of the endpoint.
fn is_same(url: &Url, uri: &Uri, endpoint: &Url) -> bool {
    url.scheme() == endpoint.scheme()
        && url.host_str() == endpoint.host_str()
        && url.port() == endpoint.port()
        && url.path() == uri.path()
        && url.query() == uri.query()
}

/// Puts the TLS of the settings into one more client.
type WithTls = Box<dyn Fn(reqwest::ClientBuilder) -> reqwest::ClientBuilder + Send + Sync>;

#[cfg(feature = "__rustls")]
fn with_tls(settings: &ConnectionSettings) -> Result<WithTls, String> {
    let config = if settings.uses_tls {
        super::tls::client_config(settings.ca_bundle.as_ref())?
    } else {
        super::tls::without_trust_anchors()?
    };
    Ok(Box::new(move |builder| builder.tls_backend_preconfigured(config.clone())))
}

#[cfg(not(feature = "__rustls"))]
fn with_tls(settings: &ConnectionSettings) -> Result<WithTls, String> {
    if settings.uses_tls && cfg!(not(feature = "native-tls")) {
        return Err("https needs one of the features rustls-ring, rustls-aws-lc-rs and native-tls, \
                    or a client of your own by `http_client(…)`"
            .to_owned());
    }
    #[cfg(feature = "native-tls")]
    if let Some(ca_bundle) = &settings.ca_bundle {
        let certificates = ca_bundle.certificates()?;
        return Ok(Box::new(move |builder| builder.tls_certs_only(certificates.clone())));
    }
    Ok(Box::new(|builder| builder))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::wire::percent_encode;

    #[test]
    fn the_host_is_the_one_that_hyper_writes() {
        for (endpoint, expected) in [
            ("http://127.0.0.1:8000", "127.0.0.1:8000"),
            ("https://host.test", "host.test"),
            ("https://host.test:443/a", "host.test"),
            ("http://host.test:443", "host.test:443"),
            ("https://[::1]:8443/a/b", "[::1]:8443"),
        ] {
            assert_eq!(host(&Url::parse(endpoint).unwrap()).unwrap(), expected, "{endpoint}");
        }
    }

    proptest! {
        #[test]
        fn any_url_is_that_of_the_parser(
            base in prop_oneof![Just("http://127.0.0.1:8000"), Just("https://host.test"), Just("https://[::1]/a/b%20c")],
            label in "\\PC{1,12}",
            value in prop::option::of("\\PC{0,12}"),
        ) {
            prop_assume!(label != "." && label != "..");
            let query = value.map_or_else(String::new, |value| format!("?next-token={}", percent_encode(&value)));
            let text = format!("{base}/domains/{}/integrations{query}", percent_encode(&label));
            let (uri, endpoint) = (Uri::try_from(&text).unwrap(), Url::parse(base).unwrap());
            let url = to_url(&uri, &endpoint);
            prop_assert_eq!(&url, &Url::parse(&text).unwrap());
            prop_assert!(is_same(&url, &uri, &endpoint));
        }
    }
}
