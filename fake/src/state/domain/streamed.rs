//! What the event streams of a domain get.
//!
//! By AWS's words: events of new profiles and of changed ones, and of objects, in real time. AWS shows one event; that a merge
//! is one event with the profiles that it takes in, and that nothing is sent of what is deleted, is known of AWS's samples.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use time::OffsetDateTime;
use time::serde::rfc3339;

use customer_profiles::model::EventStreamState;

use super::Domain;
use super::standard_objects::PROFILE;
use crate::checksum::checksum;
use crate::record::Timestamp;

/// An event of a profile or of an object, as an event stream gets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct StreamedEvent {
    /// The version of this form: 0.
    pub schema_version: i32,
    /// The id of the event.
    pub event_id: String,
    /// When it happened.
    #[serde(with = "rfc3339")]
    pub event_timestamp: OffsetDateTime,
    /// What happened: `CREATED`, `UPDATED` or `MERGED`.
    pub event_type: String,
    /// The domain.
    pub domain_name: String,
    /// The type of the object; that of a profile is `_profile`.
    pub object_type_name: String,
    /// The profile of an object that is none itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub associated_profile_id: Option<String>,
    /// The unique key of an object that is no profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub profile_object_unique_key: Option<String>,
    /// The object or the profile after the change.
    pub object: Value,
    /// The id of a merge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub merge_id: Option<String>,
    /// The profiles that a merge took in, as they were.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate_profiles: Option<Vec<Value>>,
    /// Whether it was sent when it happened: always.
    pub is_message_real_time: bool,
}

/// What an event says besides where and when it happened.
#[derive(Default)]
pub(super) struct Event<'a> {
    /// Its type.
    pub(super) kind: &'static str,
    /// The type and unique key of an object that is no profile.
    pub(super) object: Option<(&'a str, &'a str)>,
    pub(super) content: Value,
    /// The profiles that a merge took in.
    pub(super) duplicates: Option<Vec<Value>>,
}

impl Domain {
    /// Whether a change is an event of somebody.
    pub(super) fn has_running_streams(&self) -> bool {
        self.event_streams.values().any(|stream| stream.running_or_stopped() == EventStreamState::Running)
    }

    /// Sends an event of a profile or of one of its objects to all running streams.
    pub(super) fn stream(&mut self, profile_id: &str, event: Event<'_>, now: Timestamp) {
        let running =
            self.event_streams.iter().filter(|(_, stream)| stream.running_or_stopped() == EventStreamState::Running);
        let names: Vec<String> = running.map(|(name, _)| name.clone()).collect();
        for name in names {
            let events = self.streamed.entry(name.clone()).or_default();
            let event_id = checksum(&format!("{name} {}", events.len()));
            events.push(StreamedEvent {
                schema_version: 0,
                event_timestamp: now.0,
                event_type: event.kind.to_owned(),
                domain_name: self.settings.domain_name.clone(),
                object_type_name: event.object.map_or(PROFILE, |(object_type, _)| object_type).to_owned(),
                associated_profile_id: event.object.map(|_| profile_id.to_owned()),
                profile_object_unique_key: event.object.map(|(_, unique_key)| unique_key.to_owned()),
                object: event.content.clone(),
                merge_id: event.duplicates.as_ref().map(|_| checksum(&event_id)),
                duplicate_profiles: event.duplicates.clone(),
                is_message_real_time: true,
                event_id,
            });
        }
    }

    /// Sends an event of a profile as a whole.
    pub(super) fn stream_profile(&mut self, profile_id: &str, kind: &'static str, now: Timestamp) {
        if self.has_running_streams() {
            let event = Event { kind, content: self.profile_json(profile_id), ..Event::default() };
            self.stream(profile_id, event, now);
        }
    }

    /// A profile as JSON; null if it does not exist.
    pub(super) fn profile_json(&self, profile_id: &str) -> Value {
        self.profiles.get(profile_id).map(super::StoredProfile::json).unwrap_or_default()
    }
}
