use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::{EventTriggerCondition, EventTriggerLimits};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Reads an event trigger.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let trigger = client.get_event_trigger("acme", "large-order").await?;
    /// println!("{:?}", trigger.event_trigger_limits);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_trigger(
        &self,
        domain_name: impl Into<String>,
        event_trigger_name: impl Into<String>,
    ) -> GetEventTrigger {
        Call::new(self, GetEventTriggerRequest::new(domain_name, event_trigger_name))
    }
}

request! {
    pub struct GetEventTriggerRequest for GetEventTrigger {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
    }
}

impl Operation for GetEventTriggerRequest {
    type Response = GetEventTriggerResponse;
    const NAME: &'static str = "GetEventTrigger";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetEventTriggerResponse for GetEventTrigger {
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
