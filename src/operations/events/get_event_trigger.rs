use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::{EventTriggerCondition, EventTriggerLimits};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_event_trigger("acme", "?").await?;
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

/// A call of `GetEventTrigger`.
pub type GetEventTrigger = Call<GetEventTriggerRequest>;

request! {
    /// The request of `GetEventTrigger`.
    ///
    /// API reference: [GetEventTrigger](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetEventTrigger.html)
    pub struct GetEventTriggerRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetEventTrigger`.
    #[derive(Default)]
    pub struct GetEventTriggerResponse {
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
