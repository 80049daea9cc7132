//! Object types: what the fields and keys of incoming objects mean.
//!
//! An object type maps the fields of an object to those of a profile or a standard object, and names the keys that decide
//! which profile an object belongs to. Many sources have a [template](crate::Client::get_profile_object_type_template) to
//! begin with; for others the service [proposes](crate::Client::detect_profile_object_type) a type from a few objects.
//!
//! The usual order of work: detect or take a template, put the type, put objects, and then look at what came in:
//! [attributes](crate::Client::list_object_type_attributes), their
//! [values](crate::Client::list_object_type_attribute_values) and
//! [figures](crate::Client::get_object_type_attribute_statistics).
//!
//! ```no_run
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! use customer_profiles::model::{ObjectTypeField, ObjectTypeKey, StandardIdentifier};
//!
//! client
//!     .put_profile_object_type("acme", "Visit", "Visits of the shop")
//!     .fields([(
//!         "email",
//!         ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress"),
//!     )])
//!     .keys([(
//!         "_email",
//!         [ObjectTypeKey::new()
//!             .field_names(["email"])
//!             .standard_identifiers([StandardIdentifier::Profile])],
//!     )])
//!     .allow_profile_creation(true)
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`delete_profile_object_type`](crate::Client::delete_profile_object_type)
//! - [`detect_profile_object_type`](crate::Client::detect_profile_object_type)
//! - [`get_object_type_attribute_statistics`](crate::Client::get_object_type_attribute_statistics)
//! - [`get_profile_object_type`](crate::Client::get_profile_object_type)
//! - [`get_profile_object_type_template`](crate::Client::get_profile_object_type_template)
//! - [`list_object_type_attribute_values`](crate::Client::list_object_type_attribute_values)
//! - [`list_object_type_attributes`](crate::Client::list_object_type_attributes)
//! - [`list_profile_attribute_values`](crate::Client::list_profile_attribute_values)
//! - [`list_profile_object_type_templates`](crate::Client::list_profile_object_type_templates)
//! - [`list_profile_object_types`](crate::Client::list_profile_object_types)
//! - [`put_profile_object_type`](crate::Client::put_profile_object_type)

mod delete_profile_object_type;
mod detect_profile_object_type;
mod get_object_type_attribute_statistics;
mod get_profile_object_type;
mod get_profile_object_type_template;
mod list_object_type_attribute_values;
mod list_object_type_attributes;
mod list_profile_attribute_values;
mod list_profile_object_type_templates;
mod list_profile_object_types;
mod put_profile_object_type;

pub use delete_profile_object_type::*;
pub use detect_profile_object_type::*;
pub use get_object_type_attribute_statistics::*;
pub use get_profile_object_type::*;
pub use get_profile_object_type_template::*;
pub use list_object_type_attribute_values::*;
pub use list_object_type_attributes::*;
pub use list_profile_attribute_values::*;
pub use list_profile_object_type_templates::*;
pub use list_profile_object_types::*;
pub use put_profile_object_type::*;
