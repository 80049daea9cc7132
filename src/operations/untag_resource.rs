//! Takes tags off a resource.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

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

/// A call of `UntagResource`.
pub type UntagResource = Call<UntagResourceRequest>;

/// The request of `UntagResource`.
///
/// API reference: [UntagResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UntagResource.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct UntagResourceRequest {
    /// The ARN of the resource.
    pub resource_arn: String,
    /// The keys of the tags to take off.
    pub tag_keys: Vec<String>,
}

impl UntagResourceRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(resource_arn: impl Into<String>, tag_keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { resource_arn: resource_arn.into(), tag_keys: tag_keys.into_iter().map(Into::into).collect() }
    }
}

impl Operation for UntagResourceRequest {
    type Response = UntagResourceResponse;
    const NAME: &'static str = "UntagResource";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/tags/{resourceArn}";
    const QUERY: &'static [(&'static str, &'static str)] = &[("tagKeys", "tagKeys")];
    const LIMITS: MemberLimits =
        &[("resourceArn", shapes::TAG_ARN), ("tagKeys", Limit::list(&shapes::TAG_KEY).min(1).max(50))];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `UntagResource`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UntagResourceResponse {}
