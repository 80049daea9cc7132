//! A server of HTTP/2 frames that turns requests away.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use customer_profiles::{Client, ErrorKind, RepeatSafety};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::calls::{FINE, builder, call, in_bounded_time};

/// What the server does when a request is complete.
#[derive(Clone, Copy, Debug)]
enum Reply {
    Fine,
    /// `RST_STREAM` with this code.
    Reset(u8),
    /// `GOAWAY` without an error: no stream of this connection was begun with.
    GoAway,
}

const REFUSED_STREAM: u8 = 7;
const INTERNAL_ERROR: u8 = 2;

const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const GOAWAY: u8 = 7;
/// `END_STREAM` of data and headers, `ACK` of settings.
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[1..], &[kind, flags], &stream.to_be_bytes(), payload].concat()
}

impl Reply {
    fn frames(self, stream: u32) -> Vec<u8> {
        match self {
            Self::Fine => {
                let status_200 = [0x88]; // entry 8 of HPACK's static table
                [frame(HEADERS, END_HEADERS, stream, &status_200), frame(DATA, END_STREAM, stream, FINE.as_bytes())]
                    .concat()
            }
            Self::Reset(code) => frame(RST_STREAM, 0, stream, &[0, 0, 0, code]),
            Self::GoAway => frame(GOAWAY, 0, 0, &[0; 8]),
        }
    }
}

async fn serve(mut connection: TcpStream, requests: &AtomicUsize, reply: impl Fn(usize) -> Reply) -> Option<()> {
    let mut preface = [0; 24];
    connection.read_exact(&mut preface).await.ok()?;
    connection.write_all(&frame(SETTINGS, 0, 0, &[])).await.ok()?;
    loop {
        let mut head = [0; 9];
        connection.read_exact(&mut head).await.ok()?;
        let [a, b, c, kind, flags, stream @ ..] = head;
        let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
        connection.read_exact(&mut payload).await.ok()?;
        let response = match kind {
            SETTINGS if flags & END_STREAM == 0 => frame(SETTINGS, END_STREAM, 0, &[]),
            HEADERS | DATA if flags & END_STREAM != 0 => {
                reply(requests.fetch_add(1, Ordering::SeqCst)).frames(u32::from_be_bytes(stream))
            }
            _ => continue,
        };
        connection.write_all(&response).await.ok()?;
    }
}

async fn server(reply: impl Fn(usize) -> Reply + Copy + Send + 'static) -> (Client, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let requests = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&requests);
    tokio::spawn(async move {
        loop {
            let (connection, _) = listener.accept().await.unwrap();
            let counter = Arc::clone(&counter);
            tokio::spawn(async move { serve(connection, &counter, reply).await });
        }
    });
    let http_client = reqwest::Client::builder().http2_prior_knowledge().no_proxy();
    let http_client =
        http_client.tls_backend_preconfigured(super::connecting::without_trust_anchors()).build().unwrap();
    (builder(&url).http_client(http_client).build().unwrap(), requests)
}

/// A request that was turned away is sent again, even one that could make a second thing; one that was begun is not.
pub(crate) async fn turned_away() {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        for rejection in [Reply::Reset(REFUSED_STREAM), Reply::GoAway] {
            let (client, requests) = server(move |index| if index == 0 { rejection } else { Reply::Fine }).await;
            let result = in_bounded_time(call(&client, repeat_safety)).await;
            assert_eq!(result.unwrap(), "fine", "{rejection:?}, {repeat_safety:?}");
            assert_eq!(requests.load(Ordering::SeqCst), 2);

            let (client, requests) = server(move |_| rejection).await;
            let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Interrupted, "{error:?}");
            assert!(!error.outcome_unknown(), "{error:?}");
            assert_eq!((error.attempts(), requests.load(Ordering::SeqCst)), (3, 3), "{error:?}");
        }
        let (client, requests) = server(|_| Reply::Reset(INTERNAL_ERROR)).await;
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        assert_eq!(error.outcome_unknown(), repeat_safety != RepeatSafety::Safe, "{error:?}");
        let attempts = if repeat_safety == RepeatSafety::NotIdempotent { 1 } else { 3 };
        assert_eq!(requests.load(Ordering::SeqCst), attempts, "{error:?}");
    }
}
