use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{RecommenderSchemaField, RecommenderSchemaStatus};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_recommender_schema("acme", "?", [("?", [fields])]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_recommender_schema(
        &self,
        domain_name: impl Into<String>,
        recommender_schema_name: impl Into<String>,
        fields: impl IntoIterator<Item = (impl Into<String>, impl IntoIterator<Item = impl Into<RecommenderSchemaField>>)>,
    ) -> CreateRecommenderSchema {
        Call::new(self, CreateRecommenderSchemaRequest::new(domain_name, recommender_schema_name, fields))
    }
}

/// A call of `CreateRecommenderSchema`.
pub type CreateRecommenderSchema = Call<CreateRecommenderSchemaRequest>;

request! {
    /// The request of `CreateRecommenderSchema`.
    ///
    /// API reference: [CreateRecommenderSchema](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateRecommenderSchema.html)
    pub struct CreateRecommenderSchemaRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub recommender_schema_name: String as "RecommenderSchemaName" limit shapes::NAME,
        /// ?
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields"
            limit Limit::map(&Limit::text(), &Limit::list(&RecommenderSchemaField::LIMIT).min(1).max(9)).min(1).max(2),
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateRecommenderSchemaRequest {
    type Response = CreateRecommenderSchemaResponse;
    const NAME: &'static str = "CreateRecommenderSchema";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommender-schemas/{RecommenderSchemaName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `CreateRecommenderSchema`.
    pub struct CreateRecommenderSchemaResponse {
        /// ?
        pub recommender_schema_arn: String as "RecommenderSchemaArn",
        /// ?
        pub recommender_schema_name: String as "RecommenderSchemaName",
        /// ?
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub status: RecommenderSchemaStatus as "Status",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
