use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// How far a filter is.
    pub enum RecommenderFilterStatus {
        /// It can be used.
        Active = "ACTIVE",
        /// It is not ready yet.
        Pending = "PENDING",
        /// It is being made.
        InProgress = "IN_PROGRESS",
        /// It could not be made.
        Failed = "FAILED",
        /// It is being deleted.
        Deleting = "DELETING",
    }
}

output! {
    /// One filter in a list.
    #[derive(Default)]
    pub struct RecommenderFilterSummary {
        /// The name of the filter, unique in the domain.
        pub recommender_filter_name: Option<String> as "RecommenderFilterName",
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: Option<String> as "RecommenderSchemaName",
        /// Which items are recommended, in the filter's own language: `INCLUDE ItemID WHERE Items.CATEGORY IN ($category)`.
        pub recommender_filter_expression: Option<String> as "RecommenderFilterExpression" [sensitive],
        /// When it was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// What it is for.
        pub description: Option<String> as "Description" [sensitive],
        /// How far it is.
        pub status: Option<RecommenderFilterStatus> as "Status",
        /// Why it failed.
        pub failure_reason: Option<String> as "FailureReason",
        /// Its tags.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}

input! {
    /// A filter that the items of a request must pass.
    pub struct RecommenderFilter {
        /// The name of the filter.
        pub name: Option<String> as "Name" limit shapes::NAME,
        /// What the names with a dollar sign in its expression stand for; several values are separated by commas.
        pub values: Option<BTreeMap<String, String>> as "Values" [sensitive]
            limit Limit::map(&Limit::text().max(50).pattern("[A-Za-z0-9_]+"), &Limit::text().max(3000).sensitive()).max(25),
    }
}

input! {
    /// A filter whose items take up a part of the result.
    pub struct RecommenderPromotionalFilter {
        /// The name of the filter.
        pub name: Option<String> as "Name" limit shapes::NAME,
        /// What the names with a dollar sign in its expression stand for; several values are separated by commas.
        pub values: Option<BTreeMap<String, String>> as "Values" [sensitive]
            limit Limit::map(&Limit::text().max(50).pattern("[A-Za-z0-9_]+"), &Limit::text().max(3000).sensitive()).max(25),
        /// The name of the promotion.
        pub promotion_name: Option<String> as "PromotionName" limit shapes::NAME,
        /// Which part of the items it takes up, 1 to 100 percent.
        pub percent_promoted_items: Option<i32> as "PercentPromotedItems" limit Limit::number().min(1).max(100),
    }
}
