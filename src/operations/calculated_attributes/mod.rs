//! Calculated attributes: what is computed from the objects of a profile.

mod batch_get_calculated_attribute_for_profile;
mod create_calculated_attribute_definition;
mod delete_calculated_attribute_definition;
mod get_calculated_attribute_definition;
mod get_calculated_attribute_for_profile;
mod list_calculated_attribute_definitions;
mod list_calculated_attributes_for_profile;
mod update_calculated_attribute_definition;

pub use batch_get_calculated_attribute_for_profile::*;
pub use create_calculated_attribute_definition::*;
pub use delete_calculated_attribute_definition::*;
pub use get_calculated_attribute_definition::*;
pub use get_calculated_attribute_for_profile::*;
pub use list_calculated_attribute_definitions::*;
pub use list_calculated_attributes_for_profile::*;
pub use update_calculated_attribute_definition::*;
