//! Domain object types: objects that belong to a domain, such as its catalogue.
//!
//! An ordinary [object type](super::object_types) describes what is known of customers. One of a domain describes what
//! the company has: the items that it sells, from which [recommenders](super::recommenders) choose. The domain needs a
//! data store.
//!
//! The usual order of work: turn on the data store of the domain, put the type, then bring its objects in by an
//! [integration](super::integrations) whose [scope](crate::model::Scope) is the domain.
//!
//! ```no_run
//! # use customer_profiles::model::{DataStoreRequest, DomainObjectTypeField};
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! client.update_domain("acme").data_store(DataStoreRequest::new().enabled(true)).await?;
//!
//! let id = DomainObjectTypeField::new("_source.sku", "_catalogItem.Id");
//! let title = DomainObjectTypeField::new("_source.title", "_catalogItem.Name");
//! client
//!     .put_domain_object_type("acme", "Catalogue", [("id", id), ("title", title)])
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`delete_domain_object_type`](crate::Client::delete_domain_object_type)
//! - [`get_domain_object_type`](crate::Client::get_domain_object_type)
//! - [`list_domain_object_types`](crate::Client::list_domain_object_types)
//! - [`put_domain_object_type`](crate::Client::put_domain_object_type)

mod delete_domain_object_type;
mod get_domain_object_type;
mod list_domain_object_types;
mod put_domain_object_type;

pub use delete_domain_object_type::*;
pub use get_domain_object_type::*;
pub use list_domain_object_types::*;
pub use put_domain_object_type::*;
