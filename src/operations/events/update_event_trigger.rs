use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::events::{EventTriggerCondition, EventTriggerLimits};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Changes an event trigger; members that are absent stay as they are.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.update_event_trigger("acme", "large-order").segment_filter("regulars").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_event_trigger(
        &self,
        domain_name: impl Into<String>,
        event_trigger_name: impl Into<String>,
    ) -> UpdateEventTrigger {
        Call::new(self, UpdateEventTriggerRequest::new(domain_name, event_trigger_name))
    }
}

request! {
    pub struct UpdateEventTriggerRequest for UpdateEventTrigger {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
        /// The object type whose objects are looked at.
        pub object_type_name: Option<String> as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// What the trigger is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The conditions, 1 to 5; an object fires the trigger when it meets all of them.
        pub event_trigger_conditions: Option<Vec<EventTriggerCondition>> as "EventTriggerConditions" [sensitive]
            limit Limit::list(&EventTriggerCondition::LIMIT).min(1).max(5).sensitive(),
        /// The name of a segment: only objects of its profiles fire the trigger.
        pub segment_filter: Option<String> as "SegmentFilter" limit shapes::NAME,
        /// How old an object may be, and how often one profile may fire the trigger; without limits if absent.
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits" limit EventTriggerLimits::LIMIT,
    }
}

impl Operation for UpdateEventTriggerRequest {
    type Response = UpdateEventTriggerResponse;
    const NAME: &'static str = "UpdateEventTrigger";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct UpdateEventTriggerResponse for UpdateEventTrigger {
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: Option<String> as "EventTriggerName",
        /// The object type whose objects are looked at.
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// What the trigger is for.
        pub description: Option<String> as "Description" [sensitive],
        /// The conditions, 1 to 5; an object fires the trigger when it meets all of them.
        pub event_trigger_conditions: Option<Vec<EventTriggerCondition>> as "EventTriggerConditions" [sensitive],
        /// The name of a segment: only objects of its profiles fire the trigger.
        pub segment_filter: Option<String> as "SegmentFilter",
        /// How old an object may be, and how often one profile may fire the trigger; without limits if absent.
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits",
        /// When the event trigger was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the event trigger was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the event trigger.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
