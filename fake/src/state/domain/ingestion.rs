//! What becomes of an object that is put: it is stored, finds or makes its profile, and makes standard objects.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde_json::Value;

use customer_profiles::model::{ActionType, StandardIdentifier};

use super::index::Key;
use super::mapping::{self, Mapped, MappedKey};
use super::standard_objects::{KINDS, Kind, PROFILE, StandardObject};
use super::streamed::Event;
use super::{Domain, Ingested, Owner, StoredObject};
use crate::error::ServiceError;
use crate::record::Timestamp;

impl Domain {
    /// Puts an object and gives its unique key.
    pub(crate) fn put_object(
        &mut self,
        object_type_name: &str,
        text: &str,
        now: Timestamp,
        random: &mut Rng,
    ) -> Result<String, ServiceError> {
        let object_type = self.object_types.get(object_type_name)?;
        let may_make_profile = object_type.allow_profile_creation == Some(true);
        let source: Option<Value> = serde_json::from_str(text).ok().filter(Value::is_object);
        let source = source.ok_or_else(|| ServiceError::bad_request("Object is not the text of a JSON object"))?;
        let mapped = mapping::map(object_type, &source)?;

        let unique_key = mapped.unique_key.clone().unwrap_or_else(|| format!("{:032x}", random.u128(..)));
        let number = self.object_numbers.get(&(object_type_name.to_owned(), unique_key.clone())).copied();
        let found = self.profile_of(&mapped, number);
        let is_new = found.is_none() && may_make_profile;
        let profile_id = if is_new { Some(self.new_id(random)) } else { found };
        let before = profile_id.as_ref().filter(|_| self.has_running_streams()).map(|id| self.profile_json(id));
        if let Some(profile_id) = &profile_id {
            let members = if is_new { mapped.members_of_new_profile() } else { mapped.members(PROFILE) };
            self.add_to_profile(profile_id, members, object_type_name)?; // the last step that can fail
        }

        let previous = number.and_then(|number| self.take_object(number));
        let keys = kept_keys(&mapped, is_new, previous.as_ref().filter(|previous| previous.profile_id == profile_id));
        let number = number.unwrap_or_else(|| self.next_number());
        let mut object = StoredObject {
            object_type_name: object_type_name.to_owned(),
            unique_key: unique_key.clone(),
            text: text.to_owned(),
            profile_id,
            keys,
            profile_key_values: mapped.profile_key_values(),
            standard_objects: BTreeSet::new(),
            ingested_at: now,
        };
        object.standard_objects = self.make_standard_objects(number, &object, &mapped, random);
        for left in previous.iter().flat_map(|previous| previous.standard_objects.difference(&object.standard_objects))
        {
            self.remove_source(*left, number);
        }
        if let Some(profile_id) = object.profile_id.clone() {
            let changed = (object_type_name, unique_key.as_str());
            self.record_change(&profile_id, ActionType::Ingested, changed, text.to_owned(), now);
            if let Some(before) = before {
                if before != self.profile_json(&profile_id) {
                    self.stream_profile(&profile_id, if is_new { "CREATED" } else { "UPDATED" }, now);
                }
                let kind = if previous.is_some() { "UPDATED" } else { "CREATED" };
                let event = Event { kind, object: Some(changed), content: source, duplicates: None };
                self.stream(&profile_id, event, now);
            }
        }
        self.insert_object(number, object);
        self.changed.ingested.push(Ingested { number, text: text.to_owned() });
        Ok(unique_key)
    }

    pub(super) fn insert_object(&mut self, number: u64, object: StoredObject) {
        for (key, owner) in object.index_entries(number) {
            self.profile_index.insert(key.clone(), owner);
        }
        if let Some(profile_id) = &object.profile_id {
            self.objects_by_profile.insert(profile_id.clone(), number);
            self.note_change(profile_id);
        }
        self.objects_by_type.insert(object.object_type_name.clone(), number);
        self.size_of_objects += object.text.len();
        self.object_numbers.insert((object.object_type_name.clone(), object.unique_key.clone()), number);
        self.objects.insert(number, object);
    }

    /// Removes an object type with all that came with it.
    pub(crate) fn delete_object_type(&mut self, name: &str) -> Result<(), ServiceError> {
        self.object_types.delete(name)?;
        let numbers: Vec<u64> = self.objects_of_type(name).map(|(number, _)| number).collect();
        for number in numbers {
            self.remove_object(number);
        }
        let changed = self.standard_objects.iter().filter(|(_, standard)| standard.members.have_any_of(name));
        let standard_objects: Vec<u64> = changed.map(|(number, _)| *number).collect();
        for number in standard_objects {
            if let Some(mut standard) = self.take_standard_object(number) {
                standard.members.scrub(name);
                self.put_standard_object(number, standard);
            }
        }
        self.scrub_profiles(name)
    }

    /// The profile that an object belongs to: the first key that finds a single one decides. An object that is put again
    /// and looks for the same values as before stays where it is.
    fn profile_of(&self, mapped: &Mapped, number: Option<u64>) -> Option<String> {
        let found = mapped.profile_keys().find_map(|key| only(self.profiles_with(&key.name, &key.text)));
        let stays = || {
            let previous = self.objects.get(&number?)?;
            previous.profile_id.as_deref().filter(|_| previous.profile_key_values == mapped.profile_key_values())
        };
        found.or_else(stays).map(str::to_owned)
    }

