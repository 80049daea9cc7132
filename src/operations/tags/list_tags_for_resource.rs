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

/// A call of `ListTagsForResource`.
pub type ListTagsForResource = Call<ListTagsForResourceRequest>;

request! {
    /// The request of `ListTagsForResource`.
    ///
    /// API reference: [ListTagsForResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListTagsForResource.html)
    pub struct ListTagsForResourceRequest {
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

output! {
    /// The response of `ListTagsForResource`.
    #[derive(Default)]
    pub struct ListTagsForResourceResponse {
        /// The tags, each a key and a value.
        pub tags: Option<SortedMap<String, String>> as "tags",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::TagMap;
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    const ARN: &str = "arn:aws:profile:us-west-2:123456789012:domains/acme";

    fn request() -> ListTagsForResourceRequest {
        ListTagsForResourceRequest::new(ARN)
    }

    #[tokio::test]
    async fn the_arn_is_one_segment_of_the_path() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /tags/arn%3Aaws%3Aprofile%3Aus-west-2%3A123456789012%3Adomains%2Facme");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn the_tags_are_read() {
        let response = read(&request(), json!({ "tags": { "team": "shop", "empty": "" } })).await;
        let tags = [("empty".to_owned(), String::new()), ("team".to_owned(), "shop".to_owned())];
        assert_eq!(response.tags, Some(tags.into()));
    }

    #[tokio::test]
    async fn no_tags_and_no_word_of_tags_differ() {
        assert_eq!(read(&request(), json!({ "tags": {} })).await.tags, Some(TagMap::new()));
        assert_eq!(read(&request(), json!({})).await.tags, None);
    }

    #[tokio::test]
    async fn a_tag_that_is_no_text_is_named() {
        let error = unreadable(&request(), r#"{"tags":{"team":7}}"#).await;
        assert!(error.contains("can't be read: tags.team: expected a string, found integer"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_call_fills_the_request() {
        assert_eq!(client().list_tags_for_resource(ARN).into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
