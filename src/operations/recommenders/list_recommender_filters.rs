use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::recommenders::RecommenderFilterSummary;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the filters of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut filters = client.list_recommender_filters("acme").items();
    /// while let Some(filter) = filters.try_next().await? {
    ///     println!("{:?}", filter.recommender_filter_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_recommender_filters(&self, domain_name: impl Into<String>) -> ListRecommenderFilters {
        Call::new(self, ListRecommenderFiltersRequest::new(domain_name))
    }
}

request! {
    pub struct ListRecommenderFiltersRequest for ListRecommenderFilters {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListRecommenderFiltersRequest {
    type Response = ListRecommenderFiltersResponse;
    const NAME: &'static str = "ListRecommenderFilters";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommender-filters";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListRecommenderFiltersRequest, recommender_filters: RecommenderFilterSummary }

response! {
    #[derive(Default)]
    pub struct ListRecommenderFiltersResponse for ListRecommenderFilters {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The filters of this page.
        pub recommender_filters: Option<Vec<RecommenderFilterSummary>> as "RecommenderFilters",
    }
}
