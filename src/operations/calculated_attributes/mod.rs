//! Calculated attributes: what is computed from the objects of a profile.
//!
//! A definition says which field of which objects is taken, which of the objects count, and what is made of them: the
//! sum of all orders of a year, the newest subject, whether there were more than three calls. It holds for all profiles
//! of the domain; the service keeps the values up to date as objects come in. See
//! [the guide](crate::guides::calculated_attributes).
//!
//! The usual order of work: create an object type, define, wait where older objects count, then read.
//! [Segments](super::segments) are made from the values, too.
//!
//! ```no_run
//! # use customer_profiles::model::calculated_attributes::{AttributeDetails, Conditions, Range, Statistic};
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let order_id = AttributeDetails::field("Order", "OrderId");
//! client
//!     .create_calculated_attribute_definition(
//!         "acme",
//!         "orders",
//!         order_id,
//!         Statistic::Count,
//!     )
//!     .conditions(Conditions::new().range(Range::last_days(365)))
//!     .await?;
//!
//! let profile_id = "2a8e25f4d93c48dca4a5a09e2b24a6a5";
//! let orders =
//!     client.get_calculated_attribute_for_profile("acme", profile_id, "orders").await?;
//! println!("{:?} orders", orders.value);
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`batch_get_calculated_attribute_for_profile`](crate::Client::batch_get_calculated_attribute_for_profile)
//! - [`create_calculated_attribute_definition`](crate::Client::create_calculated_attribute_definition)
//! - [`delete_calculated_attribute_definition`](crate::Client::delete_calculated_attribute_definition)
//! - [`get_calculated_attribute_definition`](crate::Client::get_calculated_attribute_definition)
//! - [`get_calculated_attribute_for_profile`](crate::Client::get_calculated_attribute_for_profile)
//! - [`list_calculated_attribute_definitions`](crate::Client::list_calculated_attribute_definitions)
//! - [`list_calculated_attributes_for_profile`](crate::Client::list_calculated_attributes_for_profile)
//! - [`update_calculated_attribute_definition`](crate::Client::update_calculated_attribute_definition)

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
