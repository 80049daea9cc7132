use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{RecommenderConfig, RecommenderRecipeName};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates a recommender and begins to train it.
    ///
    /// Training takes hours: [`get_recommender`](Self::get_recommender) [waits](Call::wait_until) until it is
    /// [active](crate::model::RecommenderStatus::Active).
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # use customer_profiles::model::{RecommenderConfig, RecommenderRecipeName};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client
    ///     .create_recommender("acme", "for-you", RecommenderRecipeName::RecommendedForYou)
    ///     .recommender_config(RecommenderConfig::new().training_frequency(7))
    ///     .await?;
    /// client
    ///     .get_recommender("acme", "for-you")
    ///     .wait_until(|recommender| recommender.progress())
    ///     .interval(Duration::from_mins(1))
    ///     .max_interval(Duration::from_mins(10))
    ///     .timeout(Duration::from_hours(12))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
        recommender_recipe_name: impl Into<RecommenderRecipeName>,
    ) -> CreateRecommender {
        Call::new(self, CreateRecommenderRequest::new(domain_name, recommender_name, recommender_recipe_name))
    }
}

request! {
    pub struct CreateRecommenderRequest for CreateRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// The recipe, which decides what is recommended.
        pub recommender_recipe_name: RecommenderRecipeName as "RecommenderRecipeName"
            limit RecommenderRecipeName::LIMIT,
        /// How the recommender learns and recommends.
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig" limit RecommenderConfig::LIMIT,
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName" limit shapes::NAME,
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateRecommenderRequest {
    type Response = CreateRecommenderResponse;
    const NAME: &'static str = "CreateRecommender";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateRecommenderResponse for CreateRecommender {
        /// The ARN of the recommender.
        pub recommender_arn: String as "RecommenderArn",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