    /// Removes an object, and the standard objects that have no other source.
    pub(super) fn remove_object(&mut self, number: u64) {
        if let Some(object) = self.take_object(number) {
            self.object_numbers.remove(&(object.object_type_name, object.unique_key));
            for standard in object.standard_objects {
                self.remove_source(standard, number);
            }
        }
    }

    /// Takes an object out, with its values in the index, but leaves the standard objects that it is a source of.
    pub(super) fn take_object(&mut self, number: u64) -> Option<StoredObject> {
        let object = self.objects.remove(&number)?;
        for (key, owner) in object.index_entries(number) {
            self.profile_index.remove(key, &owner);
        }
        if let Some(profile_id) = &object.profile_id {
            self.objects_by_profile.remove(profile_id, &number);
            self.note_change(profile_id);
        }
        self.objects_by_type.remove(&object.object_type_name, &number);
        self.size_of_objects -= object.text.len();
        Some(object)
    }

    /// Makes the standard objects that keys of an object tie it to, or adds to them, and gives their numbers.
    fn make_standard_objects(
        &mut self,
        source: u64,
        object: &StoredObject,
        mapped: &Mapped,
        random: &mut Rng,
    ) -> BTreeSet<u64> {
        let Some(profile_id) = &object.profile_id else { return BTreeSet::new() };
        let mut numbers = BTreeSet::new();
        for kind in &KINDS {
            let keys: Vec<&MappedKey> = mapped.keys.iter().filter(|key| key.is(&kind.identifier)).collect();
            if keys.is_empty() {
                continue;
            }
            let found = keys.iter().find_map(|key| self.standard_object_of(kind, key));
            let number = found.unwrap_or_else(|| self.next_number());
            let mut standard = self.take_standard_object(number).unwrap_or_else(|| StandardObject::new(kind));
            standard.profile_id.clone_from(profile_id);
            standard.sources.insert(source);
            for (path, value) in mapped.members(kind.name) {
                standard.members.set(path.clone(), value.clone(), &object.object_type_name);
            }
            if standard.members.text(kind.id).is_none() {
                let id = format!("{:032x}", random.u128(..));
                standard.members.set(vec![kind.id.to_owned()], id.into(), &object.object_type_name);
            }
            let kept = keys.iter().filter(|key| !key.is(&StandardIdentifier::LookupOnly));
            standard.ingested_keys.extend(kept.map(|key| key.key.clone()));
            self.put_standard_object(number, standard);
            numbers.insert(number);
        }
        numbers
    }

    fn standard_object_of(&self, kind: &Kind, key: &MappedKey) -> Option<u64> {
        let found = self.standard_object_index.find(&key.name, &key.text);
        only(found.filter(|(name, _)| *name == kind.name).map(|(_, number)| *number))
    }

    /// A standard object without any source is no more.
    fn remove_source(&mut self, number: u64, source: u64) {
        if let Some(mut standard) = self.take_standard_object(number) {
            standard.sources.remove(&source);
            if !standard.sources.is_empty() {
                self.put_standard_object(number, standard);
            }
        }
    }

    pub(super) fn take_standard_object(&mut self, number: u64) -> Option<StandardObject> {
        let standard = self.standard_objects.remove(&number)?;
        for key in standard.keys() {
            self.standard_object_index.remove(&key, &(standard.kind.name, number));
            self.profile_index.remove(&key, &(standard.profile_id.clone(), Owner::StandardObject(number)));
        }
        self.standard_objects_by_profile.remove(&standard.profile_id, &number);
        Some(standard)
    }

    pub(super) fn put_standard_object(&mut self, number: u64, standard: StandardObject) {
        for key in standard.keys() {
            self.standard_object_index.insert(key.clone(), (standard.kind.name, number));
            self.profile_index.insert(key, (standard.profile_id.clone(), Owner::StandardObject(number)));
        }
        self.standard_objects_by_profile.insert(standard.profile_id.clone(), number);
        self.standard_objects.insert(number, standard);
    }
}

impl StoredObject {
    /// What finds its profile; nothing without a profile.
    fn index_entries(&self, number: u64) -> impl Iterator<Item = (&Key, (String, Owner))> {
        let profile_id = self.profile_id.as_ref();
        let entries = profile_id
            .map(|profile_id| self.keys.iter().map(move |key| (key, (profile_id.clone(), Owner::Object(number)))));
        entries.into_iter().flatten()
    }
}

/// The values that go on finding the profile: not those of a `LOOKUP_ONLY` key, and those of a `NEW_ONLY` key only if
/// the object has made the profile.
fn kept_keys(mapped: &Mapped, is_new: bool, previous: Option<&StoredObject>) -> BTreeSet<Key> {
    let had = |key: &Key| previous.is_some_and(|previous| previous.keys.contains(key));
    let kept = mapped.keys.iter().filter(|key| !key.is(&StandardIdentifier::LookupOnly));
    let kept = kept.filter(|key| !key.is(&StandardIdentifier::NewOnly) || is_new || had(&key.key));
    kept.map(|key| key.key.clone()).collect()
}

/// The one item, if all are the same.
fn only<T: PartialEq>(mut items: impl Iterator<Item = T>) -> Option<T> {
    let first = items.next()?;
    items.all(|item| item == first).then_some(first)
}
