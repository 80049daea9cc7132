//! Profiles: customers, and the objects that are known of them.
//!
//! A profile comes into being by [`CreateProfile`] or, more often, by the first object whose keys find no other. It is found
//! by its keys, and its objects are listed type by type. Two profiles of one person are merged, and the history says what
//! was done to a profile. See [the guide](crate::guides::profiles).
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
//! | to | use |
//! | --- | --- |
//! | find by a key, or by several | [`search_profiles`](crate::Client::search_profiles) |
//! | read those whose ids are known | [`batch_get_profile`](crate::Client::batch_get_profile), [`batch_get_profiles`](crate::Client::batch_get_profiles) for more than 20 |
//! | change what a profile says | [`update_profile`](crate::Client::update_profile) |
//! | change what it is found by | [`add_profile_key`](crate::Client::add_profile_key), [`delete_profile_key`](crate::Client::delete_profile_key) |
//! | make one of two | [`merge_profiles`](crate::Client::merge_profiles) |
//! | see what was done to it | [`list_profile_history_records`](crate::Client::list_profile_history_records) |
//! | put thousands of objects | [bulk loading](crate::guides::bulk_loading) |
//!
//! # Operations
//!
//! - [`add_profile_key`](crate::Client::add_profile_key)
//! - [`batch_get_profile`](crate::Client::batch_get_profile)
//! - [`batch_put_profile_object`](crate::Client::batch_put_profile_object)
//! - [`create_profile`](crate::Client::create_profile)
//! - [`delete_profile`](crate::Client::delete_profile)
//! - [`delete_profile_key`](crate::Client::delete_profile_key)
//! - [`delete_profile_object`](crate::Client::delete_profile_object)
//! - [`get_profile_history_record`](crate::Client::get_profile_history_record)
//! - [`list_profile_history_records`](crate::Client::list_profile_history_records)
//! - [`list_profile_objects`](crate::Client::list_profile_objects)
//! - [`merge_profiles`](crate::Client::merge_profiles)
//! - [`put_profile_object`](crate::Client::put_profile_object)
//! - [`search_profiles`](crate::Client::search_profiles)
//! - [`update_profile`](crate::Client::update_profile)

mod add_profile_key;
mod batch_get_profile;
mod batch_put_profile_object;
mod create_profile;
mod delete_profile;
mod delete_profile_key;
mod delete_profile_object;
mod get_profile_history_record;
mod list_profile_history_records;
mod list_profile_objects;
mod merge_profiles;
mod put_profile_object;
mod search_profiles;
mod update_profile;

pub use add_profile_key::*;
pub use batch_get_profile::*;
pub use batch_put_profile_object::*;
pub use create_profile::*;
pub use delete_profile::*;
pub use delete_profile_key::*;
pub use delete_profile_object::*;
pub use get_profile_history_record::*;
pub use list_profile_history_records::*;
pub use list_profile_objects::*;
pub use merge_profiles::*;
pub use put_profile_object::*;
pub use search_profiles::*;
pub use update_profile::*;
