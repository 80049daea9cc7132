//! What an error of `reqwest` means for the request.

use std::error::Error as StdError;
use std::fmt;

use super::{TransportError, TransportErrorKind};

/// The task that drives a connection ends with the runtime in which the connection was made.
const RUNTIME_ENDED: &str = "the tokio runtime that drove the connection has ended: let a call end in the runtime in \
                             which it began, and use a `reqwest::Client` of your own in one runtime alone";

/// How hyper-util words a 407 to CONNECT; it has no type for it that can be named.
const PROXY_AUTHENTICATION: &str = "tunnel error: proxy authorization required";
/// How it words all other statuses but 200; which one it was it does not keep.
const PROXY_REJECTION: &str = "tunnel error: unsuccessful";

/// What a failure means for a request that may have been sent or can't have been.
///
/// The URL is taken out, since it holds identifiers.
pub(super) fn classify(error: reqwest::Error, may_be_sent: bool, proxy: Option<&str>) -> TransportError {
    let error = error.without_url();
    let kind = if error.is_connect() {
        if is_untrusted(&error) {
            TransportErrorKind::Untrusted
        } else if has_text(&error, PROXY_AUTHENTICATION) {
            TransportErrorKind::ProxyAuthentication
        } else if error.is_timeout() {
            TransportErrorKind::ConnectTimeout
        } else {
            TransportErrorKind::Connect
        }
    } else if error.is_timeout() {
        if may_be_sent { TransportErrorKind::Timeout } else { TransportErrorKind::NotSentInTime }
    } else {
        match find::<hyper::Error>(&error) {
            _ if !may_be_sent => TransportErrorKind::NotSent,
            Some(error) if error.is_canceled() => TransportErrorKind::NotSent,
            _ if is_turned_away(&error) => TransportErrorKind::NotSent,
            Some(error) if error.is_parse() => TransportErrorKind::Protocol,
            _ if is_malformed_body(&error) => TransportErrorKind::Protocol,
            _ => TransportErrorKind::Interrupted,
        }
    };
    TransportError::new(kind, Cause { text: text(&error, proxy), source: error })
}

fn text(error: &reqwest::Error, proxy: Option<&str>) -> String {
    let name = || proxy.map_or_else(|| "the proxy".to_owned(), |proxy| format!("the proxy {proxy}"));
    if find::<hyper::Error>(error).is_some_and(hyper::Error::is_user) {
        RUNTIME_ENDED.to_owned()
    } else if has_text(error, PROXY_AUTHENTICATION) {
        format!("{} responded with HTTP 407", name())
    } else if has_text(error, PROXY_REJECTION) {
        format!("{} rejected the connection", name())
    } else if error.is_connect() && proxy.is_some() {
        format!("{}: {}", name(), describe(error))
    } else {
        describe(error)
    }
}

/// An error whose text is that of its innermost cause: "Connection refused", not "error sending request".
#[derive(Debug)]
struct Cause {
    text: String,
    source: reqwest::Error,
}

impl fmt::Display for Cause {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl StdError for Cause {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&self.source)
    }
}

pub(super) fn describe(error: &reqwest::Error) -> String {
    let innermost = causes(error).last().map_or_else(String::new, ToString::to_string);
    if innermost.is_empty() { error.to_string() } else { innermost }
}

fn causes<'a>(error: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |&error| match error.downcast_ref::<std::io::Error>() {
        // An IO error hides the error that it was made of from `source`.
        Some(io) => io.get_ref().map(|inner| inner as &(dyn StdError + 'static)),
        None => error.source(),
    })
}

fn has_text(error: &(dyn StdError + 'static), text: &str) -> bool {
    causes(error).any(|cause| cause.to_string() == text)
}

fn find<'a, T: StdError + 'static>(error: &'a (dyn StdError + 'static)) -> Option<&'a T> {
    causes(error).find_map(|cause| cause.downcast_ref::<T>())
}

