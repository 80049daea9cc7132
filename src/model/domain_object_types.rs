//! Domain object types: objects that belong to a domain, such as its catalogue.

use time::OffsetDateTime;

use crate::limits::shapes;
use crate::model::{ContentType, FeatureType};
use crate::structure::SortedMap;

structure! {
    /// ?
    ///
    /// API reference: [DomainObjectTypeField](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DomainObjectTypeField.html)
    pub struct DomainObjectTypeField {
        /// ?
        pub source: String as "Source" limit shapes::TEXT,
        /// ?
        pub target: String as "Target" limit shapes::TEXT,
        /// ?
        pub content_type: Option<ContentType> as "ContentType" limit ContentType::LIMIT,
        /// ?
        pub feature_type: Option<FeatureType> as "FeatureType" limit FeatureType::LIMIT,
    }
}

output! {
    /// ?
    ///
    /// API reference: [DomainObjectTypesListItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DomainObjectTypesListItem.html)
    pub struct DomainObjectTypesListItem {
        /// ?
        pub object_type_name: String as "ObjectTypeName",
        /// ?
        pub description: Option<String> as "Description" [sensitive],
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
