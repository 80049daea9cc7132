//! Changes of profiles that exist: of their members, their keys and their objects.

use std::collections::BTreeSet;

use customer_profiles::model::{ActionType, FieldContentType};
use serde_json::{Map, Value, json};

use super::Domain;
use super::index::Key;
use super::members::Members;
use super::profiles::content_type_of_key;
use super::standard_objects::PROFILE;
use super::streamed::Event;
use crate::error::ServiceError;
use crate::record::Timestamp;

impl Domain {
    /// Sets members of a profile; an empty text removes one.
    pub(crate) fn update_profile(
        &mut self,
        profile_id: &str,
        members: Map<String, Value>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        let mut all = self.stored_profile(profile_id)?.members().clone();
        all.update(members);
        self.put_profile(profile_id, all)?;
        self.record_profile(profile_id, ActionType::Updated, now);
        Ok(())
    }

    /// Removes a profile with its objects and keys.
    pub(crate) fn delete_profile(&mut self, profile_id: &str, now: Timestamp) -> Result<(), ServiceError> {
        self.stored_profile(profile_id)?;
        self.record_profile(profile_id, ActionType::DeletedByCustomer, now);
        for number in numbers(self.objects_of_profile(profile_id)) {
            self.remove_object(number);
        }
        for number in numbers(self.standard_objects_of_profile(profile_id)) {
            let sources = self.take_standard_object(number).map(|standard| standard.sources);
            for source in sources.into_iter().flatten() {
                if let Some(object) = self.objects.get_mut(&source) {
                    object.standard_objects.remove(&number);
                }
            }
        }
        self.remove_profile(profile_id);
        Ok(())
    }

    /// Removes an object of a profile.
    pub(crate) fn delete_object(
        &mut self,
        profile_id: &str,
        object_type_name: &str,
        unique_key: &str,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        self.stored_profile(profile_id)?;
        self.object_types.get(object_type_name)?;
        let number = self.object_numbers.get(&(object_type_name.to_owned(), unique_key.to_owned())).copied();
        let found = number.and_then(|number| {
            let object = self.objects.get(&number)?;
            (object.profile_id.as_deref() == Some(profile_id)).then(|| (number, object.text.clone()))
        });
        let (number, text) = found.ok_or_else(|| {
            ServiceError::not_found(format!("Profile {profile_id} has no {object_type_name} object {unique_key}"))
        })?;
        self.remove_object(number);
        self.record_change(profile_id, ActionType::DeletedByCustomer, (object_type_name, unique_key), text, now);
        Ok(())
    }

    /// Lets values of a key find a profile.
    pub(crate) fn add_profile_key(
        &mut self,
        profile_id: &str,
        name: &str,
        values: &[String],
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        let profile = self.stored_profile(profile_id)?;
        let (members, mut added) = (profile.members().clone(), profile.added_keys.clone());
        added.extend(values.iter().map(|value| Key::new(name, &content_type_of_key(name), value)));
        self.put_profile_with_keys(profile_id, members, added)?;
        self.record_key(profile_id, ActionType::AddedProfileKey, name, values, now);
        Ok(())
    }

    /// Lets values of a key find a profile no more, whether they were added or came with its objects. Those of its own
    /// members, such as its e-mail address, go on finding it.
    pub(crate) fn delete_profile_key(
        &mut self,
        profile_id: &str,
        name: &str,
        values: &[String],
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        let stays = |key: &Key| !values.iter().any(|value| key.fits(name, value));
        let profile = self.stored_profile(profile_id)?;
        let (members, mut added) = (profile.members().clone(), profile.added_keys.clone());
        added.retain(stays);
        self.put_profile_with_keys(profile_id, members, added)?;
        for number in numbers(self.objects_of_profile(profile_id)) {
            if let Some(mut object) = self.take_object(number) {
                object.keys.retain(stays);
                self.insert_object(number, object);
            }
        }
        for number in numbers(self.standard_objects_of_profile(profile_id)) {
            if let Some(mut standard) = self.take_standard_object(number) {
                standard.ingested_keys.retain(stays);
                self.put_standard_object(number, standard);
            }
        }
        self.record_key(profile_id, ActionType::DeletedProfileKey, name, values, now);
        Ok(())
    }

