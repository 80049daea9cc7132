//! A domain as a part of a JSON document.
//!
//! What a dump has and a seed that is written by hand leaves out is what the fake found out by itself: numbers, keys,
//! where members came from.

use std::collections::BTreeSet;

use fastrand::Rng;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};
use time::OffsetDateTime;

use super::index::Key;
use super::members::{MemberState, Members};
use super::standard_objects::{KINDS, StandardObject};
use super::{Domain, StoredObject};
use crate::model::{
    DataStoreResponse, ListIntegrationItem, MatchingResponse, ObjectTypeNames, Profile, RuleBasedMatchingResponse,
    Scope, TagMap, timestamp,
};
use crate::operations::create_domain::CreateDomainResponse;
use crate::operations::get_profile_object_type::GetProfileObjectTypeResponse;
use crate::testing::templates::Templates;

const DAYS: i32 = 366;

fn days() -> i32 {
    DAYS
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub(in crate::testing) struct DomainState {
    domain_name: String,
    #[serde(default = "days")]
    default_expiration_days: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_encryption_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dead_letter_queue_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matching: Option<MatchingResponse>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_based_matching: Option<RuleBasedMatchingResponse>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_store: Option<DataStoreResponse>,
    #[serde(default, with = "timestamp::option")]
    created_at: Option<OffsetDateTime>,
    #[serde(default, with = "timestamp::option")]
    last_updated_at: Option<OffsetDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
    #[serde(default)]
    integrations: Vec<IntegrationState>,
    #[serde(default)]
    object_types: Vec<GetProfileObjectTypeResponse>,
    #[serde(default)]
    profiles: Vec<ProfileState>,
    #[serde(default)]
    objects: Vec<ObjectState>,
    #[serde(default)]
    standard_objects: Vec<StandardObjectState>,
    /// The last number that was given to a profile or an object.
    #[serde(default)]
    last_number: u64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct IntegrationState {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    object_type_name: Option<String>,
    #[serde(default, with = "timestamp::option")]
    created_at: Option<OffsetDateTime>,
    #[serde(default, with = "timestamp::option")]
    last_updated_at: Option<OffsetDateTime>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    object_type_names: Option<ObjectTypeNames>,
    #[serde(skip_serializing_if = "Option::is_none")]
    workflow_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_unstructured: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_trigger_names: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<Scope>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct ProfileState {
    #[serde(skip_serializing_if = "Option::is_none")]
    profile_id: Option<String>,
    /// What a caller set.
    #[serde(default)]
    profile: Profile,
    /// What came with objects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ingested: Vec<MemberState>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct ObjectState {
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
    number: Option<u64>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    keys: BTreeSet<Key>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    profile_keys: BTreeSet<Key>,
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    standard_objects: BTreeSet<u64>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
struct StandardObjectState {
    object_type_name: String,
    number: u64,
    profile_id: String,
    members: Vec<MemberState>,
    /// The numbers of the objects that it is made of.
    sources: BTreeSet<u64>,
    keys: BTreeSet<Key>,
}

fn text_or_object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::String(text) => Ok(text),
        Value::Object(object) => Ok(Value::Object(object).to_string()),
        other => Err(serde::de::Error::custom(format_args!("expected an object or its text, found {}", kind(&other)))),
    }
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "sequence",
        Value::Object(_) => "map",
    }
}

impl Domain {
    pub(in crate::testing) fn state(&self) -> DomainState {
        let settings = self.settings.clone();
        DomainState {
            domain_name: settings.domain_name,
            default_expiration_days: settings.default_expiration_days,
            default_encryption_key: settings.default_encryption_key,
            dead_letter_queue_url: settings.dead_letter_queue_url,
            matching: settings.matching,
            rule_based_matching: settings.rule_based_matching,
            data_store: settings.data_store,
            created_at: Some(settings.created_at),
            last_updated_at: Some(settings.last_updated_at),
            tags: settings.tags,
            integrations: self.integrations.values().cloned().map(IntegrationState::of).collect(),
            object_types: self.object_types.values().cloned().collect(),
            profiles: self.profiles.iter().map(|(id, profile)| ProfileState::of(id, profile.members())).collect(),
            objects: self.objects.iter().map(|(number, object)| ObjectState::of(*number, object)).collect(),
            standard_objects: self
                .standard_objects
                .iter()
                .map(|(number, object)| StandardObjectState::of(*number, object))
                .collect(),
            last_number: self.last_number,
        }
    }
}

impl DomainState {
    /// The domain; an error begins with the path of the member that is wrong.
    pub(in crate::testing) fn into_domain(
        self,
        templates: &Templates,
        now: OffsetDateTime,
        random: &mut Rng,
    ) -> Result<Domain, String> {
        let mut domain = Domain::new(CreateDomainResponse {
            domain_name: self.domain_name,
            default_expiration_days: self.default_expiration_days,
            default_encryption_key: self.default_encryption_key,
            dead_letter_queue_url: self.dead_letter_queue_url,
            matching: self.matching,
            rule_based_matching: self.rule_based_matching,
            data_store: self.data_store,
            created_at: self.created_at.unwrap_or(now),
            last_updated_at: self.last_updated_at.or(self.created_at).unwrap_or(now),
            tags: self.tags,
        });
        domain.last_number = self.last_number;
        for integration in self.integrations {
            let integration = integration.into_item(&domain.settings.domain_name, now);
            domain.integrations.insert(integration.uri.clone(), integration);
        }
        for (index, object_type) in self.object_types.into_iter().enumerate() {
            let object_type = with_template(object_type, templates, now);
            let object_type = object_type.map_err(|problem| format!("ObjectTypes[{index}].{problem}"))?;
            domain.object_types.insert(object_type.object_type_name.clone(), object_type);
        }
        for (index, profile) in self.profiles.into_iter().enumerate() {
            profile.put_into(&mut domain, random).map_err(|problem| format!("Profiles[{index}].{problem}"))?;
        }
        for (index, object) in self.standard_objects.into_iter().enumerate() {
            object.put_into(&mut domain).map_err(|problem| format!("StandardObjects[{index}].{problem}"))?;
        }
        // Those that have a number were there before those that have none.
        let (numbered, new): (Vec<_>, Vec<_>) =
            self.objects.into_iter().enumerate().partition(|(_, object)| object.number.is_some());
        for (index, object) in numbered.into_iter().chain(new) {
            object.put_into(&mut domain, random).map_err(|problem| format!("Objects[{index}].{problem}"))?;
        }
        Ok(domain)
    }
}

/// An object type that is written by hand gets what its template has, as if it were put.
fn with_template(
    mut object_type: GetProfileObjectTypeResponse,
    templates: &Templates,
    now: OffsetDateTime,
) -> Result<GetProfileObjectTypeResponse, String> {
    if object_type.created_at.is_none() {
        let id = object_type.template_id.as_deref();
        let template = id.map(|id| templates.get(id).ok_or_else(|| format!("TemplateId: there is no template {id}")));
        object_type.fill_from(template.transpose()?.cloned().unwrap_or_default());
        object_type.created_at = Some(now);
        object_type.last_updated_at = object_type.last_updated_at.or(Some(now));
    }
    Ok(object_type)
}

impl IntegrationState {
    fn of(integration: ListIntegrationItem) -> Self {
        Self {
            uri: integration.uri,
            object_type_name: integration.object_type_name,
            created_at: Some(integration.created_at),
            last_updated_at: Some(integration.last_updated_at),
            tags: integration.tags,
            object_type_names: integration.object_type_names,
            workflow_id: integration.workflow_id,
            is_unstructured: integration.is_unstructured,
            role_arn: integration.role_arn,
            event_trigger_names: integration.event_trigger_names,
            scope: integration.scope,
        }
    }

    fn into_item(self, domain_name: &str, now: OffsetDateTime) -> ListIntegrationItem {
        ListIntegrationItem {
            domain_name: domain_name.to_owned(),
            uri: self.uri,
            object_type_name: self.object_type_name,
            created_at: self.created_at.unwrap_or(now),
            last_updated_at: self.last_updated_at.or(self.created_at).unwrap_or(now),
            tags: self.tags,
            object_type_names: self.object_type_names,
            workflow_id: self.workflow_id,
            is_unstructured: self.is_unstructured.or(Some(false)),
            role_arn: self.role_arn,
            event_trigger_names: self.event_trigger_names,
            scope: self.scope,
        }
    }
}

impl ProfileState {
    fn of(profile_id: &str, members: &Members) -> Self {
        Self {
            profile_id: Some(profile_id.to_owned()),
            profile: serde_json::from_value(members.of_caller()).unwrap_or_default(), // it was read from them before
            ingested: members.ingested(),
        }
    }

    fn put_into(mut self, domain: &mut Domain, random: &mut Rng) -> Result<(), String> {
        let profile_id = self.profile_id.or(self.profile.profile_id.take());
        let Ok(Value::Object(members)) = serde_json::to_value(&self.profile) else {
            return Err("Profile: it can't be kept".to_owned());
        };
        let members = Members::restored(members, self.ingested);
        let profile_id = profile_id.unwrap_or_else(|| domain.new_profile_id(random));
        domain.put_profile(&profile_id, members).map_err(|error| error.message)
    }
}

impl ObjectState {
    fn of(number: u64, object: &StoredObject) -> Self {
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
        }
    }

    fn put_into(self, domain: &mut Domain, random: &mut Rng) -> Result<(), String> {
        let Some(number) = self.number else {
            let put = domain.put_object(&self.object_type_name, &self.object, random);
            return put.map(drop).map_err(|error| format!("Object: {}", error.message));
        };
        let unique_key = self.profile_object_unique_key;
        let unique_key = unique_key.ok_or("ProfileObjectUniqueKey: an object with a Number has one, too")?;
        if let Some(profile_id) = &self.profile_id {
            domain.assert_profile(profile_id)?;
        }
        domain.object_type(&self.object_type_name).map_err(|error| format!("ObjectTypeName: {}", error.message))?;
        if domain.objects.contains_key(&number) {
            return Err(format!("Number: there are two objects of number {number}"));
        }
        if let Some(missing) = self.standard_objects.iter().find(|number| !domain.standard_objects.contains_key(number))
        {
            return Err(format!("StandardObjects: there is no standard object of number {missing}"));
        }
        domain.last_number = domain.last_number.max(number);
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
            },
        );
        Ok(())
    }
}

impl StandardObjectState {
    fn of(number: u64, object: &StandardObject) -> Self {
        Self {
            object_type_name: object.kind.name.to_owned(),
            number,
            profile_id: object.profile_id.clone(),
            members: object.members.ingested(),
            sources: object.sources.clone(),
            keys: object.ingested_keys.clone(),
        }
    }

    fn put_into(self, domain: &mut Domain) -> Result<(), String> {
        let kind = KINDS.iter().find(|kind| kind.name == self.object_type_name);
        let kind = kind.ok_or_else(|| format!("ObjectTypeName: {} is no standard object", self.object_type_name))?;
        domain.assert_profile(&self.profile_id)?;
        domain.last_number = domain.last_number.max(self.number);
        let object = StandardObject {
            kind,
            profile_id: self.profile_id,
            members: Members::restored(Map::new(), self.members),
            sources: self.sources,
            ingested_keys: self.keys,
        };
        domain.put_standard_object(self.number, object);
        Ok(())
    }
}

impl Domain {
    fn assert_profile(&self, profile_id: &str) -> Result<(), String> {
        let exists = self.profiles.contains_key(profile_id);
        if exists { Ok(()) } else { Err(format!("ProfileId: there is no profile {profile_id} in Profiles")) }
    }
}
