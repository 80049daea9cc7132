//! What the fuzz targets do: any bytes at all as a response, through the real client.
//!
//! Each function panics where a rule is broken: a response is either a value or a typed error, it shows nothing that
//! is personal, and a value that was read can be written and read again.

use std::fmt;
use std::sync::Mutex;

use aws_credential_types::Credentials;
use bytes::Bytes;
use customer_profiles::operations::ListIntegrationsRequest;
use customer_profiles::operations::{GetProfileObjectTypeRequest, GetProfileObjectTypeResponse};
use customer_profiles::transport::{ResponseFuture, Transport};
use customer_profiles::{Client, Error, ErrorKind, Operation, Result, RetryPolicy};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use tokio::runtime::Runtime;

/// Any bytes as the body of a 200.
pub fn response_body(data: &[u8]) {
    let response = || Response::new(Bytes::copy_from_slice(data));
    match call(GetProfileObjectTypeRequest::new("acme", "Order"), response()) {
        Ok(response) => assert_survives_writing(&response),
        Err(error) => assert_is_of_the_body(&error),
    }
    match call(ListIntegrationsRequest::new("acme"), response()) {
        Ok(_) => {}
        Err(error) => assert_is_of_the_body(&error),
    }
}

/// The body can't be read, or it holds an error of the service.
fn assert_is_of_the_body(error: &Error) {
    let has_code = error.code().is_some();
    assert_eq!(error.kind(), if has_code { ErrorKind::Service } else { ErrorKind::Decode }, "{error}");
}

/// Two bytes for the status, the rest as the body of an error.
pub fn error_body(data: &[u8]) {
    let Some((status, body)) = data.split_first_chunk::<2>() else { return };
    let status = 300 + u16::from_be_bytes(*status) % 700;
    let mut response = Response::new(Bytes::copy_from_slice(body));
    *response.status_mut() = StatusCode::from_u16(status).expect("300 to 999 are statuses");
    assert_is_service_error(call(GetProfileObjectTypeRequest::new("acme", "Order"), response), status);
}

/// Lines of `name: value` as the headers of an error.
pub fn headers(data: &[u8]) {
    let mut headers = HeaderMap::new();
    for line in data.split(|byte| *byte == b'\n').take(64) {
        let mut parts = line.splitn(2, |byte| *byte == b':');
        let name = parts.next().and_then(|name| HeaderName::from_bytes(name).ok());
        let value = parts.next().and_then(|value| HeaderValue::from_bytes(value).ok());
        if let (Some(name), Some(value)) = (name, value) {
            headers.append(name, value);
        }
    }
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let mut response = Response::new(Bytes::new());
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    let result = call(GetProfileObjectTypeRequest::new("acme", "Order"), response);
    assert_is_service_error(result, status.as_u16());
}

fn assert_is_service_error<T>(result: Result<T>, status: u16) {
    let error: Error = result.err().expect("an error status is an error");
    assert_eq!(error.kind(), ErrorKind::Service, "{error}");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(status), "{error}");
    assert!(!format!("{error}{error:?}").is_empty());
}

fn assert_survives_writing(response: &GetProfileObjectTypeResponse) {
    assert!(!format!("{response:?}").contains("description: \""), "the description shows");
    let written = serde_json::to_vec(response).expect("a value can be written");
    let read: GetProfileObjectTypeResponse = serde_json::from_slice(&written).expect("what was written can be read");
    assert_eq!(read, *response);
}

/// One call whose only attempt gets this response.
fn call<O: Operation>(request: O, response: Response<Bytes>) -> Result<O::Response> {
    thread_local! {
        static RUNTIME: Runtime =
            tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime starts");
    }
    let client = Client::builder()
        .region("us-west-2")
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "fuzz"))
        .retry_policy(RetryPolicy::off())
        .transport(Once(Mutex::new(Some(response))))
        .build()
        .expect("the client is built");
    RUNTIME.with(|runtime| runtime.block_on(client.send(request)))
}

struct Once(Mutex<Option<Response<Bytes>>>);

impl fmt::Debug for Once {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Once")
    }
}

impl Transport for Once {
    fn send(&self, _: Request<Bytes>) -> ResponseFuture<'_> {
        let response = self.0.lock().ok().and_then(|mut response| response.take());
        Box::pin(async { Ok(response.expect("one attempt is made")) })
    }
}
