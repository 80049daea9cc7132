use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// How an attribute is compared with values.
    pub enum ComparisonOperator {
        /// It is one of the values.
        Inclusive = "INCLUSIVE",
        /// It is none of the values.
        Exclusive = "EXCLUSIVE",
        /// It contains one of the values.
        Contains = "CONTAINS",
        /// It begins with one of the values.
        BeginsWith = "BEGINS_WITH",
        /// It ends with one of the values.
        EndsWith = "ENDS_WITH",
        /// It is greater than the value.
        GreaterThan = "GREATER_THAN",
        /// It is less than the value.
        LessThan = "LESS_THAN",
        /// It is the value or greater.
        GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
        /// It is the value or less.
        LessThanOrEqual = "LESS_THAN_OR_EQUAL",
        /// It is the value.
        Equal = "EQUAL",
        /// It is before the date.
        Before = "BEFORE",
        /// It is after the date.
        After = "AFTER",
        /// It is on the date.
        On = "ON",
        /// It is between the two dates or numbers.
        Between = "BETWEEN",
        /// It is not between the two dates or numbers.
        NotBetween = "NOT_BETWEEN",
    }
}

open_enum! {
    /// How many of several dimensions must be met.
    pub enum EventTriggerLogicalOperator {
        /// One at least.
        Any = "ANY",
        /// All of them.
        All = "ALL",
        /// None of them.
        None = "NONE",
    }
}

open_enum! {
    /// A unit of time.
    pub enum PeriodUnit {
        /// Minutes.
        Minutes = "MINUTES",
        /// Hours.
        Hours = "HOURS",
        /// Days.
        Days = "DAYS",
        /// Weeks.
        Weeks = "WEEKS",
        /// Months.
        Months = "MONTHS",
    }
}

structure! {
    /// One condition of an event trigger.
    ///
    /// ```
    /// use customer_profiles::model::{
    ///     ComparisonOperator, EventTriggerCondition, EventTriggerDimension,
    ///     EventTriggerLogicalOperator, ObjectAttribute,
    /// };
    ///
    /// // An order of more than 500.
    /// let total = ObjectAttribute::new(ComparisonOperator::GreaterThan, ["500"])
    ///     .source("_source.TotalPrice");
    /// let condition = EventTriggerCondition::new(
    ///     [EventTriggerDimension::new([total])],
    ///     EventTriggerLogicalOperator::All,
    /// );
    /// # assert_eq!(condition.event_trigger_dimensions.len(), 1);
    /// ```
    pub struct EventTriggerCondition {
        /// What is looked at, 1 to 10 dimensions.
        pub event_trigger_dimensions: Vec<EventTriggerDimension> as "EventTriggerDimensions"
            limit Limit::list(&EventTriggerDimension::LIMIT).min(1).max(10),
        /// How many of the dimensions must be met.
        pub logical_operator: EventTriggerLogicalOperator as "LogicalOperator" limit EventTriggerLogicalOperator::LIMIT,
    }
}

structure! {
    /// One dimension of a condition: attributes that must all fit.
    pub struct EventTriggerDimension {
        /// The attributes, 1 to 10.
        pub object_attributes: Vec<ObjectAttribute> as "ObjectAttributes"
            limit Limit::list(&ObjectAttribute::LIMIT).min(1).max(10),
    }
}

structure! {
    /// An attribute of an object, and the values that it must have.
    ///
    /// The attribute is either a [source](Self::source) or a [field](Self::field_name).
    pub struct ObjectAttribute {
        /// The place in the incoming object, such as `_source.total`.
        pub source: Option<String> as "Source" limit shapes::TEXT,
        /// The name of a field of the object type.
        pub field_name: Option<String> as "FieldName" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
        /// How the attribute is compared with the values.
        pub comparison_operator: ComparisonOperator as "ComparisonOperator" limit ComparisonOperator::LIMIT,
        /// The values, 1 to 10.
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10),
    }
}

structure! {
    /// When an object that meets the conditions fires the trigger all the same, and when not.
    ///
    /// ```
    /// use customer_profiles::model::{EventTriggerLimits, Period, PeriodUnit};
    ///
    /// // Of objects of the last hour, once a day for each profile.
    /// let limits = EventTriggerLimits::new()
    ///     .event_expiration(3_600_000)
    ///     .periods([Period::new(PeriodUnit::Days, 1).max_invocations_per_profile(1)]);
    /// # assert_eq!(limits.periods.unwrap().len(), 1);
    /// ```
    pub struct EventTriggerLimits {
        /// How old an object may be, in milliseconds; of any age if absent.
        pub event_expiration: Option<i64> as "EventExpiration",
        /// How often one profile may fire the trigger, 1 to 4 periods.
        pub periods: Option<Vec<Period>> as "Periods" limit Limit::list(&Period::LIMIT).min(1).max(4),
    }
}

structure! {
    /// How often one profile may fire a trigger in a time.
    pub struct Period {
        /// The unit of the time.
        pub unit: PeriodUnit as "Unit" limit PeriodUnit::LIMIT,
        /// How many units, 1 to 60.
        pub value: i32 as "Value" limit Limit::number().min(1).max(60),
        /// How often in that time, 1 to 1000.
        pub max_invocations_per_profile: Option<i32> as "MaxInvocationsPerProfile"
            limit Limit::number().min(1).max(1000),
        /// Whether there is no limit; `false` if absent.
        pub unlimited: Option<bool> as "Unlimited",
    }
}

output! {
    /// One event trigger in a list.
    #[derive(Default)]
    pub struct EventTriggerSummaryItem {
        /// The object type whose objects are looked at.
        pub object_type_name: Option<String> as "ObjectTypeName",
        /// The name of the event trigger, unique in the domain.
        pub event_trigger_name: Option<String> as "EventTriggerName",
        /// What the trigger is for.
        pub description: Option<String> as "Description",
        /// When the event trigger was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the event trigger was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the event trigger.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
