//! Events: streams of changes, and triggers.
//!
//! An event trigger has conditions ([`EventTriggerCondition`]) on the objects of one type, and limits on how often it fires;
//! an event stream has a destination. The operations are [here](crate::operations::events).
//!
//! ```
//! use customer_profiles::model::{
//!     ComparisonOperator, EventTriggerCondition, EventTriggerDimension,
//!     EventTriggerLogicalOperator, ObjectAttribute,
//! };
//!
//! let large = ObjectAttribute::new(ComparisonOperator::GreaterThan, ["1000"])
//!     .source("_source.total");
//! let condition = EventTriggerCondition::new(
//!     [EventTriggerDimension::new([large])],
//!     EventTriggerLogicalOperator::All,
//! );
//! # assert_eq!(condition.event_trigger_dimensions.len(), 1);
//! ```

mod stream;
mod trigger;

pub use stream::*;
pub use trigger::*;
