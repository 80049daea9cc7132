use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::{EventStreamDestinationDetails, EventStreamState};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Reads an event stream: whether it delivers, and how its destination is.
    ///
    /// ```no_run
    /// # use customer_profiles::model::EventStreamDestinationStatus;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let stream = client.get_event_stream("acme", "changes").await?;
    /// if stream.destination_details.status == EventStreamDestinationStatus::Unhealthy {
    ///     eprintln!("{:?}", stream.destination_details.message);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_event_stream(
        &self,
        domain_name: impl Into<String>,
        event_stream_name: impl Into<String>,
    ) -> GetEventStream {
        Call::new(self, GetEventStreamRequest::new(domain_name, event_stream_name))
    }
}

request! {
    pub struct GetEventStreamRequest for GetEventStream {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event stream, unique in the domain.
        pub event_stream_name: String as "EventStreamName" limit shapes::NAME,
    }
}

impl Operation for GetEventStreamRequest {
    type Response = GetEventStreamResponse;
    const NAME: &'static str = "GetEventStream";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/event-streams/{EventStreamName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetEventStreamResponse for GetEventStream {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// The ARN of the event stream.
        pub event_stream_arn: String as "EventStreamArn",
        /// When the event stream was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// Whether events are delivered.
        pub state: EventStreamState as "State",
        /// Since when no events are delivered.
        pub stopped_since: Option<OffsetDateTime> as "StoppedSince",
        /// The Kinesis data stream, and how it is.
        pub destination_details: EventStreamDestinationDetails as "DestinationDetails",
        /// Tags of the event stream.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
