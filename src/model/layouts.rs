//! Layouts: how the profile explorer shows a domain.

use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// ?
    pub enum LayoutType {
        /// ?
        ProfileExplorer = "PROFILE_EXPLORER",
    }
}

output! {
    /// ?
    ///
    /// API reference: [LayoutItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_LayoutItem.html)
    pub struct LayoutItem {
        /// ?
        pub layout_definition_name: String as "LayoutDefinitionName",
        /// ?
        pub description: String as "Description" [sensitive],
        /// ?
        pub display_name: String as "DisplayName",
        /// ?
        pub is_default: Option<bool> as "IsDefault",
        /// ?
        pub layout_type: LayoutType as "LayoutType",
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}
