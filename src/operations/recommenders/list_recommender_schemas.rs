use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::recommenders::RecommenderSchemaSummary;
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the schemas of a domain.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut schemas = client.list_recommender_schemas("acme").items();
    /// while let Some(schema) = schemas.try_next().await? {
    ///     println!("{}", schema.recommender_schema_name);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_recommender_schemas(&self, domain_name: impl Into<String>) -> ListRecommenderSchemas {
        Call::new(self, ListRecommenderSchemasRequest::new(domain_name))
    }
}

request! {
    pub struct ListRecommenderSchemasRequest for ListRecommenderSchemas {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
    }
}

impl Operation for ListRecommenderSchemasRequest {
    type Response = ListRecommenderSchemasResponse;
    const NAME: &'static str = "ListRecommenderSchemas";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/recommender-schemas";
    const QUERY: QueryNames = &[("MaxResults", "max-results"), ("NextToken", "next-token")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { ListRecommenderSchemasRequest, recommender_schemas: RecommenderSchemaSummary }

response! {
    #[derive(Default)]
    pub struct ListRecommenderSchemasResponse for ListRecommenderSchemas {
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
        /// The schemas of this page.
        pub recommender_schemas: Option<Vec<RecommenderSchemaSummary>> as "RecommenderSchemas",
    }
}
