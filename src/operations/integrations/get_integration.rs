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

request! {
    pub struct GetIntegrationRequest for GetIntegration {
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

response! {
    pub struct GetIntegrationResponse for GetIntegration {
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
