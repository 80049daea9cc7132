//! Layouts: how the profile explorer shows a domain.
//!
//! A layout is a JSON text; typed is what it is for and when it was made. The operations are
//! [here](crate::operations::layouts).
//!
//! ```
//! use customer_profiles::model::LayoutType;
//!
//! assert_eq!(LayoutType::ProfileExplorer.as_str(), "PROFILE_EXPLORER");
//! ```

use time::OffsetDateTime;

use crate::structure::SortedMap;

open_enum! {
    /// What a layout is for.
    pub enum LayoutType {
        /// The profile explorer of Amazon Connect.
        ProfileExplorer = "PROFILE_EXPLORER",
    }
}

output! {
    /// One layout in a list.
    pub struct LayoutItem {
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName",
        /// What the layout is for.
        pub description: String as "Description" [sensitive],
        /// The name that people see.
        pub display_name: String as "DisplayName",
        /// Whether the layout is used where none is chosen; a domain has one such layout.
        pub is_default: Option<bool> as "IsDefault",
        /// What the layout is for.
        pub layout_type: LayoutType as "LayoutType",
        /// Tags of the layout.
        pub tags: Option<SortedMap<String, String>> as "Tags",
        /// When the layout was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the layout was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}
