//! A domain as a part of a JSON document.
//!
//! What a dump has and a seed that is written by hand leaves out is what the fake found out by itself: numbers, keys,
//! where members came from.

mod objects;

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::TagMap;
use fastrand::Rng;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::objects::{ObjectState, StandardObjectState};
use super::index::Key;
use super::members::{MemberState, Members};
use super::profiles::StoredProfile;
use super::settings::DEFAULT_EXPIRATION_DAYS;
use super::{
    CalculatedAttribute, DataStore, Domain, DomainObjectType, DomainSettings, EventStream, EventTrigger, FiredTrigger,
    HistoryRecord, IdentityResolutionJob, Integration, Layout, Match, Matches, Matching, ObjectType, Profile,
    Recommender, RecommenderFilter, RecommenderSchema, RuleBasedMatching, SegmentDefinition, SegmentEstimate,
    SegmentStream, StoredUploadJob, StreamedEvent, Workflow,
};
use crate::record::Timestamp;
use crate::state::templates::Templates;

/// Numbers have 48 bits in the ids of profiles; a seed may have used up half of them.
const NUMBERS_OF_A_SEED: u64 = 1 << 47;

fn default_expiration_days() -> i32 {
    DEFAULT_EXPIRATION_DAYS
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
pub(crate) struct DomainState {
    domain_name: String,
    #[serde(default = "default_expiration_days")]
    default_expiration_days: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    default_encryption_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dead_letter_queue_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matching: Option<Matching>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_based_matching: Option<RuleBasedMatching>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data_store: Option<DataStore>,
    created_at: Option<Timestamp>,
    last_updated_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tags: Option<TagMap>,
    #[serde(default)]
    integrations: Vec<Integration>,
    #[serde(default)]
    object_types: Vec<ObjectType>,
    #[serde(default)]
    profiles: Vec<ProfileState>,
    #[serde(default)]
    objects: Vec<ObjectState>,
    #[serde(default)]
    standard_objects: Vec<StandardObjectState>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    history: Vec<HistoryState>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    upload_jobs: Vec<StoredUploadJob>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    layouts: Vec<Layout>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    domain_object_types: Vec<DomainObjectType>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    event_streams: Vec<EventStream>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    event_triggers: Vec<EventTrigger>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    calculated_attributes: Vec<CalculatedAttribute>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    segment_definitions: Vec<SegmentDefinition>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    segment_estimates: Vec<SegmentEstimate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    segment_stream: Option<SegmentStream>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recommenders: Vec<Recommender>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recommender_filters: Vec<RecommenderFilter>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    recommender_schemas: Vec<RecommenderSchema>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    workflows: Vec<Workflow>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    identity_resolution_jobs: Vec<IdentityResolutionJob>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    matches: Vec<Match>,
    #[serde(skip_serializing_if = "Option::is_none")]
    matches_generated_at: Option<Timestamp>,
    /// When the rules of matching were set.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_based_matching_since: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    fired_triggers: Vec<FiredTrigger>,
    /// What event streams have got, by their names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    streamed_events: BTreeMap<String, Vec<StreamedEvent>>,
    /// The last number that was given to a profile or an object.
    #[serde(default)]
    last_number: u64,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
struct ProfileState {
    #[serde(skip_serializing_if = "Option::is_none")]
    profile_id: Option<String>,
    /// What a caller set.
    #[serde(default)]
    profile: Profile,
    /// What came with objects.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ingested: Vec<MemberState>,
    /// The values of keys that a caller added.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    keys: BTreeSet<Key>,
}

/// What has happened to a profile, the oldest change first.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, expecting = "an object")]
struct HistoryState {
    profile_id: String,
    records: Vec<HistoryRecord>,
}

impl HistoryState {
    fn of((profile_id, records): (&String, &Vec<HistoryRecord>)) -> Self {
        Self { profile_id: profile_id.clone(), records: records.clone() }
    }
}

impl Domain {
    pub(crate) fn state(&self) -> DomainState {
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
            integrations: self.integrations.values().cloned().collect(),
            object_types: self.object_types.values().cloned().collect(),
            profiles: self.profiles.iter().map(|(id, profile)| ProfileState::of(id, profile)).collect(),
            objects: self.objects.iter().map(|(number, object)| ObjectState::of(*number, object)).collect(),
            standard_objects: self
                .standard_objects
                .iter()
                .map(|(number, object)| StandardObjectState::of(*number, object))
                .collect(),
            history: self.history.iter().map(HistoryState::of).collect(),
            upload_jobs: self.upload_jobs.values().cloned().collect(),
            layouts: self.layouts.values().cloned().collect(),
            domain_object_types: self.domain_object_types.values().cloned().collect(),
            event_streams: self.event_streams.values().cloned().collect(),
            event_triggers: self.event_triggers.values().cloned().collect(),
            calculated_attributes: self.calculated_attributes.values().cloned().collect(),
            segment_definitions: self.segment_definitions.values().cloned().collect(),
            segment_estimates: self.segment_estimates.values().cloned().collect(),
            segment_stream: self.segment_stream.clone(),
            recommenders: self.recommenders.values().cloned().collect(),
            recommender_filters: self.recommender_filters.values().cloned().collect(),
            recommender_schemas: self.recommender_schemas.values().cloned().collect(),
            workflows: self.workflows.values().cloned().collect(),
            identity_resolution_jobs: self.identity_resolution_jobs.values().cloned().collect(),
            matches: self.matches.iter().cloned().collect(),
            matches_generated_at: self.matches.generated_at,
            rule_based_matching_since: self.matching_since,
            fired_triggers: self.fired_triggers.clone(),
            streamed_events: self.streamed.clone(),
            last_number: self.last_number,
        }
    }
}

impl DomainState {
    /// The domain; an error begins with the path of the invalid member.
    pub(crate) fn into_domain(self, templates: &Templates, now: Timestamp, random: &mut Rng) -> Result<Domain, String> {
        let mut domain = Domain::new(DomainSettings {
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
        domain.pass_number("LastNumber", self.last_number)?;
        for (index, integration) in self.integrations.into_iter().enumerate() {
            let integration = integration.completed(now);
            if let Some(other) = domain.integrations.put(integration.uri.clone(), integration) {
                return Err(format!("Integrations[{index}].Uri: there are two integrations of the URI {}", other.uri));
            }
        }
        for (index, object_type) in self.object_types.into_iter().enumerate() {
            let object_type = with_template(object_type, templates, now);
            let object_type = object_type.map_err(|problem| format!("ObjectTypes[{index}].{problem}"))?;
            if let Some(other) = domain.object_types.put(object_type.object_type_name.clone(), object_type) {
                let name = other.object_type_name;
                return Err(format!(
                    "ObjectTypes[{index}].ObjectTypeName: there are two object types of the name {name}"
                ));
            }
        }
        for (index, profile) in self.profiles.into_iter().enumerate() {
            profile.put_into(&mut domain, random).map_err(|problem| format!("Profiles[{index}].{problem}"))?;
        }
        let standard_objects: Vec<u64> = self.standard_objects.iter().map(|object| object.number).collect();
        for (index, object) in self.standard_objects.into_iter().enumerate() {
            object.put_into(&mut domain).map_err(|problem| format!("StandardObjects[{index}].{problem}"))?;
        }
        for HistoryState { profile_id, records } in self.history {
            domain.history.entry(profile_id).or_default().extend(records);
        }
        for (index, stored) in self.upload_jobs.into_iter().enumerate() {
            let created = domain.upload_jobs.create(stored.job.job_id.clone(), stored);
            created.map_err(|error| format!("UploadJobs[{index}].Job.JobId: {}", error.message))?;
        }
        for (index, workflow) in self.workflows.into_iter().enumerate() {
            let created = domain.workflows.create(workflow.workflow_id.clone(), workflow);
            created.map_err(|error| format!("Workflows[{index}].WorkflowId: {}", error.message))?;
        }
        for (index, job) in self.identity_resolution_jobs.into_iter().enumerate() {
            let created = domain.identity_resolution_jobs.create(job.job_id.clone(), job);
            created.map_err(|error| format!("IdentityResolutionJobs[{index}].JobId: {}", error.message))?;
        }
        domain.matches = Matches::new(self.matches, self.matches_generated_at);
        // Those that have a number were there before those that have none.
        let (numbered, new): (Vec<_>, Vec<_>) =
            self.objects.into_iter().enumerate().partition(|(_, object)| object.number.is_some());
        for (index, object) in numbered {
            object.put_into(&mut domain, now, random).map_err(|problem| format!("Objects[{index}].{problem}"))?;
        }
        for (index, number) in standard_objects.iter().enumerate() {
            let sources = domain.standard_objects.get(number).into_iter().flat_map(|object| &object.sources);
            if let Some(missing) = sources.into_iter().find(|source| !domain.objects.contains_key(source)) {
                return Err(format!("StandardObjects[{index}].Sources: there is no object of number {missing}"));
            }
        }
        for (index, object) in new {
            object.put_into(&mut domain, now, random).map_err(|problem| format!("Objects[{index}].{problem}"))?;
        }
        domain.layouts.seed("Layouts", self.layouts, now)?;
        domain.domain_object_types.seed("DomainObjectTypes", self.domain_object_types, now)?;
        domain.event_streams.seed("EventStreams", self.event_streams, now)?;
        domain.event_triggers.seed("EventTriggers", self.event_triggers, now)?;
        domain.calculated_attributes.seed("CalculatedAttributes", self.calculated_attributes, now)?;
        domain.segment_definitions.seed("SegmentDefinitions", self.segment_definitions, now)?;
        if let Some(name) = domain.segment_that_starts_from_itself() {
            return Err(format!("SegmentDefinitions: {name} starts from itself"));
        }
        for (index, estimate) in self.segment_estimates.into_iter().enumerate() {
            let created = domain.segment_estimates.create(estimate.estimate_id.clone(), estimate);
            created.map_err(|error| format!("SegmentEstimates[{index}].EstimateId: {}", error.message))?;
        }
        domain.segment_stream = self.segment_stream;
        domain.recommenders.seed("Recommenders", self.recommenders, now)?;
        domain.recommender_filters.seed("RecommenderFilters", self.recommender_filters, now)?;
        domain.recommender_schemas.seed("RecommenderSchemas", self.recommender_schemas, now)?;
        domain.matching_since = self.rule_based_matching_since;
        domain.fired_triggers = self.fired_triggers;
        domain.streamed = self.streamed_events;
        domain.take_changed(); // nothing follows from what was there before
        Ok(domain)
    }
}

/// An object type that is written by hand gets what its template has, as if it were put.
fn with_template(mut object_type: ObjectType, templates: &Templates, now: Timestamp) -> Result<ObjectType, String> {
    if object_type.created_at.is_none() {
        let id = object_type.template_id.as_deref();
        let template = id.map(|id| templates.get(id).ok_or_else(|| format!("TemplateId: there is no template {id}")));
        object_type.fill_from(template.transpose()?.cloned());
        object_type.created_at = Some(now);
        object_type.last_updated_at = object_type.last_updated_at.or(Some(now));
    }
    Ok(object_type)
}

impl ProfileState {
    fn of(profile_id: &str, profile: &StoredProfile) -> Self {
        let members = profile.members();
        Self {
            profile_id: Some(profile_id.to_owned()),
            profile: serde_json::from_value(members.of_caller()).unwrap_or_default(), // it was read from them before
            ingested: members.ingested(),
            keys: profile.added_keys.clone(),
        }
    }

    fn put_into(mut self, domain: &mut Domain, random: &mut Rng) -> Result<(), String> {
        let profile_id = self.profile_id.or(self.profile.profile_id.take());
        let Ok(Value::Object(members)) = serde_json::to_value(&self.profile) else {
            return Err("Profile: it can't be kept".to_owned());
        };
        let members = Members::restored(members, self.ingested).map_err(|problem| format!("Ingested{problem}"))?;
        if let Some(profile_id) = profile_id.as_deref().filter(|profile_id| domain.profiles.contains_key(*profile_id)) {
            return Err(format!("ProfileId: there are two profiles of the id {profile_id}"));
        }
        let profile_id = profile_id.unwrap_or_else(|| domain.new_id(random));
        domain.put_profile_with_keys(&profile_id, members, self.keys).map_err(|error| error.message)
    }
}

impl Domain {
    /// Keeps a number that is in use from being given again.
    fn pass_number(&mut self, member: &str, number: u64) -> Result<(), String> {
        if number >= NUMBERS_OF_A_SEED {
            return Err(format!("{member}: {number} is too great, the greatest is {}", NUMBERS_OF_A_SEED - 1));
        }
        self.last_number = self.last_number.max(number);
        Ok(())
    }

    fn assert_profile(&self, profile_id: &str) -> Result<(), String> {
        let exists = self.profiles.contains_key(profile_id);
        if exists { Ok(()) } else { Err(format!("ProfileId: there is no profile {profile_id} in Profiles")) }
    }
}
