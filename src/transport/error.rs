use std::error::Error as StdError;

/// What happened to a request that got no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There was no connection: nothing was sent, and another try may succeed.
    Connect,
    /// There was no connection within the time for it: nothing was sent.
    ConnectTimeout,
    /// The peer's certificate is not trusted: nothing was sent, and another try would not help.
    Untrusted,
    /// The proxy requires a user and a password, or others: nothing was sent, and another try would not help.
    ProxyAuthentication,
    /// The connection broke; the request may have arrived.
    Interrupted,
    /// The connection was closed before the request was written to it.
    NotSent,
    /// A timeout of the transport's own passed; the request may have arrived.
    Timeout,
    /// A timeout of the transport's own passed before the request was written.
    NotSentInTime,
    /// What came back is not HTTP; the request may have arrived.
    Protocol,
    /// The response is larger than the limit.
    TooLarge,
}

impl TransportErrorKind {
    fn description(self) -> &'static str {
        match self {
            Self::Connect => "could not connect",
            Self::ConnectTimeout => "could not connect in time",
            Self::Untrusted => "the server's certificate is not trusted",
            Self::ProxyAuthentication => "the proxy requires authentication",
            Self::Interrupted => "the connection broke",
            Self::NotSent => "the connection was closed before the request was sent",
            Self::Timeout => "no whole response within the HTTP client's own timeout",
            Self::NotSentInTime => "the request was not sent within the HTTP client's own timeout",
            Self::Protocol => "the response is not HTTP",
            Self::TooLarge => "the response is too large",
        }
    }
}

/// Why a request got no response.
#[derive(Debug, thiserror::Error)]
#[error("{}", kind.description())]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportError {
    /// An error of this kind.
    pub fn new(kind: TransportErrorKind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { kind, source: source.into() }
    }

    /// What happened to the request.
    #[must_use]
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    pub(crate) fn too_large(limit: usize) -> Self {
        Self::new(TransportErrorKind::TooLarge, format!("the limit is {limit} bytes"))
    }

    pub(crate) fn into_source(self) -> Box<dyn StdError + Send + Sync> {
        self.source
    }
}
