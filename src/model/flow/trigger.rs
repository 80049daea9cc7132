use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::limits::{KnownValues, Limit, Limited, MemberLimits};
use crate::model::open_enum::open_enum;
use crate::model::timestamp;

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

/// When a flow runs.
///
/// API reference: [TriggerConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_TriggerConfig.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TriggerConfig {
    /// What makes the flow run.
    pub trigger_type: TriggerType,
    /// The schedule, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trigger_properties: Option<TriggerProperties>,
}

impl Limited for TriggerConfig {
    const LIMITS: MemberLimits =
        &[("TriggerType", TriggerType::LIMIT), ("TriggerProperties", TriggerProperties::LIMIT)];
}

impl TriggerConfig {
    /// A trigger of this type, without properties.
    #[must_use]
    pub fn new(trigger_type: TriggerType) -> Self {
        Self { trigger_type, trigger_properties: None }
    }

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

/// The properties of a trigger, under its type.
///
/// API reference: [TriggerProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_TriggerProperties.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TriggerProperties {
    /// The schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scheduled: Option<ScheduledTriggerProperties>,
}

impl Limited for TriggerProperties {
    const LIMITS: MemberLimits = &[("Scheduled", ScheduledTriggerProperties::LIMIT)];
}

/// A schedule.
///
/// API reference: [ScheduledTriggerProperties](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ScheduledTriggerProperties.html)
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ScheduledTriggerProperties {
    /// How often the flow runs, such as `rate(15minutes)`.
    pub schedule_expression: String,
    /// Whether a run reads everything or only what is new.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_pull_mode: Option<DataPullMode>,
    /// When the schedule begins, to the millisecond.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub schedule_start_time: Option<OffsetDateTime>,
    /// When the schedule ends, to the millisecond.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub schedule_end_time: Option<OffsetDateTime>,
    /// The time zone of the schedule, such as `America/New_York`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// By how many seconds each run is put off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule_offset: Option<i64>,
    /// The first run reads records that are as old as this, to the millisecond.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "timestamp::option")]
    pub first_execution_from: Option<OffsetDateTime>,
}

impl Limited for ScheduledTriggerProperties {
    const LIMITS: MemberLimits = &[
        ("ScheduleExpression", Limit::text().max(256).pattern(".*")),
        ("DataPullMode", DataPullMode::LIMIT),
        ("Timezone", Limit::text().max(256).pattern(".*")),
        ("ScheduleOffset", Limit::number().min(0).max(36_000)),
    ];
}

impl ScheduledTriggerProperties {
    /// A schedule with this expression.
    #[must_use]
    pub fn new(schedule_expression: impl Into<String>) -> Self {
        Self {
            schedule_expression: schedule_expression.into(),
            data_pull_mode: None,
            schedule_start_time: None,
            schedule_end_time: None,
            timezone: None,
            schedule_offset: None,
            first_execution_from: None,
        }
    }

    /// Sets whether a run reads everything or only what is new.
    #[must_use]
    pub fn data_pull_mode(mut self, mode: DataPullMode) -> Self {
        self.data_pull_mode = Some(mode);
        self
    }

    /// Sets when the schedule begins.
    #[must_use]
    pub fn schedule_start_time(mut self, time: OffsetDateTime) -> Self {
        self.schedule_start_time = Some(time);
        self
    }

    /// Sets when the schedule ends.
    #[must_use]
    pub fn schedule_end_time(mut self, time: OffsetDateTime) -> Self {
        self.schedule_end_time = Some(time);
        self
    }

    /// Sets the time zone of the schedule.
    #[must_use]
    pub fn timezone(mut self, timezone: impl Into<String>) -> Self {
        self.timezone = Some(timezone.into());
        self
    }

    /// Sets by how many seconds each run is put off.
    #[must_use]
    pub fn schedule_offset(mut self, seconds: i64) -> Self {
        self.schedule_offset = Some(seconds);
        self
    }

    /// Sets how old the records may be that the first run reads.
    #[must_use]
    pub fn first_execution_from(mut self, time: OffsetDateTime) -> Self {
        self.first_execution_from = Some(time);
        self
    }
}
