//! The way of a client to the fake in the same process.

use std::fmt;
use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use customer_profiles::transport::{ResponseFuture, Transport, TransportError, TransportErrorKind};
use http::header::{CONTENT_LENGTH, HOST, HeaderValue};
use http::{Request, Response};

use super::shared::{Shared, pass};
use crate::request::ReceivedRequest;
use crate::service::Delivery;

/// Hands requests to the fake without a network.
///
/// A paused clock does not know of bytes that are on their way from another thread, so that every deadline passes while
/// they are. Here it goes on only for what waits for it: latencies, slow bodies and the client's own delays.
pub(crate) struct InProcess {
    pub(crate) shared: Arc<Shared>,
    /// Where the fake listens.
    pub(crate) address: SocketAddr,
}

impl InProcess {
    async fn exchange(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        let Self { shared, address } = self;
        tokio::task::yield_now().await; // as the network would, so that calls overtake each other
        if shared.is_stopped() {
            return Err(TransportError::new(TransportErrorKind::Connect, "the fake of the service was stopped"));
        }
        if request.uri().authority().is_none_or(|authority| authority.as_str() != address.to_string()) {
            let problem =
                format!("this client reaches only the fake at {address}; make another by `Client::builder()`");
            return Err(TransportError::new(TransportErrorKind::Connect, problem));
        }
        let outgoing = shared.respond(received(request));
        pass(outgoing.latency).await;
        match outgoing.delivery {
            Delivery::Whole => {}
            Delivery::Slow(duration) => pass(duration).await,
            Delivery::Never => {
                return Err(TransportError::new(
                    TransportErrorKind::Interrupted,
                    "connection closed before a response",
                ));
            }
        }
        Ok(outgoing.response)
    }
}

impl Transport for InProcess {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        Box::pin(self.exchange(request))
    }
}

impl fmt::Debug for InProcess {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("InProcess")
    }
}

fn received(request: Request<Bytes>) -> ReceivedRequest {
    let (mut head, body) = request.into_parts();
    let host = head.uri.authority().and_then(|authority| HeaderValue::from_str(authority.as_str()).ok());
    if let Some(host) = host {
        head.headers.insert(HOST, host);
    }
    if !body.is_empty() {
        head.headers.insert(CONTENT_LENGTH, body.len().into());
    }
    ReceivedRequest::new(head.method, head.uri.path(), head.uri.query().unwrap_or_default(), head.headers, body)
}
