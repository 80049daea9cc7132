use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the integrations of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut items = client.list_integrations("acme").include_hidden(true).items();
    /// while let Some(integration) = items.try_next().await? {
    ///     println!("{}", integration.uri);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_integrations(&self, domain_name: impl Into<String>) -> ListIntegrations {
        Call::new(self, ListIntegrationsRequest::new(domain_name))
    }
}

/// A call of `ListIntegrations`.
pub type ListIntegrations = Call<ListIntegrationsRequest>;

request! {
    /// The request of `ListIntegrations`.
    ///
    /// API reference: [ListIntegrations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListIntegrations.html)
    pub struct ListIntegrationsRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Whether integrations that another service set up are listed too.
        pub include_hidden: Option<bool> as "IncludeHidden",
    }
}

impl Operation for ListIntegrationsRequest {
    type Response = ListIntegrationsResponse;
    const NAME: &'static str = "ListIntegrations";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const QUERY: QueryNames =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListIntegrationsRequest, items: ListIntegrationItem }

output! {
    /// The response of `ListIntegrations`.
    #[derive(Default)]
    pub struct ListIntegrationsResponse {
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

    fn request() -> ListIntegrationsRequest {
        ListIntegrationsRequest {
            next_token: Some("a+b/c=&d".into()),
            max_results: Some(10),
            include_hidden: Some(false),
            ..ListIntegrationsRequest::new("acme")
        }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(
            exchange.line(),
            "GET /domains/acme/integrations?next-token=a%2Bb%2Fc%3D%26d&max-results=10&include-hidden=false"
        );
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&ListIntegrationsRequest::new("acme"), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains/acme/integrations");
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
        assert_eq!(ListIntegrationsRequest::next_token_of(&response), Some("t"));
        assert_eq!(ListIntegrationsRequest::into_items(response).len(), 2);
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, ListIntegrationsResponse::default());
            assert_eq!(ListIntegrationsRequest::into_items(response), []);
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
