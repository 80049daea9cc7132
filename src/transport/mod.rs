//! The one place that touches the network.

mod observed_body;
mod reqwest_transport;
#[cfg(feature = "__rustls")]
mod tls;

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use http::{HeaderMap, Method, StatusCode};
use reqwest::Url;

pub(crate) use reqwest_transport::{ConnectionSettings, ReqwestTransport};

/// A signed request, ready to be sent as it is.
///
/// `Debug` shows no headers, no body, and of the URL only the host.
#[derive(Clone)]
#[non_exhaustive]
pub struct HttpRequest {
    /// The method.
    pub method: Method,
    /// Where the request goes; path and query are signed as they stand.
    pub url: Url,
    /// The headers, but for `host` and `content-length`.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    pub(crate) departure: Departure,
}

/// Whether a request has left, for whoever drops the future that sends it.
///
/// A request counts as sent unless its transport knows better.
#[derive(Clone, Debug, Default)]
pub(crate) struct Departure {
    awaited: Arc<AtomicBool>,
}

impl Departure {
    /// The request waits for a connection.
    fn await_connection(&self) {
        self.awaited.store(true, Ordering::Relaxed);
    }

    /// A connection takes the request.
    fn depart(&self) {
        self.awaited.store(false, Ordering::Relaxed);
    }

    /// Whether any of the request may have been sent.
    pub(crate) fn is_possible(&self) -> bool {
        !self.awaited.load(Ordering::Relaxed)
    }
}

impl fmt::Debug for HttpRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("host", &self.url.host_str())
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// An answer, read to its end.
///
/// `Debug` does not show the body, which holds customers' data.
#[derive(Clone)]
pub struct HttpResponse {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl fmt::Debug for HttpResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

/// What happened to a request that got no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There was no connection: nothing was sent, and another try may succeed.
    Connect,
    /// There was no connection within the time for it: nothing was sent.
    ConnectTimeout,
    /// The peer's certificate is not trusted: nothing was sent, and another try would not help.
    Untrusted,
    /// The connection broke; the request may have arrived.
    Interrupted,
    /// The connection was closed before the request was written to it.
    NotSent,
    /// What came back is not HTTP; the request may have arrived.
    Protocol,
    /// The answer is larger than the limit.
    TooLarge,
}

/// Why a request got no answer.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// An error of this kind.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, source: source.into() }
    }

    /// What happened to the request.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    pub(crate) fn too_large(limit: usize) -> Self {
        Self::new(TransportErrorKind::TooLarge, format!("the limit is {limit} bytes"))
    }

    pub(crate) fn into_source(self) -> Box<dyn StdError + Send + Sync> {
        self.source
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self.kind {
            TransportErrorKind::Connect => "could not connect",
            TransportErrorKind::ConnectTimeout => "could not connect in time",
            TransportErrorKind::Untrusted => "the server's certificate is not trusted",
            TransportErrorKind::Interrupted => "the connection broke",
            TransportErrorKind::NotSent => "the connection was closed before the request was sent",
            TransportErrorKind::Protocol => "the answer is not HTTP",
            TransportErrorKind::TooLarge => "the answer is too large",
        })
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

/// The future of an answer.
pub type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<HttpResponse, TransportError>> + Send + 'a>>;

/// Sends a signed request and reads its answer.
///
/// The client comes with one that uses [`reqwest`]; another can take its place for tests, recording or metering, by
/// [`ClientBuilder::transport`](crate::ClientBuilder::transport). It must send the request as it is, follow no redirect
/// and decompress nothing. Deadlines are the client's business: it drops the future when one passes.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends one request.
    fn send(&self, request: HttpRequest) -> ResponseFuture<'_>;
}
