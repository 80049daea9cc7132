//! Object types: what the fields and keys of incoming objects mean.

mod delete_profile_object_type;
mod get_profile_object_type;
mod get_profile_object_type_template;
mod list_profile_object_type_templates;
mod list_profile_object_types;
mod put_profile_object_type;

pub use delete_profile_object_type::*;
pub use get_profile_object_type::*;
pub use get_profile_object_type_template::*;
pub use list_profile_object_type_templates::*;
pub use list_profile_object_types::*;
pub use put_profile_object_type::*;