    /// Merges profiles into a main one. `chosen` has, for members, the ids of the profiles whose values count.
    pub(crate) fn merge_profiles(
        &mut self,
        main_id: &str,
        merged_ids: &[String],
        chosen: Map<String, Value>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        let distinct: BTreeSet<&str> = merged_ids.iter().map(String::as_str).chain([main_id]).collect();
        if distinct.len() <= merged_ids.len() {
            return Err(ServiceError::bad_request("MainProfileId and ProfileIdsToBeMerged must be different profiles"));
        }
        let main = self.stored_profile(main_id)?;
        let mut members = main.members().clone();
        for id in merged_ids {
            members.add_absent(self.stored_profile(id)?.members());
        }
        for (path, id) in Members::set_by_caller(chosen).texts() {
            if !distinct.contains(id) {
                let problem = "it must be the id of one of the profiles that are merged";
                return Err(ServiceError::bad_request(format!("FieldSourceProfileIds.{}: {problem}", path.join("."))));
            }
            members.take_over(path, self.stored_profile(id)?.members());
        }
        let keys = self.keys_of_merge(main_id, merged_ids)?;
        self.merge_into(main_id, merged_ids, members, keys, now)
    }

    /// The values that find a profile after a merge, besides those of its members.
    pub(super) fn keys_of_merge(&self, main_id: &str, merged_ids: &[String]) -> Result<BTreeSet<Key>, ServiceError> {
        let mut keys = self.stored_profile(main_id)?.added_keys.clone();
        for id in merged_ids {
            let own = Key::new("_profileId", &FieldContentType::String, id);
            keys.extend(self.stored_profile(id)?.keys.iter().filter(|key| **key != own).cloned());
        }
        Ok(keys)
    }

    /// Gives a profile these members and keys, and takes from others their objects; the others are gone.
    pub(super) fn merge_into(
        &mut self,
        main_id: &str,
        merged_ids: &[String],
        members: Members,
        keys: BTreeSet<Key>,
        now: Timestamp,
    ) -> Result<(), ServiceError> {
        self.put_profile_with_keys(main_id, members, keys)?; // the last step that can fail
        let duplicates = merged_ids.iter().map(|id| self.profile_json(id)).collect();
        for id in merged_ids {
            self.record_profile(id, ActionType::DeletedByMerge, now);
            self.move_objects(id, main_id);
            self.remove_profile(id);
        }
        self.record_profile(main_id, ActionType::Merged, now);
        let content = self.profile_json(main_id);
        self.stream(main_id, Event { kind: "MERGED", object: None, content, duplicates: Some(duplicates) }, now);
        Ok(())
    }

    fn move_objects(&mut self, from: &str, to: &str) {
        for number in numbers(self.objects_of_profile(from)) {
            if let Some(mut object) = self.take_object(number) {
                object.profile_id = Some(to.to_owned());
                self.insert_object(number, object);
            }
        }
        for number in numbers(self.standard_objects_of_profile(from)) {
            if let Some(mut standard) = self.take_standard_object(number) {
                to.clone_into(&mut standard.profile_id);
                self.put_standard_object(number, standard);
            }
        }
    }

    fn record_key(&mut self, profile_id: &str, action: ActionType, name: &str, values: &[String], now: Timestamp) {
        let content = json!({ "KeyName": name, "Values": values }).to_string();
        self.record_change(profile_id, action, (PROFILE, profile_id), content, now);
    }
}

/// The numbers alone, so that what has them can be changed.
fn numbers<T>(numbered: impl Iterator<Item = (u64, T)>) -> Vec<u64> {
    numbered.map(|(number, _)| number).collect()
}

#[cfg(test)]
mod tests {
    use fastrand::Rng;
    use time::OffsetDateTime;

    use super::*;
    use crate::state::domain::ObjectType;

