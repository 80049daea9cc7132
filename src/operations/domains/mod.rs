//! Domains: the containers of profiles, object types and integrations.

mod create_domain;
mod delete_domain;
mod get_domain;
mod list_domains;

pub use create_domain::*;
pub use delete_domain::*;
pub use get_domain::*;
pub use list_domains::*;
