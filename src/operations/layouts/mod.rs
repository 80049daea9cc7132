//! Layouts: how the profile explorer shows a domain.

mod create_domain_layout;
mod delete_domain_layout;
mod get_domain_layout;
mod list_domain_layouts;
mod update_domain_layout;

pub use create_domain_layout::*;
pub use delete_domain_layout::*;
pub use get_domain_layout::*;
pub use list_domain_layouts::*;
pub use update_domain_layout::*;
