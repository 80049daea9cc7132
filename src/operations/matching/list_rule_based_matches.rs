use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the ids of the matches that the rules of the domain have found.
    ///
    /// The domain's rules must be [enabled](crate::model::RuleBasedMatchingRequest).
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut ids = client.list_rule_based_matches("acme").items();
    /// while let Some(id) = ids.try_next().await? {
    ///     println!("{id}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_rule_based_matches(&self, domain_name: impl Into<String>) -> ListRuleBasedMatches {
        Call::new(self, ListRuleBasedMatchesRequest::new(domain_name))
    }
}

request! {
    pub struct ListRuleBasedMatchesRequest for ListRuleBasedMatches {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for ListRuleBasedMatchesRequest {
    type Response = ListRuleBasedMatchesResponse;
    const NAME: &'static str = "ListRuleBasedMatches";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/profiles/ruleBasedMatches";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListRuleBasedMatchesRequest, match_ids: String }

response! {
    #[derive(Default)]
    pub struct ListRuleBasedMatchesResponse for ListRuleBasedMatches {
        /// The ids of the matches of this page.
        pub match_ids: Option<Vec<String>> as "MatchIds",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
