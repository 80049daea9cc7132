use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeTemplateItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the templates that object types can be made from.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut templates = client.list_profile_object_type_templates().items();
    /// while let Some(template) = templates.try_next().await? {
    ///     println!("{}", template.template_id.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_object_type_templates(&self) -> ListProfileObjectTypeTemplates {
        Call::new(self, ListProfileObjectTypeTemplatesRequest::new())
    }
}

/// A call of `ListProfileObjectTypeTemplates`.
pub type ListProfileObjectTypeTemplates = Call<ListProfileObjectTypeTemplatesRequest>;

request! {
    /// The request of `ListProfileObjectTypeTemplates`.
    ///
    /// API reference: [ListProfileObjectTypeTemplates](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeTemplates.html)
    pub struct ListProfileObjectTypeTemplatesRequest {
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListProfileObjectTypeTemplatesRequest {
    type Response = ListProfileObjectTypeTemplatesResponse;
    const NAME: &'static str = "ListProfileObjectTypeTemplates";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/templates";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileObjectTypeTemplatesRequest, items: ListProfileObjectTypeTemplateItem }

output! {
    /// The response of `ListProfileObjectTypeTemplates`.
    #[derive(Default)]
    pub struct ListProfileObjectTypeTemplatesResponse {
        /// The templates of this page.
        pub items: Option<Vec<ListProfileObjectTypeTemplateItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operation::Paginated;
    use crate::operations::exchange::{assert_reads_itself, assert_tells_errors_apart, client, exchange, read};

    fn request() -> ListProfileObjectTypeTemplatesRequest {
        ListProfileObjectTypeTemplatesRequest {
            next_token: Some("a+b/c=&d".into()),
            max_results: Some(10),
            ..ListProfileObjectTypeTemplatesRequest::new()
        }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /templates?next-token=a%2Bb%2Fc%3D%26d&max-results=10");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&ListProfileObjectTypeTemplatesRequest::new(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /templates");
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let full = json!({
            "TemplateId": "Shopify-CreateOrders",
            "SourceName": "Shopify",
            "SourceObject": "Order"
        });
        let response = read(&request(), json!({ "Items": [full, {}], "NextToken": "t" })).await;
        assert_eq!(ListProfileObjectTypeTemplatesRequest::next_token_of(&response), Some("t"));
        let templates = ListProfileObjectTypeTemplatesRequest::into_items(response);
        assert_eq!(templates[0].template_id.as_deref(), Some("Shopify-CreateOrders"));
        assert_eq!(templates[1], ListProfileObjectTypeTemplateItem::default());
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, ListProfileObjectTypeTemplatesResponse::default());
            assert_eq!(ListProfileObjectTypeTemplatesRequest::into_items(response), []);
        }
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let call = client().list_profile_object_type_templates().max_results(10).starting_from("a+b/c=&d");
        assert_eq!(call.into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
