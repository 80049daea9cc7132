use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the object types of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut object_types = client.list_profile_object_types("acme").items();
    /// while let Some(object_type) = object_types.try_next().await? {
    ///     println!("{}: {}", object_type.object_type_name, object_type.description);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_object_types(&self, domain_name: impl Into<String>) -> ListProfileObjectTypes {
        Call::new(self, ListProfileObjectTypesRequest::new(domain_name))
    }
}

/// A call of `ListProfileObjectTypes`.
pub type ListProfileObjectTypes = Call<ListProfileObjectTypesRequest>;

request! {
    /// The request of `ListProfileObjectTypes`.
    ///
    /// API reference: [ListProfileObjectTypes](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypes.html)
    pub struct ListProfileObjectTypesRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListProfileObjectTypesRequest {
    type Response = ListProfileObjectTypesResponse;
    const NAME: &'static str = "ListProfileObjectTypes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListProfileObjectTypesRequest, items: ListProfileObjectTypeItem }

output! {
    /// The response of `ListProfileObjectTypes`.
    #[derive(Default)]
    pub struct ListProfileObjectTypesResponse {
        /// The object types of this page.
        pub items: Option<Vec<ListProfileObjectTypeItem>> as "Items" [sensitive],
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::operation::Paginated;
    use crate::operations::exchange::{
        assert_reads_itself, assert_tells_errors_apart, client, exchange, read, unreadable,
    };

    fn request() -> ListProfileObjectTypesRequest {
        ListProfileObjectTypesRequest {
            next_token: Some("a+b/c=&d".into()),
            max_results: Some(10),
            ..ListProfileObjectTypesRequest::new("acme")
        }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains/acme/object-types?next-token=a%2Bb%2Fc%3D%26d&max-results=10");
        exchange.assert_no_body();
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&ListProfileObjectTypesRequest::new("acme"), 200, "{}").await;
        assert_eq!(exchange.line(), "GET /domains/acme/object-types");
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let full = json!({
            "ObjectTypeName": "Order",
            "Description": "d",
            "CreatedAt": 1_639_958_400,
            "LastUpdatedAt": 1_639_958_400.5,
            "MaxProfileObjectCount": 100,
            "MaxAvailableProfileObjectCount": 0,
            "SourcePriority": 1,
            "Tags": {}
        });
        let minimal = json!({ "ObjectTypeName": "Visit", "Description": "" });
        let response = read(&request(), json!({ "Items": [full, minimal], "NextToken": "t" })).await;
        assert_eq!(ListProfileObjectTypesRequest::next_token_of(&response), Some("t"));
        let object_types = ListProfileObjectTypesRequest::into_items(response);
        assert_eq!(object_types[0].max_available_profile_object_count, Some(0));
        assert_eq!((object_types[1].object_type_name.as_str(), object_types[1].created_at), ("Visit", None));
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, ListProfileObjectTypesResponse::default());
            assert_eq!(ListProfileObjectTypesRequest::into_items(response), []);
        }
    }

    #[tokio::test]
    async fn the_item_that_lacks_a_promised_member_is_named() {
        let body = r#"{"Items":[{"ObjectTypeName":"Order","Description":"d"},{"ObjectTypeName":"Visit"}]}"#;
        let error = unreadable(&request(), body).await;
        assert!(error.contains("can't be read: Items[1]: missing field `Description`"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let call = client().list_profile_object_types("acme").max_results(10).starting_from("a+b/c=&d");
        assert_eq!(call.into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }

    #[tokio::test]
    async fn the_items_do_not_show_in_debug() {
        let answer = json!({ "Items": [{ "ObjectTypeName": "SECRET", "Description": "SECRET" }], "NextToken": "t" });
        let shown = format!("{:?}", read(&request(), answer).await);
        assert_eq!(shown, r#"ListProfileObjectTypesResponse { items: Some((redacted)), next_token: Some("t") }"#);
    }
}
