//! HTTP by hand, for what no client would send.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use customer_profiles_fake::{FakeService, FakeServiceBuilder};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What a test waits for at most; it never comes to that.
const TIMEOUT: Duration = Duration::from_mins(1);

/// A fake that takes unsigned requests.
pub(crate) fn unsigned() -> FakeServiceBuilder {
    FakeService::builder().verify_signatures(false)
}

pub(crate) async fn in_time<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(TIMEOUT, future).await.expect("the fake responses")
}

/// What the fake sends until it closes the connection, however it does that.
pub(crate) async fn read_to_end(stream: &mut TcpStream) -> Vec<u8> {
    let mut received = Vec::new();
    let _ = in_time(stream.read_to_end(&mut received)).await; // a reset is an end, too
    received
}

pub(crate) async fn connect(address: SocketAddr) -> TcpStream {
    in_time(TcpStream::connect(address)).await.unwrap()
}

pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

/// One response of a connection that may stay open.
pub(crate) async fn read_response(stream: &mut TcpStream) -> io::Result<Response> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(in_time(stream.read_u8()).await?);
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse().unwrap();
    let mut body = vec![0; length];
    in_time(stream.read_exact(&mut body)).await?;
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Ok(Response { status, head, body: String::from_utf8(body).unwrap() })
}

pub(crate) async fn exchange(address: SocketAddr, request: impl AsRef<[u8]>) -> Response {
    let mut stream = connect(address).await;
    stream.write_all(request.as_ref()).await.unwrap();
    read_response(&mut stream).await.unwrap()
}

/// Makes sure that the fake goes on serving.
pub(crate) async fn serves(address: SocketAddr) {
    assert_eq!(exchange(address, "GET /domains HTTP/1.1\r\nhost: fake\r\n\r\n").await.status, 200);
}
