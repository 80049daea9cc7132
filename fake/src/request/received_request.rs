use bytes::Bytes;
use http::{HeaderMap, Method};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::catalogue;

/// A request as it arrived at the fake.
///
/// ```
/// use customer_profiles_fake::FakeService;
/// use serde_json::json;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> customer_profiles::Result<()> {
/// let service = FakeService::start().await;
/// service.create_domain("acme");
/// service.client().put_integration("acme").uri("s3://acme-orders").await?;
///
/// let request = &service.requests()[0];
/// assert_eq!(
///     (request.method.as_str(), request.path.as_str()),
///     ("PUT", "/domains/acme/integrations")
/// );
/// assert_eq!(request.headers["content-type"], "application/json");
/// assert_eq!(request.json, Some(json!({ "Uri": "s3://acme-orders" })));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The API's name of the operation, if there is one for this method and path.
    pub operation: Option<&'static str>,
    /// The HTTP method.
    pub method: Method,
    /// The path as it came, percent-encoded.
    pub path: String,
    /// The query as it came, percent-encoded, without the question mark.
    pub raw_query: String,
    /// The names and values of the query, decoded, in the order in which they came.
    pub query: Vec<(String, String)>,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub body: Bytes,
    /// The body as JSON, if it is JSON.
    pub json: Option<Value>,
}

impl ReceivedRequest {
    pub(crate) fn new(method: Method, path: &str, raw_query: &str, headers: HeaderMap, body: Bytes) -> Self {
        Self {
            operation: catalogue::find(&method, path).map(|operation| operation.name),
            method,
            path: path.to_owned(),
            raw_query: raw_query.to_owned(),
            query: decode_query(raw_query),
            headers,
            json: serde_json::from_slice(&body).ok(),
            body,
        }
    }
}

fn decode_query(raw_query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let pairs = raw_query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode(name), decode(value)))
        .collect()
}
