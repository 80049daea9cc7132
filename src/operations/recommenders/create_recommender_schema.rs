use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::recommenders::{RecommenderSchemaField, RecommenderSchemaStatus};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates a schema: the columns that recommenders and filters of a domain work with.
    ///
    /// ```no_run
    /// # use customer_profiles::model::{FeatureType, RecommenderSchemaField};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let columns = [RecommenderSchemaField::new("Attributes.Colour")
    ///     .feature_type(FeatureType::Categorical)];
    /// client.create_recommender_schema("acme", "shop", [("_catalogItem", columns)]).await?;
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

request! {
    pub struct CreateRecommenderSchemaRequest for CreateRecommenderSchema {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName" limit shapes::NAME,
        /// For each kind of data (`_webAnalytics`, `_catalogItem`), its columns.
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields"
            limit Limit::map(&Limit::text(), &Limit::list(&RecommenderSchemaField::LIMIT).min(1).max(9)).min(1).max(2),
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateRecommenderSchemaRequest {
    type Response = CreateRecommenderSchemaResponse;
    const NAME: &'static str = "CreateRecommenderSchema";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/recommender-schemas/{RecommenderSchemaName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct CreateRecommenderSchemaResponse for CreateRecommenderSchema {
        /// The ARN of the schema.
        pub recommender_schema_arn: String as "RecommenderSchemaArn",
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName",
        /// For each kind of data (`_webAnalytics`, `_catalogItem`), its columns.
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields",
        /// When it was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// How far it is.
        pub status: RecommenderSchemaStatus as "Status",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
