use time::OffsetDateTime;

use crate::model::{EventType, SortedMap};

open_enum! {
    /// Where an integration's objects go.
    pub enum Scope {
        /// To profiles.
        Profile = "PROFILE",
        /// To the domain as a whole.
        Domain = "DOMAIN",
    }
}

output! {
    /// One integration in a list.
    pub struct ListIntegrationItem {
        /// The domain that has the integration.
        pub domain_name: String as "DomainName",
        /// The URI of the bucket, flow or event source that the integration reads.
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
