use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::matching::MatchItem;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the groups of profiles that machine learning takes for one person.
    ///
    /// The domain's matching must be [enabled](crate::model::MatchingRequest); matches are then made once a week. Merging is
    /// up to you, by [`merge_profiles`](Self::merge_profiles), unless the domain merges automatically.
    ///
    /// The pages have more than the items: when the matches were made, and how many profiles were looked at.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut matches = client.get_matches("acme").items();
    /// while let Some(group) = matches.try_next().await? {
    ///     println!("{:?}: {:?}", group.confidence_score, group.profile_ids);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_matches(&self, domain_name: impl Into<String>) -> GetMatches {
        Call::new(self, GetMatchesRequest::new(domain_name))
    }
}

request! {
    pub struct GetMatchesRequest for GetMatches {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for GetMatchesRequest {
    type Response = GetMatchesResponse;
    const NAME: &'static str = "GetMatches";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/matches";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { GetMatchesRequest, matches: MatchItem }

response! {
    #[derive(Default)]
    pub struct GetMatchesResponse for GetMatches {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// When the matches were made.
        pub match_generation_date: Option<OffsetDateTime> as "MatchGenerationDate",
        /// How many matches there are in all pages.
        pub potential_matches: Option<i32> as "PotentialMatches",
        /// The groups of this page.
        pub matches: Option<Vec<MatchItem>> as "Matches",
    }
}
