//! The profiles of a domain.

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::{ActionType, Address, EngagementPreferences, FieldContentType};
use fastrand::Rng;
use serde_json::{Map, Value};

use super::index::Key;
use super::members::{self, Members, Path};
use super::standard_objects::PROFILE;
use super::{Domain, Owner};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};

/// The standard profile fields that are indexed, each with the key that finds them.
const INDEXED: [(&str, &str, FieldContentType); 8] = [
    ("_account", "AccountNumber", FieldContentType::String),
    ("_email", "EmailAddress", FieldContentType::EmailAddress),
    ("_email", "PersonalEmailAddress", FieldContentType::EmailAddress),
    ("_email", "BusinessEmailAddress", FieldContentType::EmailAddress),
    ("_phone", "PhoneNumber", FieldContentType::PhoneNumber),
    ("_phone", "MobilePhoneNumber", FieldContentType::PhoneNumber),
    ("_phone", "HomePhoneNumber", FieldContentType::PhoneNumber),
    ("_phone", "BusinessPhoneNumber", FieldContentType::PhoneNumber),
];

/// How values of a key are compared that are given with nothing but its name.
pub(super) fn content_type_of_key(name: &str) -> FieldContentType {
    let indexed = INDEXED.iter().find(|(indexed, ..)| *indexed == name);
    match indexed {
        Some((_, _, content_type)) => content_type.clone(),
        None if name == "_fullName" => FieldContentType::Name,
        None => FieldContentType::String,
    }
}

record! {
    /// A profile as the API shows it.
    #[derive(Default)]
    pub(crate) struct Profile {
        profile_id: Option<String>,
        account_number: Option<String>,
        additional_information: Option<String>,
        party_type: Option<String>,
        business_name: Option<String>,
        first_name: Option<String>,
        middle_name: Option<String>,
        last_name: Option<String>,
        birth_date: Option<String>,
        gender: Option<String>,
        phone_number: Option<String>,
        mobile_phone_number: Option<String>,
        home_phone_number: Option<String>,
        business_phone_number: Option<String>,
        email_address: Option<String>,
        personal_email_address: Option<String>,
        business_email_address: Option<String>,
        address: Option<Address>,
        shipping_address: Option<Address>,
        mailing_address: Option<Address>,
        billing_address: Option<Address>,
        attributes: Option<BTreeMap<String, String>>,
        found_by_items: Option<Vec<FoundByKeyValue>>,
        party_type_string: Option<String>,
        gender_string: Option<String>,
        profile_type: Option<String>,
        engagement_preferences: Option<EngagementPreferences>,
    }

    /// A key and its values by which a search found a profile.
    pub(crate) struct FoundByKeyValue {
        key_name: String,
        values: Vec<String>,
    }
}

#[derive(Clone, Debug, Default)]
pub(super) struct StoredProfile {
    members: Members,
    profile: Profile,
    /// The values of keys that a caller added.
    pub(super) added_keys: BTreeSet<Key>,
    /// The values of its members, and those that were added, by which it is found.
    pub(super) keys: BTreeSet<Key>,
}

impl StoredProfile {
    /// A profile of these members; an error if one of them is not of its type.
    fn new(profile_id: &str, members: Members, added_keys: BTreeSet<Key>) -> Result<Self, ServiceError> {
        let profile: Profile = serde_path_to_error::deserialize(members.to_json())
            .map_err(|error| ServiceError::bad_request(format!("Profile.{}: {}", error.path(), error.inner())))?;
        let profile = Profile { profile_id: Some(profile_id.to_owned()), ..profile };
        let mut keys = added_keys.clone();
        keys.insert(Key::new("_profileId", &FieldContentType::String, profile_id));
        for (name, member, content_type) in &INDEXED {
            keys.extend(members.text(member).map(|text| Key::new(*name, content_type, text)));
        }
        let names: Vec<&str> =
            ["FirstName", "MiddleName", "LastName"].iter().filter_map(|member| members.text(member)).collect();
        if !names.is_empty() {
            keys.insert(Key::new("_fullName", &FieldContentType::Name, &names.join(" ")));
        }
        Ok(Self { members, profile, added_keys, keys })
    }

    pub(super) fn members(&self) -> &Members {
        &self.members
    }

    pub(super) fn json(&self) -> Value {
        serde_json::to_value(&self.profile).unwrap_or_default()
    }
}

impl Domain {
    /// Creates a profile of members that a caller set, and gives its id.
    pub(crate) fn create_profile(
        &mut self,
        members: Map<String, Value>,
        now: Timestamp,
        random: &mut Rng,
    ) -> Result<String, ServiceError> {
        let profile_id = self.new_id(random);
        self.put_profile(&profile_id, Members::set_by_caller(members))?;
        self.record_profile(&profile_id, ActionType::Created, now);
        Ok(profile_id)
    }

