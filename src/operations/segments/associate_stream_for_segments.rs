use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.associate_stream_for_segments("acme", "?", "?").await?;
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

/// A call of `AssociateStreamForSegments`.
pub type AssociateStreamForSegments = Call<AssociateStreamForSegmentsRequest>;

request! {
    /// The request of `AssociateStreamForSegments`.
    ///
    /// API reference: [AssociateStreamForSegments](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AssociateStreamForSegments.html)
    pub struct AssociateStreamForSegmentsRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub destination_arn: String as "DestinationArn" limit Limit::text().min(1).max(2048),
        /// ?
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
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `AssociateStreamForSegments`.
    #[derive(Default)]
    pub struct AssociateStreamForSegmentsResponse {}
}
