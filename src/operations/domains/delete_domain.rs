use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a domain with all that it holds.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_domain("acme").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_domain(&self, domain_name: impl Into<String>) -> DeleteDomain {
        Call::new(self, DeleteDomainRequest::new(domain_name))
    }
}

/// A call of `DeleteDomain`.
pub type DeleteDomain = Call<DeleteDomainRequest>;

request! {
    /// The request of `DeleteDomain`.
    ///
    /// API reference: [DeleteDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteDomain.html)
    pub struct DeleteDomainRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
    }
}

impl Operation for DeleteDomainRequest {
    type Response = DeleteDomainResponse;
    const NAME: &'static str = "DeleteDomain";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

output! {
    /// The response of `DeleteDomain`.
    pub struct DeleteDomainResponse {
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

    fn request() -> DeleteDomainRequest {
        DeleteDomainRequest::new("acme shop")
    }

    #[tokio::test]
    async fn the_domain_travels_in_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "DELETE /domains/acme%20shop");
        exchange.assert_no_body();
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
        assert_eq!(client().delete_domain("acme shop").into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
