use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::RecommenderFilterStatus;
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;
use crate::wait::Progress;

impl Client {
    /// Reads a filter.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let filter = client.get_recommender_filter("acme", "category").await?;
    /// println!("{}", filter.status);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_recommender_filter(
        &self,
        domain_name: impl Into<String>,
        recommender_filter_name: impl Into<String>,
    ) -> GetRecommenderFilter {
        Call::new(self, GetRecommenderFilterRequest::new(domain_name, recommender_filter_name))
    }
}

request! {
    pub struct GetRecommenderFilterRequest for GetRecommenderFilter {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the filter, unique in the domain.
        pub recommender_filter_name: String as "RecommenderFilterName"
            limit Limit::text().min(1).max(63).pattern("[a-zA-Z0-9_-]+"),
    }
}

impl Operation for GetRecommenderFilterRequest {
    type Response = GetRecommenderFilterResponse;
    const NAME: &'static str = "GetRecommenderFilter";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommender-filters/{RecommenderFilterName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetRecommenderFilterResponse for GetRecommenderFilter {
        /// The name of the filter, unique in the domain.
        pub recommender_filter_name: String as "RecommenderFilterName",
        /// Which items are recommended, in the filter's own language: `INCLUDE ItemID WHERE Items.CATEGORY IN ($category)`.
        pub recommender_filter_expression: String as "RecommenderFilterExpression" [sensitive],
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// When it was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// How far it is.
        pub status: RecommenderFilterStatus as "Status",
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive],
        /// Why it failed.
        pub failure_reason: Option<String> as "FailureReason",
        /// Its tags.
        pub tags: SortedMap<String, String> as "Tags",
    }
}

impl GetRecommenderFilterResponse {
    /// How far a filter is that was created, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            RecommenderFilterStatus::Active => Progress::Done,
            status @ (RecommenderFilterStatus::Failed | RecommenderFilterStatus::Deleting) => {
                Progress::failed(status.as_str(), self.failure_reason.as_deref())
            }
            status => Progress::pending(Some(status.as_str())),
        }
    }
}
