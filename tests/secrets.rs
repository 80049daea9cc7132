//! What must not be seen: credentials and customers' data, in logs at any level and in `Debug`.

mod secrets {
    pub(crate) mod capture;
    pub(crate) mod operations;
}
#[allow(dead_code)] // shared with the faults of the wire
#[path = "faults/server.rs"]
mod server;

use std::fmt::Write as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::signing::{SignableRequest, SigningScope, sign};
use customer_profiles::transport::{HttpRequest, HttpResponse, ResponseFuture, Transport};
use customer_profiles::{Client, ClientBuilder, Error, RequestDocument, RetryPolicy};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig, crypto};
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use secrets::capture::{Capture, Line};
use secrets::operations::{self, MARK, PLAIN};
use server::{answer, read_request};

const SECRET_KEY: &str = "SecretAccessKeyMark";
const SESSION_TOKEN: &str = "SessionTokenMark";

/// What the server does to the requests of a round.
#[derive(Clone, Copy, Debug)]
enum Round {
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

const ROUNDS: [Round; 11] = [
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
    fn answer(self, is_first_attempt: bool) -> Option<Vec<u8>> {
        let message = r#"{"message":"SensitiveMark is not welcome"}"#;
        let error = |status, code| answer(status, &[("x-amzn-errortype", code)], message);
        Some(match self {
            Self::ServiceError => error(400, "BadRequestException"),
            Self::Throttle => error(429, "ThrottlingException"),
            Self::Expired => error(403, "ExpiredTokenException"),
            Self::Undecodable => answer(200, &[], &operations::undecodable_answer()),
            Self::LoginPage => answer(200, &[("Content-Type", "text/html")], "<html>SensitiveMark</html>"),
            Self::Redirect => answer(307, &[("Location", "https://elsewhere.test/SensitiveMark")], message),
            Self::Retry if is_first_attempt => answer(503, &[], message),
            Self::Broken if is_first_attempt => return None,
            Self::Success | Self::Retry | Self::Broken => answer(200, &[], &operations::answer()),
            Self::NotHttp => b"SensitiveMark\r\n\r\n".to_vec(),
            Self::Silence => Vec::new(),
        })
    }
}

/// A server whose round can be changed, and the `authorization` values that it has seen.
#[derive(Clone)]
struct Server {
    round: Arc<Mutex<Round>>,
    authorizations: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn start(tls: Option<ServerConfig>) -> (Self, u16) {
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

    async fn serve(&self, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        use tokio::io::AsyncWriteExt as _;
        while let Some((head, _)) = read_request(&mut stream).await {
            let authorization = head.lines().find_map(|line| line.strip_prefix("authorization: ")).unwrap();
            self.authorizations.lock().unwrap().push(authorization.to_owned());
            let round = *self.round.lock().unwrap();
            let Some(answer) = round.answer(head.contains("attempt=1;")) else { return };
            stream.write_all(&answer).await.unwrap();
            stream.flush().await.unwrap();
        }
    }
}

fn builder(port: u16, scheme: &str) -> ClientBuilder {
    let backoff = Duration::from_millis(1);
    Client::builder()
        .region("us-west-2")
        .credentials_provider(Credentials::new(
            "AccessKeyMark",
            SECRET_KEY,
            Some(SESSION_TOKEN.to_owned()),
            None,
            "test",
        ))
        .endpoint_url(format!("{scheme}://localhost:{port}"))
        // Repeated as all others, so that a second attempt of each operation is seen.
        .retry_policy(
            RetryPolicy::standard().initial_backoff(backoff).throttling_backoff(backoff).retry_non_idempotent(true),
        )
}

/// A certificate for this machine, and an HTTP client that trusts it.
fn tls() -> (ServerConfig, reqwest::Client) {
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

/// Runs every operation in every round.
async fn run_all(builder: ClientBuilder, server: &Server) -> Vec<Error> {
    let mut errors = Vec::new();
    for round in ROUNDS {
        *server.round.lock().unwrap() = round;
        let patience = if matches!(round, Round::Silence) { 20 } else { 10_000 };
        let client = builder.clone().attempt_timeout(Duration::from_millis(patience)).build().unwrap();
        let results = operations::all(&client).await;
        let with_members = results.len() - operations::WITHOUT_MEMBERS;
        for (index, (_, result)) in results.into_iter().enumerate() {
            let fits = matches!(round, Round::Undecodable) && index >= with_members;
            let succeeds = fits || matches!(round, Round::Success | Round::Retry | Round::Broken);
            assert_eq!(result.is_ok(), succeeds, "{round:?}: {result:?}");
            errors.extend(result.err());
        }
    }
    errors
}

#[tokio::test]
async fn nothing_secret_is_logged_at_any_level() {
    let capture = Capture::default();
    tracing_subscriber::registry().with(capture.clone()).init();

    let (plain, plain_port) = Server::start(None).await;
    let mut errors = run_all(builder(plain_port, "http"), &plain).await;
    let (config, http_client) = tls();
    let (encrypted, port) = Server::start(Some(config)).await;
    errors.extend(run_all(builder(port, "https").http_client(http_client), &encrypted).await);

    // Where nobody listens, and where the certificate is not trusted.
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    for builder in [builder(nobody, "http"), builder(port, "https")] {
        let results = operations::all(&builder.build().unwrap()).await;
        errors.extend(results.into_iter().map(|(_, result)| result.unwrap_err()));
    }

    let lines = capture.lines();
    for target in ["customer_profiles", "hyper_util", "reqwest", "rustls"] {
        assert!(lines.iter().any(|line| line.target.starts_with(target)), "nothing was captured of {target}");
    }
    let mut secrets = vec![MARK.to_owned(), PLAIN.to_owned(), SECRET_KEY.to_owned(), SESSION_TOKEN.to_owned()];
    secrets.push("AccessKeyMark".to_owned());
    for authorization in [plain, encrypted].iter().flat_map(|server| server.authorizations.lock().unwrap().clone()) {
        secrets.push(authorization.split("Signature=").nth(1).unwrap().to_owned());
    }
    for line in &lines {
        let text = format!("{line:?}");
        if let Some(secret) = secrets.iter().find(|secret| text.contains(*secret)) {
            panic!("{secret} was logged: {text}");
        }
    }
    for error in errors {
        // The service's own message is shown, and so is the beginning of what is no JSON.
        let text = format!("{error} {error:?}");
        let is_shown = error.message().is_some() || text.contains("it begins with");
        assert!(is_shown || !text.contains(MARK), "{text}");
        assert!(!text.contains(PLAIN) && !text.contains(SECRET_KEY) && !text.contains(SESSION_TOKEN), "{text}");
    }
}

/// Answers with these statuses, one after the other.
#[derive(Debug)]
struct Statuses(Mutex<Vec<u16>>);

impl Transport for Statuses {
    fn send(&self, _: HttpRequest) -> ResponseFuture<'_> {
        let status = http::StatusCode::from_u16(self.0.lock().unwrap().remove(0)).unwrap();
        let headers = [(http::HeaderName::from_static("x-amzn-requestid"), "request-7".parse().unwrap())];
        let body = operations::answer().into();
        Box::pin(async move { Ok(HttpResponse { status, headers: headers.into_iter().collect(), body }) })
    }
}

/// Runs one call against these statuses; gives what was logged.
async fn logged(statuses: &[u16]) -> Vec<Line> {
    let capture = Capture::default();
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(capture.clone()));
    let client = builder(1, "http").transport(Statuses(Mutex::new(statuses.to_vec()))).build().unwrap();
    let _ = client.get_profile_object_type("PlainMark-domain", "PlainMark-name").await;
    capture.lines()
}

fn fields<'a>(line: &'a Line, names: &[&str]) -> Vec<&'a str> {
    names.iter().map(|name| line.fields.get(*name).map_or("", String::as_str)).collect()
}

