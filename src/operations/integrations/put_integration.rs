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
    /// [flow definition](PutIntegrationRequest::flow_definition), from which the service makes the flow.
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

request! {
    pub struct PutIntegrationRequest for PutIntegration {
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
