use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{
    MetadataConfig, Recommendation, RecommendationDiversityConfig, RecommenderFilter, RecommenderPromotionalFilter,
};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_profile_recommendations("acme", "?", "?").await?;
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

/// A call of `GetProfileRecommendations`.
pub type GetProfileRecommendations = Call<GetProfileRecommendationsRequest>;

request! {
    /// The request of `GetProfileRecommendations`.
    ///
    /// API reference: [GetProfileRecommendations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetProfileRecommendations.html)
    pub struct GetProfileRecommendationsRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// ?
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
        /// ?
        pub context: Option<BTreeMap<String, String>> as "Context" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &shapes::STRING_1_TO_255).sensitive(),
        /// ?
        pub recommender_filters: Option<Vec<RecommenderFilter>> as "RecommenderFilters"
            limit Limit::list(&RecommenderFilter::LIMIT).max(1),
        /// ?
        pub recommender_promotional_filters: Option<Vec<RecommenderPromotionalFilter>> as "RecommenderPromotionalFilters"
            limit Limit::list(&RecommenderPromotionalFilter::LIMIT).max(1),
        /// ?
        pub candidate_ids: Option<Vec<String>> as "CandidateIds" limit Limit::list(&shapes::STRING_1_TO_255).max(50),
        /// ?
        pub max_results: Option<i32> as "MaxResults" limit Limit::number().min(1).max(500),
        /// ?
        pub metadata_config: Option<MetadataConfig> as "MetadataConfig" limit MetadataConfig::LIMIT,
        /// ?
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

output! {
    /// The response of `GetProfileRecommendations`.
    #[derive(Default)]
    pub struct GetProfileRecommendationsResponse {
        /// ?
        pub recommendations: Option<Vec<Recommendation>> as "Recommendations" [sensitive],
    }
}
