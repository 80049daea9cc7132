//! Lists the templates that object types can be made from.

use http::Method;
use serde::{Deserialize, Serialize};

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListProfileObjectTypeTemplateItem;
use crate::operation::{Operation, Paginated, RepeatSafety};

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

impl ListProfileObjectTypeTemplates {
    /// How many items a page holds at most, 1 to 100.
    pub fn max_results(mut self, max_results: i32) -> Self {
        self.request.max_results = Some(max_results);
        self
    }
}

/// The request of `ListProfileObjectTypeTemplates`.
///
/// API reference: [ListProfileObjectTypeTemplates](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListProfileObjectTypeTemplates.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct ListProfileObjectTypeTemplatesRequest {
    /// The token of the page to give; the first one if there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    /// How many items a page holds at most, 1 to 100.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
}

impl ListProfileObjectTypeTemplatesRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }
}

impl Operation for ListProfileObjectTypeTemplatesRequest {
    type Response = ListProfileObjectTypeTemplatesResponse;
    const NAME: &'static str = "ListProfileObjectTypeTemplates";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/templates";
    const QUERY: &'static [(&'static str, &'static str)] =
        &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = &[("NextToken", shapes::TOKEN), ("MaxResults", shapes::MAX_SIZE_100)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

impl Paginated for ListProfileObjectTypeTemplatesRequest {
    type Item = ListProfileObjectTypeTemplateItem;

    fn next_token(&self) -> Option<&str> {
        self.next_token.as_deref()
    }

    fn set_next_token(&mut self, token: Option<String>) {
        self.next_token = token;
    }

    fn next_token_of(response: &ListProfileObjectTypeTemplatesResponse) -> Option<&str> {
        response.next_token.as_deref()
    }

    fn into_items(response: ListProfileObjectTypeTemplatesResponse) -> Vec<ListProfileObjectTypeTemplateItem> {
        response.items.unwrap_or_default()
    }
}

/// The answer to `ListProfileObjectTypeTemplates`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ListProfileObjectTypeTemplatesResponse {
    /// The templates of this page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<ListProfileObjectTypeTemplateItem>>,
    /// The token of the page after this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
