use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::RecommenderSummary;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the recommenders of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut recommenders = client.list_recommenders("acme").items();
    /// while let Some(recommender) = recommenders.try_next().await? {
    ///     println!("{:?}: {:?}", recommender.recommender_name, recommender.status);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_recommenders(&self, domain_name: impl Into<String>) -> ListRecommenders {
        Call::new(self, ListRecommendersRequest::new(domain_name))
    }
}

request! {
    pub struct ListRecommendersRequest for ListRecommenders {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(1).max(100),
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListRecommendersRequest {
    type Response = ListRecommendersResponse;
    const NAME: &'static str = "ListRecommenders";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommenders";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListRecommendersRequest, recommenders: RecommenderSummary }

response! {
    #[derive(Default)]
    pub struct ListRecommendersResponse for ListRecommenders {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The recommenders of this page.
        pub recommenders: Option<Vec<RecommenderSummary>> as "Recommenders",
    }
}
