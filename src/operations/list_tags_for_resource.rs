//! Lists the tags of a resource.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::TagMap;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Lists the tags of a resource.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let arn = "arn:aws:profile:us-west-2:123456789012:domains/acme";
    /// let tags = client.list_tags_for_resource(arn).await?.tags.unwrap_or_default();
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_tags_for_resource(&self, resource_arn: impl Into<String>) -> ListTagsForResource {
        Call::new(self, ListTagsForResourceRequest::new(resource_arn))
    }
}

/// A call of `ListTagsForResource`.
pub type ListTagsForResource = Call<ListTagsForResourceRequest>;

/// The request of `ListTagsForResource`.
///
/// API reference: [ListTagsForResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListTagsForResource.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListTagsForResourceRequest {
    /// The ARN of the resource.
    pub resource_arn: String,
}

impl ListTagsForResourceRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(resource_arn: impl Into<String>) -> Self {
        Self { resource_arn: resource_arn.into() }
    }
}

impl Operation for ListTagsForResourceRequest {
    type Response = ListTagsForResourceResponse;
    const NAME: &'static str = "ListTagsForResource";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/tags/{resourceArn}";
    const LIMITS: MemberLimits = &[("resourceArn", shapes::TAG_ARN)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

/// The answer to `ListTagsForResource`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListTagsForResourceResponse {
    /// The tags, each a key and a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<TagMap>,
}
