//! A request as one attempt sends it: with the headers of the attempt, signed for its time.

use aws_credential_types::Credentials;
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, USER_AGENT};
use http::{Method, Request, Uri};
use time::OffsetDateTime;

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
    pub(super) invocation_id: HeaderValue,
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
        let authorization = signer.authorization(&request, credentials, &date);

        let mut headers = HeaderMap::with_capacity(8);
        if self.body.is_some() {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(JSON));
        }
        headers.insert(USER_AGENT, PRODUCT);
        headers.insert(AMZ_SDK_INVOCATION_ID, self.invocation_id.clone());
        headers.insert(AMZ_SDK_REQUEST, header(format!("attempt={attempt}; max={}", self.max_attempts))?);
        headers.insert(X_AMZ_DATE, header(date.as_str())?);
        if let Some(token) = credentials.session_token() {
            headers.insert(X_AMZ_SECURITY_TOKEN, secret_header(token)?);
        }
        headers.insert(AUTHORIZATION, secret_header(authorization)?);
        let mut request = Request::new(body);
        *request.method_mut() = self.method.clone();
        *request.uri_mut() = self.uri.clone();
        *request.headers_mut() = headers;
        Ok(request)
    }
}

fn header(text: impl AsRef<str> + TryInto<HeaderValue>) -> Result<HeaderValue, Error> {
    let is_ascii = text.as_ref().is_ascii(); // an owned text would become a value with any other bytes, too
    text.try_into().ok().filter(|_| is_ascii).ok_or_else(|| {
        Error::new(
            ErrorKind::Credentials,
            "the access key id or the session token holds characters that can't stand in a header; \
             check where the credentials come from",
        )
    })
}

fn secret_header(text: impl AsRef<str> + TryInto<HeaderValue>) -> Result<HeaderValue, Error> {
    let mut value = header(text)?;
    value.set_sensitive(true);
    Ok(value)
}

/// One id for all attempts of a call.
pub(super) fn invocation_id() -> HeaderValue {
    let id = uuid::Builder::from_random_bytes(fastrand::u128(..).to_ne_bytes()).into_uuid();
    let mut buffer = uuid::Uuid::encode_buffer();
    HeaderValue::from_str(id.hyphenated().encode_lower(&mut buffer)).unwrap_or_else(|_| HeaderValue::from_static(""))
}
