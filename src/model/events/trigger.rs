use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum ComparisonOperator {
        /// ?
        Inclusive = "INCLUSIVE",
        /// ?
        Exclusive = "EXCLUSIVE",
        /// ?
        Contains = "CONTAINS",
        /// ?
        BeginsWith = "BEGINS_WITH",
        /// ?
        EndsWith = "ENDS_WITH",
        /// ?
        GreaterThan = "GREATER_THAN",
        /// ?
        LessThan = "LESS_THAN",
        /// ?
        GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
        /// ?
        LessThanOrEqual = "LESS_THAN_OR_EQUAL",
        /// ?
        Equal = "EQUAL",
        /// ?
        Before = "BEFORE",
        /// ?
        After = "AFTER",
        /// ?
        On = "ON",
        /// ?
        Between = "BETWEEN",
        /// ?
        NotBetween = "NOT_BETWEEN",
    }
}

open_enum! {
    /// ?
    pub enum EventTriggerLogicalOperator {
        /// ?
        Any = "ANY",
        /// ?
        All = "ALL",
        /// ?
        None = "NONE",
    }
}

open_enum! {
    /// ?
    pub enum PeriodUnit {
        /// ?
        Minutes = "MINUTES",
        /// ?
        Hours = "HOURS",
        /// ?
        Days = "DAYS",
        /// ?
        Weeks = "WEEKS",
        /// ?
        Months = "MONTHS",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [EventTriggerCondition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventTriggerCondition.html)
    pub struct EventTriggerCondition {
        /// ?
        pub event_trigger_dimensions: Vec<EventTriggerDimension> as "EventTriggerDimensions"
            limit Limit::list(&EventTriggerDimension::LIMIT).min(1).max(10),
        /// ?
        pub logical_operator: EventTriggerLogicalOperator as "LogicalOperator" limit EventTriggerLogicalOperator::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [EventTriggerDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventTriggerDimension.html)
    pub struct EventTriggerDimension {
        /// ?
        pub object_attributes: Vec<ObjectAttribute> as "ObjectAttributes"
            limit Limit::list(&ObjectAttribute::LIMIT).min(1).max(10),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ObjectAttribute](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ObjectAttribute.html)
    pub struct ObjectAttribute {
        /// ?
        pub source: Option<String> as "Source" limit shapes::TEXT,
        /// ?
        pub field_name: Option<String> as "FieldName" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
        /// ?
        pub comparison_operator: ComparisonOperator as "ComparisonOperator" limit ComparisonOperator::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [EventTriggerLimits](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventTriggerLimits.html)
    pub struct EventTriggerLimits {
        /// ?
        pub event_expiration: Option<i64> as "EventExpiration",
        /// ?
        pub periods: Option<Vec<Period>> as "Periods" limit Limit::list(&Period::LIMIT).min(1).max(4),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [Period](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Period.html)
    pub struct Period {
        /// ?
        pub unit: PeriodUnit as "Unit" limit PeriodUnit::LIMIT,
        /// ?
        pub value: i32 as "Value" limit Limit::number().min(1).max(60),
        /// ?
        pub max_invocations_per_profile: Option<i32> as "MaxInvocationsPerProfile"
            limit Limit::number().min(1).max(1000),
        /// ?
        pub unlimited: Option<bool> as "Unlimited",
    }
}

output! {
    /// ?
    ///
    /// API reference: [EventTriggerSummaryItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventTriggerSummaryItem.html)
    #[derive(Default)]
    pub struct EventTriggerSummaryItem {
        /// ?
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// ?
        pub event_trigger_name: Option<String> as "EventTriggerName",
        /// ?
        pub description: Option<String> as "Description",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
