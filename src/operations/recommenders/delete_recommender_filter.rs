use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a filter.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_recommender_filter("acme", "category").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_recommender_filter(
        &self,
        domain_name: impl Into<String>,
        recommender_filter_name: impl Into<String>,
    ) -> DeleteRecommenderFilter {
        Call::new(self, DeleteRecommenderFilterRequest::new(domain_name, recommender_filter_name))
    }
}

request! {
    pub struct DeleteRecommenderFilterRequest for DeleteRecommenderFilter {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the filter, unique in the domain.
        pub recommender_filter_name: String as "RecommenderFilterName"
            limit Limit::text().min(1).max(63).pattern("[a-zA-Z0-9_-]+"),
    }
}

impl Operation for DeleteRecommenderFilterRequest {
    type Response = DeleteRecommenderFilterResponse;
    const NAME: &'static str = "DeleteRecommenderFilter";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/recommender-filters/{RecommenderFilterName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteRecommenderFilterResponse for DeleteRecommenderFilter {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
