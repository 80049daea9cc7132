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

request! {
    pub struct DeleteSegmentDefinitionRequest for DeleteSegmentDefinition {
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

response! {
    #[derive(Default)]
    pub struct DeleteSegmentDefinitionResponse for DeleteSegmentDefinition {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
