use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::recommenders::{RecommenderSchemaField, RecommenderSchemaStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads a schema.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let schema = client.get_recommender_schema("acme", "shop").await?;
    /// println!("{}: {:?}", schema.status, schema.fields);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_recommender_schema(
        &self,
        domain_name: impl Into<String>,
        recommender_schema_name: impl Into<String>,
    ) -> GetRecommenderSchema {
        Call::new(self, GetRecommenderSchemaRequest::new(domain_name, recommender_schema_name))
    }
}

request! {
    pub struct GetRecommenderSchemaRequest for GetRecommenderSchema {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName" limit shapes::NAME,
    }
}

impl Operation for GetRecommenderSchemaRequest {
    type Response = GetRecommenderSchemaResponse;
    const NAME: &'static str = "GetRecommenderSchema";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommender-schemas/{RecommenderSchemaName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetRecommenderSchemaResponse for GetRecommenderSchema {
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName",
        /// For each kind of data (`_webAnalytics`, `_catalogItem`), its columns.
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields",
        /// When it was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// How far it is.
        pub status: RecommenderSchemaStatus as "Status",
    }
}
