//! An HTTP client of the user's own, with settings that the crate would not choose.

use customer_profiles::{Client, Error, ErrorKind, RepeatSafety};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::calls::{SHORT, builder, call, get_object_type, in_bounded_time};
use super::connecting::{BlackHole, without_trust_anchors};
use super::server::{Server, Step, response};

const ALL: [RepeatSafety; 3] = [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent];

fn client(endpoint: &str, http_client: reqwest::ClientBuilder) -> Client {
    let http_client = http_client.tls_backend_preconfigured(without_trust_anchors()).build().unwrap();
    builder(endpoint).http_client(http_client).build().unwrap()
}

/// Its timeout is one of this crate, too: what was not sent is tried again in any case.
pub(crate) async fn own_timeout() {
    let impatient = || reqwest::Client::builder().no_proxy().timeout(SHORT);
    for recipe in [
        vec![Step::Silence],
        vec![Step::Write(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n{".to_vec()), Step::Silence],
    ] {
        for repeat_safety in ALL {
            let server = Server::always(recipe.clone()).await;
            let error = in_bounded_time(call(&client(&server.url(), impatient()), repeat_safety)).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Timeout, "{error:?}");
            assert!(error.is_timeout() && error.is_retryable(), "{error:?}");
            assert_eq!(error.outcome_unknown(), repeat_safety != RepeatSafety::Safe, "{error:?}");
            assert_eq!(error.attempts() == 1, repeat_safety == RepeatSafety::NotIdempotent, "{error:?}");
        }
    }
    let hole = BlackHole::new().await;
    for repeat_safety in ALL {
        let error = in_bounded_time(call(&client(&hole.url(), impatient()), repeat_safety)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error:?}");
        assert!(error.is_timeout() && error.is_retryable() && !error.outcome_unknown(), "{error:?}");
        assert_eq!(error.attempts(), 3, "{error:?}");
    }
}

/// A response of another host is none, even where the HTTP client went there.
pub(crate) async fn own_redirect() {
    let other = Server::always(vec![Step::Write(response(200, &[], super::calls::FINE))]).await;
    let to = format!("{}/elsewhere", other.url());
    let server = Server::always(vec![Step::Write(response(307, &[("Location", &to)], ""))]).await;
    let client = client(&server.url(), reqwest::Client::builder().no_proxy());
    let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Protocol, 1), "{error:?}");
    assert!(error.to_string().contains("followed a redirect"), "{error}");
    assert!(other.requests().iter().all(|request| request.header("authorization").is_none()));
}

/// The error of a call by a proxy that responds to CONNECT like this.
async fn rejected_with(response: &'static str) -> Error {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let proxy = tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            tokio::spawn(async move {
                let mut ignored = [0; 1024];
                let _ = stream.read(&mut ignored).await;
                stream.write_all(response.as_bytes()).await.unwrap();
            });
        }
    });
    let by_proxy = reqwest::Proxy::all(format!("http://user:secret@{address}")).unwrap();
    let client = client("https://profile.test", reqwest::Client::builder().proxy(by_proxy));
    let error = in_bounded_time(call(&client, RepeatSafety::NotIdempotent)).await.unwrap_err();
    proxy.abort();
    assert_eq!(error.kind(), ErrorKind::Connect, "{error:?}");
    assert!(!error.outcome_unknown() && !format!("{error:?}").contains("secret"), "{error:?}");
    error
}

/// Who the client is to the proxy does not change from one attempt to the next.
pub(crate) async fn proxy_407() {
    let error = rejected_with("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n").await;
    assert!(!error.is_retryable(), "{error:?}");
    assert_eq!(
        error.to_string(),
        "CreateProfile: the proxy requires authentication: the proxy responded with HTTP 407 (1 attempt)"
    );
}

pub(crate) async fn proxy_403() {
    let error = rejected_with("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n").await;
    assert_eq!(error.to_string(), "CreateProfile: could not connect: the proxy rejected the connection (3 attempts)");
}
