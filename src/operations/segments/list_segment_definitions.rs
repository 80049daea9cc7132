use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::SegmentDefinitionItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the segments of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut segments = client.list_segment_definitions("acme").items();
    /// while let Some(segment) = segments.try_next().await? {
    ///     println!("{:?}", segment.segment_definition_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_segment_definitions(&self, domain_name: impl Into<String>) -> ListSegmentDefinitions {
        Call::new(self, ListSegmentDefinitionsRequest::new(domain_name))
    }
}

request! {
    pub struct ListSegmentDefinitionsRequest for ListSegmentDefinitions {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 500.
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(1).max(500),
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListSegmentDefinitionsRequest {
    type Response = ListSegmentDefinitionsResponse;
    const NAME: &'static str = "ListSegmentDefinitions";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListSegmentDefinitionsRequest, items: SegmentDefinitionItem }

response! {
    #[derive(Default)]
    pub struct ListSegmentDefinitionsResponse for ListSegmentDefinitions {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The segments of this page.
        pub items: Option<Vec<SegmentDefinitionItem>> as "Items",
    }
}
