use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{
    MetadataConfig, Recommendation, RecommendationDiversityConfig, RecommenderFilter, RecommenderPromotionalFilter,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Recommends items to the customer of a profile.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// let response =
    ///     client.get_profile_recommendations("acme", id, "for-you").max_results(3).await?;
    /// for item in response.recommendations.unwrap_or_default() {
    ///     println!("{:?}: {:?}", item.score, item.catalog_item.and_then(|item| item.name));
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_profile_recommendations(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> GetProfileRecommendations {
        Call::new(self, GetProfileRecommendationsRequest::new(domain_name, profile_id, recommender_name))
    }
}

request! {
    pub struct GetProfileRecommendationsRequest for GetProfileRecommendations {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// What is known of the moment, by name, such as the device.
        pub context: Option<BTreeMap<String, String>> as "Context" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &shapes::STRING_1_TO_255).sensitive(),
        /// Filters that items must pass; at most one.
        pub recommender_filters: Option<Vec<RecommenderFilter>> as "RecommenderFilters"
            limit Limit::list(&RecommenderFilter::LIMIT).max(1),
        /// Filters whose items take up a part of the result; at most one.
        pub recommender_promotional_filters: Option<Vec<RecommenderPromotionalFilter>> as "RecommenderPromotionalFilters"
            limit Limit::list(&RecommenderPromotionalFilter::LIMIT).max(1),
        /// The ids of the items to rank, up to 50; needed by the recipe `personalized-ranking`.
        pub candidate_ids: Option<Vec<String>> as "CandidateIds" limit Limit::list(&shapes::STRING_1_TO_255).max(50),
        /// How many items to recommend at most, 1 to 500; 10 if absent.
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(1).max(500),
        /// Which columns of the items to give along.
        pub metadata_config: Option<MetadataConfig> as "MetadataConfig" limit MetadataConfig::LIMIT,
        /// How much the items must differ from one another.
        pub diversity_config: Option<RecommendationDiversityConfig> as "DiversityConfig"
            limit RecommendationDiversityConfig::LIMIT,
    }
}

impl Operation for GetProfileRecommendationsRequest {
    type Response = GetProfileRecommendationsResponse;
    const NAME: &'static str = "GetProfileRecommendations";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/{ProfileId}/recommendations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetProfileRecommendationsResponse for GetProfileRecommendations {
        /// The items, the best first.
        pub recommendations: Option<Vec<Recommendation>> as "Recommendations" [sensitive],
    }
}
