use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an event stream; the Kinesis data stream stays.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_event_stream("acme", "changes").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_event_stream(
        &self,
        domain_name: impl Into<String>,
        event_stream_name: impl Into<String>,
    ) -> DeleteEventStream {
        Call::new(self, DeleteEventStreamRequest::new(domain_name, event_stream_name))
    }
}

request! {
    pub struct DeleteEventStreamRequest for DeleteEventStream {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the event stream, unique in the domain.
        pub event_stream_name: String as "EventStreamName" limit shapes::NAME,
    }
}

impl Operation for DeleteEventStreamRequest {
    type Response = DeleteEventStreamResponse;
    const NAME: &'static str = "DeleteEventStream";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/event-streams/{EventStreamName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteEventStreamResponse for DeleteEventStream {}
}
