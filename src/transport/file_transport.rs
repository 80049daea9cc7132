use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures::Stream;
use futures::stream::BoxStream;
use http::{HeaderMap, Response};
use hyper::body::{Body, Frame, SizeHint};
use reqwest::Url;

use super::{ConnectionSettings, ReqwestTransport, TransportError};
use crate::endpoint::is_loopback;

/// Of a response to a file only an error is read.
const BODY_LIMIT: usize = 64 * 1024;

/// Sends files to presigned URLs, of other hosts than the service's.
#[derive(Clone, Debug)]
pub(crate) struct FileTransport {
    /// The caller's own; one is made for each file if there is none.
    pub(crate) http_client: Option<reqwest::Client>,
    pub(crate) connect_timeout: Duration,
    pub(crate) allow_plain_http: bool,
}

/// Why a file was not sent, without its URL.
#[derive(Debug)]
pub(crate) enum FileTransportError {
    /// It can not be sent at all.
    NotSendable(String),
    Transport(TransportError),
}

impl FileTransport {
    /// Sends a file of known length as it comes.
    pub(crate) async fn put<E>(
        &self,
        url: &str,
        headers: HeaderMap,
        chunks: BoxStream<'static, Result<Bytes, E>>,
        length: u64,
    ) -> Result<Response<Bytes>, FileTransportError>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        let transport = self.connect(url).map_err(FileTransportError::NotSendable)?;
        let body = reqwest::Body::wrap(FileBody { chunks: Mutex::new(chunks), remaining: length });
        transport.put(headers, body).await.map_err(FileTransportError::Transport)
    }

    fn connect(&self, url: &str) -> Result<ReqwestTransport, String> {
        let url = Url::parse(url).map_err(|error| format!("its URL is invalid: {error}"))?;
        if url.scheme() != "https" && !is_loopback(&url) && !self.allow_plain_http {
            return Err("its URL speaks plain http and is not on this machine".to_owned());
        }
        if let Some(client) = &self.http_client {
            return Ok(ReqwestTransport::new(client.clone(), url, BODY_LIMIT));
        }
        let variable = |name: &str| std::env::var(name).ok();
        let settings = ConnectionSettings::of_environment(url, self.connect_timeout, &variable)?;
        ReqwestTransport::connect(settings, BODY_LIMIT)
    }
}

/// The chunks of a file whose length is known, so that it needs no chunked encoding.
struct FileBody<E> {
    /// Never locked: `reqwest` requires a body that is `Sync`, which a stream need not be.
    chunks: Mutex<BoxStream<'static, Result<Bytes, E>>>,
    remaining: u64,
}

impl<E> Body for FileBody<E> {
    type Data = Bytes;
    type Error = E;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, E>>> {
        let chunks = self.chunks.get_mut().expect("it is never locked");
        let chunk = ready!(Pin::new(chunks).poll_next(context));
        if let Some(Ok(chunk)) = &chunk {
            self.remaining = self.remaining.saturating_sub(chunk.len() as u64);
        }
        Poll::Ready(chunk.map(|chunk| chunk.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.remaining)
    }
}
