use time::OffsetDateTime;

use crate::limits::Limit;

open_enum! {
    /// What makes a flow run.
    pub enum TriggerType {
        /// A schedule.
        Scheduled = "Scheduled",
        /// An event of the source.
        Event = "Event",
        /// A call that starts it.
        OnDemand = "OnDemand",
    }
}

open_enum! {
    /// Whether a scheduled flow reads everything or only what is new.
    pub enum DataPullMode {
        /// Only what is new since the last run.
        Incremental = "Incremental",
        /// Everything, at each run.
        Complete = "Complete",
    }
}

input! {
    /// When a flow runs.
    pub struct TriggerConfig {
        /// What makes the flow run.
        pub trigger_type: TriggerType as "TriggerType" limit TriggerType::LIMIT,
        /// The schedule, where there is one.
        pub trigger_properties: Option<TriggerProperties> as "TriggerProperties" limit TriggerProperties::LIMIT,
    }
}

impl TriggerConfig {
    /// Runs when a call starts it.
    #[must_use]
    pub fn on_demand() -> Self {
        Self::new(TriggerType::OnDemand)
    }

    /// Runs on events of the source.
    #[must_use]
    pub fn event() -> Self {
        Self::new(TriggerType::Event)
    }

    /// Runs on a schedule.
    #[must_use]
    pub fn scheduled(schedule: ScheduledTriggerProperties) -> Self {
        Self {
            trigger_type: TriggerType::Scheduled,
            trigger_properties: Some(TriggerProperties { scheduled: Some(schedule) }),
        }
    }
}

input! {
    /// The properties of a trigger, under its type.
    pub struct TriggerProperties {
        /// The schedule.
        pub scheduled: Option<ScheduledTriggerProperties> as "Scheduled" limit ScheduledTriggerProperties::LIMIT,
    }
}

input! {
    /// A schedule.
    ///
    /// ```
    /// use customer_profiles::model::flow::{DataPullMode, ScheduledTriggerProperties};
    /// use time::macros::datetime;
    ///
    /// let schedule = ScheduledTriggerProperties::new("rate(15minutes)")
    ///     .data_pull_mode(DataPullMode::Incremental)
    ///     .schedule_start_time(datetime!(2026-12-01 06:00 UTC))
    ///     .timezone("Europe/Berlin");
    /// # assert_eq!(schedule.schedule_expression, "rate(15minutes)");
    /// ```
    pub struct ScheduledTriggerProperties {
        /// How often the flow runs, such as `rate(15minutes)`.
        pub schedule_expression: String as "ScheduleExpression" limit Limit::text().max(256).pattern(".*"),
        /// Whether a run reads everything or only what is new.
        pub data_pull_mode: Option<DataPullMode> as "DataPullMode" limit DataPullMode::LIMIT,
        /// When the schedule begins, to the millisecond.
        pub schedule_start_time: Option<OffsetDateTime> as "ScheduleStartTime",
        /// When the schedule ends, to the millisecond.
        pub schedule_end_time: Option<OffsetDateTime> as "ScheduleEndTime",
        /// The time zone of the schedule, such as `America/New_York`.
        pub timezone: Option<String> as "Timezone" limit Limit::text().max(256).pattern(".*"),
        /// By how many seconds each run is put off.
        pub schedule_offset: Option<i64> as "ScheduleOffset" limit Limit::number().min(0).max(36_000),
        /// The first run reads records that are as old as this, to the millisecond.
        pub first_execution_from: Option<OffsetDateTime> as "FirstExecutionFrom",
    }
}
