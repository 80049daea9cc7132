//! A server that plays a recipe of raw bytes, silence and resets for each request that it reads.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::Instant;

/// What the server does after it has read a request; then it waits for the next one on the same connection.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Write(Vec<u8>),
    /// Writes the same bytes until the peer goes away.
    WriteForEver(Vec<u8>),
    /// Writes byte after byte with a pause before each.
    Drip(Vec<u8>, Duration),
    Pause(Duration),
    /// Keeps the connection open and says nothing until the peer closes it.
    Silence,
    Reset,
    Close,
}

pub(crate) type Recipe = Vec<Step>;

type Script = dyn Fn(&Request, usize) -> Recipe + Send + Sync;

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// The request line and the headers.
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
    /// The connection that it came on, counted from 0.
    pub(crate) connection: usize,
    pub(crate) at: Instant,
}

impl Request {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().skip(1).find_map(|line| {
            let (found, value) = line.split_once(':')?;
            found.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// The path, with the query.
    pub(crate) fn target(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }
}

#[derive(Default)]
struct Seen {
    connections: AtomicUsize,
    closed: AtomicUsize,
    bytes_written: AtomicUsize,
    requests: Mutex<Vec<Request>>,
}

pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    seen: Arc<Seen>,
    accepting: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl Server {
    /// Starts a server that asks `script` what to do for each request, which it counts from 0.
    pub(crate) async fn start(script: impl Fn(&Request, usize) -> Recipe + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Seen::default());
        let script: Arc<Script> = Arc::new(script);
        let shared = Arc::clone(&seen);
        let accepting = tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let connection = shared.connections.fetch_add(1, Ordering::SeqCst);
                let (shared, script) = (Arc::clone(&shared), Arc::clone(&script));
                tokio::spawn(async move {
                    serve(stream, connection, &shared, &*script).await;
                    shared.closed.fetch_add(1, Ordering::SeqCst);
                });
            }
        });
        Self { address, seen, accepting }
    }

    /// Every request gets the same.
    pub(crate) async fn always(recipe: Recipe) -> Self {
        Self::start(move |_, _| recipe.clone()).await
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// How many connections the server has done with.
    pub(crate) fn closed(&self) -> usize {
        self.seen.closed.load(Ordering::SeqCst)
    }

    /// How many bytes the server could push into the network.
    pub(crate) fn bytes_written(&self) -> usize {
        self.seen.bytes_written.load(Ordering::SeqCst)
    }

    /// Waits until the server has written this many bytes.
    pub(crate) async fn until_written(&self, bytes: usize) {
        while self.bytes_written() < bytes {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.seen.requests.lock().unwrap().clone()
    }

    pub(crate) fn request_count(&self) -> usize {
        self.seen.requests.lock().unwrap().len()
    }

    /// Waits until the server has read this many requests.
    pub(crate) async fn until_read(&self, requests: usize) {
        while self.request_count() < requests {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Waits until the server has done with this many connections.
    pub(crate) async fn until_closed(&self, connections: usize) {
        while self.closed() < connections {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }
}

async fn serve(mut stream: TcpStream, connection: usize, seen: &Seen, script: &Script) {
    stream.set_nodelay(true).unwrap();
    while let Some((head, body)) = read_request(&mut stream).await {
        let request = Request { head, body, connection, at: Instant::now() };
        let recipe = {
            let mut requests = seen.requests.lock().unwrap();
            let recipe = script(&request, requests.len());
            requests.push(request);
            recipe
        };
        for step in recipe {
            if matches!(step, Step::Reset) {
                // Closed with no time to linger, a socket sends RST in place of FIN.
                SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
                return;
            }
            if play(&mut stream, step, &seen.bytes_written).await.is_none() {
                return;
            }
        }
    }
}

/// Does one step; `None` when the connection has come to its end.
pub(crate) async fn play(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    step: Step,
    bytes_written: &AtomicUsize,
) -> Option<()> {
    match step {
        Step::Write(bytes) => write(stream, &bytes, bytes_written).await,
        Step::WriteForEver(bytes) => {
            while write(stream, &bytes, bytes_written).await.is_some() {}
            None
        }
        Step::Drip(bytes, pause) => {
            for byte in bytes {
                tokio::time::sleep(pause).await;
                write(stream, &[byte], bytes_written).await?;
            }
            Some(())
        }
        Step::Pause(pause) => {
            tokio::time::sleep(pause).await;
            Some(())
        }
        Step::Silence => {
            let mut ignored = [0; 1024];
            while stream.read(&mut ignored).await.is_ok_and(|count| count > 0) {}
            None
        }
        Step::Reset | Step::Close => None,
    }
}

async fn write(stream: &mut (impl AsyncWrite + Unpin), bytes: &[u8], written: &AtomicUsize) -> Option<()> {
    // Piece by piece, so that what was counted is what the peer or the kernel took.
    for piece in bytes.chunks(16 * 1024) {
        stream.write_all(piece).await.ok()?;
        written.fetch_add(piece.len(), Ordering::SeqCst);
    }
    stream.flush().await.ok()
}

/// The head and the body of the next request; `None` when the peer has closed the connection.
pub(crate) async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<(String, Vec<u8>)> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse::<usize>().unwrap())
    });
    let mut body = vec![0; length.unwrap_or(0)];
    stream.read_exact(&mut body).await.ok()?;
    Some((head, body))
}

/// A response with a status, JSON's content type, more headers if there are any, and the right content length.
pub(crate) fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Vec<u8> {
    use std::fmt::Write as _;

    let mut text = format!("HTTP/1.1 {status} Some Reason\r\nContent-Length: {}\r\n", body.len());
    if headers.iter().all(|(name, _)| !name.eq_ignore_ascii_case("content-type")) {
        text.push_str("Content-Type: application/json\r\n");
    }
    for (name, value) in headers {
        let _ = write!(text, "{name}: {value}\r\n");
    }
    text.push_str("\r\n");
    text.push_str(body);
    text.into_bytes()
}
