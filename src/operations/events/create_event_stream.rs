use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Delivers changes of profiles to a Kinesis data stream, as they happen.
    ///
    /// Creating a stream whose name exists is an error; where a response was lost, it may be the stream of this very call.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .create_event_stream(
    ///         "acme",
    ///         "changes",
    ///         "arn:aws:kinesis:us-west-2:123456789012:stream/acme",
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_event_stream(
        &self,
        domain_name: impl Into<String>,
        event_stream_name: impl Into<String>,
        uri: impl Into<String>,
    ) -> CreateEventStream {
        Call::new(self, CreateEventStreamRequest::new(domain_name, event_stream_name, uri))
    }
}

request! {
    pub struct CreateEventStreamRequest for CreateEventStream {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event stream, unique in the domain.
        pub event_stream_name: String as "EventStreamName" limit shapes::NAME,
        /// The ARN of the Kinesis data stream that takes the events; it must be in the region and account of the domain.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
        /// Tags for the event stream.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateEventStreamRequest {
    type Response = CreateEventStreamResponse;
    const NAME: &'static str = "CreateEventStream";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/event-streams/{EventStreamName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateEventStreamResponse for CreateEventStream {
        /// The ARN of the event stream.
        pub event_stream_arn: String as "EventStreamArn",
        /// Tags of the event stream.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
