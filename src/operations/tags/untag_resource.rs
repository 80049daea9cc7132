use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Takes tags off a resource.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let arn = "arn:aws:profile:us-west-2:123456789012:domains/acme";
    /// client.untag_resource(arn, ["team"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn untag_resource(
        &self,
        resource_arn: impl Into<String>,
        tag_keys: impl IntoIterator<Item = impl Into<String>>,
    ) -> UntagResource {
        Call::new(self, UntagResourceRequest::new(resource_arn, tag_keys))
    }
}

request! {
    pub struct UntagResourceRequest for UntagResource {
        /// The ARN of the resource.
        pub resource_arn: String as "resourceArn" limit shapes::TAG_ARN,
        /// The keys of the tags to take off.
        pub tag_keys: Vec<String> as "tagKeys" limit Limit::list(&shapes::TAG_KEY).min(1).max(50),
    }
}

impl Operation for UntagResourceRequest {
    type Response = UntagResourceResponse;
    const NAME: &'static str = "UntagResource";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/tags/{resourceArn}";
    const QUERY: QueryNames = &[("tagKeys", "tagKeys")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct UntagResourceResponse for UntagResource {}
}
