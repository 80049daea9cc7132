use crate::limits::{Limit, shapes};
use crate::model::Dimension;

open_enum! {
    /// ?
    pub enum IncludeOptions {
        /// ?
        All = "ALL",
        /// ?
        Any = "ANY",
        /// ?
        None = "NONE",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [SegmentGroup](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SegmentGroup.html)
    pub struct SegmentGroup [sensitive] {
        /// ?
        pub groups: Option<Vec<Group>> as "Groups" limit Limit::list(&Group::LIMIT),
        /// ?
        pub include: Option<IncludeOptions> as "Include" limit IncludeOptions::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [Group](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Group.html)
    pub struct Group {
        /// ?
        pub dimensions: Option<Vec<Dimension>> as "Dimensions" limit Limit::list(&Dimension::LIMIT),
        /// ?
        pub source_segments: Option<Vec<SourceSegment>> as "SourceSegments" limit Limit::list(&SourceSegment::LIMIT),
        /// ?
        pub source_type: Option<IncludeOptions> as "SourceType" limit IncludeOptions::LIMIT,
        /// ?
        pub r#type: Option<IncludeOptions> as "Type" limit IncludeOptions::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [SourceSegment](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SourceSegment.html)
    pub struct SourceSegment {
        /// ?
        pub segment_definition_name: Option<String> as "SegmentDefinitionName" limit shapes::NAME,
    }
}

input! {
    /// ?
    ///
    /// API reference: [SegmentGroupStructure](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_SegmentGroupStructure.html)
    pub struct SegmentGroupStructure {
        /// ?
        pub groups: Option<Vec<Group>> as "Groups" limit Limit::list(&Group::LIMIT),
        /// ?
        pub include: Option<IncludeOptions> as "Include" limit IncludeOptions::LIMIT,
    }
}
