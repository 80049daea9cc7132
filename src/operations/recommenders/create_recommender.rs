use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{RecommenderConfig, RecommenderRecipeName};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_recommender("acme", "?", "?").await?;
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

/// A call of `CreateRecommender`.
pub type CreateRecommender = Call<CreateRecommenderRequest>;

request! {
    /// The request of `CreateRecommender`.
    ///
    /// API reference: [CreateRecommender](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateRecommender.html)
    pub struct CreateRecommenderRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// ?
        pub recommender_recipe_name: RecommenderRecipeName as "RecommenderRecipeName"
            limit RecommenderRecipeName::LIMIT,
        /// ?
        pub recommender_config: Option<RecommenderConfig> as "RecommenderConfig" limit RecommenderConfig::LIMIT,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(1000).sensitive(),
        /// ?
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName" limit shapes::NAME,
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateRecommenderRequest {
    type Response = CreateRecommenderResponse;
    const NAME: &'static str = "CreateRecommender";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateRecommender`.
    pub struct CreateRecommenderResponse {
        /// ?
        pub recommender_arn: String as "RecommenderArn",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
