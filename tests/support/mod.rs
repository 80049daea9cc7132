//! A client whose responses are made by a function, without a socket.

#![allow(dead_code, unreachable_pub)] // each test uses a part of it

use std::fmt;
use std::sync::{Arc, Mutex};

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::transport::{ResponseFuture, Transport, TransportError};
use customer_profiles::{Client, ClientBuilder};
use http::{Request, Response, StatusCode};

type Respond = dyn Fn(&Request<Bytes>) -> Result<Response<Bytes>, TransportError> + Send + Sync;

/// Responds to each request by a function and remembers it.
#[derive(Clone)]
pub struct InMemory {
    respond: Arc<Respond>,
    requests: Arc<Mutex<Vec<Request<Bytes>>>>,
}

impl InMemory {
    pub fn new(
        respond: impl Fn(&Request<Bytes>) -> Result<Response<Bytes>, TransportError> + Send + Sync + 'static,
    ) -> Self {
        Self { respond: Arc::new(respond), requests: Arc::default() }
    }

    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.requests.lock().unwrap().clone()
    }

    pub fn client_builder(&self) -> ClientBuilder {
        Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .transport(self.clone())
    }

    pub fn client(&self) -> Client {
        self.client_builder().build().unwrap()
    }
}

impl fmt::Debug for InMemory {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("InMemory")
    }
}

impl Transport for InMemory {
    fn send(&self, request: Request<Bytes>) -> ResponseFuture<'_> {
        let response = (self.respond)(&request);
        self.requests.lock().unwrap().push(request);
        Box::pin(async move {
            tokio::task::yield_now().await;
            response
        })
    }
}

/// A response of the service.
pub fn json(status: u16, body: impl fmt::Display) -> Response<Bytes> {
    let mut response = Response::new(body.to_string().into());
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    let headers = response.headers_mut();
    headers.insert("content-type", "application/json".parse().unwrap());
    headers.insert("x-amzn-requestid", "request-1".parse().unwrap());
    response
}

/// The value of a query parameter.
pub fn query(request: &Request<Bytes>, name: &str) -> Option<String> {
    let url = reqwest::Url::parse(&request.uri().to_string()).unwrap();
    url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}
