//! One connection: requests in, answers out, and what is to go wrong.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::Watcher;
use tokio::net::TcpStream;
use tokio::time;

use super::body::AnswerBody;
use super::waiting::Place;
use crate::testing::received_request::ReceivedRequest;
use crate::testing::service::Delivery;
use crate::testing::shared::Shared;

/// How many bytes of a body are kept; API Gateway, which the service stands behind, takes no more.
const BODY_LIMIT: usize = 10 * 1024 * 1024;

pub(super) struct Connection {
    pub(super) shared: Arc<Shared>,
    pub(super) place: Arc<Place>,
    /// How long a request may take to arrive.
    pub(super) patience: Duration,
}

/// Why a connection is closed without an answer.
#[derive(Debug)]
struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("closed")
    }
}

impl std::error::Error for Closed {}

impl Connection {
    pub(super) async fn serve(self, stream: TcpStream, watcher: Watcher) {
        let _ = stream.set_nodelay(true);
        let service = service_fn(|request| self.answer(request));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.patience)
            .serve_connection(TokioIo::new(stream), service);
        let _ = watcher.watch(connection).await; // whatever ended it, there is nobody to tell
    }

    async fn answer(&self, request: Request<Incoming>) -> Result<Response<AnswerBody>, Closed> {
        let (parts, body) = request.into_parts();
        let body = time::timeout(self.patience, read(body)).await.map_err(|_| Closed)?.map_err(|_| Closed)?;
        self.place.leave();
        let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
        let answer = match body {
            Some(body) => self.shared.answer(ReceivedRequest::new(parts.method, path, query, parts.headers, body)),
            None => self.shared.refuse_body(BODY_LIMIT),
        };
        time::sleep(answer.latency).await;
        let duration = match answer.delivery {
            Delivery::Whole => None,
            Delivery::Slow(duration) => Some(duration),
            Delivery::Never => return Err(Closed),
        };
        Ok(answer.response.map(|body| AnswerBody::new(body, duration, Arc::clone(&self.place))))
    }
}

/// Reads a body to its end; `None` if it is too large, so that the client can be told when it has sent all.
async fn read(mut body: Incoming) -> hyper::Result<Option<Bytes>> {
    let (mut kept, mut length) = (BytesMut::new(), 0);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        length += data.len();
        if length <= BODY_LIMIT {
            kept.extend_from_slice(&data);
        } else {
            kept = BytesMut::new();
        }
    }
    Ok((length <= BODY_LIMIT).then(|| kept.freeze()))
}
