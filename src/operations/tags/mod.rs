//! Tags: labels on resources, for access control and for finding out what costs what.
//!
//! A resource is named by its ARN, and has up to 50 tags, each a key and a value.
//!
//! ```no_run
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let arn = "arn:aws:profile:us-west-2:123456789012:domains/acme";
//! client.tag_resource(arn, [("team", "shop")]).await?;
//! for (key, value) in &client.list_tags_for_resource(arn).await?.tags.unwrap_or_default()
//! {
//!     println!("{key}: {value}");
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`list_tags_for_resource`](crate::Client::list_tags_for_resource)
//! - [`tag_resource`](crate::Client::tag_resource)
//! - [`untag_resource`](crate::Client::untag_resource)

mod list_tags_for_resource;
mod tag_resource;
mod untag_resource;

pub use list_tags_for_resource::*;
pub use tag_resource::*;
pub use untag_resource::*;
