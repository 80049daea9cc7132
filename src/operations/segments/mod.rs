//! Segments: groups of profiles that meet conditions.

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
