use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a recommender, with all its versions.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_recommender("acme", "for-you").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_recommender(
        &self,
        domain_name: impl Into<String>,
        recommender_name: impl Into<String>,
    ) -> DeleteRecommender {
        Call::new(self, DeleteRecommenderRequest::new(domain_name, recommender_name))
    }
}

request! {
    pub struct DeleteRecommenderRequest for DeleteRecommender {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the recommender, unique in the domain.
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
    }
}

impl Operation for DeleteRecommenderRequest {
    type Response = DeleteRecommenderResponse;
    const NAME: &'static str = "DeleteRecommender";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteRecommenderResponse for DeleteRecommender {}
}
