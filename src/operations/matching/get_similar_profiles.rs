use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::matching::MatchType;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// ?
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_similar_profiles("acme", "?", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_similar_profiles(
        &self,
        domain_name: impl Into<String>,
        match_type: impl Into<MatchType>,
        search_key: impl Into<String>,
        search_value: impl Into<String>,
    ) -> GetSimilarProfiles {
        Call::new(self, GetSimilarProfilesRequest::new(domain_name, match_type, search_key, search_value))
    }
}

/// A call of `GetSimilarProfiles`.
pub type GetSimilarProfiles = Call<GetSimilarProfilesRequest>;

request! {
    /// The request of `GetSimilarProfiles`.
    ///
    /// API reference: [GetSimilarProfiles](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSimilarProfiles.html)
    pub struct GetSimilarProfilesRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// ?
        pub match_type: MatchType as "MatchType" limit MatchType::LIMIT,
        /// ?
        pub search_key: String as "SearchKey" limit shapes::STRING_1_TO_255,
        /// ?
        pub search_value: String as "SearchValue" [sensitive] limit shapes::STRING_1_TO_255,
    }
}

impl Operation for GetSimilarProfilesRequest {
    type Response = GetSimilarProfilesResponse;
    const NAME: &'static str = "GetSimilarProfiles";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/matches";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { GetSimilarProfilesRequest, profile_ids: String }

output! {
    /// The response of `GetSimilarProfiles`.
    #[derive(Default)]
    pub struct GetSimilarProfilesResponse {
        /// ?
        pub profile_ids: Option<Vec<String>> as "ProfileIds",
        /// ?
        pub match_id: Option<String> as "MatchId",
        /// ?
        pub match_type: Option<MatchType> as "MatchType",
        /// ?
        pub rule_level: Option<i32> as "RuleLevel",
        /// ?
        pub confidence_score: Option<f64> as "ConfidenceScore",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
