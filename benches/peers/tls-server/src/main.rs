//! A server that responds to everything with an integration, by TLS and HTTP/1.1 or HTTP/2. It writes its certificate to
//! the file that it is given, prints its URL, then a line for each handshake: its kind.

use std::convert::Infallible;
use std::error::Error;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::header::{CONNECTION, HeaderValue};
use hyper::server::conn::{http1, http2};
use hyper::service::service_fn;
use hyper::{Request, Response, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};
use peers::messages;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::PrivatePkcs8KeyDer;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A connection of HTTP/1.1 ends after so many requests, as servers have it; the next one can resume its session.
const REQUESTS_OF_A_CONNECTION: u64 = 1_000;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let certificate_file = std::env::args().nth(1).ok_or("give a file for the certificate")?;
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()])?;
    std::fs::write(certificate_file, certified.cert.pem())?;
    let key = PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der());
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key.into())?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));

    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("https://localhost:{}", listener.local_addr()?.port());
    let body = Bytes::from(messages::integration());
    loop {
        let (stream, _) = listener.accept().await?;
        stream.set_nodelay(true)?;
        tokio::spawn(serve(acceptor.clone(), stream, body.clone()));
    }
}

/// Serves one connection until either side closes it.
async fn serve(acceptor: TlsAcceptor, stream: TcpStream, body: Bytes) {
    let Ok(stream) = acceptor.accept(stream).await else { return };
    let tls = stream.get_ref().1;
    let is_http2 = tls.alpn_protocol() == Some(b"h2");
    if let Some(kind) = tls.handshake_kind() {
        println!("{kind:?}");
    }
    let requests = Arc::new(AtomicU64::new(0));
    let service = service_fn(move |request| {
        let is_last = requests.fetch_add(1, Ordering::Relaxed) + 1 == REQUESTS_OF_A_CONNECTION;
        respond(request, body.clone(), is_last)
    });
    let stream = TokioIo::new(stream);
    // Whatever ends a connection, its client meets it as well.
    let _ = if is_http2 {
        http2::Builder::new(TokioExecutor::new()).serve_connection(stream, service).await
    } else {
        http1::Builder::new().serve_connection(stream, service).await
    };
}

async fn respond(request: Request<Incoming>, body: Bytes, is_last: bool) -> Result<Response<Full<Bytes>>, Infallible> {
    let closes = is_last && request.version() == Version::HTTP_11;
    let _ = request.into_body().collect().await;
    let mut response = Response::new(Full::new(body));
    if closes {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    Ok(response)
}
