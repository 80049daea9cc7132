//! Connections that can't be made, and one that the server closed while it was idle.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use customer_profiles::{Client, Error, ErrorKind, RepeatSafety};
use socket2::{Domain, Socket, Type};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::LazyConfigAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::server::Acceptor;

use super::calls::{SHORT, builder, call, client, create_profile, fine, get_object_type, in_bounded_time};
use super::server::{Server, Step, play, read_request, response};

const ALL: [RepeatSafety; 3] = [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent];

/// Nothing was sent, so each call is tried again, and there is no doubt about what the service did.
async fn never_connects(client: &Client) -> Error {
    let mut last = None;
    for repeat_safety in ALL {
        let error = in_bounded_time(call(client, repeat_safety)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connect, "{error:?}");
        assert_eq!(error.attempts(), 3, "{error:?}");
        assert!(error.is_retryable() && !error.outcome_unknown(), "{error:?}");
        last = Some(error);
    }
    last.unwrap()
}

fn loopback() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

pub(crate) async fn port_closed() {
    // Bound, so that nobody else gets the port, but not listening.
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.bind(&loopback().into()).unwrap();
    let address = socket.local_addr().unwrap().as_socket().unwrap();
    let error = never_connects(&builder(&format!("http://{address}")).build().unwrap()).await;
    assert!(error.to_string().contains("Connection refused"), "{error}");
    assert!(!error.is_timeout());
}

/// A listener that takes no more connections: the kernel drops the packets of new ones.
pub(crate) struct BlackHole {
    listener: TcpListener,
    _waiting: Vec<TcpStream>,
}

impl BlackHole {
    pub(crate) async fn new() -> Self {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        socket.set_nonblocking(true).unwrap();
        socket.bind(&loopback().into()).unwrap();
        socket.listen(0).unwrap();
        let listener = TcpListener::from_std(socket.into()).unwrap();
        let address = listener.local_addr().unwrap();
        let mut waiting = Vec::new();
        while let Ok(connected) = tokio::time::timeout(Duration::from_millis(100), TcpStream::connect(address)).await {
            waiting.push(connected.unwrap());
        }
        Self { listener, _waiting: waiting }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.listener.local_addr().unwrap())
    }
}

pub(crate) async fn syn_blackhole() {
    let hole = BlackHole::new().await;
    let error = never_connects(&builder(&hole.url()).connect_timeout(SHORT).build().unwrap()).await;
    assert!(error.is_timeout(), "{error:?}");
    assert!(error.to_string().contains("could not connect in time"), "{error}");
}

/// An attempt that ends while it still connects has sent nothing, whichever deadline ends it.
pub(crate) async fn connect_outlasts_attempt() {
    let hole = BlackHole::new().await;
    let patient = builder(&hole.url()).connect_timeout(Duration::from_mins(1));
    for repeat_safety in ALL {
        let client = patient.clone().attempt_timeout(Duration::from_millis(100)).build().unwrap();
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        assert!(error.is_timeout() && !error.outcome_unknown(), "{error:?}");
        assert_eq!(error.attempts(), 3, "{error:?}");

        let whole =
            patient.clone().attempt_timeout(Duration::from_mins(1)).operation_timeout(Duration::from_millis(100));
        let error = in_bounded_time(call(&whole.build().unwrap(), repeat_safety)).await.unwrap_err();
        assert!(error.is_timeout() && !error.outcome_unknown(), "{error:?}");
    }
}

pub(crate) async fn dns_failure() {
    let client = builder("http://no-such-host.invalid").allow_plain_http(true).build().unwrap();
    let error = never_connects(&client).await;
    assert!(error.to_string().contains("could not connect"), "{error}");
}

pub(crate) async fn tls_plaintext() {
    let listener = TcpListener::bind(loopback()).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let connections = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&connections);
    let server = tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            counter.fetch_add(1, Ordering::SeqCst);
            tokio::spawn(async move {
                let written = AtomicUsize::new(0);
                play(&mut stream, Step::Write(response(400, &[], "speak HTTP")), &written).await;
                play(&mut stream, Step::Silence, &written).await;
            });
        }
    });
    let error = never_connects(&builder(&format!("https://127.0.0.1:{port}")).build().unwrap()).await;
    assert!(error.to_string().contains("could not connect: received corrupt message"), "{error}");
    assert_eq!(connections.load(Ordering::SeqCst), 9, "three calls of three attempts");
    server.abort();
}

