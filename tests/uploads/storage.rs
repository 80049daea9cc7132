//! A storage on a socket of the test's own runtime, so that a paused clock holds for it, too.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request as it came.
#[derive(Clone, Debug, Default)]
pub(crate) struct Received {
    /// The request line and the headers.
    pub(crate) head: Vec<String>,
    pub(crate) body: Vec<u8>,
    /// Whether all bytes have come that were announced.
    pub(crate) is_whole: bool,
}

#[derive(Clone)]
pub(crate) struct Storage {
    pub(crate) port: u16,
    received: Arc<Mutex<Vec<Received>>>,
}

impl Storage {
    /// Responds with these in turn, and with success after them.
    pub(crate) async fn start(responses: impl IntoIterator<Item = String>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let storage = Self { port: listener.local_addr().unwrap().port(), received: Arc::default() };
        let mut responses: VecDeque<String> = responses.into_iter().collect();
        let received = storage.received.clone();
        tokio::spawn(async move {
            loop {
                let (mut stream, _) = listener.accept().await.unwrap();
                let request = receive(&mut stream).await;
                let is_whole = request.is_whole;
                received.lock().unwrap().push(request);
                if is_whole {
                    let response = responses.pop_front().unwrap_or_else(|| response("200 OK", ""));
                    stream.write_all(response.as_bytes()).await.unwrap();
                }
            }
        });
        storage
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub(crate) fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap().clone()
    }
}

pub(crate) fn response(status: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

async fn receive(stream: &mut TcpStream) -> Received {
    let mut bytes = Vec::new();
    let mut request = Received::default();
    let mut length = usize::MAX;
    while request.body.len() < length {
        if stream.read_buf(&mut bytes).await.unwrap_or(0) == 0 {
            return request;
        }
        if request.head.is_empty()
            && let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n")
        {
            let head = String::from_utf8(bytes.drain(..end + 4).take(end).collect()).unwrap();
            request.head = head.split("\r\n").map(str::to_owned).collect();
            let announced = request.head.iter().find_map(|line| line.strip_prefix("content-length: ")).unwrap();
            length = announced.parse().unwrap();
        }
        if !request.head.is_empty() {
            request.body.append(&mut bytes);
        }
    }
    request.is_whole = true;
    request
}
