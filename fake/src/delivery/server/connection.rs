//! One connection: requests in, responses and injected faults out.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::BytesMut;
use http::header::{CONNECTION, HeaderValue};
use http::{Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioTimer;
use hyper_util::server::graceful::Watcher;
use tokio::net::TcpStream;
use tokio::time;

use super::body::ResponseBody;
use super::waiting::ConnectionState;
use super::write_timeout::WriteTimeout;
use crate::delivery::shared::{Shared, pass};
use crate::error::ServiceError;
use crate::request::ReceivedRequest;
use crate::service::{BODY_LIMIT, Delivery, Outgoing};

/// How many bytes of a body are read; whoever goes on sending then may miss the response.
const READ_LIMIT: usize = 8 * BODY_LIMIT;

/// A body with an invalid chunk, or one that is shorter than its length.
const BROKEN_BODY: &str = "The body of the request is broken or breaks off";

pub(super) struct Connection {
    pub(super) shared: Arc<Shared>,
    pub(super) state: Arc<ConnectionState>,
    /// How long a request may take to arrive, and how long the client may read nothing of a response.
    pub(super) request_timeout: Duration,
}

/// Why a connection is closed without a response.
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
        let stream = WriteTimeout::new(stream, self.request_timeout, Arc::clone(&self.state));
        let service = service_fn(|request| self.respond(request));
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .half_close(true) // a client may close its side once its request is sent
            .header_read_timeout(self.request_timeout)
            .serve_connection(stream, service);
        let _ = watcher.watch(connection).await; // whatever ended it, nobody is left to report it to
    }

    async fn respond(&self, request: Request<Incoming>) -> Result<Response<ResponseBody>, Closed> {
        let (parts, mut body) = request.into_parts();
        let mut read = Read::default();
        let in_time = time::timeout(self.request_timeout, read.all(&mut body)).await;
        self.state.stop_waiting();
        let outgoing = match in_time {
            _ if read.length > BODY_LIMIT => self.shared.reject(ServiceError::too_large(BODY_LIMIT)),
            Ok(Ok(())) => {
                let (path, query) = (parts.uri.path(), parts.uri.query().unwrap_or_default());
                let body = read.kept.freeze();
                self.shared.respond(ReceivedRequest::new(parts.method, path, query, parts.headers, body))
            }
            Ok(Err(_)) => last(self.shared.reject(ServiceError::bad_request(BROKEN_BODY))),
            Err(_) => last(self.shared.reject(ServiceError::timeout())),
        };
        pass(outgoing.latency).await;
        let duration = match outgoing.delivery {
            Delivery::Whole => None,
            Delivery::Slow(duration) => Some(duration),
            Delivery::Never => return Err(Closed),
        };
        Ok(outgoing.response.map(|body| ResponseBody::new(body, duration, Arc::clone(&self.state))))
    }
}

/// Makes a response the last one of its connection, as nobody knows where the next request would begin.
fn last(mut outgoing: Outgoing) -> Outgoing {
    outgoing.response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    outgoing
}

/// What was read of a body.
#[derive(Default)]
struct Read {
    /// Nothing of a body that is too large.
    kept: BytesMut,
    length: usize,
}

impl Read {
    /// Reads to the end even if the body is too large, since few clients look for a response before they have sent all.
    async fn all(&mut self, body: &mut Incoming) -> hyper::Result<()> {
        while self.length <= READ_LIMIT
            && let Some(frame) = body.frame().await
        {
            let Ok(data) = frame?.into_data() else { continue };
            self.length += data.len();
            if self.length <= BODY_LIMIT {
                self.kept.extend_from_slice(&data);
            } else {
                self.kept = BytesMut::new();
            }
        }
        Ok(())
    }
}
