use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::matching::MatchType;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the profiles that match those which a key finds.
    ///
    /// The pages have more than the items: the id of the match and, by kind of matching, the level of the rule or how sure the
    /// match is.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use customer_profiles::model::MatchType;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let similar = client
    ///     .get_similar_profiles(
    ///         "acme",
    ///         MatchType::RuleBasedMatching,
    ///         "_email",
    ///         "jane@example.com",
    ///     )
    ///     .await?;
    /// println!("{:?} by rule {:?}", similar.profile_ids, similar.rule_level);
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

request! {
    pub struct GetSimilarProfilesRequest for GetSimilarProfiles {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// Which kind of matching to look into.
        pub match_type: MatchType as "MatchType" limit MatchType::LIMIT,
        /// The name of the key, such as `_email`.
        pub search_key: String as "SearchKey" limit shapes::STRING_1_TO_255,
        /// The value of the key.
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

response! {
    #[derive(Default)]
    pub struct GetSimilarProfilesResponse for GetSimilarProfiles {
        /// The ids of the profiles of this page.
        pub profile_ids: Option<Vec<String>> as "ProfileIds",
        /// The id of the match.
        pub match_id: Option<String> as "MatchId",
        /// Which kind of matching found them.
        pub match_type: Option<MatchType> as "MatchType",
        /// The level of the rule that found them, 1 to 15; for matching by rules.
        pub rule_level: Option<i32> as "RuleLevel",
        /// How sure the match is, 0 to 1; for matching by machine learning.
        pub confidence_score: Option<f64> as "ConfidenceScore",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
