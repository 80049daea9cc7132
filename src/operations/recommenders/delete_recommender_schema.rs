use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a schema that no recommender and no filter uses.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_recommender_schema("acme", "shop").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_recommender_schema(
        &self,
        domain_name: impl Into<String>,
        recommender_schema_name: impl Into<String>,
    ) -> DeleteRecommenderSchema {
        Call::new(self, DeleteRecommenderSchemaRequest::new(domain_name, recommender_schema_name))
    }
}

request! {
    pub struct DeleteRecommenderSchemaRequest for DeleteRecommenderSchema {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName" limit shapes::NAME,
    }
}

impl Operation for DeleteRecommenderSchemaRequest {
    type Response = DeleteRecommenderSchemaResponse;
    const NAME: &'static str = "DeleteRecommenderSchema";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/recommender-schemas/{RecommenderSchemaName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteRecommenderSchemaResponse for DeleteRecommenderSchema {}
}
