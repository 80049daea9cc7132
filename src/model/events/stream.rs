use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum EventStreamState {
        /// ?
        Running = "RUNNING",
        /// ?
        Stopped = "STOPPED",
    }
}

open_enum! {
    /// ?
    pub enum EventStreamDestinationStatus {
        /// ?
        Healthy = "HEALTHY",
        /// ?
        Unhealthy = "UNHEALTHY",
    }
}

output! {
    /// ?
    ///
    /// API reference: [EventStreamDestinationDetails](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventStreamDestinationDetails.html)
    pub struct EventStreamDestinationDetails {
        /// ?
        pub uri: String as "Uri",
        /// ?
        pub status: EventStreamDestinationStatus as "Status",
        /// ?
        pub unhealthy_since: Option<OffsetDateTime> as "UnhealthySince",
        /// ?
        pub message: Option<String> as "Message",
    }
}

output! {
    /// ?
    ///
    /// API reference: [EventStreamSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventStreamSummary.html)
    pub struct EventStreamSummary {
        /// ?
        pub domain_name: String as "DomainName",
        /// ?
        pub event_stream_name: String as "EventStreamName",
        /// ?
        pub event_stream_arn: String as "EventStreamArn",
        /// ?
        pub state: EventStreamState as "State",
        /// ?
        pub stopped_since: Option<OffsetDateTime> as "StoppedSince",
        /// ?
        pub destination_summary: Option<DestinationSummary> as "DestinationSummary",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

output! {
    /// ?
    ///
    /// API reference: [DestinationSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DestinationSummary.html)
    pub struct DestinationSummary {
        /// ?
        pub uri: String as "Uri",
        /// ?
        pub status: EventStreamDestinationStatus as "Status",
        /// ?
        pub unhealthy_since: Option<OffsetDateTime> as "UnhealthySince",
    }
}
