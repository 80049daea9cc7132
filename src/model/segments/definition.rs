use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum SegmentType {
        /// ?
        Classic = "CLASSIC",
        /// ?
        Enhanced = "ENHANCED",
    }
}

output! {
    /// ?
    ///
    /// API reference: [SegmentDefinitionItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SegmentDefinitionItem.html)
    #[derive(Default)]
    pub struct SegmentDefinitionItem {
        /// ?
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub segment_definition_arn: Option<String> as "SegmentDefinitionArn",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// ?
        pub segment_type: Option<SegmentType> as "SegmentType",
    }
}
