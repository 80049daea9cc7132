//! Ingested objects and standard objects as parts of a JSON document.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::record::Timestamp;
use crate::state::domain::index::Key;
use crate::state::domain::members::{MemberState, Members};
use crate::state::domain::standard_objects::{KINDS, StandardObject};
use crate::state::domain::{Domain, StoredObject};

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(super) struct ObjectState {
    object_type_name: String,
    /// The text of the object; an object in its place is taken, too.
    #[serde(deserialize_with = "text_or_object")]
    object: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile_object_unique_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile_id: Option<String>,
    /// None if it is to be put as a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) number: Option<u64>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    keys: BTreeSet<Key>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    profile_keys: BTreeSet<Key>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    standard_objects: BTreeSet<u64>,
    /// Now if absent.
    ingested_at: Option<Timestamp>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(super) struct StandardObjectState {
    object_type_name: String,
    pub(super) number: u64,
    profile_id: String,
    members: Vec<MemberState>,
    /// The numbers of the objects that it is made of.
    sources: BTreeSet<u64>,
    keys: BTreeSet<Key>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected an object or its text")]
enum TextOrObject {
    Text(String),
    Object(Map<String, Value>),
}

fn text_or_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match TextOrObject::deserialize(deserializer)? {
        TextOrObject::Text(text) => text,
        TextOrObject::Object(object) => Value::Object(object).to_string(),
    })
}

impl ObjectState {
    pub(super) fn of(number: u64, object: &StoredObject) -> Self {
        let object = object.clone();
        Self {
            object_type_name: object.object_type_name,
            object: object.text,
            profile_object_unique_key: Some(object.unique_key),
            profile_id: object.profile_id,
            number: Some(number),
            keys: object.keys,
            profile_keys: object.profile_key_values,
            standard_objects: object.standard_objects,
            ingested_at: Some(object.ingested_at),
        }
    }

    pub(super) fn put_into(self, domain: &mut Domain, now: Timestamp, random: &mut Rng) -> Result<(), String> {
        let Some(number) = self.number else {
            let put = domain.put_object(&self.object_type_name, &self.object, now, random);
            return put.map(drop).map_err(|error| format!("Object: {}", error.message));
        };
        let unique_key = self.profile_object_unique_key;
        let unique_key = unique_key.ok_or("ProfileObjectUniqueKey: an object with a Number has one, too")?;
        if let Some(profile_id) = &self.profile_id {
            domain.assert_profile(profile_id)?;
        }
        domain
            .object_types
            .get(&self.object_type_name)
            .map_err(|error| format!("ObjectTypeName: {}", error.message))?;
        if serde_json::from_str::<Map<String, Value>>(&self.object).is_err() {
            return Err("Object: it is not the text of a JSON object".to_owned());
        }
        if domain.objects.contains_key(&number) {
            return Err(format!("Number: there are two objects of number {number}"));
        }
        if domain.object_numbers.contains_key(&(self.object_type_name.clone(), unique_key.clone())) {
            let name = &self.object_type_name;
            return Err(format!("ProfileObjectUniqueKey: there are two objects of type {name} and key {unique_key}"));
        }
        if let Some(missing) = self.standard_objects.iter().find(|number| !domain.standard_objects.contains_key(number))
        {
            return Err(format!("StandardObjects: there is no standard object of number {missing}"));
        }
        domain.pass_number("Number", number)?;
        domain.insert_object(
            number,
            StoredObject {
                object_type_name: self.object_type_name,
                unique_key,
                text: self.object,
                profile_id: self.profile_id,
                keys: self.keys,
                profile_key_values: self.profile_keys,
                standard_objects: self.standard_objects,
                ingested_at: self.ingested_at.unwrap_or(now),
            },
        );
        Ok(())
    }
}

impl StandardObjectState {
    pub(super) fn of(number: u64, object: &StandardObject) -> Self {
        Self {
            object_type_name: object.kind.name.to_owned(),
            number,
            profile_id: object.profile_id.clone(),
            members: object.members.ingested(),
            sources: object.sources.clone(),
            keys: object.ingested_keys.clone(),
        }
    }

    pub(super) fn put_into(self, domain: &mut Domain) -> Result<(), String> {
        let kind = KINDS.iter().find(|kind| kind.name == self.object_type_name);
        let kind = kind.ok_or_else(|| format!("ObjectTypeName: {} is no standard object", self.object_type_name))?;
        domain.assert_profile(&self.profile_id)?;
        if domain.standard_objects.contains_key(&self.number) {
            return Err(format!("Number: there are two standard objects of number {}", self.number));
        }
        domain.pass_number("Number", self.number)?;
        let object = StandardObject {
            kind,
            profile_id: self.profile_id,
            members: Members::restored(Map::new(), self.members).map_err(|problem| format!("Members{problem}"))?,
            sources: self.sources,
            ingested_keys: self.keys,
        };
        domain.put_standard_object(self.number, object);
        Ok(())
    }
}
