use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

open_enum! {
    /// ?
    pub enum Include {
        /// ?
        All = "ALL",
        /// ?
        Any = "ANY",
        /// ?
        None = "NONE",
    }
}

open_enum! {
    /// ?
    pub enum FilterGroupType {
        /// ?
        All = "ALL",
        /// ?
        Any = "ANY",
        /// ?
        None = "NONE",
    }
}

open_enum! {
    /// ?
    pub enum FilterDimensionType {
        /// ?
        Inclusive = "INCLUSIVE",
        /// ?
        Exclusive = "EXCLUSIVE",
        /// ?
        Contains = "CONTAINS",
        /// ?
        BeginsWith = "BEGINS_WITH",
        /// ?
        EndsWith = "ENDS_WITH",
        /// ?
        Before = "BEFORE",
        /// ?
        After = "AFTER",
        /// ?
        Between = "BETWEEN",
        /// ?
        NotBetween = "NOT_BETWEEN",
        /// ?
        On = "ON",
        /// ?
        GreaterThan = "GREATER_THAN",
        /// ?
        LessThan = "LESS_THAN",
        /// ?
        GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
        /// ?
        LessThanOrEqual = "LESS_THAN_OR_EQUAL",
        /// ?
        Equal = "EQUAL",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [Filter](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Filter.html)
    pub struct Filter {
        /// ?
        pub include: Include as "Include" limit Include::LIMIT,
        /// ?
        pub groups: Vec<FilterGroup> as "Groups" limit Limit::list(&FilterGroup::LIMIT).min(1).max(2),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [FilterGroup](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FilterGroup.html)
    pub struct FilterGroup {
        /// ?
        pub r#type: FilterGroupType as "Type" limit FilterGroupType::LIMIT,
        /// ?
        pub dimensions: Vec<FilterDimension> as "Dimensions" limit Limit::list(&FilterDimension::LIMIT).min(1).max(10),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [FilterDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FilterDimension.html)
    pub struct FilterDimension {
        /// ?
        pub attributes: BTreeMap<String, FilterAttributeDimension> as "Attributes"
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &FilterAttributeDimension::LIMIT),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [FilterAttributeDimension](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FilterAttributeDimension.html)
    pub struct FilterAttributeDimension {
        /// ?
        pub dimension_type: FilterDimensionType as "DimensionType" limit FilterDimensionType::LIMIT,
        /// ?
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10),
    }
}
