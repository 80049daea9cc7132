use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{AdditionalSearchKey, LogicalOperator, Profile};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Finds profiles by keys.
    ///
    /// With [further keys](SearchProfilesRequest::additional_search_keys), a profile that fits one of the keys is found, unless
    /// the [logical operator](SearchProfilesRequest::logical_operator) asks for all of them.
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

request! {
    pub struct SearchProfilesRequest for SearchProfiles {
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

response! {
    #[derive(Default)]
    pub struct SearchProfilesResponse for SearchProfiles {
        /// The profiles of this page.
        pub items: Option<Vec<Profile>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
