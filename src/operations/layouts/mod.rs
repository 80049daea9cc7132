//! Layouts: how the profile explorer shows a domain.
//!
//! A layout says what an agent sees of a customer in the profile explorer of Amazon Connect, and where. It is a JSON text
//! that the explorer's editor writes; the service documents no form of it. One layout of a domain is the default.
//!
//! Layouts are read from anywhere; creating, changing and deleting one is taken only from the Amazon Connect admin
//! website.
//!
//! ```no_run
//! # use futures::TryStreamExt;
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! // Keep a copy of each layout.
//! let mut layouts = client.list_domain_layouts("acme").items();
//! while let Some(item) = layouts.try_next().await? {
//!     let name = item.layout_definition_name;
//!     let layout = client.get_domain_layout("acme", &name).await?;
//!     println!("{name}: {} bytes", layout.layout.len());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`create_domain_layout`](crate::Client::create_domain_layout)
//! - [`delete_domain_layout`](crate::Client::delete_domain_layout)
//! - [`get_domain_layout`](crate::Client::get_domain_layout)
//! - [`list_domain_layouts`](crate::Client::list_domain_layouts)
//! - [`update_domain_layout`](crate::Client::update_domain_layout)

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
