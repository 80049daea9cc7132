//! What has happened to profiles.
//!
//! AWS names the kinds of changes, and not what a record holds. Here it holds the profile or the object as it is after the
//! change, or as it was before its end; the history of a profile that is gone can still be read.

use customer_profiles::model::ActionType;
use serde_json::json;

use super::Domain;
use super::standard_objects::PROFILE;
use crate::checksum::checksum;
use crate::error::ServiceError;
use crate::record::{Member, Timestamp, record};
use crate::state::ACCOUNT_ID;

record! {
    /// One change of a profile.
    pub(crate) struct HistoryRecord {
        id: String,
        object_type_name: String,
        created_at: Timestamp,
        last_updated_at: Option<Timestamp>,
        action_type: ActionType,
        profile_object_unique_key: Option<String>,
        content: Option<String>,
        performed_by: Option<String>,
    }
}

impl Member for ActionType {}

impl Domain {
    /// What has happened to a profile, the oldest first.
    pub(crate) fn history(&self, profile_id: &str) -> Result<&[HistoryRecord], ServiceError> {
        match self.history.get(profile_id) {
            Some(records) => Ok(records),
            None => self.stored_profile(profile_id).map(|_| [].as_slice()),
        }
    }

    /// Adds a change of a profile as a whole.
    pub(super) fn record_profile(&mut self, profile_id: &str, action_type: ActionType, now: Timestamp) {
        let content = self.profile(profile_id).map(|profile| json!(profile).to_string()).unwrap_or_default();
        let event_type = match action_type {
            ActionType::Created => Some("CREATED"),
            ActionType::Updated => Some("UPDATED"),
            _ => None,
        };
        self.record_change(profile_id, action_type, (PROFILE, profile_id), content, now);
        if let Some(event_type) = event_type {
            self.stream_profile(profile_id, event_type, now);
        }
    }

    /// Adds a change of an object of a profile; an object has a type and a unique key.
    pub(super) fn record_change(
        &mut self,
        profile_id: &str,
        action_type: ActionType,
        (object_type_name, unique_key): (&str, &str),
        content: String,
        now: Timestamp,
    ) {
        let records = self.history.entry(profile_id.to_owned()).or_default();
        records.push(HistoryRecord {
            id: checksum(&format!("{profile_id} {}", records.len())),
            object_type_name: object_type_name.to_owned(),
            created_at: now,
            last_updated_at: Some(now),
            action_type,
            profile_object_unique_key: Some(unique_key.to_owned()),
            content: Some(content),
            performed_by: Some(format!("arn:aws:iam::{ACCOUNT_ID}:root")),
        });
    }
}
