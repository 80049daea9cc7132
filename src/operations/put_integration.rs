//! Sets up an integration of a domain with an outside source, or changes it.

use http::Method;
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::model::flow::FlowDefinition;
use crate::model::{EventType, ObjectTypeNames, Scope, TagMap, timestamp};
use crate::operation::{Operation, RepeatSafety};

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

impl PutIntegration {
    /// The URI of the bucket, flow or event source.
    pub fn uri(mut self, uri: impl Into<String>) -> Self {
        self.request.uri = Some(uri.into());
        self
    }

    /// The one object type that takes in everything.
    pub fn object_type_name(mut self, name: impl Into<String>) -> Self {
        self.request.object_type_name = Some(name.into());
        self
    }

    /// For each kind of event, the object type that takes it in.
    pub fn object_type_names(
        mut self,
        names: impl IntoIterator<Item = (impl Into<EventType>, impl Into<String>)>,
    ) -> Self {
        self.request.object_type_names =
            Some(names.into_iter().map(|(event, name)| (event.into(), name.into())).collect());
        self
    }

    /// Tags for the integration.
    pub fn tags(mut self, tags: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        self.request.tags = Some(tags.into_iter().map(|(key, value)| (key.into(), value.into())).collect());
        self
    }

    /// The flow that the service is to make.
    pub fn flow_definition(mut self, flow: FlowDefinition) -> Self {
        self.request.flow_definition = Some(flow);
        self
    }

    /// The role that the service takes on to read the source.
    pub fn role_arn(mut self, arn: impl Into<String>) -> Self {
        self.request.role_arn = Some(arn.into());
        self
    }

    /// The event triggers that the integration runs; at most one.
    pub fn event_trigger_names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.event_trigger_names = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Where the objects go.
    pub fn scope(mut self, scope: Scope) -> Self {
        self.request.scope = Some(scope);
        self
    }
}

/// The request of `PutIntegration`.
///
/// API reference: [PutIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_PutIntegration.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct PutIntegrationRequest {
    /// The domain.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The one object type that takes in everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_name: Option<String>,
    /// For each kind of event, the object type that takes it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_names: Option<ObjectTypeNames>,
    /// Tags for the integration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
    /// The flow that the service is to make.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub flow_definition: Option<FlowDefinition>,
    /// The role that the service takes on to read the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// The event triggers that the integration runs; at most one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_trigger_names: Option<Vec<String>>,
    /// Where the objects go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
}

impl PutIntegrationRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self {
            domain_name: domain_name.into(),
            uri: None,
            object_type_name: None,
            object_type_names: None,
            tags: None,
            flow_definition: None,
            role_arn: None,
            event_trigger_names: None,
            scope: None,
        }
    }
}

impl Operation for PutIntegrationRequest {
    type Response = PutIntegrationResponse;
    const NAME: &'static str = "PutIntegration";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `PutIntegration`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct PutIntegrationResponse {
    /// The domain.
    pub domain_name: String,
    /// The URI of the bucket, flow or event source.
    pub uri: String,
    /// The one object type that takes in everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_name: Option<String>,
    /// When the integration was created.
    #[serde(with = "timestamp")]
    pub created_at: OffsetDateTime,
    /// When the integration was last changed.
    #[serde(with = "timestamp")]
    pub last_updated_at: OffsetDateTime,
    /// Tags of the integration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
    /// For each kind of event, the object type that takes it in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub object_type_names: Option<ObjectTypeNames>,
    /// The workflow that set the integration up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub workflow_id: Option<String>,
    /// Whether the data has no schema.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_unstructured: Option<bool>,
    /// The role that the service takes on to read the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    /// The event triggers that the integration runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_trigger_names: Option<Vec<String>>,
    /// Where the objects go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
}
