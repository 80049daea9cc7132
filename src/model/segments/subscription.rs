use time::OffsetDateTime;

use crate::limits::Limit;

open_enum! {
    /// ?
    pub enum ScheduleConfigurationUnit {
        /// ?
        Hourly = "HOURLY",
    }
}

open_enum! {
    /// ?
    pub enum SegmentSubscriptionStatus {
        /// ?
        Starting = "STARTING",
        /// ?
        Running = "RUNNING",
        /// ?
        Stopped = "STOPPED",
        /// ?
        Failed = "FAILED",
    }
}

open_enum! {
    /// ?
    pub enum SubscriptionEventType {
        /// ?
        Live = "LIVE",
        /// ?
        Schedule = "SCHEDULE",
    }
}

open_enum! {
    /// ?
    pub enum SubscriptionEvent {
        /// ?
        Joined = "JOINED",
        /// ?
        Left = "LEFT",
    }
}

open_enum! {
    /// ?
    pub enum EventSubscriptionSegmentStatus {
        /// ?
        Starting = "STARTING",
        /// ?
        Running = "RUNNING",
        /// ?
        Stopped = "STOPPED",
        /// ?
        Failed = "FAILED",
    }
}

open_enum! {
    /// ?
    pub enum EventSubscriptionState {
        /// ?
        Running = "RUNNING",
        /// ?
        Unhealthy = "UNHEALTHY",
        /// ?
        Stopped = "STOPPED",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ScheduleConfiguration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ScheduleConfiguration.html)
    pub struct ScheduleConfiguration {
        /// ?
        pub interval: i32 as "Interval" limit Limit::number().min(1).max(24),
        /// ?
        pub unit: Option<ScheduleConfigurationUnit> as "Unit" limit ScheduleConfigurationUnit::LIMIT,
    }
}

output! {
    /// ?
    ///
    /// API reference: [ScheduledExecutions](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ScheduledExecutions.html)
    #[derive(Default)]
    pub struct ScheduledExecutions {
        /// ?
        pub next_executed_at: Option<OffsetDateTime> as "NextExecutedAt",
        /// ?
        pub last_executed_at: Option<OffsetDateTime> as "LastExecutedAt",
    }
}

output! {
    /// ?
    ///
    /// API reference: [SubscriptionEventItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SubscriptionEventItem.html)
    #[derive(Default)]
    pub struct SubscriptionEventItem {
        /// ?
        pub profile_id: Option<String> as "ProfileId",
        /// ?
        pub updated_at: Option<OffsetDateTime> as "UpdatedAt",
        /// ?
        pub event_type: Option<SubscriptionEventType> as "EventType",
        /// ?
        pub event: Option<SubscriptionEvent> as "Event",
    }
}

output! {
    /// ?
    ///
    /// API reference: [AssociatedSegment](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AssociatedSegment.html)
    #[derive(Default)]
    pub struct AssociatedSegment {
        /// ?
        pub segment_name: Option<String> as "SegmentName",
        /// ?
        pub status: Option<EventSubscriptionSegmentStatus> as "Status",
        /// ?
        pub message: Option<String> as "Message",
    }
}
