use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Lets a Kinesis data stream take the membership events of a domain: who comes into a segment and who leaves it.
    ///
    /// A domain has one stream, for all of its segments. Events come from the segments that have a
    /// [subscription](Client::put_segment_subscription).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .associate_stream_for_segments(
    ///         "acme",
    ///         "arn:aws:kinesis:us-west-2:123456789012:stream/segments",
    ///         "arn:aws:iam::123456789012:role/segment-events",
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn associate_stream_for_segments(
        &self,
        domain_name: impl Into<String>,
        destination_arn: impl Into<String>,
        destination_role_arn: impl Into<String>,
    ) -> AssociateStreamForSegments {
        Call::new(self, AssociateStreamForSegmentsRequest::new(domain_name, destination_arn, destination_role_arn))
    }
}

request! {
    pub struct AssociateStreamForSegmentsRequest for AssociateStreamForSegments {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The ARN of the Kinesis data stream.
        pub destination_arn: String as "DestinationArn" limit Limit::text().min(1).max(2048),
        /// The role that the service takes on to write to the stream; it must allow `kinesis:PutRecord`,
        /// `kinesis:PutRecords` and `kinesis:DescribeStream`.
        pub destination_role_arn: String as "DestinationRoleArn"
            limit Limit::text().min(1).max(512).pattern(".*arn:aws:iam:.*:[0-9]+:.*"),
    }
}

impl Operation for AssociateStreamForSegmentsRequest {
    type Response = AssociateStreamForSegmentsResponse;
    const NAME: &'static str = "AssociateStreamForSegments";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segment-streams";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // A domain has one stream: the same one again changes nothing.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct AssociateStreamForSegmentsResponse for AssociateStreamForSegments {}
}
