use http::Method;

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

request! {
    /// The request of `DeleteIntegration`.
    ///
    /// API reference: [DeleteIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteIntegration.html)
    pub struct DeleteIntegrationRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for DeleteIntegrationRequest {
    type Response = DeleteIntegrationResponse;
    const NAME: &'static str = "DeleteIntegration";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/integrations/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

output! {
    /// The response of `DeleteIntegration`.
    pub struct DeleteIntegrationResponse {
        /// What the service says of it.
        pub message: String as "Message",
    }
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
        assert_eq!(client().delete_integration("acme", "s3://acme-orders").into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
