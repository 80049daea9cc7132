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

/// A call of `UntagResource`.
pub type UntagResource = Call<UntagResourceRequest>;

request! {
    /// The request of `UntagResource`.
    ///
    /// API reference: [UntagResource](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UntagResource.html)
    pub struct UntagResourceRequest {
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

output! {
    /// The response of `UntagResource`.
    #[derive(Default)]
    pub struct UntagResourceResponse {}
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, client, exchange, read};

    const ARN: &str = "arn:aws:profile:us-west-2:123456789012:domains/acme";
    const PATH: &str = "/tags/arn%3Aaws%3Aprofile%3Aus-west-2%3A123456789012%3Adomains%2Facme";

    fn request() -> UntagResourceRequest {
        UntagResourceRequest::new(ARN, ["team", "a b&c"])
    }

    #[tokio::test]
    async fn each_key_travels_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), format!("DELETE {PATH}?tagKeys=team&tagKeys=a%20b%26c"));
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn without_keys_there_is_no_query() {
        let no_keys = UntagResourceRequest::new(ARN, [""; 0]);
        let exchange = exchange(&no_keys, 200, "{}").await;
        assert_eq!(exchange.line(), format!("DELETE {PATH}"));
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn the_answer_says_nothing() {
        read(&request(), json!({})).await;
        for body in ["", r#"{"Unheard":"of"}"#] {
            assert_eq!(exchange(&request(), 200, body).await.result.unwrap(), UntagResourceResponse {});
        }
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_call_fills_the_request() {
        assert_eq!(client().untag_resource(ARN, ["team", "a b&c"]).into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
