use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListIntegrationItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

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

request! {
    pub struct ListIntegrationsRequest for ListIntegrations {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Whether integrations that another service set up are listed too.
        pub include_hidden: Option<bool> as "IncludeHidden",
    }
}

impl Operation for ListIntegrationsRequest {
    type Response = ListIntegrationsResponse;
    const NAME: &'static str = "ListIntegrations";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/integrations";
    const QUERY: QueryNames =
        &[("NextToken", "next-token"), ("MaxResults", "max-results"), ("IncludeHidden", "include-hidden")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListIntegrationsRequest, items: ListIntegrationItem }

response! {
    #[derive(Default)]
    pub struct ListIntegrationsResponse for ListIntegrations {
        /// The integrations of this page.
        pub items: Option<Vec<ListIntegrationItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
