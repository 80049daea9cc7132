use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the integrations of one source, in all domains of the account.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let uri = "arn:aws:appflow:us-west-2:123456789012:flow/orders";
    /// let domains: Vec<String> = client
    ///     .list_account_integrations(uri)
    ///     .items()
    ///     .map_ok(|item| item.domain_name)
    ///     .try_collect()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_account_integrations(&self, uri: impl Into<String>) -> ListAccountIntegrations {
        Call::new(self, ListAccountIntegrationsRequest::new(uri))
    }
}

request! {
    pub struct ListAccountIntegrationsRequest for ListAccountIntegrations {
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Whether integrations that another service set up are listed too.
        pub include_hidden: Option<bool> as "IncludeHidden",
    }
}

impl Operation for ListAccountIntegrationsRequest {
    type Response = ListAccountIntegrationsResponse;
    const NAME: &'static str = "ListAccountIntegrations";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/integrations";
    const QUERY: QueryNames =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListAccountIntegrationsRequest, items: ListIntegrationItem }

response! {
    #[derive(Default)]
    pub struct ListAccountIntegrationsResponse for ListAccountIntegrations {
        /// The integrations of this page.
        pub items: Option<Vec<ListIntegrationItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
