use std::collections::BTreeMap;

use serde_json::Value;
use time::OffsetDateTime;

use crate::model::{AdditionalSearchKey, FoundByKeyValue, LogicalOperator, Profile};
use crate::operations::{CreateProfileRequest, CreateProfileResponse};
use crate::operations::{SearchProfilesRequest, SearchProfilesResponse};
use crate::testing::account::Account;
use crate::testing::answer::ServiceError;
use crate::testing::domain::Domain;
use crate::testing::pages;
use crate::testing::routes::Serve;

/// How many profiles a page holds unless the request says it.
const PROFILES_OF_A_PAGE: i32 = 20;

impl Serve for CreateProfileRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<CreateProfileResponse, ServiceError> {
        let (domain, random) = account.domain_and_random(&self.domain_name)?;
        let Ok(Value::Object(mut members)) = serde_json::to_value(&self) else {
            return Err(ServiceError::internal("The profile can't be kept"));
        };
        members.remove("DomainName");
        let profile_id = domain.create_profile(members, random)?;
        Ok(CreateProfileResponse { profile_id })
    }
}

impl Serve for SearchProfilesRequest {
    fn serve(self, account: &mut Account, _: OffsetDateTime) -> Result<SearchProfilesResponse, ServiceError> {
        let domain = account.domain(&self.domain_name)?;
        let first = AdditionalSearchKey { key_name: self.key_name.clone(), values: self.values.clone() };
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
        let max_results = self.max_results.or(Some(PROFILES_OF_A_PAGE));
        let (items, next_token) = pages::page(&self, max_results, by_id)?;
        Ok(SearchProfilesResponse { items: Some(items), next_token })
    }
}

/// The profiles that have a value of one of the keys, each with the keys and values that it has.
fn found_by<'a>(domain: &'a Domain, keys: &[AdditionalSearchKey]) -> BTreeMap<&'a str, Vec<FoundByKeyValue>> {
    let mut found: BTreeMap<&str, Vec<FoundByKeyValue>> = BTreeMap::new();
    for AdditionalSearchKey { key_name, values } in keys {
        let mut found_by_key: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for value in values {
            for profile_id in domain.find_profiles(key_name, value) {
                found_by_key.entry(profile_id).or_default().push(value.clone());
            }
        }
        for (profile_id, values) in found_by_key {
            let found_by = FoundByKeyValue { key_name: Some(key_name.clone()), values: Some(values) };
            found.entry(profile_id).or_default().push(found_by);
        }
    }
    found
}
