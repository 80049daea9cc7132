use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::segments::{SegmentGroup, SegmentSort, SegmentType};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Reads a segment: its conditions and what is known of it.
    ///
    /// [`get_segment_membership`](Client::get_segment_membership) reports who is in it.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let segment = client.get_segment_definition("acme", "regulars").await?;
    /// println!("{:?} has the type {:?}", segment.display_name, segment.segment_type);
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

request! {
    pub struct GetSegmentDefinitionRequest for GetSegmentDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
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

response! {
    pub struct GetSegmentDefinitionResponse for GetSegmentDefinition {
        /// The name of the segment.
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// What the segment is for.
        pub description: Option<String> as "Description" [sensitive],
        /// The conditions of a classic segment.
        pub segment_groups: Option<SegmentGroup> as "SegmentGroups",
        /// The order of its profiles.
        pub segment_sort: Option<SegmentSort> as "SegmentSort",
        /// The ARN of the segment.
        pub segment_definition_arn: String as "SegmentDefinitionArn",
        /// When the segment was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// Tags of the segment.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// The SQL query of an enhanced segment.
        pub segment_sql_query: Option<String> as "SegmentSqlQuery" [sensitive],
        /// How its profiles are found.
        pub segment_type: Option<SegmentType> as "SegmentType",
    }
}
