use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the integrations of one source, in all domains of the account.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let uri = "arn:aws:appflow:us-west-2:123456789012:flow/orders";
    /// let domains: Vec<String> =
    ///     client.list_account_integrations(uri).items().map_ok(|item| item.domain_name).try_collect().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_account_integrations(&self, uri: impl Into<String>) -> ListAccountIntegrations {
        Call::new(self, ListAccountIntegrationsRequest::new(uri))
    }
}

/// A call of `ListAccountIntegrations`.
pub type ListAccountIntegrations = Call<ListAccountIntegrationsRequest>;

request! {
    /// The request of `ListAccountIntegrations`.
    ///
    /// API reference: [ListAccountIntegrations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListAccountIntegrations.html)
    pub struct ListAccountIntegrationsRequest {
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Whether integrations that another service set up are listed too.
        pub include_hidden: Option<bool> as "IncludeHidden",
    }
}

impl Operation for ListAccountIntegrationsRequest {
    type Response = ListAccountIntegrationsResponse;
    const NAME: &'static str = "ListAccountIntegrations";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/integrations";
    const QUERY: QueryNames =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListAccountIntegrationsRequest, items: ListIntegrationItem }

output! {
    /// The response of `ListAccountIntegrations`.
    #[derive(Default)]
    pub struct ListAccountIntegrationsResponse {
        /// The integrations of this page.
        pub items: Option<Vec<ListIntegrationItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operation::Paginated;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, exchange, read, unreadable};

    fn request() -> ListAccountIntegrationsRequest {
        ListAccountIntegrationsRequest {
            next_token: Some("a+b/c=&d".into()),
            max_results: Some(10),
            include_hidden: Some(false),
            ..ListAccountIntegrationsRequest::new("s3://acme-orders")
        }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(
            exchange.line(),
            "POST /integrations?next-token=a%2Bb%2Fc%3D%26d&max-results=10&include-hidden=false"
        );
        assert_eq!(exchange.body(), json!({ "Uri": "s3://acme-orders" }));
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&ListAccountIntegrationsRequest::new("s3://acme-orders"), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /integrations");
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let item = json!({
            "DomainName": "acme",
            "Uri": "s3://acme-orders",
            "ObjectTypeName": "Order",
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.123,
            "Tags": { "team": "" },
            "ObjectTypeNames": { "ShopifyCreateOrders": "Shopify-Order", "NewEvent": "Other" },
            "WorkflowId": "w-1",
            "IsUnstructured": false,
            "RoleArn": "arn:aws:iam::123456789012:role/r",
            "EventTriggerNames": ["trigger"],
            "Scope": "DOMAIN"
        });
        let response = read(&request(), json!({ "Items": [item.clone(), item], "NextToken": "t" })).await;
        assert_eq!(ListAccountIntegrationsRequest::next_token_of(&response), Some("t"));
        assert_eq!(ListAccountIntegrationsRequest::into_items(response).len(), 2);
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, ListAccountIntegrationsResponse::default());
            assert_eq!(ListAccountIntegrationsRequest::into_items(response), []);
        }
    }

    #[tokio::test]
    async fn the_item_that_lacks_a_promised_member_is_named() {
        let item = r#"{"DomainName":"acme","Uri":"u","CreatedAt":1,"LastUpdatedAt":1}"#;
        let error = unreadable(&request(), &format!(r#"{{"Items":[{item},{{"DomainName":"acme"}}]}}"#)).await;
        assert!(error.contains("can't be read: Items[1]: missing field `Uri`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
