use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::limits::shapes;

open_enum! {
    /// ?
    pub enum RecommenderSchemaStatus {
        /// ?
        Active = "ACTIVE",
        /// ?
        Deleting = "DELETING",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [RecommenderSchemaField](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderSchemaField.html)
    pub struct RecommenderSchemaField {
        /// ?
        pub target_field_name: String as "TargetFieldName" limit shapes::TEXT,
        /// ?
        pub content_type: Option<ContentType> as "ContentType" limit ContentType::LIMIT,
        /// ?
        pub feature_type: Option<FeatureType> as "FeatureType" limit FeatureType::LIMIT,
    }
}

output! {
    /// ?
    ///
    /// API reference: [RecommenderSchemaSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderSchemaSummary.html)
    pub struct RecommenderSchemaSummary {
        /// ?
        pub recommender_schema_name: String as "RecommenderSchemaName",
        /// ?
        pub fields: BTreeMap<String, Vec<RecommenderSchemaField>> as "Fields",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub status: RecommenderSchemaStatus as "Status",
    }
}

open_enum! {
    /// ?
    pub enum ContentType {
        /// ?
        String = "STRING",
        /// ?
        Number = "NUMBER",
    }
}

open_enum! {
    /// ?
    pub enum FeatureType {
        /// ?
        Textual = "TEXTUAL",
        /// ?
        Categorical = "CATEGORICAL",
    }
}
