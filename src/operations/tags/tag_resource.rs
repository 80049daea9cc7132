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

/// A call of `TagResource`.
pub type TagResource = Call<TagResourceRequest>;

request! {
    /// The request of `TagResource`.
    ///
    /// API reference: [TagResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_TagResource.html)
    pub struct TagResourceRequest {
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

output! {
    /// The response of `TagResource`.
    #[derive(Default)]
    pub struct TagResourceResponse {}
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::TagMap;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, client, exchange, read};

    const ARN: &str = "arn:aws:profile:us-west-2:123456789012:domains/acme";

    fn request() -> TagResourceRequest {
        TagResourceRequest::new(ARN, [("team", "shop"), ("empty", "")])
    }

    #[tokio::test]
    async fn the_arn_is_one_segment_of_the_path_and_the_tags_are_the_body() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /tags/arn%3Aaws%3Aprofile%3Aus-west-2%3A123456789012%3Adomains%2Facme");
        assert_eq!(exchange.body(), json!({ "tags": { "team": "shop", "empty": "" } }));
    }

    #[tokio::test]
    async fn no_tags_are_sent_as_such() {
        let no_tags = TagResourceRequest::new(ARN, TagMap::new());
        assert_eq!(exchange(&no_tags, 200, "{}").await.body(), json!({ "tags": {} }));
    }

    #[tokio::test]
    async fn the_answer_says_nothing() {
        read(&request(), json!({})).await;
        for body in ["", r#"{"Unheard":"of"}"#] {
            assert_eq!(exchange(&request(), 200, body).await.result.unwrap(), TagResourceResponse {});
        }
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_call_fills_the_request() {
        let call = client().tag_resource(ARN, [("empty", ""), ("team", "shop")]);
        assert_eq!(call.into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
