use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{AssociatedSegment, EventSubscriptionState};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads which Kinesis data stream takes the membership events of a domain, and from which segments.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let stream = client.get_stream_for_segments("acme").await?;
    /// for segment in stream.associated_segments.unwrap_or_default() {
    ///     println!("{:?}: {:?}", segment.segment_name, segment.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_stream_for_segments(&self, domain_name: impl Into<String>) -> GetStreamForSegments {
        Call::new(self, GetStreamForSegmentsRequest::new(domain_name))
    }
}

request! {
    pub struct GetStreamForSegmentsRequest for GetStreamForSegments {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
    }
}

impl Operation for GetStreamForSegmentsRequest {
    type Response = GetStreamForSegmentsResponse;
    const NAME: &'static str = "GetStreamForSegments";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-streams";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetStreamForSegmentsResponse for GetStreamForSegments {
        /// When the stream was associated.
        pub associated_at: Option<OffsetDateTime> as "AssociatedAt",
        /// The segments whose events go to the stream.
        pub associated_segments: Option<Vec<AssociatedSegment>> as "AssociatedSegments",
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The ARN of the stream.
        pub destination_arn: Option<String> as "DestinationArn",
        /// The role that the service takes on to write to the stream.
        pub destination_role_arn: Option<String> as "DestinationRoleArn",
        /// The state of the stream.
        pub state: Option<EventSubscriptionState> as "State",
        /// When the stream was disassociated.
        pub disassociated_at: Option<OffsetDateTime> as "DisassociatedAt",
        /// Why events can't go to the stream.
        pub failure_reason: Option<String> as "FailureReason",
    }
}
