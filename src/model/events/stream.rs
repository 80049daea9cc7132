use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// Whether an event stream delivers.
    pub enum EventStreamState {
        /// It delivers events.
        Running = "RUNNING",
        /// It delivers no events.
        Stopped = "STOPPED",
    }
}

open_enum! {
    /// Whether the destination of an event stream takes events.
    pub enum EventStreamDestinationStatus {
        /// It takes events.
        Healthy = "HEALTHY",
        /// It does not take events.
        Unhealthy = "UNHEALTHY",
    }
}

output! {
    /// The destination of an event stream.
    pub struct EventStreamDestinationDetails {
        /// The ARN of the Kinesis data stream.
        pub uri: String as "Uri",
        /// Whether it takes events.
        pub status: EventStreamDestinationStatus as "Status",
        /// Since when it has not taken events.
        pub unhealthy_since: Option<OffsetDateTime> as "UnhealthySince",
        /// Why it does not take events.
        pub message: Option<String> as "Message",
    }
}

output! {
    /// One event stream in a list.
    pub struct EventStreamSummary {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// The name of the event stream, unique in the domain.
        pub event_stream_name: String as "EventStreamName",
        /// The ARN of the event stream.
        pub event_stream_arn: String as "EventStreamArn",
        /// Whether events are delivered.
        pub state: EventStreamState as "State",
        /// Since when no events are delivered.
        pub stopped_since: Option<OffsetDateTime> as "StoppedSince",
        /// The Kinesis data stream, and how it is.
        pub destination_summary: Option<DestinationSummary> as "DestinationSummary",
        /// Tags of the event stream.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

output! {
    /// The destination of an event stream in a list.
    pub struct DestinationSummary {
        /// The ARN of the Kinesis data stream.
        pub uri: String as "Uri",
        /// Whether it takes events.
        pub status: EventStreamDestinationStatus as "Status",
        /// Since when it has not taken events.
        pub unhealthy_since: Option<OffsetDateTime> as "UnhealthySince",
    }
}
