use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::{Response, Url, redirect};

use super::observed_body::ObservedBody;
use super::{HttpRequest, HttpResponse, ResponseFuture, Transport, TransportError, TransportErrorKind};

/// What is set aside for a body because its length is announced, at the most: an announcement may be a lie.
const LARGEST_RESERVATION: usize = 1024 * 1024;

/// What a new connection pool is made with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ConnectionSettings {
    pub(crate) connect_timeout: Duration,
    /// Whether the proxy variables of the environment are left alone, as for an endpoint on this machine.
    pub(crate) no_proxy: bool,
    pub(crate) https: bool,
}

/// Sends requests by `reqwest`.
#[derive(Debug)]
pub(crate) struct ReqwestTransport {
    client: reqwest::Client,
    body_limit: usize,
}

impl ReqwestTransport {
    pub(crate) fn new(client: reqwest::Client, body_limit: usize) -> Self {
        Self { client, body_limit }
    }

    /// A pool of connections of its own.
    pub(crate) fn connect(settings: ConnectionSettings, body_limit: usize) -> Result<Self, String> {
        let mut builder = reqwest::Client::builder()
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            // Another crate of the same build may have turned these features of reqwest on.
            .no_gzip()
            .no_brotli()
            .no_zstd()
            .no_deflate()
            .connect_timeout(settings.connect_timeout);
        if settings.no_proxy {
            builder = builder.no_proxy();
        }
        builder = with_tls(builder, settings.https)?;
        let client = builder.build().map_err(|error| describe(&error))?;
        Ok(Self::new(client, body_limit))
    }

    /// Hands a request to the client, which does nothing until its answer is waited for.
    fn request(&self, request: HttpRequest) -> impl Future<Output = reqwest::Result<Response>> {
        let mut outgoing = reqwest::Request::new(request.method, request.url);
        *outgoing.headers_mut() = request.headers;
        request.departure.await_connection();
        *outgoing.body_mut() = Some(reqwest::Body::wrap(ObservedBody::new(request.body, request.departure)));
        self.client.execute(outgoing)
    }

    async fn answer(
        &self,
        url: Url,
        response: impl Future<Output = reqwest::Result<Response>>,
    ) -> Result<HttpResponse, TransportError> {
        let mut response = response.await.map_err(classify)?;
        if *response.url() != url {
            return Err(TransportError::new(
                TransportErrorKind::Protocol,
                "the HTTP client followed a redirect; build it with `redirect(Policy::none())`",
            ));
        }
        let body = self.read_body(&mut response).await?;
        let status = response.status();
        Ok(HttpResponse { status, headers: std::mem::take(response.headers_mut()), body })
    }

    async fn read_body(&self, response: &mut Response) -> Result<Bytes, TransportError> {
        let announced = response.content_length();
        if announced.is_some_and(|length| length > self.body_limit as u64) {
            return Err(TransportError::too_large(self.body_limit));
        }
        let mut body = BytesMut::new();
        while let Some(chunk) = response.chunk().await.map_err(classify)? {
            if announced == Some(chunk.len() as u64) {
                return Ok(chunk); // the whole body in one piece needs no copy
            }
            if body.len() + chunk.len() > self.body_limit {
                return Err(TransportError::too_large(self.body_limit));
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

impl Transport for ReqwestTransport {
    fn send(&self, request: HttpRequest) -> ResponseFuture<'_> {
        // The request is not kept beside its answer, so that the future stays small.
        Box::pin(self.answer(request.url.clone(), self.request(request)))
    }
}

#[cfg(feature = "__rustls")]
fn with_tls(builder: reqwest::ClientBuilder, https: bool) -> Result<reqwest::ClientBuilder, String> {
    let config = if https { super::tls::client_config()? } else { super::tls::trust_nobody()? };
    Ok(builder.tls_backend_preconfigured(config))
}

#[cfg(not(feature = "__rustls"))]
fn with_tls(builder: reqwest::ClientBuilder, https: bool) -> Result<reqwest::ClientBuilder, String> {
    if https && !cfg!(feature = "native-tls") {
        return Err("https needs one of the features rustls-ring, rustls-aws-lc-rs and native-tls, \
                    or a client of your own by `http_client(…)`"
            .to_owned());
    }
    Ok(builder)
}

/// Tells what a failure means for the request; the URL is taken out, since it holds identifiers.
fn classify(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    let kind = if error.is_connect() {
        if is_untrusted(&error) {
            TransportErrorKind::Untrusted
        } else if error.is_timeout() {
            TransportErrorKind::ConnectTimeout
        } else {
            TransportErrorKind::Connect
        }
    } else {
        match find::<hyper::Error>(&error) {
            Some(error) if error.is_canceled() => TransportErrorKind::NotSent,
            _ if is_turned_away(&error) => TransportErrorKind::NotSent,
            Some(error) if error.is_parse() => TransportErrorKind::Protocol,
            _ if is_malformed_body(&error) => TransportErrorKind::Protocol,
            _ => TransportErrorKind::Interrupted,
        }
    };
    let cause = describe(&error);
    TransportError::new(kind, Cause { text: cause, source: error })
}

/// An error whose text is that of its innermost cause: "Connection refused", not "error sending request".
#[derive(Debug)]
struct Cause {
    text: String,
    source: reqwest::Error,
}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl StdError for Cause {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

fn describe(error: &reqwest::Error) -> String {
    let innermost = causes(error).last().map_or_else(String::new, ToString::to_string);
    if innermost.is_empty() { error.to_string() } else { innermost }
}

fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<std::io::Error>() {
        // An IO error hides the error that it was made of from `source`.
        Some(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
        None => error.source(),
    })
}

fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    causes(error).find_map(|cause| cause.downcast_ref::<T>())
}

/// Whether an HTTP/2 server says that it has not begun with the request: RFC 9113, section 8.7.
#[cfg(feature = "http2")]
fn is_turned_away(error: &(dyn StdError + 'static)) -> bool {
    find::<h2::Error>(error).filter(|error| error.is_remote()).is_some_and(|error| {
        error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM)
            || error.is_go_away() && error.reason() == Some(h2::Reason::NO_ERROR)
    })
}

#[cfg(not(feature = "http2"))]
fn is_turned_away(_: &(dyn StdError + 'static)) -> bool {
    false
}

/// Whether a body is framed in a way that makes no sense, such as a chunk whose size is no number.
fn is_malformed_body(error: &(dyn StdError + 'static)) -> bool {
    use std::io::ErrorKind;
    // TLS marks a damaged record in the same way, but that is a broken connection.
    let io = find::<std::io::Error>(error).filter(|_| !is_of_tls(error));
    io.is_some_and(|io| matches!(io.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidData))
}

#[cfg(feature = "__rustls")]
fn is_of_tls(error: &(dyn StdError + 'static)) -> bool {
    find::<rustls::Error>(error).is_some()
}

#[cfg(not(feature = "__rustls"))]
fn is_of_tls(_: &(dyn StdError + 'static)) -> bool {
    false
}

#[cfg(feature = "__rustls")]
fn is_untrusted(error: &(dyn StdError + 'static)) -> bool {
    matches!(find::<rustls::Error>(error), Some(rustls::Error::InvalidCertificate(_)))
}

#[cfg(not(feature = "__rustls"))]
fn is_untrusted(_: &(dyn StdError + 'static)) -> bool {
    false
}
