//! Finds profiles by keys.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::model::redacted::Redacted;
use crate::model::{AdditionalSearchKey, LogicalOperator, Profile};
use crate::operation::{Operation, Paginated, RepeatSafety};

impl Client {
    /// Finds profiles by keys.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// use customer_profiles::model::{AdditionalSearchKey, LogicalOperator};
    ///
    /// let mut profiles = client
    ///     .search_profiles("acme", "_orderId", ["1001", "1002"])
    ///     .additional_search_keys([AdditionalSearchKey::new("_email", ["jane@example.com"])])
    ///     .logical_operator(LogicalOperator::Or)
    ///     .items();
    /// while let Some(profile) = profiles.try_next().await? {
    ///     for (key, values) in profile.found_by() {
    ///         println!("found by {key}: {} values", values.len());
    ///     }
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

impl SearchProfiles {
    /// Up to four further keys to search by.
    pub fn additional_search_keys(mut self, keys: impl IntoIterator<Item = AdditionalSearchKey>) -> Self {
        self.request.additional_search_keys = Some(keys.into_iter().collect());
        self
    }

    /// Whether a profile must fit all keys or one; one, unless set.
    pub fn logical_operator(mut self, logical_operator: LogicalOperator) -> Self {
        self.request.logical_operator = Some(logical_operator);
        self
    }

    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
    }
}

/// The request of `SearchProfiles`.
///
/// API reference: [SearchProfiles](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SearchProfiles.html)
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct SearchProfilesRequest {
    /// The domain.
    pub domain_name: String,
    /// The name of the key to search by, such as `_email` or `_orderId`.
    pub key_name: String,
    /// The values to look for.
    pub values: Vec<String>,
    /// Up to four further keys to search by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub additional_search_keys: Option<Vec<AdditionalSearchKey>>,
    /// Whether a profile must fit all keys or one; one, unless set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logical_operator: Option<LogicalOperator>,
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

impl SearchProfilesRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(
        domain_name: impl Into<String>,
        key_name: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            domain_name: domain_name.into(),
            key_name: key_name.into(),
            values: values.into_iter().map(Into::into).collect(),
            additional_search_keys: None,
            logical_operator: None,
            next_token: None,
            max_results: None,
        }
    }
}

impl fmt::Debug for SearchProfilesRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SearchProfilesRequest")
            .field("domain_name", &self.domain_name)
            .field("key_name", &self.key_name)
            .field("values", &Redacted)
            .field("additional_search_keys", &self.additional_search_keys)
            .field("logical_operator", &self.logical_operator)
            .field("next_token", &self.next_token)
            .field("max_results", &self.max_results)
            .finish()
    }
}

impl Operation for SearchProfilesRequest {
    type Response = SearchProfilesResponse;
    const NAME: &'static str = "SearchProfiles";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/search";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for SearchProfilesRequest {
    type Item = Profile;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &SearchProfilesResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: SearchProfilesResponse) -> Vec<Profile> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `SearchProfiles`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct SearchProfilesResponse {
    /// The profiles of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Profile>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