/// A certificate that is not trusted now will not be trusted in a second.
pub(crate) async fn untrusted_certificate() {
    let listener = TcpListener::bind(loopback()).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let config = Arc::new(self_signed());
    let connections = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&connections);
    let server = tokio::spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.unwrap();
            counter.fetch_add(1, Ordering::SeqCst);
            let start = LazyConfigAcceptor::new(Acceptor::default(), stream).await.unwrap();
            let offered: Option<Vec<_>> = start.client_hello().alpn().map(Iterator::collect);
            let expected = cfg!(feature = "http2").then(|| vec![&b"h2"[..], b"http/1.1"]);
            assert_eq!(offered, expected, "HTTP/2 is offered where the feature is on");
            if let Ok(mut stream) = start.into_stream(Arc::clone(&config)).await {
                assert_eq!(read_request(&mut stream).await, None, "a request was sent to a server that is not trusted");
            }
        }
    });
    let client = builder(&format!("https://localhost:{port}")).build().unwrap();
    for (calls, repeat_safety) in (1..).zip(ALL) {
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connect, "{error:?}");
        assert!(error.to_string().contains("the server's certificate is not trusted"), "{error}");
        assert_eq!(error.attempts(), 1, "{error:?}");
        assert!(!error.is_retryable() && !error.outcome_unknown(), "{error:?}");
        assert_eq!(connections.load(Ordering::SeqCst), calls);
    }
    assert!(!server.is_finished(), "the server has read a request");
    server.abort();
}

fn self_signed() -> ServerConfig {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap()
}

/// For a client that uses no TLS but must be built with some.
pub(crate) fn without_trust_anchors() -> tokio_rustls::rustls::ClientConfig {
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    tokio_rustls::rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(tokio_rustls::rustls::RootCertStore::empty())
        .with_no_client_auth()
}

/// The next call takes a new connection and no second attempt, even where a second one is forbidden.
pub(crate) async fn idle_close() {
    for _ in 0..20 {
        let server = Server::start(|_, _| {
            let mut recipe = fine();
            recipe.push(Step::Close);
            recipe
        })
        .await;
        let client = client(&server);
        for calls in 1..=3 {
            assert_eq!(in_bounded_time(create_profile(&client)).await.unwrap(), "fine");
            assert_eq!((server.request_count(), server.connections()), (calls, calls));
            in_bounded_time(server.until_closed(calls)).await;
        }
        assert!(server.requests().iter().all(|request| request.header("amz-sdk-request") == Some("attempt=1; max=3")));
    }
    // An idle connection on which the server says why it closes.
    let timed_out = response(408, &[("Connection", "close")], "");
    let server = Server::start(move |_, _| {
        let mut recipe = fine();
        recipe.extend([Step::Pause(Duration::from_millis(5)), Step::Write(timed_out.clone()), Step::Close]);
        recipe
    })
    .await;
    let client = client(&server);
    for calls in 1..=3 {
        assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
        in_bounded_time(server.until_closed(calls)).await;
    }
    assert_eq!(server.request_count(), 3);
}

/// A server that speaks before it is asked, as one of another protocol does.
pub(crate) async fn banner_first() {
    let listener = TcpListener::bind(loopback()).await.unwrap();
    let address = listener.local_addr().unwrap();
    let server = tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let written = AtomicUsize::new(0);
                play(&mut stream, Step::Write(b"SSH-2.0-OpenSSH_9.9\r\n".to_vec()), &written).await;
                play(&mut stream, Step::Silence, &written).await;
            });
        }
    });
    let client = builder(&format!("http://{address}")).build().unwrap();
    for repeat_safety in ALL {
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        // It depends on who is faster whether the request is sent at all.
        let was_sent = match error.kind() {
            ErrorKind::Interrupted => false,
            ErrorKind::Protocol => true,
            _ => panic!("{error:?}"),
        };
        assert_eq!(error.outcome_unknown(), was_sent && repeat_safety != RepeatSafety::Safe, "{error:?}");
        assert_eq!(error.attempts() == 1, was_sent, "{error:?}");
    }
    server.abort();
}