const OUTCOME: [&str; 4] = ["http.response.status_code", "aws.request_id", "attempts", "error.kind"];

#[tokio::test(start_paused = true)]
async fn a_call_is_one_span_and_each_retry_one_event_in_it() {
    let lines = logged(&[503, 429, 200]).await;
    let (spans, events): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.is_span);
    let [span] = spans[..] else { panic!("{spans:?}") };
    assert_eq!((span.target.as_str(), span.name.as_str()), ("customer_profiles::client", "call"));
    assert_eq!(
        fields(span, &["rpc.system", "rpc.service", "rpc.method", "cloud.region", "otel.name"]),
        ["aws-api", "Customer Profiles", "GetProfileObjectType", "us-west-2", "GetProfileObjectType"]
    );
    assert_eq!(fields(span, &OUTCOME), ["200", "request-7", "3", ""]);
    let told: Vec<_> = events.iter().map(|event| fields(event, &["attempt", "reason"])).collect();
    assert_eq!(told, [["1", "transient"], ["2", "throttling"]]);
    for event in events {
        assert_eq!(event.span.as_deref(), Some("call"));
        assert!(event.fields.contains_key("delay"), "{event:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_is_told_in_the_span_of_its_call() {
    let lines = logged(&[404]).await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(fields(&lines[0], &OUTCOME), ["404", "request-7", "1", "Service"]);
}

#[tokio::test(start_paused = true)]
async fn debug_shows_nothing_that_the_api_marks_as_sensitive() {
    let client = builder(1, "http").transport(Statuses(Mutex::new(vec![200; 22]))).build().unwrap();
    let shown = operations::all(&client).await;
    assert_eq!(shown.len(), 22);
    for (request, response) in &shown {
        let response = response.as_ref().unwrap();
        assert!(!request.contains(MARK) && !response.contains(MARK), "{request}\n{response}");
    }
    let redacted = shown.iter().filter(|(request, response)| {
        request.contains("(redacted)") || response.as_ref().is_ok_and(|response| response.contains("(redacted)"))
    });
    assert_eq!(redacted.count(), 9, "so many operations have something to hide in request or response");
}

#[test]
fn debug_shows_no_credentials() {
    let credentials = Credentials::new("AccessKeyMark", SECRET_KEY, Some(SESSION_TOKEN.to_owned()), None, "test");
    let scope = SigningScope {
        credentials: &credentials,
        region: "us-west-2",
        service: "profile",
        time: time::macros::datetime!(2026-11-24 12:00 UTC),
    };
    let headers = [("host", "localhost"), ("x-secret", SECRET_KEY)];
    let request = SignableRequest { method: "PUT", path: "/", query: MARK, headers: &headers, body: MARK.as_bytes() };
    let signed = sign(&request, &scope);
    let builder = builder(1, "http");
    let text = format!("{scope:?} {request:?} {signed:?} {builder:?} {:?}", builder.clone().build().unwrap());
    for secret in [SECRET_KEY, SESSION_TOKEN, MARK, &signed.signature, &format!("{:?}", MARK.as_bytes())] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

/// Takes down how a transport's own types show themselves.
#[derive(Clone, Debug, Default)]
struct Shows(Arc<Mutex<String>>);

impl Transport for Shows {
    fn send(&self, request: HttpRequest) -> ResponseFuture<'_> {
        let response =
            HttpResponse { status: http::StatusCode::OK, headers: http::HeaderMap::new(), body: MARK.into() };
        let _ = write!(self.0.lock().unwrap(), "{request:?} {request:#?} {response:?}");
        assert!(request.headers["authorization"].to_str().unwrap().contains("Signature="));
        Box::pin(async move { Ok(response) })
    }
}

#[tokio::test]
async fn debug_of_a_request_on_its_way_shows_no_data() {
    let shows = Shows::default();
    let client = builder(1, "http").transport(shows.clone()).build().unwrap();
    operations::all(&client).await;
    let text = shows.0.lock().unwrap().clone();
    assert!(text.contains("HttpRequest") && text.contains("HttpResponse"), "{text}");
    for secret in [MARK, SECRET_KEY, SESSION_TOKEN, "Signature=", "AccessKeyMark", "PlainMark-search-token"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
}

#[test]
fn debug_of_a_document_shows_nothing_of_it() {
    let document = RequestDocument::new(MARK).member("Description", MARK);
    assert!(!format!("{document:?}").contains(MARK));
}
