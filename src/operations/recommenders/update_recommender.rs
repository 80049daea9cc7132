use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::RecommenderConfig;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Changes a recommender; members that are absent stay as they are.
    ///
    /// A new configuration makes a new version, which is trained while the present one goes on recommending.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use customer_profiles::model::{RecommenderConfig, RecommenderStatus};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let daily = RecommenderConfig::new().training_frequency(1);
    /// client.update_recommender("acme", "for-you").recommender_config(daily).await?;
    ///
    /// let recommender = client.get_recommender("acme", "for-you").wait_until(|recommender| {
    ///     let update = recommender.latest_recommender_update.as_ref();
    ///     update.is_some_and(|update| update.status == Some(RecommenderStatus::Active))
    /// });
    /// recommender.timeout(Duration::from_hours(12)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> UpdateRecommender {
        Call::new(self, UpdateRecommenderRequest::new(domain_name, recommender_name))
    }
}

request! {
    pub struct UpdateRecommenderRequest for UpdateRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// How the recommender learns and recommends.
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig" limit RecommenderConfig::LIMIT,
        /// The name of a version that was trained before, to recommend with again.
        pub recommender_version_name: Option<String> as "RecommenderVersionName"
            limit Limit::text().min(1).max(100).pattern(r"[a-zA-Z0-9_-]+/\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z"),
    }
}

impl Operation for UpdateRecommenderRequest {
    type Response = UpdateRecommenderResponse;
    const NAME: &'static str = "UpdateRecommender";
    const METHOD: Method = Method::PATCH;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // A second one leaves the same settings, though it may train a version more.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct UpdateRecommenderResponse for UpdateRecommender {
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName",
    }
}