    const NOW: Timestamp = Timestamp(OffsetDateTime::UNIX_EPOCH);

    /// Objects of it find or make a profile by `email`, and an order by `order`.
    fn object_type(name: &str) -> ObjectType {
        let field = |name: &str, target: &str| json!({ "Source": format!("_source.{name}"), "Target": target });
        let key =
            |field: &str, identifier: &str| json!([{ "FieldNames": [field], "StandardIdentifiers": [identifier] }]);
        let object_type = json!({
            "ObjectTypeName": name,
            "Description": "d",
            "AllowProfileCreation": true,
            "Fields": {
                "id": { "Source": "_source.id" },
                "email": field("email", "_profile.EmailAddress"),
                "order": field("order", "_order.OrderId"),
            },
            "Keys": { "id": key("id", "UNIQUE"), "_email": key("email", "PROFILE"), "_orderId": key("order", "ORDER") },
        });
        serde_json::from_value(object_type).unwrap()
    }

    fn change(domain: &mut Domain, random: &mut Rng) {
        let ids: Vec<String> = domain.profiles.keys().cloned().collect();
        let any = |random: &mut Rng| random.choice(&ids).cloned().unwrap_or_default();
        let name = if random.bool() { "A" } else { "B" };
        let _rejected_or_done = match random.u8(..100) {
            0..80 => {
                let (id, email, order) = (random.u8(..30), random.u8(..9), random.u8(..9));
                let object = json!({ "id": id, "email": format!("{email}@a.test"), "order": order }).to_string();
                domain.put_object(name, &object, NOW, random).map(drop)
            }
            80..86 => domain.merge_profiles(&any(random), &[any(random)], Map::new(), NOW),
            86..90 => domain.delete_profile(&any(random), NOW),
            90..96 => {
                let profile_id = any(random);
                let object = domain.objects_of_profile(&profile_id).next();
                let key = object.map(|(_, object)| object.unique_key.clone()).unwrap_or_default();
                domain.delete_object(&profile_id, name, &key, NOW)
            }
            96..99 => domain.delete_profile_key(&any(random), "_orderId", &["1".to_owned()], NOW),
            _ => {
                let deleted = domain.delete_object_type(name);
                domain.object_types.put(name, object_type(name));
                deleted
            }
        };
    }

    #[test]
    fn what_the_indexes_find_is_what_looking_at_everything_finds() {
        let mut random = Rng::with_seed(7);
        let mut domain = Domain::named("acme", NOW);
        for name in ["A", "B"] {
            domain.object_types.put(name, object_type(name));
        }
        for _ in 0..1000 {
            change(&mut domain, &mut random);
            for profile_id in domain.profiles.keys() {
                let scanned =
                    domain.objects.iter().filter(|(_, object)| object.profile_id.as_ref() == Some(profile_id));
                let scanned: Vec<u64> = scanned.map(|(number, _)| *number).collect();
                assert_eq!(numbers(domain.objects_of_profile(profile_id)), scanned);
                let scanned = domain.standard_objects.iter().filter(|(_, object)| object.profile_id == *profile_id);
                let scanned: Vec<u64> = scanned.map(|(number, _)| *number).collect();
                assert_eq!(numbers(domain.standard_objects_of_profile(profile_id)), scanned);
            }
            for name in ["A", "B"] {
                let scanned = domain.objects.iter().filter(|(_, object)| object.object_type_name == name);
                assert!(domain.objects_of_type(name).map(|(number, _)| number).eq(scanned.map(|(number, _)| *number)));
            }
            assert_eq!(domain.objects_by_profile.counts().sum::<usize>(), domain.objects.len(), "each has a profile");
            assert_eq!(domain.standard_objects_by_profile.counts().sum::<usize>(), domain.standard_objects.len());
            assert_eq!(domain.size_of_objects, domain.objects.values().map(|object| object.text.len()).sum::<usize>());
        }
        assert!(domain.objects.len() > 10 && domain.standard_objects.len() > 3, "there was something to find");
    }
}
