//! The one place that touches the network.

#[cfg(feature = "__tls")]
mod ca_bundle;
mod error;
mod failure;
mod file_transport;
mod observed_body;
mod pools;
mod proxy;
mod reqwest_transport;
mod send_state;
#[cfg(feature = "__rustls")]
mod tls;

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;
use http::{Request, Response};

#[cfg(all(feature = "aws-config", feature = "__tls"))]
pub(crate) use ca_bundle::CaBundle;
pub use error::{TransportError, TransportErrorKind};
pub(crate) use file_transport::{FileTransport, FileTransportError};
#[cfg(all(feature = "aws-config", feature = "__tls"))]
pub(crate) use proxy::Proxy;
pub(crate) use reqwest_transport::{ConnectionSettings, ReqwestTransport};
pub(crate) use send_state::SendState;

/// The future of a response, read to its end.
pub type ResponseFuture<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, TransportError>> + Send + 'a>>;

/// Sends a signed request and reads its response.
///
/// The client comes with one that uses [`reqwest`]; another can take its place for tests, recording or metering, by
/// [`ClientBuilder::transport`](crate::ClientBuilder::transport).
///
/// A request has an absolute URI and all headers but for `host` and `content-length`. Send it as it is: path, query,
/// headers and body are signed. Follow no redirect and decompress nothing. Deadlines are the client's business: it drops
/// the future when one passes.
///
/// The `Debug` of a request hides the signature and the session token, and shows the URI and the body, which hold
/// customers' data; that of a response shows the body. Log neither.
pub trait Transport: fmt::Debug + Send + Sync {
    /// Sends one request.
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_>;
}

/// What a client sends by.
#[derive(Debug)]
pub(crate) enum AnyTransport {
    Reqwest(Box<ReqwestTransport>),
    Custom(Arc<dyn Transport>),
}

impl From<ReqwestTransport> for AnyTransport {
    fn from(transport: ReqwestTransport) -> Self {
        Self::Reqwest(Box::new(transport))
    }
}

impl AnyTransport {
    pub(crate) async fn send(
        &self,
        request: Request<Bytes>,
        state: SendState,
    ) -> Result<Response<Bytes>, TransportError> {
        match self {
            Self::Reqwest(transport) => transport.send(request, state).await,
            Self::Custom(transport) => transport.send(request).await,
        }
    }
}
