use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListDomainItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the domains of the account.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut domains = client.list_domains().items();
    /// while let Some(domain) = domains.try_next().await? {
    ///     println!("{}", domain.domain_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_domains(&self) -> ListDomains {
        Call::new(self, ListDomainsRequest::new())
    }
}

/// A call of `ListDomains`.
pub type ListDomains = Call<ListDomainsRequest>;

request! {
    /// The request of `ListDomains`.
    ///
    /// API reference: [ListDomains](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListDomains.html)
    pub struct ListDomainsRequest {
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListDomainsRequest {
    type Response = ListDomainsResponse;
    const NAME: &'static str = "ListDomains";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListDomainsRequest, items: ListDomainItem }

output! {
    /// The response of `ListDomains`.
    #[derive(Default)]
    pub struct ListDomainsResponse {
        /// The domains of this page.
        pub items: Option<Vec<ListDomainItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use time::macros::datetime;

    use super::*;
    use crate::operation::Paginated;
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    fn request() -> ListDomainsRequest {
        ListDomainsRequest { next_token: Some("a+b/c=&d".into()), max_results: Some(10), ..ListDomainsRequest::new() }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains?next-token=a%2Bb%2Fc%3D%26d&max-results=10");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&ListDomainsRequest::new(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains");
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let full = json!({
            "DomainName": "acme",
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.123,
            "Tags": { "team": "" }
        });
        let minimal = json!({ "DomainName": "globex", "CreatedAt": 1, "LastUpdatedAt": 2 });
        let response = read(&request(), json!({ "Items": [full, minimal], "NextToken": "t" })).await;
        assert_eq!(ListDomainsRequest::next_token_of(&response), Some("t"));
        let domains = ListDomainsRequest::into_items(response);
        assert_eq!(domains[0].last_updated_at, datetime!(2021-12-20 00:00:00.123 UTC));
        assert_eq!((domains[1].domain_name.as_str(), &domains[1].tags), ("globex", &None));
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, ListDomainsResponse::default());
            assert_eq!(ListDomainsRequest::into_items(response), []);
        }
    }

    #[tokio::test]
    async fn the_item_that_lacks_a_promised_member_is_named() {
        let body = r#"{"Items":[{"DomainName":"acme","CreatedAt":1,"LastUpdatedAt":1},{"DomainName":"globex"}]}"#;
        let error = unreadable(&request(), body).await;
        assert!(error.contains("can't be read: Items[1]: missing field `CreatedAt`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let call = client().list_domains().max_results(10).starting_from("a+b/c=&d");
        assert_eq!(call.into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }
}
