use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{SegmentGroup, SegmentSort, SegmentType};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_segment_definition("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_segment_definition(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
    ) -> GetSegmentDefinition {
        Call::new(self, GetSegmentDefinitionRequest::new(domain_name, segment_definition_name))
    }
}

/// A call of `GetSegmentDefinition`.
pub type GetSegmentDefinition = Call<GetSegmentDefinitionRequest>;

request! {
    /// The request of `GetSegmentDefinition`.
    ///
    /// API reference: [GetSegmentDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSegmentDefinition.html)
    pub struct GetSegmentDefinitionRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
    }
}

impl Operation for GetSegmentDefinitionRequest {
    type Response = GetSegmentDefinitionResponse;
    const NAME: &'static str = "GetSegmentDefinition";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/segment-definitions/{SegmentDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetSegmentDefinition`.
    pub struct GetSegmentDefinitionResponse {
        /// ?
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub segment_groups: Option<SegmentGroup> as "SegmentGroups",
        /// ?
        pub segment_sort: Option<SegmentSort> as "SegmentSort",
        /// ?
        pub segment_definition_arn: String as "SegmentDefinitionArn",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// ?
        pub segment_sql_query: Option<String> as "SegmentSqlQuery" [sensitive],
        /// ?
        pub segment_type: Option<SegmentType> as "SegmentType",
    }
}
