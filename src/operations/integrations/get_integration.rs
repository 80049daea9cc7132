use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::{EventType, Scope, SortedMap};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads one integration of a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let integration = client.get_integration("acme", "s3://acme-orders").await?;
    /// for (event, object_type) in integration.object_type_names.unwrap_or_default() {
    ///     println!("{event} goes to {object_type}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_integration(&self, domain_name: impl Into<String>, uri: impl Into<String>) -> GetIntegration {
        Call::new(self, GetIntegrationRequest::new(domain_name, uri))
    }
}

/// A call of `GetIntegration`.
pub type GetIntegration = Call<GetIntegrationRequest>;

request! {
    /// The request of `GetIntegration`.
    ///
    /// API reference: [GetIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetIntegration.html)
    pub struct GetIntegrationRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for GetIntegrationRequest {
    type Response = GetIntegrationResponse;
    const NAME: &'static str = "GetIntegration";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetIntegration`.
    pub struct GetIntegrationResponse {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri",
        /// The one object type that takes in everything.
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// When the integration was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the integration was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
        /// Tags of the integration.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// For each kind of event, the object type that takes it in.
        pub object_type_names: Option<SortedMap<EventType, String>> as "ObjectTypeNames",
        /// The workflow that set the integration up.
        pub workflow_id: Option<String> as "WorkflowId",
        /// Whether the data has no schema.
        pub is_unstructured: Option<bool> as "IsUnstructured",
        /// The role that the service takes on to read the source.
        pub role_arn: Option<String> as "RoleArn",
        /// The event triggers that the integration runs.
        pub event_trigger_names: Option<Vec<String>> as "EventTriggerNames",
        /// Where the objects go.
        pub scope: Option<Scope> as "Scope",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::model::EventType;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read, unreadable};

    fn request() -> GetIntegrationRequest {
        GetIntegrationRequest::new("acme", "s3://acme-orders")
    }

    #[tokio::test]
    async fn the_uri_travels_in_the_body() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme/integrations");
        assert_eq!(exchange.body(), json!({ "Uri": "s3://acme-orders" }));
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let answer = json!({
            "DomainName": "acme",
            "Uri": "s3://acme-orders",
            "ObjectTypeName": "Order",
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.123,
            "Tags": { "team": "" },
            "ObjectTypeNames": { "ShopifyCreateOrders": "Shopify-Order", "NewEvent": "Other" },
            "WorkflowId": "w-1",
            "IsUnstructured": false,
            "RoleArn": "arn:aws:iam::123456789012:role/r",
            "EventTriggerNames": ["trigger"],
            "Scope": "DOMAIN"
        });
        let response = read(&request(), answer).await;
        assert_eq!(response.last_updated_at, datetime!(2021-12-20 00:00:00.123 UTC));
        assert_eq!(response.object_type_names.unwrap()[&EventType::ShopifyCreateOrders], "Shopify-Order");
        assert_eq!(response.scope, Some(Scope::Domain));
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let answer = json!({ "DomainName": "acme", "Uri": "u", "CreatedAt": 1, "LastUpdatedAt": 2 });
        let response = read(&request(), answer).await;
        assert_eq!((response.tags, response.is_unstructured), (None, None));
    }

    #[tokio::test]
    async fn a_promised_member_that_is_missing_is_named() {
        let error = unreadable(&request(), r#"{"DomainName":"acme","Uri":"u","CreatedAt":1}"#).await;
        assert_eq!(
            error,
            "GetIntegration: the response can't be read: missing field `LastUpdatedAt` \
             (HTTP 200, request id b25f48e8-84fd-11e6-80d9-574e0c4664cb, 1 attempt)"
        );
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
