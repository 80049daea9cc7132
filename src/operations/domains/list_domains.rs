use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ListDomainItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

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

request! {
    pub struct ListDomainsRequest for ListDomains {
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListDomainsRequest {
    type Response = ListDomainsResponse;
    const NAME: &'static str = "ListDomains";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListDomainsRequest, items: ListDomainItem }

response! {
    #[derive(Default)]
    pub struct ListDomainsResponse for ListDomains {
        /// The domains of this page.
        pub items: Option<Vec<ListDomainItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
