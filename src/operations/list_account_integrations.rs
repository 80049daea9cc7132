//! Lists the integrations of one source, in all domains of the account.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, Paginated, RepeatSafety};

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

impl ListAccountIntegrations {
    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
    }

    /// Whether integrations that another service set up are listed too.
    pub fn include_hidden(mut self, include_hidden: bool) -> Self {
        self.request.include_hidden = Some(include_hidden);
        self
    }
}

/// The request of `ListAccountIntegrations`.
///
/// API reference: [ListAccountIntegrations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListAccountIntegrations.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListAccountIntegrationsRequest {
    /// The URI of the bucket, flow or event source.
    pub uri: String,
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    /// Whether integrations that another service set up are listed too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub include_hidden: Option<bool>,
}

impl ListAccountIntegrationsRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(uri: impl Into<String>) -> Self {
        Self { uri: uri.into(), next_token: None, max_results: None, include_hidden: None }
    }
}

impl Operation for ListAccountIntegrationsRequest {
    type Response = ListAccountIntegrationsResponse;
    const NAME: &'static str = "ListAccountIntegrations";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/integrations";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListAccountIntegrationsRequest {
    type Item = ListIntegrationItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListAccountIntegrationsResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListAccountIntegrationsResponse) -> Vec<ListIntegrationItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListAccountIntegrations`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListAccountIntegrationsResponse {
    /// The integrations of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListIntegrationItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
