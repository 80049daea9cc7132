use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{
    RecommenderConfig, RecommenderRecipeName, RecommenderStatus, RecommenderUpdate, TrainingMetrics,
};
use crate::operation::{Operation, QueryNames, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_recommender("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> GetRecommender {
        Call::new(self, GetRecommenderRequest::new(domain_name, recommender_name))
    }
}

/// A call of `GetRecommender`.
pub type GetRecommender = Call<GetRecommenderRequest>;

request! {
    /// The request of `GetRecommender`.
    ///
    /// API reference: [GetRecommender](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetRecommender.html)
    pub struct GetRecommenderRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// ?
        pub training_metrics_count: Option<i32> as "TrainingMetricsCount" limit Limit::number().min(0).max(5),
    }
}

impl Operation for GetRecommenderRequest {
    type Response = GetRecommenderResponse;
    const NAME: &'static str = "GetRecommender";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const QUERY: QueryNames = &[("TrainingMetricsCount", "training-metrics-count")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetRecommender`.
    pub struct GetRecommenderResponse {
        /// ?
        pub recommender_name: String as "RecommenderName",
        /// ?
        pub recommender_recipe_name: RecommenderRecipeName as "RecommenderRecipeName",
        /// ?
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// ?
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub status: Option<RecommenderStatus> as "Status",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub failure_reason: Option<String> as "FailureReason",
        /// ?
        pub latest_recommender_update: Option<RecommenderUpdate> as "LatestRecommenderUpdate",
        /// ?
        pub active_recommender_version_name: Option<String> as "ActiveRecommenderVersionName",
        /// ?
        pub training_metrics: Option<Vec<TrainingMetrics>> as "TrainingMetrics",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
