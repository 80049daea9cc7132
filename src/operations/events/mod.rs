//! Events: streams of changes of profiles, and triggers that act on objects.
//!
//! An *event stream* writes each change of a profile to an Amazon Kinesis data stream, for programs that keep a copy or
//! react. An *event trigger* has conditions on incoming objects of one type; an
//! [integration](super::integrations) that names the trigger sends on the objects that meet them.
//!
//! The usual order of work for a trigger: put the object type, create the trigger, name it in an integration.
//!
//! ```no_run
//! # use customer_profiles::model::{
//! #     ComparisonOperator, EventTriggerCondition, EventTriggerDimension, EventTriggerLogicalOperator, ObjectAttribute,
//! # };
//! # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
//! let stream = "arn:aws:kinesis:us-west-2:123456789012:stream/acme";
//! client.create_event_stream("acme", "changes", stream).await?;
//!
//! let large = ObjectAttribute::new(ComparisonOperator::GreaterThan, ["1000"])
//!     .source("_source.total");
//! let dimension = EventTriggerDimension::new([large]);
//! let condition =
//!     EventTriggerCondition::new([dimension], EventTriggerLogicalOperator::All);
//! client.create_event_trigger("acme", "large-order", "Order", [condition]).await?;
//!
//! client
//!     .put_integration("acme")
//!     .uri("arn:aws:connect-campaigns:us-west-2:123456789012:campaign/thanks")
//!     .event_trigger_names(["large-order"])
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! A stream of who joins and leaves [segments](super::segments) is another one:
//! [`associate_stream_for_segments`](crate::Client::associate_stream_for_segments).
//!
//! # Operations
//!
//! - [`create_event_stream`](crate::Client::create_event_stream)
//! - [`create_event_trigger`](crate::Client::create_event_trigger)
//! - [`delete_event_stream`](crate::Client::delete_event_stream)
//! - [`delete_event_trigger`](crate::Client::delete_event_trigger)
//! - [`get_event_stream`](crate::Client::get_event_stream)
//! - [`get_event_trigger`](crate::Client::get_event_trigger)
//! - [`list_event_streams`](crate::Client::list_event_streams)
//! - [`list_event_triggers`](crate::Client::list_event_triggers)
//! - [`update_event_trigger`](crate::Client::update_event_trigger)

mod create_event_stream;
mod create_event_trigger;
mod delete_event_stream;
mod delete_event_trigger;
mod get_event_stream;
mod get_event_trigger;
mod list_event_streams;
mod list_event_triggers;
mod update_event_trigger;

pub use create_event_stream::*;
pub use create_event_trigger::*;
pub use delete_event_stream::*;
pub use delete_event_trigger::*;
pub use get_event_stream::*;
pub use get_event_trigger::*;
pub use list_event_streams::*;
pub use list_event_triggers::*;
pub use update_event_trigger::*;
