use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{
    RecommenderConfig, RecommenderRecipeName, RecommenderStatus, RecommenderUpdate, TrainingMetrics,
};
use crate::operation::{Operation, QueryNames, RepeatSafety};
use crate::structure::SortedMap;
use crate::wait::Progress;

impl Client {
    /// Reads a recommender: its settings, how far it is, and how well it did in training.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let recommender =
    ///     client.get_recommender("acme", "for-you").training_metrics_count(1).await?;
    /// println!("{:?}: {:?}", recommender.status, recommender.training_metrics);
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

request! {
    pub struct GetRecommenderRequest for GetRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// How many of the latest training metrics to give, 0 to 5.
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

response! {
    pub struct GetRecommenderResponse for GetRecommender {
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName",
        /// The recipe, which decides what is recommended.
        pub recommender_recipe_name: RecommenderRecipeName as "RecommenderRecipeName",
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// How the recommender learns and recommends.
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig",
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive],
        /// How far it is.
        pub status: Option<RecommenderStatus> as "Status",
        /// When it was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// When it was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// Why it failed.
        pub failure_reason: Option<String> as "FailureReason",
        /// The latest change of the recommender.
        pub latest_recommender_update: Option<RecommenderUpdate> as "LatestRecommenderUpdate",
        /// The name of the version that recommends at present.
        pub active_recommender_version_name: Option<String> as "ActiveRecommenderVersionName",
        /// How well the latest versions did in training.
        pub training_metrics: Option<Vec<TrainingMetrics>> as "TrainingMetrics",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

impl GetRecommenderResponse {
    /// How far a recommender is that was created or started, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(RecommenderStatus::Active) => Progress::Done,
            Some(status @ (RecommenderStatus::Failed | RecommenderStatus::Deleting)) => {
                Progress::failed(status.as_str(), self.failure_reason.as_deref())
            }
            status => Progress::pending(status.as_ref().map(RecommenderStatus::as_str)),
        }
    }
}
