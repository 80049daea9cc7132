use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a segment. Its profiles stay.
    ///
    /// Segments of the service, whose names begin with `_default`, can't be deleted.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_segment_definition("acme", "regulars").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_segment_definition(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> DeleteSegmentDefinition {
        Call::new(self, DeleteSegmentDefinitionRequest::new(domain_name, segment_definition_name))
    }
}

/// A call of `DeleteSegmentDefinition`.
pub type DeleteSegmentDefinition = Call<DeleteSegmentDefinitionRequest>;

request! {
    /// The request of `DeleteSegmentDefinition`.
    ///
    /// API reference: [DeleteSegmentDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteSegmentDefinition.html)
    pub struct DeleteSegmentDefinitionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
    }
}

impl Operation for DeleteSegmentDefinitionRequest {
    type Response = DeleteSegmentDefinitionResponse;
    const NAME: &'static str = "DeleteSegmentDefinition";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

output! {
    /// The response of `DeleteSegmentDefinition`.
    #[derive(Default)]
    pub struct DeleteSegmentDefinitionResponse {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
