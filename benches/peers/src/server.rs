//! A server that costs next to nothing: raw sockets, a thread for each connection, responses that lie ready.
//!
//! It understands just enough: where a request ends, its method, and of a list the number of pages and the token.

use std::io::{self, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::{Duration, SystemTime};

use peers::messages;

/// Tokens have one width, so that only their digits change from page to page.
const TOKEN_WIDTH: usize = 8;

#[derive(Clone)]
pub(crate) struct Server {
    integration: Arc<[u8]>,
    object: Arc<[u8]>,
    batch: Arc<[u8]>,
    last_page: Arc<[u8]>,
    page: Arc<[u8]>,
    latency: Duration,
    /// Where requests are reported to, head and body.
    recorder: Option<Sender<Vec<u8>>>,
}

impl Server {
    pub(crate) fn new(latency: Duration, recorder: Option<Sender<Vec<u8>>>) -> Self {
        Self {
            integration: response(&messages::integration()),
            object: response(&messages::object()),
            batch: response(&messages::batch()),
            last_page: response(&messages::page(None)),
            page: response(&messages::page(Some(&token(0)))),
            latency,
            recorder,
        }
    }

    /// Serves until the process ends.
    pub(crate) fn run(self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let server = self.clone();
            std::thread::spawn(move || server.serve(stream));
        }
    }

    /// Serves one connection until the client closes it.
    fn serve(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut page = self.page.to_vec();
        let mut received = Vec::with_capacity(16 * 1024);
        let mut chunk = [0; 16 * 1024];
        loop {
            let Some(length) = request_length(&received) else {
                let count = stream.read(&mut chunk)?;
                if count == 0 {
                    return Ok(());
                }
                received.extend_from_slice(&chunk[..count]);
                continue;
            };
            let request = &received[..length];
            if let Some(recorder) = &self.recorder {
                let _ = recorder.send(request.to_vec());
            }
            if !self.latency.is_zero() {
                std::thread::sleep(self.latency);
            }
            stream.write_all(self.response_to(request, &mut page))?;
            received.drain(..length);
        }
    }

    fn response_to<'a>(&'a self, request: &[u8], page: &'a mut [u8]) -> &'a [u8] {
        if !request.starts_with(b"GET ") {
            let path = request.split(|byte| *byte == b' ').nth(1).unwrap_or_default();
            return match path {
                path if path.ends_with(b"/objects") => &self.object,
                path if path.ends_with(b"/batch-put-profile-object") => &self.batch,
                _ => &self.integration,
            };
        }
        let pages = number_after(request, b"/pages-").unwrap_or(1);
        let number = number_after(request, b"next-token=").unwrap_or(0) + 1;
        if number >= pages {
            return &self.last_page;
        }
        let at = page.len() - TOKEN_WIDTH - 2; // before the quote and the brace at its end
        page[at..at + TOKEN_WIDTH].copy_from_slice(token(number).as_bytes());
        page
    }
}

fn token(number: usize) -> String {
    format!("{number:0TOKEN_WIDTH$}")
}

fn response(body: &str) -> Arc<[u8]> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nDate: {}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
         Connection: keep-alive\r\nx-amzn-RequestId: b25f48e8-84fd-11e6-80d9-574e0c4664cb\r\n\r\n",
        httpdate::fmt_http_date(SystemTime::now()),
        body.len()
    );
    [head.as_bytes(), body.as_bytes()].concat().into()
}

/// How long the request at the beginning is, if it is there whole.
fn request_length(received: &[u8]) -> Option<usize> {
    let head = position(received, b"\r\n\r\n")? + 4;
    let body = number_after(&received[..head], b"\r\ncontent-length: ").unwrap_or(0);
    (received.len() >= head + body).then_some(head + body)
}

/// The number that follows the text.
fn number_after(bytes: &[u8], text: &[u8]) -> Option<usize> {
    let rest = &bytes[position(bytes, text)? + text.len()..];
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit());
    Some(digits.fold(0, |number, digit| number * 10 + usize::from(digit - b'0')))
}

fn position(bytes: &[u8], text: &[u8]) -> Option<usize> {
    bytes.windows(text.len()).position(|window| window.eq_ignore_ascii_case(text))
}
