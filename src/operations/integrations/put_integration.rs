use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::flow::FlowDefinition;
use crate::model::{EventType, Scope, SortedMap};
use crate::operation::{Operation, RepeatSafety};
use crate::operations::GetIntegrationResponse;

impl Client {
    /// Sets up an integration of a domain with an outside source, or changes it.
    ///
    /// The source is either a URI (of a bucket, a flow or an event source that exists) or a
    /// [flow definition](PutIntegration::flow_definition), from which the service makes the flow.
    ///
    /// ```no_run
    /// # use customer_profiles::model::EventType;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let integration = client
    ///     .put_integration("acme")
    ///     .uri("arn:aws:events:us-west-2:123456789012:event-bus/shopify")
    ///     .object_type_names([
    ///         (EventType::ShopifyCreateOrders, "Shopify-Order"),
    ///         (EventType::ShopifyCreateCustomers, "Shopify-Customer"),
    ///     ])
    ///     .await?;
    /// assert_eq!(integration.domain_name, "acme");
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_integration(&self, domain_name: impl Into<String>) -> PutIntegration {
        Call::new(self, PutIntegrationRequest::new(domain_name))
    }
}

/// A call of `PutIntegration`.
pub type PutIntegration = Call<PutIntegrationRequest>;

request! {
    /// The request of `PutIntegration`.
    ///
    /// API reference: [PutIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutIntegration.html)
    pub struct PutIntegrationRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The URI of the bucket, flow or event source.
        pub uri: Option<String> as "Uri" limit shapes::STRING_1_TO_255,
        /// The one object type that takes in everything.
        pub object_type_name: Option<String> as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// For each kind of event, the object type that takes it in.
        pub object_type_names: Option<SortedMap<EventType, String>> as "ObjectTypeNames"
            limit Limit::map(&shapes::STRING_1_TO_255, &shapes::TYPE_NAME),
        /// Tags for the integration.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
        /// The flow that the service is to make.
        pub flow_definition: Option<FlowDefinition> as "FlowDefinition" limit FlowDefinition::LIMIT,
        /// The role that the service takes on to read the source.
        pub role_arn: Option<String> as "RoleArn" limit Limit::text().max(512).pattern("arn:aws:iam:.*:[0-9]+:.*"),
        /// The event triggers that the integration runs; at most one.
        pub event_trigger_names: Option<Vec<String>> as "EventTriggerNames"
            limit Limit::list(&shapes::NAME).min(1).max(1),
        /// Where the objects go.
        pub scope: Option<Scope> as "Scope" limit Scope::LIMIT,
    }
}

impl Operation for PutIntegrationRequest {
    type Response = PutIntegrationResponse;
    const NAME: &'static str = "PutIntegration";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;

    fn conflict(&self) -> Option<String> {
        let conflict = self.flow_definition.as_ref()?.conflict()?;
        Some(format!("FlowDefinition.{conflict}"))
    }
}

/// The response of `PutIntegration`: the integration as it is now.
pub type PutIntegrationResponse = GetIntegrationResponse;

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::model::TagMap;
    use crate::model::flow::{
        S3ConnectorOperator, S3SourceProperties, ScheduledTriggerProperties, Task, TaskType, TriggerConfig,
    };
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read};

    fn full_request() -> PutIntegrationRequest {
        let flow = FlowDefinition::new(
            "orders",
            "arn:aws:kms:us-west-2:123456789012:key/k",
            S3SourceProperties::new("acme-orders"),
            [Task::new(TaskType::Map, ["id"]).connector_operator(S3ConnectorOperator::NoOp).destination_field("Id")],
            TriggerConfig::scheduled(
                ScheduledTriggerProperties::new("rate(15minutes)")
                    .schedule_start_time(datetime!(2021-10-14 20:53:20.435 UTC)),
            ),
        );
        PutIntegrationRequest {
            uri: Some("s3://acme-orders".into()),
            object_type_name: Some("Order".into()),
            object_type_names: Some([(EventType::ShopifyCreateOrders, "Shopify-Order".into())].into()),
            tags: Some(TagMap::new()),
            flow_definition: Some(flow),
            role_arn: Some("arn:aws:iam::123456789012:role/r".into()),
            event_trigger_names: Some(vec!["trigger".into()]),
            scope: Some(Scope::Profile),
            ..PutIntegrationRequest::new("acme")
        }
    }

    #[tokio::test]
    async fn all_but_the_domain_travels_in_the_body() {
        let exchange = exchange(&full_request(), 200, "{}").await;
        assert_eq!(exchange.line(), "PUT /domains/acme/integrations");
        assert_eq!(
            exchange.body(),
            json!({
                "Uri": "s3://acme-orders",
                "ObjectTypeName": "Order",
                "ObjectTypeNames": { "ShopifyCreateOrders": "Shopify-Order" },
                "Tags": {},
                "FlowDefinition": {
                    "FlowName": "orders",
                    "KmsArn": "arn:aws:kms:us-west-2:123456789012:key/k",
                    "SourceFlowConfig": {
                        "ConnectorType": "S3",
                        "SourceConnectorProperties": { "S3": { "BucketName": "acme-orders" } }
                    },
                    "Tasks": [{
                        "TaskType": "Map",
                        "SourceFields": ["id"],
                        "ConnectorOperator": { "S3": "NO_OP" },
                        "DestinationField": "Id"
                    }],
                    "TriggerConfig": {
                        "TriggerType": "Scheduled",
                        "TriggerProperties": {
                            "Scheduled": {
                                "ScheduleExpression": "rate(15minutes)",
                                "ScheduleStartTime": 1_634_244_800.435
                            }
                        }
                    }
                },
                "RoleArn": "arn:aws:iam::123456789012:role/r",
                "EventTriggerNames": ["trigger"],
                "Scope": "PROFILE"
            })
        );
    }

    #[tokio::test]
    async fn the_domain_alone_has_an_empty_object_as_its_body() {
        assert_eq!(exchange(&PutIntegrationRequest::new("acme"), 200, "{}").await.body(), json!({}));
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let request = full_request();
        let client = Client::builder()
            .region("us-west-2")
            .credentials_provider(crate::EnvironmentCredentials::new())
            .build()
            .unwrap();
        let call = client
            .put_integration("acme")
            .uri("s3://acme-orders")
            .object_type_name("Order")
            .object_type_names([("ShopifyCreateOrders", "Shopify-Order")])
            .tags(TagMap::new())
            .flow_definition(request.flow_definition.clone().unwrap())
            .role_arn("arn:aws:iam::123456789012:role/r")
            .event_trigger_names(["trigger"])
            .scope(Scope::Profile);
        assert_eq!(call.into_request().unwrap(), request);
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
        let response = read(&full_request(), answer).await;
        assert_eq!(response.created_at, datetime!(2021-12-20 00:00 UTC));
        assert_eq!(response.object_type_names.unwrap()[&EventType::from("NewEvent")], "Other");
    }

    #[tokio::test]
    async fn a_minimal_answer_is_read() {
        let answer = json!({ "DomainName": "acme", "Uri": "u", "CreatedAt": 1, "LastUpdatedAt": 2 });
        assert_eq!(read(&full_request(), answer).await.scope, None);
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&full_request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&full_request());
    }

    #[test]
    fn the_flow_does_not_show_in_debug() {
        let shown = format!("{:?}", full_request());
        assert!(shown.contains("FlowDefinition((redacted))"), "{shown}");
        assert!(!shown.contains("rate("), "{shown}");
    }
}
