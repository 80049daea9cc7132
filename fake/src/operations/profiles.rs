use std::collections::BTreeMap;

use customer_profiles::model::{AdditionalSearchKey, LogicalOperator};
use customer_profiles::operations::{CreateProfileRequest, SearchProfilesRequest};
use serde::Serialize;
use serde_json::Value;

use super::{Serve, pages};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::state::Account;
use crate::state::domain::{Domain, FoundByKeyValue, Profile};

/// How many profiles a page holds unless the request says otherwise.
const PAGE_SIZE: i64 = 20;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct CreatedProfile {
    profile_id: String,
}

impl Serve for CreateProfileRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let Ok(Value::Object(mut members)) = serde_json::to_value(&self) else {
            return Err(ServiceError::internal("The profile can't be kept"));
        };
        members.remove("DomainName");
        Ok(CreatedProfile { profile_id: domain.create_profile(members, random)? })
    }
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
        let by_id = found.into_iter().filter_map(|(profile_id, found_by)| {
            let profile = domain.profile(profile_id)?.clone();
            Some((profile_id.to_owned(), Profile { found_by_items: Some(found_by), ..profile }))
        });
        pages::page_of(PAGE_SIZE, &self, by_id)
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
