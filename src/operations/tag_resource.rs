//! Puts tags on a resource.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::TagMap;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Puts tags on a resource.
    ///
    /// A tag whose key the resource has already takes on the new value.
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

/// A call of `TagResource`.
pub type TagResource = Call<TagResourceRequest>;

/// The request of `TagResource`.
///
/// API reference: [TagResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_TagResource.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TagResourceRequest {
    /// The ARN of the resource.
    pub resource_arn: String,
    /// The tags, each a key and a value.
    pub tags: TagMap,
}

impl TagResourceRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(
        resource_arn: impl Into<String>,
        tags: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        Self {
            resource_arn: resource_arn.into(),
            tags: tags.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        }
    }
}

impl Operation for TagResourceRequest {
    type Response = TagResourceResponse;
    const NAME: &'static str = "TagResource";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/tags/{resourceArn}";
    const LIMITS: MemberLimits = &[("resourceArn", shapes::TAG_ARN), ("tags", shapes::TAG_MAP)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `TagResource`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TagResourceResponse {}
