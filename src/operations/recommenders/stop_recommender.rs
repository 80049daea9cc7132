use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Stops a recommender: it costs nothing and recommends nothing until it is [started](Self::start_recommender).
    ///
    /// Stopping one that is not active is an error.
    ///
    /// ```no_run
    /// # use customer_profiles::model::RecommenderStatus;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.stop_recommender("acme", "for-you").await?;
    /// client
    ///     .get_recommender("acme", "for-you")
    ///     .wait_until(|recommender| recommender.status == Some(RecommenderStatus::Inactive))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> StopRecommender {
        Call::new(self, StopRecommenderRequest::new(domain_name, recommender_name))
    }
}

request! {
    pub struct StopRecommenderRequest for StopRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
    }
}

impl Operation for StopRecommenderRequest {
    type Response = StopRecommenderResponse;
    const NAME: &'static str = "StopRecommender";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}/stop";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct StopRecommenderResponse for StopRecommender {}
}
