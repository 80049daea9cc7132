use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::events::{EventStreamDestinationDetails, EventStreamState};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_event_stream("acme", "?").await?;
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

/// A call of `GetEventStream`.
pub type GetEventStream = Call<GetEventStreamRequest>;

request! {
    /// The request of `GetEventStream`.
    ///
    /// API reference: [GetEventStream](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetEventStream.html)
    pub struct GetEventStreamRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetEventStream`.
    pub struct GetEventStreamResponse {
        /// ?
        pub domain_name: String as "DomainName",
        /// ?
        pub event_stream_arn: String as "EventStreamArn",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub state: EventStreamState as "State",
        /// ?
        pub stopped_since: Option<OffsetDateTime> as "StoppedSince",
        /// ?
        pub destination_details: EventStreamDestinationDetails as "DestinationDetails",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
