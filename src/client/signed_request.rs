//! A request as one attempt sends it: with the headers of the attempt, signed for its time.

use std::fmt::{self, Write as _};

use aws_credential_types::Credentials;
use bytes::{Bytes, BytesMut};
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use http::{Method, Request, Uri};
use time::OffsetDateTime;
use uuid::Uuid;

use crate::error::{Error, ErrorKind};
use crate::signing::{AmzDate, RequestToSign, Signer};

const JSON: &str = "application/json";
const PRODUCT: HeaderValue = HeaderValue::from_static(concat!("customer-profiles/", env!("CARGO_PKG_VERSION")));
const X_AMZ_DATE: HeaderName = HeaderName::from_static("x-amz-date");
const X_AMZ_SECURITY_TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");
const AMZ_SDK_INVOCATION_ID: HeaderName = HeaderName::from_static("amz-sdk-invocation-id");
const AMZ_SDK_REQUEST: HeaderName = HeaderName::from_static("amz-sdk-request");

/// What all attempts of a call send alike.
pub(super) struct UnsignedRequest<'a> {
    pub(super) method: Method,
    pub(super) uri: Uri,
    pub(super) host: &'a str,
    /// `None` for an operation that has no member in its body.
    pub(super) body: Option<Bytes>,
    pub(super) invocation_id: Uuid,
    pub(super) max_attempts: u32,
}

impl UnsignedRequest<'_> {
    /// The request as the attempt of this number sends it.
    pub(super) fn sign(
        &self,
        signer: &Signer,
        credentials: &Credentials,
        time: OffsetDateTime,
        attempt: u32,
    ) -> Result<Request<Bytes>, Error> {
        let date = AmzDate::new(time);
        let body = self.body.clone().unwrap_or_default();
        let request = RequestToSign {
            method: self.method.as_str(),
            path: self.uri.path(),
            query: self.uri.query().unwrap_or_default(),
            host: self.host,
            content_type: self.body.is_some().then_some(JSON),
            body: &body,
        };
        let mut headers = HeaderMap::with_capacity(8);
        if self.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        }
        headers.insert(USER_AGENT, PRODUCT);
        let token = credentials.session_token();
        let mut id_buffer = Uuid::encode_buffer();
        let mut values = HeaderValues::with_capacity(512 + token.map_or(0, str::len));
        let id = self.invocation_id.hyphenated().encode_lower(&mut id_buffer);
        headers.insert(AMZ_SDK_INVOCATION_ID, values.add(|text| text.write_str(id))?);
        let attempt = values.add(|text| write!(text, "attempt={attempt}; max={}", self.max_attempts))?;
        headers.insert(AMZ_SDK_REQUEST, attempt);
        headers.insert(X_AMZ_DATE, values.add(|text| text.write_str(date.as_str()))?);
        if let Some(token) = token {
            headers.insert(X_AMZ_SECURITY_TOKEN, values.add_secret(|text| text.write_str(token))?);
        }
        let authorization = values.add_secret(|text| signer.write_authorization(text, &request, credentials, &date))?;
        headers.insert(AUTHORIZATION, authorization);
        let mut request = Request::new(body);
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = headers;
        Ok(request)
    }
}

/// The values of a request's headers, in one piece of memory: a piece for each would be allocated twice, when it is made
/// and when it is first cloned.
struct HeaderValues {
    text: BytesMut,
}

impl HeaderValues {
    fn with_capacity(capacity: usize) -> Self {
        Self { text: BytesMut::with_capacity(capacity) }
    }

    fn add(&mut self, write: impl FnOnce(&mut BytesMut) -> fmt::Result) -> Result<HeaderValue, Error> {
        let written = write(&mut self.text);
        let text = self.text.split().freeze();
        let is_ascii = text.is_ascii(); // a value may have any other bytes, too
        let value = HeaderValue::from_maybe_shared(text).ok().filter(|_| is_ascii && written.is_ok());
        value.ok_or_else(|| {
            Error::new(
                ErrorKind::Credentials,
                "the access key id or the session token holds characters that can't stand in a header; \
                 check where the credentials come from",
            )
        })
    }

    fn add_secret(&mut self, write: impl FnOnce(&mut BytesMut) -> fmt::Result) -> Result<HeaderValue, Error> {
        let mut value = self.add(write)?;
        value.set_sensitive(true);
        Ok(value)
    }
}

/// One id for all attempts of a call.
pub(super) fn invocation_id() -> Uuid {
    uuid::Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid()
}
