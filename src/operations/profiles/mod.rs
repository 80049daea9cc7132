//! Profiles: customers, and the objects that are known of them.
//!
//! A profile comes into being by [`CreateProfile`] or, more often, by the first object whose keys find no other. It is found
//! by its keys, and its objects are listed type by type.
//!
//! ```no_run
//! # use futures::TryStreamExt;
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! use customer_profiles::StandardOrder;
//!
//! client.put_profile_object("acme", "Order", &StandardOrder::new("1001")).await?;
//!
//! let mut profiles = client.search_profiles("acme", "_orderId", ["1001"]).items();
//! while let Some(profile) = profiles.try_next().await? {
//!     println!("{}", profile.profile_id.unwrap_or_default());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Thousands of objects at once: see [bulk loading](crate::guides::bulk_loading).

mod create_profile;
mod list_profile_objects;
mod put_profile_object;
mod search_profiles;

pub use create_profile::*;
pub use list_profile_objects::*;
pub use put_profile_object::*;
pub use search_profiles::*;
