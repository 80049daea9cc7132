use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::events::{EventTriggerCondition, EventTriggerLimits};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_event_trigger("acme", "?", "?", [event_trigger_conditions]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_event_trigger(
        &self,
        domain_name: impl Into<String>,
        event_trigger_name: impl Into<String>,
        object_type_name: impl Into<String>,
        event_trigger_conditions: impl IntoIterator<Item = impl Into<EventTriggerCondition>>,
    ) -> CreateEventTrigger {
        Call::new(
            self,
            CreateEventTriggerRequest::new(domain_name, event_trigger_name, object_type_name, event_trigger_conditions),
        )
    }
}

/// A call of `CreateEventTrigger`.
pub type CreateEventTrigger = Call<CreateEventTriggerRequest>;

request! {
    /// The request of `CreateEventTrigger`.
    ///
    /// API reference: [CreateEventTrigger](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateEventTrigger.html)
    pub struct CreateEventTriggerRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
        /// ?
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub event_trigger_conditions: Vec<EventTriggerCondition> as "EventTriggerConditions" [sensitive]
            limit Limit::list(&EventTriggerCondition::LIMIT).min(1).max(5).sensitive(),
        /// ?
        pub segment_filter: Option<String> as "SegmentFilter" limit shapes::NAME,
        /// ?
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits" limit EventTriggerLimits::LIMIT,
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateEventTriggerRequest {
    type Response = CreateEventTriggerResponse;
    const NAME: &'static str = "CreateEventTrigger";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateEventTrigger`.
    #[derive(Default)]
    pub struct CreateEventTriggerResponse {
        /// ?
        pub event_trigger_name: Option<String> as "EventTriggerName",
        /// ?
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub event_trigger_conditions: Option<Vec<EventTriggerCondition>> as "EventTriggerConditions" [sensitive],
        /// ?
        pub segment_filter: Option<String> as "SegmentFilter",
        /// ?
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
