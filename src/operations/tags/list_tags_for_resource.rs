use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::SortedMap;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Lists the tags of a resource.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let arn = "arn:aws:profile:us-west-2:123456789012:domains/acme";
    /// for (key, value) in client.list_tags_for_resource(arn).await?.tags.unwrap_or_default() {
    ///     println!("{key} = {value}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_tags_for_resource(&self, resource_arn: impl Into<String>) -> ListTagsForResource {
        Call::new(self, ListTagsForResourceRequest::new(resource_arn))
    }
}

request! {
    pub struct ListTagsForResourceRequest for ListTagsForResource {
        /// The ARN of the resource.
        pub resource_arn: String as "resourceArn" limit shapes::TAG_ARN,
    }
}

impl Operation for ListTagsForResourceRequest {
    type Response = ListTagsForResourceResponse;
    const NAME: &'static str = "ListTagsForResource";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/tags/{resourceArn}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct ListTagsForResourceResponse for ListTagsForResource {
        /// The tags, each a key and a value.
        pub tags: Option<SortedMap<String, String>> as "tags",
    }
}
