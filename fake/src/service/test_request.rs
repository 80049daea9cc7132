//! Requests of the tests, signed by the whole signer of `aws-sigv4`, which the fake does not use.

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::request::ReceivedRequest;

pub(super) const NOW: OffsetDateTime = datetime!(2026-01-02 03:04:05.678 UTC);
pub(super) const REGION: &str = "us-west-2";

pub(super) fn credentials(session_token: Option<&str>) -> Credentials {
    Credentials::new("AKIDEXAMPLE", "example secret", session_token.map(str::to_owned), None, "test")
}

pub(super) struct TestRequest<'a> {
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) query: &'a str,
    /// Besides `host`; they are signed too.
    pub(super) headers: Vec<(&'a str, &'a str)>,
    pub(super) body: &'a str,
    pub(super) credentials: Credentials,
    pub(super) region: &'a str,
    pub(super) service: &'a str,
    pub(super) time: OffsetDateTime,
}

impl<'a> TestRequest<'a> {
    pub(super) fn new(method: &'a str, target: &'a str, body: &'a str) -> Self {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let (credentials, headers) = (credentials(None), Vec::new());
        Self { method, path, query, headers, body, credentials, region: REGION, service: "profile", time: NOW }
    }

    pub(super) fn signed(&self) -> ReceivedRequest {
        let identity = self.credentials.clone().into();
        let parameters = SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name(self.service)
            .time(SystemTime::from(self.time))
            .settings(SigningSettings::default())
            .build()
            .unwrap()
            .into();
        let separator = if self.query.is_empty() { "" } else { "?" };
        let url = format!("http://fake.test{}{separator}{}", self.path, self.query);
        let headers = [&[("host", "fake.test")], &self.headers[..]].concat();
        let body = SignableBody::Bytes(self.body.as_bytes());
        let signable = SignableRequest::new(self.method, url, headers.iter().copied(), body).unwrap();
        let (instructions, _) = sign(signable, &parameters).unwrap().into_parts();
        received(self, headers.into_iter().chain(instructions.headers()))
    }
}

pub(super) fn received<'a>(
    request: &TestRequest<'_>,
    headers: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> ReceivedRequest {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::try_from(name).unwrap(), HeaderValue::from_str(value).unwrap());
    }
    let body = Bytes::copy_from_slice(request.body.as_bytes());
    ReceivedRequest::new(request.method.parse().unwrap(), request.path, request.query, map, body)
}
