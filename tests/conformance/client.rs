//! Real clients that go nowhere, or to this machine only.

use std::future::Future;
use std::sync::{Arc, Mutex};

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::transport::{ResponseFuture, Transport};
use customer_profiles::{Client, ClientBuilder, RetryPolicy};
use http::{Request, Response, StatusCode};
use serde::Deserialize;
use serde_json::Value;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::operations::{OperationEntry, Outcome};

/// The credentials of a vector.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VectorCredentials {
    pub(crate) access_key_id: String,
    pub(crate) secret_access_key: String,
    #[serde(alias = "token")]
    pub(crate) session_token: Option<String>,
}

impl VectorCredentials {
    pub(crate) fn to_credentials(&self) -> Credentials {
        let Self { access_key_id, secret_access_key, session_token } = self.clone();
        Credentials::new(access_key_id, secret_access_key, session_token, None, "a test vector")
    }
}

/// The endpoint settings of a vector.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EndpointConfig {
    pub(crate) use_fips: bool,
    pub(crate) use_dual_stack: bool,
    pub(crate) endpoint_url: Option<String>,
}

impl EndpointConfig {
    pub(crate) fn builder(&self, region: Option<&str>) -> ClientBuilder {
        let mut builder = Client::builder().use_fips(self.use_fips).use_dual_stack(self.use_dual_stack);
        if let Some(url) = &self.endpoint_url {
            builder = builder.endpoint_url(url);
        }
        if let Some(region) = region {
            builder = builder.region(region);
        }
        builder
    }
}

/// What a client is made with.
#[derive(Debug)]
pub(crate) struct Settings<'a> {
    pub(crate) region: &'a str,
    pub(crate) endpoint: &'a EndpointConfig,
    pub(crate) credentials: Credentials,
    pub(crate) time: OffsetDateTime,
}

/// Runs an operation and keeps what would have been sent.
pub(crate) fn capture(
    operation: &OperationEntry,
    input: &Value,
    settings: &Settings<'_>,
) -> (Vec<Request<Bytes>>, Outcome) {
    let requests = CapturedRequests::default();
    let time = settings.time;
    let client = settings
        .endpoint
        .builder(Some(settings.region))
        .credentials_provider(settings.credentials.clone())
        .clock(move || time)
        .retry_policy(RetryPolicy::off())
        .allow_plain_http(true)
        .transport(requests.clone())
        .build()
        .unwrap();
    let outcome = block_on(operation.send(&client, input.clone()));
    (requests.take(), outcome)
}

/// Runs a future on a runtime of its own, which ends all tasks that the future leaves behind.
pub(crate) fn block_on<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

/// The time of a vector.
pub(crate) fn parse_time(text: &str) -> OffsetDateTime {
    OffsetDateTime::parse(text, &Rfc3339).unwrap_or_else(|error| panic!("{text:?} is not a time: {error}"))
}

/// Keeps the requests and responds to each with an error that is not tried again.
#[derive(Clone, Debug, Default)]
struct CapturedRequests(Arc<Mutex<Vec<Request<Bytes>>>>);

impl CapturedRequests {
    fn take(&self) -> Vec<Request<Bytes>> {
        std::mem::take(&mut self.0.lock().unwrap())
    }
}

impl Transport for CapturedRequests {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        self.0.lock().unwrap().push(request);
        let mut response = Response::new(Bytes::from_static(b"{}"));
        *response.status_mut() = StatusCode::BAD_REQUEST;
        Box::pin(async { Ok(response) })
    }
}
