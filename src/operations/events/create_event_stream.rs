use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_event_stream("acme", "?", "?").await?;
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

/// A call of `CreateEventStream`.
pub type CreateEventStream = Call<CreateEventStreamRequest>;

request! {
    /// The request of `CreateEventStream`.
    ///
    /// API reference: [CreateEventStream](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateEventStream.html)
    pub struct CreateEventStreamRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub event_stream_name: String as "EventStreamName" limit shapes::NAME,
        /// ?
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateEventStreamRequest {
    type Response = CreateEventStreamResponse;
    const NAME: &'static str = "CreateEventStream";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/event-streams/{EventStreamName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateEventStream`.
    pub struct CreateEventStreamResponse {
        /// ?
        pub event_stream_arn: String as "EventStreamArn",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
