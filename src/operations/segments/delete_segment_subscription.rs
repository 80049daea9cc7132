use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Ends the [subscription](Client::put_segment_subscription) of a segment: no more membership events.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_segment_subscription("acme", "regulars").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_segment_subscription(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> DeleteSegmentSubscription {
        Call::new(self, DeleteSegmentSubscriptionRequest::new(domain_name, segment_definition_name))
    }
}

request! {
    pub struct DeleteSegmentSubscriptionRequest for DeleteSegmentSubscription {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
    }
}

impl Operation for DeleteSegmentSubscriptionRequest {
    type Response = DeleteSegmentSubscriptionResponse;
    const NAME: &'static str = "DeleteSegmentSubscription";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}/subscriptions";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteSegmentSubscriptionResponse for DeleteSegmentSubscription {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
