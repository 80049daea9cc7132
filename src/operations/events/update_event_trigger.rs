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
    /// let response = client.update_event_trigger("acme", "?").await?;
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

/// A call of `UpdateEventTrigger`.
pub type UpdateEventTrigger = Call<UpdateEventTriggerRequest>;

request! {
    /// The request of `UpdateEventTrigger`.
    ///
    /// API reference: [UpdateEventTrigger](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UpdateEventTrigger.html)
    pub struct UpdateEventTriggerRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
        /// ?
        pub object_type_name: Option<String> as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub event_trigger_conditions: Option<Vec<EventTriggerCondition>> as "EventTriggerConditions" [sensitive]
            limit Limit::list(&EventTriggerCondition::LIMIT).min(1).max(5).sensitive(),
        /// ?
        pub segment_filter: Option<String> as "SegmentFilter" limit shapes::NAME,
        /// ?
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits" limit EventTriggerLimits::LIMIT,
    }
}

impl Operation for UpdateEventTriggerRequest {
    type Response = UpdateEventTriggerResponse;
    const NAME: &'static str = "UpdateEventTrigger";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `UpdateEventTrigger`.
    #[derive(Default)]
    pub struct UpdateEventTriggerResponse {
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
