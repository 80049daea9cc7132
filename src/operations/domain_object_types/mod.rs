//! Domain object types: objects that belong to a domain, such as its catalogue.

mod delete_domain_object_type;
mod get_domain_object_type;
mod list_domain_object_types;
mod put_domain_object_type;

pub use delete_domain_object_type::*;
pub use get_domain_object_type::*;
pub use list_domain_object_types::*;
pub use put_domain_object_type::*;
