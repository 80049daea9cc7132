use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.delete_recommender("acme", "?").await?;
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

/// A call of `DeleteRecommender`.
pub type DeleteRecommender = Call<DeleteRecommenderRequest>;

request! {
    /// The request of `DeleteRecommender`.
    ///
    /// API reference: [DeleteRecommender](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteRecommender.html)
    pub struct DeleteRecommenderRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub recommender_name: String as "RecommenderName" limit shapes::NAME,
    }
}

impl Operation for DeleteRecommenderRequest {
    type Response = DeleteRecommenderResponse;
    const NAME: &'static str = "DeleteRecommender";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/recommenders/{RecommenderName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `DeleteRecommender`.
    #[derive(Default)]
    pub struct DeleteRecommenderResponse {}
}
