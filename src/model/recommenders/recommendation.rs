use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::model::{RecommenderFilter, RecommenderPromotionalFilter};

input! {
    /// ?
    ///
    /// API reference: [MetadataConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MetadataConfig.html)
    pub struct MetadataConfig {
        /// ?
        pub metadata_columns: Option<Vec<String>> as "MetadataColumns"
            limit Limit::list(&Limit::text().min(1).max(150)).min(1).max(10),
    }
}

input! {
    /// ?
    ///
    /// API reference: [RecommendationDiversityConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommendationDiversityConfig.html)
    pub struct RecommendationDiversityConfig {
        /// ?
        pub enabled: bool as "Enabled",
        /// ?
        pub values: Option<BTreeMap<String, i32>> as "Values"
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z][a-zA-Z0-9_]*$"), &Limit::number().min(1).max(200)).max(2),
    }
}

output! {
    /// ?
    ///
    /// API reference: [Recommendation](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Recommendation.html)
    #[derive(Default)]
    pub struct Recommendation {
        /// ?
        pub catalog_item: Option<CatalogItem> as "CatalogItem",
        /// ?
        pub score: Option<f64> as "Score",
    }
}

output! {
    /// ?
    ///
    /// API reference: [CatalogItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CatalogItem.html)
    #[derive(Default)]
    pub struct CatalogItem {
        /// ?
        pub id: Option<String> as "Id" [sensitive],
        /// ?
        pub name: Option<String> as "Name" [sensitive],
        /// ?
        pub code: Option<String> as "Code" [sensitive],
        /// ?
        pub r#type: Option<String> as "Type" [sensitive],
        /// ?
        pub category: Option<String> as "Category" [sensitive],
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive],
        /// ?
        pub image_link: Option<String> as "ImageLink" [sensitive],
        /// ?
        pub link: Option<String> as "Link" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub updated_at: Option<OffsetDateTime> as "UpdatedAt",
        /// ?
        pub price: Option<String> as "Price" [sensitive],
        /// ?
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive],
    }
}

input! {
    /// ?
    ///
    /// API reference: [Recommender](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Recommender.html)
    pub struct Recommender {
        /// ?
        pub name: String as "Name" limit shapes::NAME,
        /// ?
        pub filters: Option<Vec<RecommenderFilter>> as "Filters" limit Limit::list(&RecommenderFilter::LIMIT).max(1),
        /// ?
        pub promotional_filters: Option<Vec<RecommenderPromotionalFilter>> as "PromotionalFilters"
            limit Limit::list(&RecommenderPromotionalFilter::LIMIT).max(1),
    }
}

input! {
    /// ?
    ///
    /// API reference: [RecommendationMetadata](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommendationMetadata.html)
    pub struct RecommendationMetadata {
        /// ?
        pub columns: Option<Vec<String>> as "Columns" limit Limit::list(&Limit::text().min(1).max(150)).min(1).max(10),
    }
}
