use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{Recommendation, RecommendationDiversityConfig, RecommendationMetadata, Recommender};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.search_recommendations("acme", "?", ["?"], recommender).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_recommendations(
        &self,
        domain_name: impl Into<String>,
        key_name: impl Into<String>,
        key_values: impl IntoIterator<Item = impl Into<String>>,
        recommender: impl Into<Recommender>,
    ) -> SearchRecommendations {
        Call::new(self, SearchRecommendationsRequest::new(domain_name, key_name, key_values, recommender))
    }
}

/// A call of `SearchRecommendations`.
pub type SearchRecommendations = Call<SearchRecommendationsRequest>;

request! {
    /// The request of `SearchRecommendations`.
    ///
    /// API reference: [SearchRecommendations](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SearchRecommendations.html)
    pub struct SearchRecommendationsRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// ?
        pub key_values: Vec<String> as "KeyValues" [sensitive]
            limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10).sensitive(),
        /// ?
        pub recommender: Recommender as "Recommender" limit Recommender::LIMIT,
        /// ?
        pub candidate_ids: Option<Vec<String>> as "CandidateIds" limit Limit::list(&shapes::STRING_1_TO_255).max(50),
        /// ?
        pub context: Option<BTreeMap<String, String>> as "Context" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &shapes::STRING_1_TO_255).sensitive(),
        /// ?
        pub diversity: Option<RecommendationDiversityConfig> as "Diversity" limit RecommendationDiversityConfig::LIMIT,
        /// ?
        pub metadata: Option<RecommendationMetadata> as "Metadata" limit RecommendationMetadata::LIMIT,
        /// ?
        pub max_recommendations: Option<i32> as "MaxRecommendations" limit Limit::number().min(1).max(500),
    }
}

impl Operation for SearchRecommendationsRequest {
    type Response = SearchRecommendationsResponse;
    const NAME: &'static str = "SearchRecommendations";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommendations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `SearchRecommendations`.
    #[derive(Default)]
    pub struct SearchRecommendationsResponse {
        /// ?
        pub profile_id: Option<String> as "ProfileId",
        /// ?
        pub recommendations: Option<Vec<Recommendation>> as "Recommendations" [sensitive],
    }
}
