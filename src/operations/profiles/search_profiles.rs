use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{AdditionalSearchKey, LogicalOperator, Profile};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Finds profiles by keys.
    ///
    /// With [further keys](SearchProfiles::additional_search_keys), a profile that fits one of the keys is found, unless
    /// the [logical operator](SearchProfiles::logical_operator) asks for all of them.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::model::{AdditionalSearchKey, LogicalOperator};
    ///
    /// // Who has both this order and this e-mail address?
    /// let mut profiles = client
    ///     .search_profiles("acme", "_orderId", ["1001"])
    ///     .additional_search_keys([AdditionalSearchKey::new("_email", ["jane@example.com"])])
    ///     .logical_operator(LogicalOperator::And)
    ///     .items();
    /// while let Some(profile) = profiles.try_next().await? {
    ///     println!("{}", profile.profile_id.unwrap_or_default());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_profiles(
        &self,
        domain_name: impl Into<String>,
        key_name: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> SearchProfiles {
        Call::new(self, SearchProfilesRequest::new(domain_name, key_name, values))
    }
}

/// A call of `SearchProfiles`.
pub type SearchProfiles = Call<SearchProfilesRequest>;

request! {
    /// The request of `SearchProfiles`.
    ///
    /// API reference: [SearchProfiles](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SearchProfiles.html)
    pub struct SearchProfilesRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the key to search by, such as `_email` or `_orderId`.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values to look for.
        pub values: Vec<String> as "Values" [sensitive] limit shapes::REQUEST_VALUE_LIST,
        /// Up to four further keys to search by.
        pub additional_search_keys: Option<Vec<AdditionalSearchKey>> as "AdditionalSearchKeys"
            limit Limit::list(&AdditionalSearchKey::LIMIT).min(1).max(4),
        /// Whether a profile must fit all keys or one; one, unless set.
        pub logical_operator: Option<LogicalOperator> as "LogicalOperator" limit LogicalOperator::LIMIT,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many profiles a page holds at most, 1 to 100; 20 unless set.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for SearchProfilesRequest {
    type Response = SearchProfilesResponse;
    const NAME: &'static str = "SearchProfiles";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/search";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { SearchProfilesRequest, items: Profile }

output! {
    /// The response of `SearchProfiles`.
    #[derive(Default)]
    pub struct SearchProfilesResponse {
        /// The profiles of this page.
        pub items: Option<Vec<Profile>> as "Items",
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

    fn request() -> SearchProfilesRequest {
        SearchProfilesRequest {
            additional_search_keys: Some(vec![AdditionalSearchKey::new("_email", ["SECRET@example.com"])]),
            logical_operator: Some(LogicalOperator::And),
            next_token: Some("a+b/c=&d".into()),
            max_results: Some(10),
            ..SearchProfilesRequest::new("acme", "_orderId", ["SECRET", ""])
        }
    }

    #[tokio::test]
    async fn page_and_size_travel_in_the_query_and_the_rest_in_the_body() {
        let exchange = exchange(&request(), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme/profiles/search?next-token=a%2Bb%2Fc%3D%26d&max-results=10");
        assert_eq!(
            exchange.body(),
            json!({
                "KeyName": "_orderId",
                "Values": ["SECRET", ""],
                "AdditionalSearchKeys": [{ "KeyName": "_email", "Values": ["SECRET@example.com"] }],
                "LogicalOperator": "AND"
            })
        );
    }

    #[tokio::test]
    async fn without_options_there_is_no_query() {
        let exchange = exchange(&SearchProfilesRequest::new("acme", "_orderId", ["1001"]), 200, "{}").await;
        assert_eq!(exchange.line(), "POST /domains/acme/profiles/search");
        assert_eq!(exchange.body(), json!({ "KeyName": "_orderId", "Values": ["1001"] }));
    }

    #[tokio::test]
    async fn a_full_answer_is_read() {
        let address = json!({
            "Address1": "SECRET 1", "Address2": "2", "Address3": "3", "Address4": "4", "City": "SECRET city",
            "County": "c", "State": "s", "Province": "p", "Country": "SECRET country", "PostalCode": "pc"
        });
        let profile = json!({
            "ProfileId": "0123456789abcdef0123456789abcdef",
            "AccountNumber": "SECRET account",
            "AdditionalInformation": "SECRET information",
            "PartyType": "BUSINESS",
            "BusinessName": "SECRET business",
            "FirstName": "SECRET first",
            "MiddleName": "",
            "LastName": "SECRET last",
            "BirthDate": "SECRET birth",
            "Gender": "FUTURE",
            "PhoneNumber": "SECRET phone",
            "MobilePhoneNumber": "SECRET mobile",
            "HomePhoneNumber": "SECRET home",
            "BusinessPhoneNumber": "SECRET work",
            "EmailAddress": "SECRET email",
            "PersonalEmailAddress": "SECRET personal email",
            "BusinessEmailAddress": "SECRET work email",
            "Address": address,
            "ShippingAddress": {},
            "MailingAddress": {},
            "BillingAddress": {},
            "Attributes": { "SECRET name": "SECRET value" },
            "FoundByItems": [{ "KeyName": "_orderId", "Values": ["SECRET"] }, { "KeyName": "_email" }, {}],
            "PartyTypeString": "SECRET party",
            "GenderString": "SECRET gender",
            "ProfileType": "PROFILE",
            "EngagementPreferences": { "Email": [{ "KeyValue": "SECRET", "ContactType": "FutureAddress" }] }
        });
        let response = read(&request(), json!({ "Items": [profile, {}], "NextToken": "t" })).await;
        assert_eq!(SearchProfilesRequest::next_token_of(&response), Some("t"));
        let shown = format!("{response:?}");
        for hidden in ["SECRET", "Business", "FUTURE", "Profile,"] {
            assert!(!shown.contains(hidden), "{hidden} in {shown}");
        }
        assert!(shown.contains(r#"key_name: Some("_orderId"), values: Some((redacted))"#), "{shown}");

        let profiles = SearchProfilesRequest::into_items(response);
        let secret = ["SECRET".to_owned()];
        let found_by: Vec<_> = profiles[0].found_by().collect();
        assert_eq!(found_by, [("_orderId", &secret[..]), ("_email", &[]), ("", &[])]);
        assert_eq!(profiles[0].gender, Some("FUTURE".into()));
        assert_eq!(profiles[1], Profile::default());
        assert_eq!(profiles[1].found_by().count(), 0);
    }

    #[tokio::test]
    async fn an_answer_without_anything_is_an_empty_page() {
        for body in ["", "{}", r#"{"Items":null,"NextToken":null}"#] {
            let response = exchange(&request(), 200, body).await.result.unwrap();
            assert_eq!(response, SearchProfilesResponse::default());
            assert_eq!(SearchProfilesRequest::into_items(response), []);
        }
    }

    #[tokio::test]
    async fn a_member_of_the_wrong_type_is_named_and_not_shown() {
        let body = r#"{"Items":[{},{"Address":{"City":5551234}}]}"#;
        let error = unreadable(&request(), body).await;
        assert!(error.contains("can't be read: Items[1].Address.City: expected a string, found integer"), "{error}");
        assert!(!error.contains("5551234"), "{error}");
    }

    #[tokio::test]
    async fn errors_are_told_apart() {
        assert_tells_errors_apart(&request()).await;
    }

    #[test]
    fn the_setters_of_the_call_fill_the_request() {
        let call = client()
            .search_profiles("acme", "_orderId", ["SECRET", ""])
            .additional_search_keys([AdditionalSearchKey::new("_email", ["SECRET@example.com"])])
            .logical_operator(LogicalOperator::And)
            .max_results(10)
            .starting_from("a+b/c=&d");
        assert_eq!(call.into_request().unwrap(), request());
    }

    #[test]
    fn the_request_reads_itself() {
        assert_reads_itself(&request());
    }

    #[test]
    fn what_is_searched_for_does_not_show_in_debug() {
        let shown = format!("{:?}", request());
        assert!(!shown.contains("SECRET"), "{shown}");
        assert!(shown.contains(r#"key_name: "_orderId", values: (redacted)"#), "{shown}");
        assert!(shown.contains(r#"key_name: "_email", values: (redacted)"#), "{shown}");
    }
}
