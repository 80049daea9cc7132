use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates a filter: which items of the catalogue may be recommended.
    ///
    /// Names with a dollar sign in the expression are filled in with each request, by
    /// [`RecommenderFilter::values`](crate::model::RecommenderFilter::values).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let expression = "INCLUDE ItemID WHERE Items.CATEGORY IN ($category)";
    /// client.create_recommender_filter("acme", "category", expression).await?;
    /// client
    ///     .get_recommender_filter("acme", "category")
    ///     .wait_until(|filter| filter.progress())
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_recommender_filter(
        &self,
        domain_name: impl Into<String>,
        recommender_filter_name: impl Into<String>,
        recommender_filter_expression: impl Into<String>,
    ) -> CreateRecommenderFilter {
        Call::new(
            self,
            CreateRecommenderFilterRequest::new(domain_name, recommender_filter_name, recommender_filter_expression),
        )
    }
}

request! {
    pub struct CreateRecommenderFilterRequest for CreateRecommenderFilter {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the filter, unique in the domain.
        pub recommender_filter_name: String as "RecommenderFilterName"
            limit Limit::text().min(1).max(63).pattern("[a-zA-Z0-9_-]+"),
        /// Which items are recommended, in the filter's own language: `INCLUDE ItemID WHERE Items.CATEGORY IN ($category)`.
        pub recommender_filter_expression: String as "RecommenderFilterExpression" [sensitive]
            limit Limit::text().min(1).max(2500).sensitive(),
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName" limit shapes::NAME,
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateRecommenderFilterRequest {
    type Response = CreateRecommenderFilterResponse;
    const NAME: &'static str = "CreateRecommenderFilter";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommender-filters/{RecommenderFilterName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateRecommenderFilterResponse for CreateRecommenderFilter {
        /// The ARN of the filter.
        pub recommender_filter_arn: String as "RecommenderFilterArn",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
