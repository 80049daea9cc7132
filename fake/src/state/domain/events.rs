//! Event streams and event triggers.

use customer_profiles::model::{EventStreamState, EventTriggerCondition, EventTriggerLimits};

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

impl EventStream {
    pub(crate) fn running_or_stopped(&self) -> EventStreamState {
        self.state.clone().unwrap_or(EventStreamState::Running)
    }
}
