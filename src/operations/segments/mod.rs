//! Segments: groups of profiles that meet conditions.
//!
//! A segment is defined once, by conditions on profiles and on their
//! [calculated attributes](super::calculated_attributes), and kept up to date by the service. Then ask whether a
//! profile is in it, export all of its profiles, or follow who comes and who leaves. See
//! [the guide](crate::guides::segments).
//!
//! The usual order of work: estimate, define, then ask, export or subscribe.
//!
//! ```no_run
//! # use customer_profiles::model::segments::{CalculatedAttributeDimension, Dimension, Group, SegmentGroup};
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let orders = CalculatedAttributeDimension::greater_than(3);
//! let regulars =
//!     SegmentGroup::from(Group::all([Dimension::calculated_attribute("orders", orders)]));
//!
//! let estimate =
//!     client.create_segment_estimate("acme").segment_query(regulars.clone()).await?;
//! println!("its result is read by {:?}", estimate.estimate_id);
//!
//! client
//!     .create_segment_definition("acme", "regulars", "Regulars")
//!     .segment_groups(regulars)
//!     .await?;
//! let ids = ["2a8e25f4d93c48dca4a5a09e2b24a6a5"];
//! let membership = client.get_segment_membership("acme", "regulars", ids).await?;
//! println!("{:?}", membership.profiles);
//! # Ok(())
//! # }
//! ```
//!
//! # Operations
//!
//! - [`associate_stream_for_segments`](crate::Client::associate_stream_for_segments)
//! - [`create_segment_definition`](crate::Client::create_segment_definition)
//! - [`create_segment_estimate`](crate::Client::create_segment_estimate)
//! - [`create_segment_snapshot`](crate::Client::create_segment_snapshot)
//! - [`delete_segment_definition`](crate::Client::delete_segment_definition)
//! - [`delete_segment_subscription`](crate::Client::delete_segment_subscription)
//! - [`disassociate_stream_for_segments`](crate::Client::disassociate_stream_for_segments)
//! - [`get_segment_definition`](crate::Client::get_segment_definition)
//! - [`get_segment_estimate`](crate::Client::get_segment_estimate)
//! - [`get_segment_membership`](crate::Client::get_segment_membership)
//! - [`get_segment_snapshot`](crate::Client::get_segment_snapshot)
//! - [`get_segment_subscription`](crate::Client::get_segment_subscription)
//! - [`get_stream_for_segments`](crate::Client::get_stream_for_segments)
//! - [`list_segment_definitions`](crate::Client::list_segment_definitions)
//! - [`list_segment_subscription_events`](crate::Client::list_segment_subscription_events)
//! - [`put_segment_subscription`](crate::Client::put_segment_subscription)

mod associate_stream_for_segments;
mod create_segment_definition;
mod create_segment_estimate;
mod create_segment_snapshot;
mod delete_segment_definition;
mod delete_segment_subscription;
mod disassociate_stream_for_segments;
mod get_segment_definition;
mod get_segment_estimate;
mod get_segment_membership;
mod get_segment_snapshot;
mod get_segment_subscription;
mod get_stream_for_segments;
mod list_segment_definitions;
mod list_segment_subscription_events;
mod put_segment_subscription;

pub use associate_stream_for_segments::*;
pub use create_segment_definition::*;
pub use create_segment_estimate::*;
pub use create_segment_snapshot::*;
pub use delete_segment_definition::*;
pub use delete_segment_subscription::*;
pub use disassociate_stream_for_segments::*;
pub use get_segment_definition::*;
pub use get_segment_estimate::*;
pub use get_segment_membership::*;
pub use get_segment_snapshot::*;
pub use get_segment_subscription::*;
pub use get_stream_for_segments::*;
pub use list_segment_definitions::*;
pub use list_segment_subscription_events::*;
pub use put_segment_subscription::*;
