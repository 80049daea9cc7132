//! Event streams and event triggers.

use customer_profiles::internal::timestamp;
use customer_profiles::model::{EventStreamState, EventTriggerCondition, EventTriggerLimits};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;

use crate::record::Timestamp;
use crate::state::resource;

resource! {
    pub(crate) struct EventStream is "Event stream" at "event-streams" by event_stream_name stamped created_at {
        event_stream_name: String,
        uri: String,
        /// Absent unless a seed has it: it is running.
        state: Option<EventStreamState>,
        stopped_since: Option<Timestamp>,
    }

    pub(crate) struct EventTrigger is "Event trigger" at "event-triggers" by event_trigger_name
        stamped created_at, last_updated_at
    {
        event_trigger_name: String,
        object_type_name: String,
        description: Option<String>,
        event_trigger_conditions: Vec<EventTriggerCondition>,
        segment_filter: Option<String>,
        event_trigger_limits: Option<EventTriggerLimits>,
    }
}

/// An event trigger that has fired.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct FiredTrigger {
    /// The name of the event trigger.
    pub event_trigger_name: String,
    /// The integration that names the trigger, which is where it fires to.
    pub uri: String,
    /// The type of the object that has met the conditions.
    pub object_type_name: String,
    /// The unique key of the object.
    pub profile_object_unique_key: String,
    /// The profile of the object.
    pub profile_id: String,
    /// The object as it came.
    pub object: Value,
    /// When the trigger fired.
    #[serde(with = "timestamp")]
    pub fired_at: OffsetDateTime,
}

impl EventStream {
    pub(crate) fn running_or_stopped(&self) -> EventStreamState {
        self.state.clone().unwrap_or(EventStreamState::Running)
    }
}