/// Whether an HTTP/2 server says that it has not begun with the request: RFC 9113, section 8.7.
#[cfg(feature = "http2")]
fn is_turned_away(error: &(dyn StdError + 'static)) -> bool {
    find::<h2::Error>(error).filter(|error| error.is_remote()).is_some_and(|error| {
        error.is_reset() && error.reason() == Some(h2::Reason::REFUSED_STREAM)
            || error.is_go_away() && error.reason() == Some(h2::Reason::NO_ERROR)
    })
}

#[cfg(not(feature = "http2"))]
fn is_turned_away(_: &(dyn StdError + 'static)) -> bool {
    false
}

/// Whether a body is framed in a way that makes no sense, such as a chunk whose size is no number.
fn is_malformed_body(error: &(dyn StdError + 'static)) -> bool {
    use std::io::ErrorKind;
    // TLS marks a damaged record in the same way, but that is a broken connection.
    let io = find::<std::io::Error>(error).filter(|_| !is_of_tls(error));
    io.is_some_and(|io| matches!(io.kind(), ErrorKind::InvalidInput | ErrorKind::InvalidData))
}

#[cfg(feature = "__rustls")]
fn is_of_tls(error: &(dyn StdError + 'static)) -> bool {
    find::<rustls::Error>(error).is_some()
}

#[cfg(not(feature = "__rustls"))]
fn is_of_tls(_: &(dyn StdError + 'static)) -> bool {
    false
}

#[cfg(feature = "__rustls")]
fn is_untrusted(error: &(dyn StdError + 'static)) -> bool {
    matches!(find::<rustls::Error>(error), Some(rustls::Error::InvalidCertificate(_)))
}

#[cfg(not(feature = "__rustls"))]
fn is_untrusted(_: &(dyn StdError + 'static)) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;
    use http::Request;
    use reqwest::Url;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    use super::super::{ConnectionSettings, ReqwestTransport, SendState};
    use super::*;

    /// Sends a request to a host beyond a proxy.
    async fn send_by(proxy: &str) -> TransportError {
        let variable = |name: &str| (name == "HTTPS_PROXY").then(|| format!("http://user:secret@{proxy}"));
        let endpoint = Url::parse("https://profile.test").unwrap();
        let settings = ConnectionSettings::of_environment(endpoint, Duration::from_secs(10), &variable).unwrap();
        let transport = ReqwestTransport::connect(settings, 1024).unwrap();
        let request = Request::get("https://profile.test/domains").body(Bytes::new()).unwrap();
        let state = SendState::default();
        let error = transport.send(request, state.clone()).await.unwrap_err();
        assert!(!state.may_be_sent());
        assert!(!format!("{error:?} {}", describe_all(&error)).contains("secret"), "{error:?}");
        error
    }

    fn describe_all(error: &TransportError) -> String {
        causes(error).map(ToString::to_string).collect::<Vec<_>>().join(": ")
    }

    /// The kind and the text of a request's error whose proxy responds like this.
    async fn rejected_with(response: &'static str) -> (TransportErrorKind, String) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let proxy = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = vec![0; 1024];
            let count = stream.read(&mut request).await.unwrap();
            assert!(request[..count].starts_with(b"CONNECT profile.test:443 HTTP/1.1\r\n"));
            stream.write_all(response.as_bytes()).await.unwrap();
        });
        let error = send_by(&address).await;
        proxy.await.unwrap();
        (error.kind(), error.source().unwrap().to_string().replace(&address, "ADDRESS"))
    }

    #[tokio::test]
    async fn a_proxy_that_rejects_the_connection_is_named() {
        let (kind, text) = rejected_with("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n").await;
        assert_eq!(kind, TransportErrorKind::ProxyAuthentication);
        assert_eq!(text, "the proxy ADDRESS responded with HTTP 407");
        let (kind, text) = rejected_with("HTTP/1.1 403 Forbidden\r\n\r\n").await;
        assert_eq!(kind, TransportErrorKind::Connect);
        assert_eq!(text, "the proxy ADDRESS rejected the connection");
        let (kind, text) = rejected_with("").await;
        assert_eq!(kind, TransportErrorKind::Connect);
        assert_eq!(text, "the proxy ADDRESS: tunnel error: unexpected end of file");
    }

    #[tokio::test]
    async fn a_proxy_that_can_not_be_reached_is_named() {
        let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
        let error = send_by(&closed.to_string()).await;
        assert_eq!(error.kind(), TransportErrorKind::Connect);
        let text = error.source().unwrap().to_string();
        assert!(text.starts_with(&format!("the proxy {closed}: Connection refused")), "{text}");
    }
}
