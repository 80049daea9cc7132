use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::layouts::LayoutItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the layouts of a domain.
    ///
    /// The service takes this call only from the Amazon Connect admin website.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut layouts = client.list_domain_layouts("acme").items();
    /// while let Some(layout) = layouts.try_next().await? {
    ///     println!("{}", layout.display_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_domain_layouts(&self, domain_name: impl Into<String>) -> ListDomainLayouts {
        Call::new(self, ListDomainLayoutsRequest::new(domain_name))
    }
}

request! {
    pub struct ListDomainLayoutsRequest for ListDomainLayouts {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListDomainLayoutsRequest {
    type Response = ListDomainLayoutsResponse;
    const NAME: &'static str = "ListDomainLayouts";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/layouts";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListDomainLayoutsRequest, items: LayoutItem }

response! {
    #[derive(Default)]
    pub struct ListDomainLayoutsResponse for ListDomainLayouts {
        /// The layouts of this page.
        pub items: Option<Vec<LayoutItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
