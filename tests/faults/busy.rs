//! What happens on an idle connection while the thread that would see it is busy.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::Duration;

use customer_profiles::RepeatSafety;
use socket2::SockRef;

use super::calls::{FINE, builder, call, in_bounded_time};
use super::server::response;

/// What the server does to the idle connection.
#[derive(Clone, Debug)]
enum Event {
    Fin,
    Rst,
    Stray(Vec<u8>),
}

fn events() -> [Event; 5] {
    let stray = r#"{"ObjectTypeName":"x","Description":"stray","Uri":"stray","ProfileId":"stray"}"#;
    [
        Event::Fin,
        Event::Rst,
        Event::Stray(response(408, &[("Connection", "close")], "")),
        Event::Stray(response(200, &[], stray)),
        Event::Stray(response(200, &[], FINE)[..40].to_vec()),
    ]
}

/// A server on a thread of its own, which acts while the runtime has none.
struct Peer {
    address: SocketAddr,
    control: TcpStream,
}

impl Peer {
    fn start(event: Event) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let control = TcpStream::connect(address).unwrap();
        thread::spawn(move || {
            let (mut control, _) = listener.accept().unwrap();
            let (mut first, _) = listener.accept().unwrap();
            assert!(respond(&mut first));
            control.read_exact(&mut [0]).unwrap();
            let _open = happen(first, event);
            control.write_all(b"!").unwrap();
            let (mut second, _) = listener.accept().unwrap();
            while respond(&mut second) {}
        });
        Self { address, control }
    }

    /// Keeps this thread busy until the event is there.
    ///
    /// What the server writes on one loopback connection arrives before what it then writes on another.
    fn wait_for_event(&mut self) {
        self.control.write_all(b"?").unwrap();
        self.control.read_exact(&mut [0]).unwrap();
    }
}

/// Reads a request and sends the response; whether there was a request.
fn respond(stream: &mut TcpStream) -> bool {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !is_whole(&request) {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) => return false,
            Ok(count) => request.extend_from_slice(&buffer[..count]),
        }
    }
    stream.write_all(&response(200, &[], FINE)).is_ok()
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}

/// Gives the stream back where it stays open.
fn happen(mut stream: TcpStream, event: Event) -> Option<TcpStream> {
    match event {
        Event::Fin => None,
        Event::Rst => {
            SockRef::from(&stream).set_linger(Some(Duration::ZERO)).unwrap();
            None
        }
        Event::Stray(bytes) => {
            stream.write_all(&bytes).unwrap();
            Some(stream)
        }
    }
}

/// The next call takes a new connection: it is neither lost nor does it get what was left on the old one.
pub(crate) async fn busy_thread() {
    for event in events() {
        for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
            let mut peer = Peer::start(event.clone());
            let client = builder(&format!("http://{}", peer.address)).build().unwrap();
            assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
            peer.wait_for_event();
            for _ in 0..2 {
                let result = in_bounded_time(call(&client, repeat_safety)).await;
                assert_eq!(result.unwrap_or_else(|error| panic!("{event:?}: {error:?}")), "fine", "{event:?}");
            }
        }
    }
}
