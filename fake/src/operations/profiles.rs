use std::collections::BTreeMap;

use customer_profiles::model::{AdditionalSearchKey, LogicalOperator};
use customer_profiles::operations::{
    AddProfileKeyRequest, BatchGetProfileRequest, CreateProfileRequest, DeleteProfileKeyRequest, DeleteProfileRequest,
    MergeProfilesRequest, SearchProfilesRequest, UpdateProfileRequest,
};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{DONE, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{Domain, FoundByKeyValue, Profile};

/// How many profiles a page holds unless the request says otherwise.
const PAGE_SIZE: i64 = 20;

record! {
    struct ProfileId {
        profile_id: String,
    }

    struct AddedKey {
        key_name: String,
        values: Vec<String>,
    }

    struct FoundProfiles {
        errors: Vec<NotFound>,
        profiles: Vec<Profile>,
    }

    /// AWS documents its code as a status code.
    struct NotFound {
        code: String,
        message: String,
        profile_id: String,
    }
}

impl Serve for AddProfileKeyRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        domain.add_profile_key(&self.profile_id, &self.key_name, &self.values, now)?;
        Ok(AddedKey { key_name: self.key_name, values: self.values })
    }
}

impl Serve for BatchGetProfileRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let (mut errors, mut profiles) = (Vec::new(), Vec::new());
        for profile_id in self.profile_ids {
            match domain.get_profile(&profile_id) {
                Ok(profile) => profiles.push(profile.clone()),
                Err(error) => {
                    let code = error.status.as_str().to_owned();
                    errors.push(NotFound { code, message: error.message, profile_id });
                }
            }
        }
        Ok(FoundProfiles { errors, profiles })
    }
}

impl Serve for CreateProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        Ok(ProfileId { profile_id: domain.create_profile(members_of(&self)?, now, random)? })
    }
}

impl Serve for DeleteProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        account.domains.get_mut(&self.domain_name)?.delete_profile(&self.profile_id, now)?;
        Ok(DONE)
    }
}

impl Serve for DeleteProfileKeyRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        domain.delete_profile_key(&self.profile_id, &self.key_name, &self.values, now)?;
        Ok(DONE)
    }
}

impl Serve for MergeProfilesRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        let chosen = self.field_source_profile_ids.as_ref().map(members_of).transpose()?.unwrap_or_default();
        domain.merge_profiles(&self.main_profile_id, &self.profile_ids_to_be_merged, chosen, now)?;
        Ok(DONE)
    }
}

impl Serve for UpdateProfileRequest {
    fn serve(self, account: &mut Account, now: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get_mut(&self.domain_name)?;
        domain.update_profile(&self.profile_id, members_of(&self)?, now)?;
        Ok(ProfileId { profile_id: self.profile_id })
    }
}

/// What a request says of a profile.
fn members_of(request: &impl Serialize) -> Result<Map<String, Value>, ServiceError> {
    let Ok(Value::Object(mut members)) = serde_json::to_value(request) else {
        return Err(ServiceError::internal("The profile can't be kept"));
    };
    members.retain(|name, _| !["DomainName", "ProfileId"].contains(&name.as_str()));
    Ok(members)
}

impl Serve for SearchProfilesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let first = AdditionalSearchKey::new(&self.key_name, &self.values);
        let keys = [&[first], self.additional_search_keys.as_deref().unwrap_or_default()].concat();
        let mut found = found_by(domain, &keys);
        match &self.logical_operator {
            Some(LogicalOperator::And) => found.retain(|_, found_by| found_by.len() == keys.len()),
            Some(LogicalOperator::Or) | None => {}
            Some(other) => return Err(ServiceError::bad_request(format!("LogicalOperator can't be {other}"))),
        }
        let by_id = found
            .into_iter()
            .filter_map(|(profile_id, found_by)| Some((profile_id, (domain.profile(profile_id)?, found_by))));
        let page = pages::page_of(PAGE_SIZE, &self, by_id)?;
        Ok(page.map(|(profile, found_by)| Profile { found_by_items: Some(found_by), ..profile.clone() }))
    }
}

/// The profiles that have a value of one of the keys, each with the keys and values that it has.
fn found_by<'a>(domain: &'a Domain, keys: &[AdditionalSearchKey]) -> BTreeMap<&'a str, Vec<FoundByKeyValue>> {
    let mut found: BTreeMap<&str, Vec<FoundByKeyValue>> = BTreeMap::new();
    for key in keys {
        let mut found_by_key: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for value in &key.values {
            for profile_id in domain.find_profiles(&key.key_name, value) {
                found_by_key.entry(profile_id).or_default().push(value.clone());
            }
        }
        for (profile_id, values) in found_by_key {
            let found_by = FoundByKeyValue { key_name: key.key_name.clone(), values };
            found.entry(profile_id).or_default().push(found_by);
        }
    }
    found
}
