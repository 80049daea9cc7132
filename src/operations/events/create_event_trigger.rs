use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::events::{EventTriggerCondition, EventTriggerLimits};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates an event trigger: conditions on incoming objects of one type.
    ///
    /// What happens when an object meets them is the business of an integration that names the trigger in its
    /// [`event_trigger_names`](crate::operations::PutIntegrationRequest::event_trigger_names).
    ///
    /// ```no_run
    /// # use customer_profiles::model::{
    /// #     ComparisonOperator, EventTriggerCondition, EventTriggerDimension, EventTriggerLimits, EventTriggerLogicalOperator,
    /// #     ObjectAttribute, Period, PeriodUnit,
    /// # };
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// // Orders of more than 1,000 fire, at most once a day and customer.
    /// let amount = ObjectAttribute::new(ComparisonOperator::GreaterThan, ["1000"])
    ///     .source("_source.total");
    /// let condition = EventTriggerCondition::new(
    ///     [EventTriggerDimension::new([amount])],
    ///     EventTriggerLogicalOperator::All,
    /// );
    /// let daily = Period::new(PeriodUnit::Days, 1).max_invocations_per_profile(1);
    /// client
    ///     .create_event_trigger("acme", "large-order", "Order", [condition])
    ///     .event_trigger_limits(EventTriggerLimits::new().periods([daily]))
    ///     .await?;
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

request! {
    pub struct CreateEventTriggerRequest for CreateEventTrigger {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: String as "EventTriggerName" limit shapes::NAME,
        /// The object type whose objects are looked at.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// What the trigger is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The conditions, 1 to 5; an object fires the trigger when it meets all of them.
        pub event_trigger_conditions: Vec<EventTriggerCondition> as "EventTriggerConditions" [sensitive]
            limit Limit::list(&EventTriggerCondition::LIMIT).min(1).max(5).sensitive(),
        /// The name of a segment: only objects of its profiles fire the trigger.
        pub segment_filter: Option<String> as "SegmentFilter" limit shapes::NAME,
        /// How old an object may be, and how often one profile may fire the trigger; without limits if absent.
        pub event_trigger_limits: Option<EventTriggerLimits> as "EventTriggerLimits" limit EventTriggerLimits::LIMIT,
        /// Tags for the event trigger.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateEventTriggerRequest {
    type Response = CreateEventTriggerResponse;
    const NAME: &'static str = "CreateEventTrigger";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/event-triggers/{EventTriggerName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct CreateEventTriggerResponse for CreateEventTrigger {
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
