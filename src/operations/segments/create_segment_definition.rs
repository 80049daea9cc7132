use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::{SegmentGroup, SegmentSort};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Creates a segment: a named group of profiles that meet conditions, kept up to date by the service.
    ///
    /// The conditions are either [groups](CreateSegmentDefinitionRequest::segment_groups), which make a classic segment, or an
    /// [SQL query](CreateSegmentDefinitionRequest::segment_sql_query), which makes an enhanced one; not both. A segment can't
    /// be changed: delete it and create it anew. How many profiles it would hold can be
    /// [estimated](Client::create_segment_estimate) before. See [the guide](crate::guides::segments).
    ///
    /// ```no_run
    /// # use customer_profiles::model::segments::{AttributeDimension, CalculatedAttributeDimension, Dimension, Group};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let regulars = Group::all([
    ///     Dimension::attribute("tier", AttributeDimension::inclusive(["gold"])),
    ///     Dimension::calculated_attribute(
    ///         "orders",
    ///         CalculatedAttributeDimension::greater_than(3),
    ///     ),
    /// ]);
    /// client
    ///     .create_segment_definition("acme", "regulars", "Regulars")
    ///     .segment_groups(regulars)
    ///     .await?;
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

request! {
    pub struct CreateSegmentDefinitionRequest for CreateSegmentDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment, unique in the domain. Names that begin with `_default` belong to the service.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// The name that people see.
        pub display_name: String as "DisplayName" limit shapes::STRING_1_TO_255,
        /// What the segment is for.
        pub description: Option<String> as "Description" [sensitive] limit Limit::text().min(1).max(4000).sensitive(),
        /// The conditions of a classic segment.
        pub segment_groups: Option<SegmentGroup> as "SegmentGroups" limit SegmentGroup::LIMIT,
        /// The SQL query of an enhanced segment.
        pub segment_sql_query: Option<String> as "SegmentSqlQuery" [sensitive]
            limit Limit::text().min(1).max(50000).sensitive(),
        /// The order of its profiles.
        pub segment_sort: Option<SegmentSort> as "SegmentSort" limit SegmentSort::LIMIT,
        /// Tags for the segment.
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

response! {
    pub struct CreateSegmentDefinitionResponse for CreateSegmentDefinition {
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// What the segment is for.
        pub description: Option<String> as "Description" [sensitive],
        /// When the segment was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// The ARN of the segment.
        pub segment_definition_arn: Option<String> as "SegmentDefinitionArn",
        /// Tags of the segment.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
