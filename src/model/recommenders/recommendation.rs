use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::{Limit, shapes};
use crate::model::{RecommenderFilter, RecommenderPromotionalFilter};

input! {
    /// Which columns of the items a request gives along.
    pub struct MetadataConfig {
        /// The names of the columns, 1 to 10.
        pub metadata_columns: Option<Vec<String>> as "MetadataColumns"
            limit Limit::list(&Limit::text().min(1).max(150)).min(1).max(10),
    }
}

input! {
    /// How much the items of a request must differ from one another.
    pub struct RecommendationDiversityConfig {
        /// Whether the recommender's diversity is applied.
        pub enabled: bool as "Enabled",
        /// What the names with a dollar sign in the recommender's targets stand for, at most two.
        pub values: Option<BTreeMap<String, i32>> as "Values"
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z][a-zA-Z0-9_]*$"), &Limit::number().min(1).max(200)).max(2),
    }
}

output! {
    /// One item that is recommended.
    #[derive(Default)]
    pub struct Recommendation {
        /// The item.
        pub catalog_item: Option<CatalogItem> as "CatalogItem",
        /// How well the item suits, 0 to 1.
        pub score: Option<f64> as "Score",
    }
}

output! {
    /// An item of the catalogue.
    #[derive(Default)]
    pub struct CatalogItem {
        /// The id.
        pub id: Option<String> as "Id" [sensitive],
        /// The name.
        pub name: Option<String> as "Name" [sensitive],
        /// The code or stock keeping unit.
        pub code: Option<String> as "Code" [sensitive],
        /// The type.
        pub r#type: Option<String> as "Type" [sensitive],
        /// The category.
        pub category: Option<String> as "Category" [sensitive],
        /// What it is.
        pub description: Option<String> as "Description" [sensitive],
        /// Anything else worth knowing.
        pub additional_information: Option<String> as "AdditionalInformation" [sensitive],
        /// The URL of its picture.
        pub image_link: Option<String> as "ImageLink" [sensitive],
        /// The URL of its page.
        pub link: Option<String> as "Link" [sensitive],
        /// When it was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When it was last changed.
        pub updated_at: Option<OffsetDateTime> as "UpdatedAt",
        /// The price, as a text.
        pub price: Option<String> as "Price" [sensitive],
        /// Further attributes, by name.
        pub attributes: Option<BTreeMap<String, String>> as "Attributes" [sensitive],
    }
}

input! {
    /// A recommender, and the filters that its items must pass.
    ///
    /// ```
    /// use customer_profiles::model::{
    ///     Recommender, RecommenderFilter, RecommenderPromotionalFilter,
    /// };
    ///
    /// let in_stock = Recommender::new("for-you")
    ///     .filters([RecommenderFilter::new().name("in-stock").values([("country", "NO,SE")])])
    ///     .promotional_filters([RecommenderPromotionalFilter::new()
    ///         .name("new")
    ///         .promotion_name("autumn")
    ///         .percent_promoted_items(20)]);
    /// # assert_eq!(in_stock.filters.unwrap().len(), 1);
    /// ```
    pub struct Recommender {
        /// The name of the recommender.
        pub name: String as "Name" limit shapes::NAME,
        /// Filters that items must pass; at most one.
        pub filters: Option<Vec<RecommenderFilter>> as "Filters" limit Limit::list(&RecommenderFilter::LIMIT).max(1),
        /// Filters whose items take up a part of the result; at most one.
        pub promotional_filters: Option<Vec<RecommenderPromotionalFilter>> as "PromotionalFilters"
            limit Limit::list(&RecommenderPromotionalFilter::LIMIT).max(1),
    }
}

input! {
    /// Which columns of the items a request gives along.
    pub struct RecommendationMetadata {
        /// The names of the columns, 1 to 10.
        pub columns: Option<Vec<String>> as "Columns" limit Limit::list(&Limit::text().min(1).max(150)).min(1).max(10),
    }
}
