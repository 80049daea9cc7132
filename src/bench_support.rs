//! The steps of a call, each by itself, for `benches/timings.rs` alone.

use std::time::Duration;

use aws_credential_types::Credentials;
use http::StatusCode;
use serde::de::DeserializeOwned;
use time::OffsetDateTime;

use crate::operation::Operation;
use crate::retry::{RetryPolicy, RetryReason, TokenBucket};
use crate::signing::{AmzDate, RequestToSign, Signer};
use crate::wire;

/// Signs as the client does: the value of the `authorization` header.
pub fn signer(region: &str) -> impl Fn(&str, &[u8], &Credentials, OffsetDateTime) -> String {
    let signer = Signer::new(region.to_owned());
    move |path, body, credentials, time| {
        let request = RequestToSign {
            method: "PUT",
            path,
            query: "",
            host: "profile.us-west-2.amazonaws.com",
            content_type: Some("application/json"),
            body,
        };
        signer.authorization(&request, credentials, &AmzDate::new(time))
    }
}

/// The length of a request's path with its query, and of its body; `None` if the request can't be written.
pub fn encode<O: Operation>(request: &O) -> Option<usize> {
    let encoded = wire::request::encode(request, "").ok()?;
    Some(encoded.path_and_query.len() + encoded.body.map_or(0, |body| body.len()))
}

/// Reads the body of a response; `None` if it does not have what is required.
#[must_use]
pub fn decode<T: DeserializeOwned>(body: &[u8]) -> Option<T> {
    wire::response::decode(body).ok()
}

/// Decides what follows on a response with an error.
pub fn retry_decision() -> impl Fn(u16, &str) -> Option<Duration> {
    let tokens = TokenBucket::default();
    let policy = RetryPolicy::standard();
    move |status, code| {
        let reason = RetryReason::of_response(StatusCode::from_u16(status).ok()?, Some(code))?;
        let _tokens = tokens.acquire(reason)?;
        Some(policy.delay(reason, 1, None, 0.5))
    }
}
