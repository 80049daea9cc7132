//! Events: streams of changes of profiles, and triggers that act on objects.

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