    /// Adds members that came with an object to a profile, which is made if it does not exist.
    pub(super) fn add_to_profile(
        &mut self,
        profile_id: &str,
        members: &[(Path, Value)],
        object_type_name: &str,
    ) -> Result<(), ServiceError> {
        let mut all = self.profiles.get(profile_id).map(|profile| profile.members.clone()).unwrap_or_default();
        for (path, value) in members {
            all.set(path.clone(), value.clone(), object_type_name);
        }
        self.put_profile(profile_id, all)
    }

    /// Removes from all profiles the members that came with an object type.
    pub(super) fn scrub_profiles(&mut self, object_type_name: &str) -> Result<(), ServiceError> {
        let changed = self.profiles.iter().filter(|(_, profile)| profile.members.have_any_of(object_type_name));
        let profiles: Vec<_> =
            changed.map(|(profile_id, profile)| (profile_id.clone(), profile.members.clone())).collect();
        for (profile_id, mut members) in profiles {
            members.scrub(object_type_name);
            self.put_profile(&profile_id, members)?;
        }
        Ok(())
    }

    /// 32 hexadecimal digits; later ones are greater.
    pub(crate) fn new_id(&mut self, random: &mut Rng) -> String {
        format!("{:012x}{:020x}", self.next_number(), random.u128(..) >> 48)
    }

    pub(super) fn put_profile(&mut self, profile_id: &str, members: Members) -> Result<(), ServiceError> {
        let added_keys = self.profiles.get(profile_id).map(|profile| profile.added_keys.clone()).unwrap_or_default();
        self.put_profile_with_keys(profile_id, members, added_keys)
    }

    pub(super) fn put_profile_with_keys(
        &mut self,
        profile_id: &str,
        members: Members,
        added_keys: BTreeSet<Key>,
    ) -> Result<(), ServiceError> {
        let profile = StoredProfile::new(profile_id, members, added_keys)?;
        self.remove_profile(profile_id);
        let owner = (profile_id.to_owned(), Owner::Profile);
        for key in &profile.keys {
            self.profile_index.insert(key.clone(), owner.clone());
        }
        self.update_rule_index(profile_id, &profile, true);
        self.profiles.insert(profile_id.to_owned(), profile);
        self.note_change(profile_id);
        Ok(())
    }

    /// Removes a profile, but not its objects.
    pub(super) fn remove_profile(&mut self, profile_id: &str) {
        if let Some(profile) = self.profiles.remove(profile_id) {
            let owner = (profile_id.to_owned(), Owner::Profile);
            for key in &profile.keys {
                self.profile_index.remove(key, &owner);
            }
            self.update_rule_index(profile_id, &profile, false);
            self.note_change(profile_id);
        }
    }

    /// The profile of this id; it must exist.
    pub(super) fn stored_profile(&self, profile_id: &str) -> Result<&StoredProfile, ServiceError> {
        self.profiles.get(profile_id).ok_or_else(|| {
            let domain_name = &self.settings.domain_name;
            ServiceError::not_found(format!("Profile {profile_id} does not exist in domain {domain_name}"))
        })
    }

    /// All profiles, the oldest first.
    pub(crate) fn profiles(&self) -> impl Iterator<Item = &Profile> {
        self.profiles.values().map(|profile| &profile.profile)
    }

    /// The profile of this id; it must exist.
    pub(crate) fn get_profile(&self, profile_id: &str) -> Result<&Profile, ServiceError> {
        self.stored_profile(profile_id).map(|profile| &profile.profile)
    }

    pub(crate) fn profile(&self, profile_id: &str) -> Option<&Profile> {
        self.profiles.get(profile_id).map(|profile| &profile.profile)
    }

    /// The text that a profile has at a place such as `LastName`, `Address.City` or `Attributes.tier`.
    pub(crate) fn profile_text(&self, profile_id: &str, place: &str) -> Option<&str> {
        let (_, path) = members::target(&format!("{PROFILE}.{place}"))?;
        self.profiles.get(profile_id)?.members().text_at(&path)
    }

    /// The ids of the profiles that have this value of this key.
    pub(crate) fn find_profiles(&self, key_name: &str, value: &str) -> BTreeSet<&str> {
        self.profiles_with(key_name, value).collect()
    }

    /// The same, each as often as it has the value.
    pub(super) fn profiles_with(&self, key_name: &str, value: &str) -> impl Iterator<Item = &str> {
        self.profile_index.find(key_name, value).map(|(profile_id, _)| profile_id.as_str())
    }
}
