//! Deletes an integration of a domain.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an integration of a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_integration("acme", "s3://acme-orders").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_integration(&self, domain_name: impl Into<String>, uri: impl Into<String>) -> DeleteIntegration {
        Call::new(self, DeleteIntegrationRequest::new(domain_name, uri))
    }
}

/// A call of `DeleteIntegration`.
pub type DeleteIntegration = Call<DeleteIntegrationRequest>;

/// The request of `DeleteIntegration`.
///
/// API reference: [DeleteIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteIntegration.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteIntegrationRequest {
    /// The domain.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source.
    pub uri: String,
}

impl DeleteIntegrationRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, uri: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), uri: uri.into() }
    }
}

impl Operation for DeleteIntegrationRequest {
    type Response = DeleteIntegrationResponse;
    const NAME: &'static str = "DeleteIntegration";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/integrations/delete";
    const LIMITS: MemberLimits = &[("DomainName", shapes::NAME), ("Uri", shapes::STRING_1_TO_255)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `DeleteIntegration`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DeleteIntegrationResponse {
    /// What the service says of it.
    pub message: String,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    fn request() -> DeleteIntegrationRequest {
        DeleteIntegrationRequest::new("acme", "s3://acme-orders")
    }

    #[tokio::test]
    async fn the_uri_travels_in_the_body() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme/integrations/delete");
        assert_eq!(exchange.body(), json!({ "Uri": "s3://acme-orders" }));
    }

    #[tokio::test]
    async fn the_answer_is_read() {
        assert_eq!(read(&request(), json!({ "Message": "OK" })).await.message, "OK");
    }

    #[tokio::test]
    async fn a_message_may_be_empty_but_not_missing() {
        assert_eq!(read(&request(), json!({ "Message": "" })).await.message, "");
        for body in ["", "{}", r#"{"Message":null}"#] {
            let error = unreadable(&request(), body).await;
            assert!(error.contains("can't be read: missing field `Message`"), "{error}");
        }
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_call_fills_the_request() {
        assert_eq!(client().delete_integration("acme", "s3://acme-orders").into_request(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
