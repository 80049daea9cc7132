//! Integrations: the outside sources that objects come from.

mod delete_integration;
mod get_integration;
mod list_account_integrations;
mod list_integrations;
mod put_integration;

pub use delete_integration::*;
pub use get_integration::*;
pub use list_account_integrations::*;
pub use list_integrations::*;
pub use put_integration::*;
