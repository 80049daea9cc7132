//! A service that fails in every way.

use std::sync::{Arc, Mutex};

use serde_json::json;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig, crypto};

use crate::description::SENSITIVE;
use crate::operations;
use crate::wire::{read_request, response};

/// Stands in what errors may show: the service's own message, and the beginning of what is no JSON.
pub(crate) const SHOWN: &str = "ShownMark";

/// What the server does to the requests of a round.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Round {
    Success,
    ServiceError,
    Throttle,
    Expired,
    Undecodable,
    LoginPage,
    Redirect,
    /// An error at the first attempt, success at the second.
    Retry,
    /// The connection is closed at the first attempt.
    Broken,
    /// What comes back is not HTTP.
    NotHttp,
    /// Nothing comes back.
    Silence,
}

pub(crate) const ROUNDS: [Round; 11] = [
    Round::Success,
    Round::ServiceError,
    Round::Throttle,
    Round::Expired,
    Round::Undecodable,
    Round::LoginPage,
    Round::Redirect,
    Round::Retry,
    Round::Broken,
    Round::NotHttp,
    Round::Silence,
];

impl Round {
    /// What comes back; `None` closes the connection.
    fn response(self, head: &str) -> Option<Vec<u8>> {
        let is_first_attempt = head.contains("attempt=1;");
        let body = json!({ "message": SHOWN, "Detail": SENSITIVE }).to_string();
        let error = |status, code| response(status, &[("x-amzn-errortype", code)], &body);
        let success = || {
            let (method, rest) = head.split_once(' ').unwrap();
            operations::response(method, rest.split([' ', '?']).next().unwrap())
        };
        Some(match self {
            Self::ServiceError => error(400, "BadRequestException"),
            Self::Throttle => error(429, "ThrottlingException"),
            Self::Expired => error(403, "ExpiredTokenException"),
            Self::Undecodable => response(200, ID, &operations::undecodable(success()).to_string()),
            Self::LoginPage => response(200, &[("Content-Type", "text/html")], "<html>ShownMark</html>"),
            Self::Redirect => response(307, &[("Location", "https://elsewhere.test/SensitiveMark")], &body),
            Self::Retry if is_first_attempt => response(503, &[], &body),
            Self::Broken if is_first_attempt => return None,
            Self::Success | Self::Retry | Self::Broken => response(200, ID, &success().to_string()),
            Self::NotHttp => b"SensitiveMark\r\n\r\n".to_vec(),
            Self::Silence => Vec::new(),
        })
    }
}

const ID: &[(&str, &str)] = &[("x-amzn-requestid", "request-1")];

/// A server whose round can be changed, and the `authorization` values that it has seen.
#[derive(Clone)]
pub(crate) struct Server {
    round: Arc<Mutex<Round>>,
    authorizations: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start(tls: Option<ServerConfig>) -> (Self, u16) {
        let server = Self { round: Arc::new(Mutex::new(Round::Success)), authorizations: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let acceptor = tls.map(|config| TlsAcceptor::from(Arc::new(config)));
        let shared = server.clone();
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let (server, acceptor) = (shared.clone(), acceptor.clone());
                tokio::spawn(async move {
                    match acceptor {
                        None => server.serve(stream).await,
                        Some(acceptor) => {
                            // One client does not trust the certificate and goes away.
                            if let Ok(stream) = acceptor.accept(stream).await {
                                server.serve(stream).await;
                            }
                        }
                    }
                });
            }
        });
        (server, port)
    }

    pub(crate) fn begin(&self, round: Round) {
        *self.round.lock().unwrap() = round;
    }

    /// The signatures of all requests.
    pub(crate) fn signatures(&self) -> Vec<String> {
        let authorizations = self.authorizations.lock().unwrap();
        authorizations.iter().map(|header| header.split("Signature=").nth(1).unwrap().to_owned()).collect()
    }

    async fn serve(&self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        while let Some((head, _)) = read_request(&mut stream).await {
            let authorization = head.lines().find_map(|line| line.strip_prefix("authorization: ")).unwrap();
            self.authorizations.lock().unwrap().push(authorization.to_owned());
            let round = *self.round.lock().unwrap();
            let Some(response) = round.response(&head) else { return };
            // A client that has given up on the last round is gone.
            if stream.write_all(&response).await.is_err() || stream.flush().await.is_err() {
                return;
            }
        }
    }
}

/// A certificate for this machine, and an HTTP client that trusts it.
pub(crate) fn tls() -> (ServerConfig, reqwest::Client) {
    let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = PrivateKeyDer::try_from(certified.signing_key.serialize_der()).unwrap();
    let provider = Arc::new(crypto::ring::default_provider());
    let server = ServerConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    let mut roots = RootCertStore::empty();
    roots.add(certified.cert.der().clone()).unwrap();
    let client = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(client)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap();
    (server, client)
}
