//! Responses that are too large: the client reads up to its limits and no further.

use std::io::Write as _;
use std::time::Duration;

use customer_profiles::{Error, ErrorKind};

use super::calls::{Fault, SHORT, builder, client, get_object_type, in_bounded_time};
use super::server::{Recipe, Server, Step};

/// What the kernel may keep between two sockets, above what the client reads.
const SOCKET_BUFFERS: usize = 16 * 1024 * 1024;

fn write(text: impl Into<Vec<u8>>) -> Step {
    Step::Write(text.into())
}

/// Runs a call against a server that would write for ever, and checks that it could not.
async fn bounded(kind: ErrorKind, recipe: Recipe) -> Error {
    let server = Server::always(recipe.clone()).await;
    let patience = if kind == ErrorKind::Timeout { SHORT } else { Duration::from_secs(10) };
    let client = builder(&server.url()).attempt_timeout(patience).build().unwrap();
    let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
    in_bounded_time(server.until_closed(1)).await;
    let limit = server.request_count() * SOCKET_BUFFERS;
    assert!(server.bytes_written() < limit, "the client took {} bytes; {error}", server.bytes_written());
    assert_eq!(error.kind(), kind, "{error}");
    error
}

pub(crate) async fn headers_1mb() {
    let long = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\nContent-Length: 2\r\n\r\n{{}}", "a".repeat(1024 * 1024));
    Fault::of_transport(ErrorKind::Protocol, false, vec![write(long), Step::Silence]).survive().await;
    let many = format!("HTTP/1.1 200 OK\r\n{}Content-Length: 2\r\n\r\n{{}}", "X-Many: a\r\n".repeat(100_000));
    Fault::of_transport(ErrorKind::Protocol, false, vec![write(many), Step::Silence]).survive().await;
}

pub(crate) async fn headers_for_ever() {
    let recipe = vec![write("HTTP/1.1 200 OK\r\nX-Long: "), Step::WriteForEver(vec![b'a'; 16 * 1024])];
    bounded(ErrorKind::Protocol, recipe).await;
    let recipe = vec![write("HTTP/1.1 200 OK\r\n"), Step::WriteForEver(b"X-Many: a\r\n".repeat(1000))];
    bounded(ErrorKind::Protocol, recipe).await;
}

/// Each interim response is small, and there is no end of them.
pub(crate) async fn continue_for_ever() {
    let recipe = vec![Step::Drip(b"HTTP/1.1 100 Continue\r\n\r\n".repeat(1000), Duration::from_millis(1))];
    bounded(ErrorKind::Timeout, recipe).await;
}

pub(crate) async fn infinite_body() {
    let heads = [
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.0 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n",
    ];
    for head in heads {
        let recipe = vec![write(head), Step::WriteForEver(b"[".repeat(16 * 1024))];
        let error = bounded(ErrorKind::ResponseTooLarge, recipe.clone()).await;
        assert!(error.to_string().contains("the response is too large: the limit is 1048576 bytes"), "{error}");
        Fault::of_transport(ErrorKind::ResponseTooLarge, false, recipe).survive().await;
    }
    let chunk = format!("4000\r\n{}\r\n", "[".repeat(0x4000));
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    bounded(ErrorKind::ResponseTooLarge, vec![write(head), Step::WriteForEver(chunk.into_bytes())]).await;
}

/// What an error says is cut at the limit; its status stays, and so does what follows from it.
pub(crate) async fn infinite_error_body() {
    let endless = |head: &str| vec![write(head), Step::WriteForEver(b"[".repeat(16 * 1024))];
    for (status, retried) in [(503, true), (429, true), (400, false)] {
        for length in ["", "Content-Length: 1000000000000\r\n"] {
            let recipe = endless(&format!("HTTP/1.1 {status} Some Reason\r\n{length}\r\n"));
            let error = bounded(ErrorKind::Service, recipe.clone()).await;
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{error}");
            Fault::rejected(status, retried, recipe).survive().await;
        }
    }
}

fn gzip_response(body: &[u8]) -> Recipe {
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    vec![write([head.as_bytes(), body].concat())]
}

pub(crate) async fn gzip_garbage() {
    let error = Fault::unreadable(gzip_response(b"\x1f\x8bgarbage")).survive().await;
    assert!(error.to_string().contains(r"it begins with `\x1f\x8bgarbage`"), "{error}");

    let server = Server::always(gzip_response(b"\x1f\x8b")).await;
    get_object_type(&client(&server)).await.unwrap_err();
    assert_eq!(server.requests()[0].header("accept-encoding"), None, "no compression is asked for");
}

/// Ten megabytes that would become ten gigabytes.
pub(crate) async fn gzip_bomb() {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(&vec![0; 16 * 1024 * 1024]).unwrap();
    let bomb = encoder.finish().unwrap().repeat(640); // gzip files in a row are one gzip file

    let server = Server::always(gzip_response(&bomb)).await;
    let generous = builder(&server.url()).response_body_limit(bomb.len()).build().unwrap();
    let error = in_bounded_time(get_object_type(&generous)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
    assert_eq!(server.request_count(), 1);

    let error = bounded(ErrorKind::ResponseTooLarge, gzip_response(&bomb)).await;
    assert_eq!(error.attempts(), 1);
}
