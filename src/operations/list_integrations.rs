//! Lists the integrations of a domain.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, Paginated, RepeatSafety};

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

impl ListIntegrations {
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

/// The request of `ListIntegrations`.
///
/// API reference: [ListIntegrations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListIntegrations.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListIntegrationsRequest {
    /// The domain.
    pub domain_name: String,
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

impl ListIntegrationsRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into(), next_token: None, max_results: None, include_hidden: None }
    }
}

impl Operation for ListIntegrationsRequest {
    type Response = ListIntegrationsResponse;
    const NAME: &'static str = "ListIntegrations";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListIntegrationsRequest {
    type Item = ListIntegrationItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListIntegrationsResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListIntegrationsResponse) -> Vec<ListIntegrationItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListIntegrations`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListIntegrationsResponse {
    /// The integrations of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListIntegrationItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
