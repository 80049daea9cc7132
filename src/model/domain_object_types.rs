//! Domain object types: objects that belong to a domain, such as its catalogue.
//!
//! A domain object type says where each field of an incoming object goes ([`DomainObjectTypeField`]), and what it means to
//! a recommender; the operations are [here](crate::operations::domain_object_types).
//!
//! ```
//! use customer_profiles::model::{DomainObjectTypeField, FeatureType};
//!
//! let category = DomainObjectTypeField::new("_source.kind", "_catalogItem.Category")
//!     .feature_type(FeatureType::Categorical);
//! # assert_eq!(category.source, "_source.kind");
//! ```

use time::OffsetDateTime;

use crate::limits::shapes;
use crate::model::{ContentType, FeatureType};
use crate::structure::SortedMap;

structure! {
    /// Where a field comes from in the incoming object, and where it goes.
    ///
    /// ```
    /// use customer_profiles::model::{ContentType, DomainObjectTypeField};
    ///
    /// let price = DomainObjectTypeField::new("_source.price", "_catalogItem.Price")
    ///     .content_type(ContentType::Number);
    /// # assert_eq!(price.target, "_catalogItem.Price");
    /// ```
    pub struct DomainObjectTypeField {
        /// The place in the incoming object, such as `_source.title`.
        pub source: String as "Source" limit shapes::TEXT,
        /// The place in the standard object, such as `_catalogItem.Name`.
        pub target: String as "Target" limit shapes::TEXT,
        /// What the field holds.
        pub content_type: Option<ContentType> as "ContentType" limit ContentType::LIMIT,
        /// What the field means to a recommender.
        pub feature_type: Option<FeatureType> as "FeatureType" limit FeatureType::LIMIT,
    }
}

output! {
    /// One domain object type in a list.
    pub struct DomainObjectTypesListItem {
        /// The name of the domain object type.
        pub object_type_name: String as "ObjectTypeName",
        /// What the domain object type is for.
        pub description: Option<String> as "Description" [sensitive],
        /// When the domain object type was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the domain object type was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// Tags of the domain object type.
        pub tags: Option<SortedMap<String, String>> as "Tags",
    }
}
