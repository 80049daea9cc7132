use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Starts a recommender that was stopped.
    ///
    /// It recommends again once it is [active](crate::model::RecommenderStatus::Active). Starting one that is not stopped is an
    /// error.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.start_recommender("acme", "for-you").await?;
    /// client
    ///     .get_recommender("acme", "for-you")
    ///     .wait_until(|recommender| recommender.progress())
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> StartRecommender {
        Call::new(self, StartRecommenderRequest::new(domain_name, recommender_name))
    }
}

request! {
    pub struct StartRecommenderRequest for StartRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
    }
}

impl Operation for StartRecommenderRequest {
    type Response = StartRecommenderResponse;
    const NAME: &'static str = "StartRecommender";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}/start";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct StartRecommenderResponse for StartRecommender {}
}
