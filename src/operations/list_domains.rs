//! Lists the domains of the account.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListDomainItem;
use crate::operation::{Operation, Paginated, RepeatSafety};

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

impl ListDomains {
    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
    }
}

/// The request of `ListDomains`.
///
/// API reference: [ListDomains](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListDomains.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListDomainsRequest {
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

impl ListDomainsRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for ListDomainsRequest {
    type Response = ListDomainsResponse;
    const NAME: &'static str = "ListDomains";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = &[("NextToken", shapes::TOKEN), ("MaxResults", shapes::MAX_SIZE_100)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListDomainsRequest {
    type Item = ListDomainItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListDomainsResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListDomainsResponse) -> Vec<ListDomainItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListDomains`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListDomainsResponse {
    /// The domains of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListDomainItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
