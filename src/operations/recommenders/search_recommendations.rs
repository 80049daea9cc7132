use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{Recommendation, RecommendationDiversityConfig, RecommendationMetadata, Recommender};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Recommends items to the customer whose profile a key finds.
    ///
    /// It is an [error](crate::Error::is_not_found) if the key finds no profile, and a
    /// [bad request](crate::Error::is_bad_request) if it finds several.
    ///
    /// ```no_run
    /// # use customer_profiles::model::Recommender;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let recommender = Recommender::new("for-you");
    /// let response = client
    ///     .search_recommendations("acme", "_email", ["jane@example.com"], recommender)
    ///     .max_recommendations(3)
    ///     .await?;
    /// println!("{} items", response.recommendations.unwrap_or_default().len());
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

request! {
    pub struct SearchRecommendationsRequest for SearchRecommendations {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of a key, such as `_profileId`, `_phone`, `_email` or one of your own.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values of the key, one for each of its fields.
        pub key_values: Vec<String> as "KeyValues" [sensitive]
            limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10).sensitive(),
        /// The recommender, and the filters for its items.
        pub recommender: Recommender as "Recommender" limit Recommender::LIMIT,
        /// The ids of the items to rank, up to 50; needed by the recipe `personalized-ranking`.
        pub candidate_ids: Option<Vec<String>> as "CandidateIds" limit Limit::list(&shapes::STRING_1_TO_255).max(50),
        /// What is known of the moment, by name, such as the device.
        pub context: Option<BTreeMap<String, String>> as "Context" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &shapes::STRING_1_TO_255).sensitive(),
        /// How much the items must differ from one another.
        pub diversity: Option<RecommendationDiversityConfig> as "Diversity" limit RecommendationDiversityConfig::LIMIT,
        /// Which columns of the items to give along.
        pub metadata: Option<RecommendationMetadata> as "Metadata" limit RecommendationMetadata::LIMIT,
        /// How many items to recommend at most, 1 to 500; 5 if absent.
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

response! {
    #[derive(Default)]
    pub struct SearchRecommendationsResponse for SearchRecommendations {
        /// The id of the profile.
        pub profile_id: Option<String> as "ProfileId",
        /// The items, the best first.
        pub recommendations: Option<Vec<Recommendation>> as "Recommendations" [sensitive],
    }
}
