//! Lists the object types of a domain.

use std::fmt;

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeItem;
use crate::model::redacted::redacted;
use crate::operation::{Operation, Paginated, RepeatSafety};

impl Client {
    /// Lists the object types of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let types: Vec<_> = client.list_profile_object_types("acme").items().try_collect().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_profile_object_types(&self, domain_name: impl Into<String>) -> ListProfileObjectTypes {
        Call::new(self, ListProfileObjectTypesRequest::new(domain_name))
    }
}

/// A call of `ListProfileObjectTypes`.
pub type ListProfileObjectTypes = Call<ListProfileObjectTypesRequest>;

impl ListProfileObjectTypes {
    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
    }
}

/// The request of `ListProfileObjectTypes`.
///
/// API reference: [ListProfileObjectTypes](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypes.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListProfileObjectTypesRequest {
    /// The domain.
    pub domain_name: String,
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

impl ListProfileObjectTypesRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), next_token: None, max_results: None }
    }
}

impl Operation for ListProfileObjectTypesRequest {
    type Response = ListProfileObjectTypesResponse;
    const NAME: &'static str = "ListProfileObjectTypes";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/object-types";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits =
        &[("DomainName", shapes::NAME), ("NextToken", shapes::TOKEN), ("MaxResults", shapes::MAX_SIZE_100)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListProfileObjectTypesRequest {
    type Item = ListProfileObjectTypeItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListProfileObjectTypesResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListProfileObjectTypesResponse) -> Vec<ListProfileObjectTypeItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListProfileObjectTypes`.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectTypesResponse {
    /// The object types of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListProfileObjectTypeItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}

impl fmt::Debug for ListProfileObjectTypesResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ListProfileObjectTypesResponse")
            .field("items", &redacted(self.items.as_ref()))
            .field("next_token", &self.next_token)
            .finish()
    }
}
