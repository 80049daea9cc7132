//! An HTTP server on this machine that always responds with the same.
//!
//! It writes bytes by hand: HTTP libraries would write the names of headers in lower case.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::io::{AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// A response as it goes on the wire.
#[derive(Clone, Debug)]
pub(crate) struct RawResponse {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
}

impl RawResponse {
    fn to_bytes(&self) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} \r\nConnection: close\r\n", self.status);
        for (name, value) in &self.headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        if !matches!(self.status, 204 | 304) {
            let _ = write!(head, "Content-Length: {}\r\n", self.body.len());
        }
        [head.as_bytes(), b"\r\n", self.body.as_bytes()].concat()
    }
}

/// A server that runs as long as the runtime it was started on.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) url: String,
    arrived: Arc<AtomicUsize>,
}

impl Server {
    pub(crate) async fn start(response: &RawResponse) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let arrived = Arc::new(AtomicUsize::new(0));
        tokio::spawn(serve(listener, response.to_bytes(), Arc::clone(&arrived)));
        Self { url, arrived }
    }

    /// How many requests have come.
    pub(crate) fn arrived(&self) -> usize {
        self.arrived.load(Ordering::SeqCst)
    }
}

async fn serve(listener: TcpListener, response: Vec<u8>, arrived: Arc<AtomicUsize>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        if read_request(&mut stream).await.is_ok() {
            arrived.fetch_add(1, Ordering::SeqCst);
            let _ = stream.write_all(&response).await;
            let _ = stream.shutdown().await;
        }
    }
}

/// Reads a request to its end, so that closing the connection does not cut the response off.
async fn read_request(stream: &mut TcpStream) -> io::Result<()> {
    let mut stream = BufReader::new(stream);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    let mut body = vec![0; length.and_then(|length| length.trim().parse().ok()).unwrap_or(0)];
    stream.read_exact(&mut body).await?;
    Ok(())
}
