use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// How the profiles of a segment are found.
    pub enum SegmentType {
        /// By groups of conditions.
        Classic = "CLASSIC",
        /// By an SQL query.
        Enhanced = "ENHANCED",
    }
}

output! {
    /// One segment in a list; [`get_segment_definition`](crate::Client::get_segment_definition) has the rest of it.
    #[derive(Default)]
    pub struct SegmentDefinitionItem {
        /// The name of the segment.
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// What the segment is for.
        pub description: Option<String> as "Description" [sensitive],
        /// The ARN of the segment.
        pub segment_definition_arn: Option<String> as "SegmentDefinitionArn",
        /// When the segment was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// Tags of the segment.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// How its profiles are found.
        pub segment_type: Option<SegmentType> as "SegmentType",
    }
}
