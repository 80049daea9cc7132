//! Deletes an object type of a domain, with all objects of it.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an object type of a domain, with all objects of it.
    ///
    /// Integrations that use it are disabled, and what its objects wrote into profiles is taken out of them.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_profile_object_type("acme", "Shopify-Order").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> DeleteProfileObjectType {
        Call::new(self, DeleteProfileObjectTypeRequest::new(domain_name, object_type_name))
    }
}

/// A call of `DeleteProfileObjectType`.
pub type DeleteProfileObjectType = Call<DeleteProfileObjectTypeRequest>;

/// The request of `DeleteProfileObjectType`.
///
/// API reference: [DeleteProfileObjectType](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteProfileObjectType.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteProfileObjectTypeRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the object type.
    pub object_type_name: String,
}

impl DeleteProfileObjectTypeRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>, object_type_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), object_type_name: object_type_name.into() }
    }
}

impl Operation for DeleteProfileObjectTypeRequest {
    type Response = DeleteProfileObjectTypeResponse;
    const NAME: &'static str = "DeleteProfileObjectType";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = &[("DomainName", shapes::NAME), ("ObjectTypeName", shapes::TYPE_NAME)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `DeleteProfileObjectType`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DeleteProfileObjectTypeResponse {
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

    fn request() -> DeleteProfileObjectTypeRequest {
        DeleteProfileObjectTypeRequest::new("acme", "Order/Type")
    }

    #[tokio::test]
    async fn both_names_travel_in_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "DELETE /domains/acme/object-types/Order%2FType");
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
        assert_eq!(client().delete_profile_object_type("acme", "Order/Type").into_request(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
