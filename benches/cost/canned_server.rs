//! A server that allocates nothing for a request and responds by its path alone.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// Starts the server on a free port; its threads end with the process.
pub(crate) fn start() -> io::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let responses = Responses::new();
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let responses = responses.clone();
            thread::spawn(move || serve(connection, &responses));
        }
    });
    Ok(address)
}

#[derive(Clone)]
struct Responses {
    integration: Vec<u8>,
    page: Vec<u8>,
    batch: Vec<u8>,
}

impl Responses {
    fn new() -> Self {
        let integration = include_str!("../peers/messages/integration.json").replace("{Uri}", "s3://acme-orders");
        let page = format!(r#"{{"Items":[{}]}}"#, vec![integration.as_str(); 100].join(","));
        let objects: Vec<String> =
            (0..10).map(|id| format!(r#"{{"Id":"{id}","ProfileObjectUniqueKey":"a2V5"}}"#)).collect();
        let batch = format!(r#"{{"Successful":[{}],"Failed":[]}}"#, objects.join(","));
        Self { integration: http(&integration), page: http(&page), batch: http(&batch) }
    }
}

fn http(body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\
         date: Mon, 20 Dec 2021 00:00:00 GMT\r\nx-amzn-requestid: b25f48e8-84fd-11e6-80d9-574e0c4664cb\r\n\
         connection: keep-alive\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn serve(mut connection: TcpStream, responses: &Responses) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut buffer = vec![0; 64 * 1024];
    let mut filled = 0;
    loop {
        let read = connection.read(&mut buffer[filled..])?;
        if read == 0 {
            return Ok(());
        }
        filled += read;
        if !is_whole(&buffer[..filled]) {
            continue;
        }
        connection.write_all(match &buffer[..filled] {
            request if request.starts_with(b"GET ") => &responses.page,
            request if request.starts_with(b"PUT /domains/acme/profiles/") => &responses.batch,
            _ => &responses.integration,
        })?;
        filled = 0;
    }
}

/// Whether head and body have arrived; a client waits for its response before it sends more.
fn is_whole(request: &[u8]) -> bool {
    let Some(end_of_head) = request.windows(4).position(|window| window == b"\r\n\r\n") else { return false };
    let head = std::str::from_utf8(&request[..end_of_head]).unwrap_or_default();
    let length = head.split("\r\n").find_map(|line| line.strip_prefix("content-length: "));
    let length = length.and_then(|length| length.parse::<usize>().ok()).unwrap_or_default();
    request.len() >= end_of_head + 4 + length
}
