use time::OffsetDateTime;

use crate::limits::Limit;

open_enum! {
    /// The unit of the time between two scheduled snapshots.
    pub enum ScheduleConfigurationUnit {
        /// Hours.
        Hourly = "HOURLY",
    }
}

open_enum! {
    /// The state of a segment's subscription.
    pub enum SegmentSubscriptionStatus {
        /// The first snapshot is being taken.
        Starting = "STARTING",
        /// Changes of the membership are reported.
        Running = "RUNNING",
        /// Nothing is reported any more.
        Stopped = "STOPPED",
        /// Nothing can be reported, for example because the stream can't be reached; the message says why.
        Failed = "FAILED",
    }
}

open_enum! {
    /// What found a change of a segment's membership.
    pub enum SubscriptionEventType {
        /// The change of a profile or of a calculated attribute, soon after it; only a classic segment has these.
        Live = "LIVE",
        /// A scheduled snapshot.
        Schedule = "SCHEDULE",
    }
}

open_enum! {
    /// How the membership of a profile changed.
    pub enum SubscriptionEvent {
        /// The profile came into the segment.
        Joined = "JOINED",
        /// The profile went out of the segment.
        Left = "LEFT",
    }
}

open_enum! {
    /// The state of a segment at the stream of its domain.
    pub enum EventSubscriptionSegmentStatus {
        /// It is being prepared.
        Starting = "STARTING",
        /// Its events go to the stream.
        Running = "RUNNING",
        /// Its events do not go to the stream any more.
        Stopped = "STOPPED",
        /// Its events could not be brought to the stream; the message says why.
        Failed = "FAILED",
    }
}

open_enum! {
    /// The state of the stream that takes the membership events of a domain.
    pub enum EventSubscriptionState {
        /// Events go to the stream.
        Running = "RUNNING",
        /// Events can't go to the stream at present; the failure reason says why.
        Unhealthy = "UNHEALTHY",
        /// Events do not go to the stream any more.
        Stopped = "STOPPED",
    }
}

structure! {
    /// How often the membership of a segment is looked at as a whole.
    pub struct ScheduleConfiguration {
        /// The time between two snapshots, 1 to 24 of the unit.
        pub interval: i32 as "Interval" limit Limit::number().min(1).max(24),
        /// The unit of the interval; there are only hours.
        pub unit: Option<ScheduleConfigurationUnit> as "Unit" limit ScheduleConfigurationUnit::LIMIT,
    }
}

output! {
    /// When the scheduled snapshots of a segment are taken.
    #[derive(Default)]
    pub struct ScheduledExecutions {
        /// When the next one is due.
        pub next_executed_at: Option<OffsetDateTime> as "NextExecutedAt",
        /// When the last one that succeeded was taken.
        pub last_executed_at: Option<OffsetDateTime> as "LastExecutedAt",
    }
}

output! {
    /// A profile that came into a segment or went out of it.
    #[derive(Default)]
    pub struct SubscriptionEventItem {
        /// The id of the profile.
        pub profile_id: Option<String> as "ProfileId",
        /// When the change was found.
        pub updated_at: Option<OffsetDateTime> as "UpdatedAt",
        /// What found the change.
        pub event_type: Option<SubscriptionEventType> as "EventType",
        /// Whether the profile came or went.
        pub event: Option<SubscriptionEvent> as "Event",
    }
}

output! {
    /// A segment whose membership events go to the stream of its domain.
    #[derive(Default)]
    pub struct AssociatedSegment {
        /// The name of the segment.
        pub segment_name: Option<String> as "SegmentName",
        /// The state of the segment at the stream.
        pub status: Option<EventSubscriptionSegmentStatus> as "Status",
        /// More about the state, such as the reason of a failure.
        pub message: Option<String> as "Message",
    }
}
