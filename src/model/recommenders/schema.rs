use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::shapes;

open_enum! {
    /// How far a schema is.
    pub enum RecommenderSchemaStatus {
        /// It can be used.
        Active = "ACTIVE",
        /// It is being deleted.
        Deleting = "DELETING",
    }
}

structure! {
    /// One column of a schema.
    ///
    /// ```
    /// use customer_profiles::model::{ContentType, RecommenderSchemaField};
    ///
    /// let price = RecommenderSchemaField::new("Price").content_type(ContentType::Number);
    /// # assert_eq!(price.target_field_name, "Price");
    /// ```
    pub struct RecommenderSchemaField {
        /// The name of the field, such as `Location.City` or `Attributes.MealTime`.
        pub target_field_name: String as "TargetFieldName" limit shapes::TEXT,
        /// What the column holds; a text if absent.
        pub content_type: Option<ContentType> as "ContentType" limit ContentType::LIMIT,
        /// How the column is learned from.
        pub feature_type: Option<FeatureType> as "FeatureType" limit FeatureType::LIMIT,
    }
}

output! {
    /// One schema in a list.
    pub struct RecommenderSchemaSummary {
        /// The schema whose columns it learns from; the service's own if absent.
        pub recommender_schema_name: String as "RecommenderSchemaName",
        /// For each kind of data (`_webAnalytics`, `_catalogItem`), its columns.
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields",
        /// When it was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// How far it is.
        pub status: RecommenderSchemaStatus as "Status",
    }
}

open_enum! {
    /// What a column holds.
    pub enum ContentType {
        /// Texts.
        String = "STRING",
        /// Numbers.
        Number = "NUMBER",
    }
}

open_enum! {
    /// How a column is learned from.
    pub enum FeatureType {
        /// As a text.
        Textual = "TEXTUAL",
        /// As a category.
        Categorical = "CATEGORICAL",
    }
}
