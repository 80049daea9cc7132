use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum Statistic {
        /// ?
        FirstOccurrence = "FIRST_OCCURRENCE",
        /// ?
        LastOccurrence = "LAST_OCCURRENCE",
        /// ?
        Count = "COUNT",
        /// ?
        Sum = "SUM",
        /// ?
        Minimum = "MINIMUM",
        /// ?
        Maximum = "MAXIMUM",
        /// ?
        Average = "AVERAGE",
        /// ?
        MaxOccurrence = "MAX_OCCURRENCE",
        /// ?
        RecentOccurrences = "RECENT_OCCURRENCES",
    }
}

open_enum! {
    /// ?
    pub enum ReadinessStatus {
        /// ?
        Preparing = "PREPARING",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        Completed = "COMPLETED",
        /// ?
        Failed = "FAILED",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [AttributeDetails](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AttributeDetails.html)
    pub struct AttributeDetails [sensitive] {
        /// ?
        pub attributes: Vec<AttributeItem> as "Attributes" limit Limit::list(&AttributeItem::LIMIT).min(1).max(50),
        /// ?
        pub expression: String as "Expression" limit shapes::STRING_1_TO_255,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [AttributeItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AttributeItem.html)
    pub struct AttributeItem {
        /// ?
        pub name: String as "Name" limit Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
    }
}

output! {
    /// ?
    ///
    /// API reference: [ListCalculatedAttributeDefinitionItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListCalculatedAttributeDefinitionItem.html)
    #[derive(Default)]
    pub struct ListCalculatedAttributeDefinitionItem {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub use_historical_data: Option<bool> as "UseHistoricalData",
        /// ?
        pub status: Option<ReadinessStatus> as "Status",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
