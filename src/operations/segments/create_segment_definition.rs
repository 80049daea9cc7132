use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::{SegmentGroup, SegmentSort};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_segment_definition("acme", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_segment_definition(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
        display_name: impl Into<String>,
    ) -> CreateSegmentDefinition {
        Call::new(self, CreateSegmentDefinitionRequest::new(domain_name, segment_definition_name, display_name))
    }
}

/// A call of `CreateSegmentDefinition`.
pub type CreateSegmentDefinition = Call<CreateSegmentDefinitionRequest>;

request! {
    /// The request of `CreateSegmentDefinition`.
    ///
    /// API reference: [CreateSegmentDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateSegmentDefinition.html)
    pub struct CreateSegmentDefinitionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// ?
        pub display_name: String as "DisplayName" limit shapes::STRING_1_TO_255,
        /// ?
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(4000).sensitive(),
        /// ?
        pub segment_groups: Option<SegmentGroup> as "SegmentGroups" limit SegmentGroup::LIMIT,
        /// ?
        pub segment_sql_query: Option<String> as "SegmentSqlQuery" [sensitive]
            limit Limit::text().min(1).max(50000).sensitive(),
        /// ?
        pub segment_sort: Option<SegmentSort> as "SegmentSort" limit SegmentSort::LIMIT,
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateSegmentDefinitionRequest {
    type Response = CreateSegmentDefinitionResponse;
    const NAME: &'static str = "CreateSegmentDefinition";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

output! {
    /// The response of `CreateSegmentDefinition`.
    pub struct CreateSegmentDefinitionResponse {
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub segment_definition_arn: Option<String> as "SegmentDefinitionArn",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
