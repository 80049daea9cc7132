use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum RecommenderFilterStatus {
        /// ?
        Active = "ACTIVE",
        /// ?
        Pending = "PENDING",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        Failed = "FAILED",
        /// ?
        Deleting = "DELETING",
    }
}

output! {
    /// ?
    ///
    /// API reference: [RecommenderFilterSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderFilterSummary.html)
    #[derive(Default)]
    pub struct RecommenderFilterSummary {
        /// ?
        pub recommender_filter_name: Option<String> as "RecommenderFilterName",
        /// ?
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// ?
        pub recommender_filter_expression: Option<String> as "RecommenderFilterExpression" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub status: Option<RecommenderFilterStatus> as "Status",
        /// ?
        pub failure_reason: Option<String> as "FailureReason",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

input! {
    /// ?
    ///
    /// API reference: [RecommenderFilter](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderFilter.html)
    pub struct RecommenderFilter {
        /// ?
        pub name: Option<String> as "Name" limit shapes::NAME,
        /// ?
        pub values: Option<BTreeMap<String, String>> as "Values" [sensitive]
            limit Limit::map(&Limit::text().max(50).pattern("[A-Za-z0-9_]+"), &Limit::text().max(3000).sensitive()).max(25),
    }
}

input! {
    /// ?
    ///
    /// API reference: [RecommenderPromotionalFilter](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderPromotionalFilter.html)
    pub struct RecommenderPromotionalFilter {
        /// ?
        pub name: Option<String> as "Name" limit shapes::NAME,
        /// ?
        pub values: Option<BTreeMap<String, String>> as "Values" [sensitive]
            limit Limit::map(&Limit::text().max(50).pattern("[A-Za-z0-9_]+"), &Limit::text().max(3000).sensitive()).max(25),
        /// ?
        pub promotion_name: Option<String> as "PromotionName" limit shapes::NAME,
        /// ?
        pub percent_promoted_items: Option<i32> as "PercentPromotedItems" limit Limit::number().min(1).max(100),
    }
}
