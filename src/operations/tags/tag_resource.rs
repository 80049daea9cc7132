use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::SortedMap;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Puts tags on a resource: a domain, an object type or an integration.
    ///
    /// A tag whose key the resource has already takes on the new value; all others stay.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let arn = "arn:aws:profile:us-west-2:123456789012:domains/acme";
    /// client.tag_resource(arn, [("team", "shop")]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn tag_resource(
        &self,
        resource_arn: impl Into<String>,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> TagResource {
        Call::new(self, TagResourceRequest::new(resource_arn, tags))
    }
}

request! {
    pub struct TagResourceRequest for TagResource {
        /// The ARN of the resource.
        pub resource_arn: String as "resourceArn" limit shapes::TAG_ARN,
        /// The tags, each a key and a value.
        pub tags: SortedMap<String, String> as "tags" limit shapes::TAG_MAP,
    }
}

impl Operation for TagResourceRequest {
    type Response = TagResourceResponse;
    const NAME: &'static str = "TagResource";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/tags/{resourceArn}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct TagResourceResponse for TagResource {}
}
