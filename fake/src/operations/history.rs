use customer_profiles::model::ActionType;
use customer_profiles::operations::{GetProfileHistoryRecordRequest, ListProfileHistoryRecordsRequest};
use serde::Serialize;

use super::{Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;

record! {
    struct RecordItem {
        id: String,
        object_type_name: String,
        created_at: Timestamp,
        last_updated_at: Option<Timestamp>,
        action_type: ActionType,
        profile_object_unique_key: Option<String>,
        performed_by: Option<String>,
    }
}

impl Serve for GetProfileHistoryRecordRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let Self { profile_id, id, .. } = self;
        let records = account.domains.get(&self.domain_name)?.history(&profile_id)?;
        let found = records.iter().find(|record| record.id == id);
        found.ok_or_else(|| ServiceError::not_found(format!("Profile {profile_id} has no history record {id}")))
    }
}

impl Serve for ListProfileHistoryRecordsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let records = account.domains.get(&self.domain_name)?.history(&self.profile_id)?.iter().enumerate();
        let fitting = records.filter(|(_, record)| {
            self.action_type.as_ref().is_none_or(|wanted| record.action_type == *wanted)
                && self.object_type_name.as_ref().is_none_or(|wanted| record.object_type_name == *wanted)
                && self.performed_by.as_ref().is_none_or(|wanted| record.performed_by.as_ref() == Some(wanted))
        });
        let by_age = fitting.map(|(index, record)| (format!("{index:020}"), record));
        pages::page(&self, by_age)?.of("ProfileHistoryRecords").items_as::<RecordItem>()
    }
}
