//! A domain: its settings, integrations and object types, its profiles and their objects.

mod attributes;
mod calculated_attributes;
mod changed;
mod changes;
mod document;
mod domain_object_types;
mod events;
mod exports;
mod history;
mod identity_resolution;
mod index;
mod ingestion;
mod integration;
mod layouts;
mod mapping;
mod matching;
mod matching_rules;
mod members;
mod merging;
mod object_type;
mod profile_objects;
mod profiles;
mod recommenders;
mod segments;
mod settings;
mod standard_objects;
mod streamed;
mod upload_jobs;
mod upload_rows;
mod workflows;

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::{ObjectFilter, TagMap};
use serde_json::Value;

pub(crate) use self::calculated_attributes::{CalculatedAttribute, CalculatedValue};
use self::changed::Changed;
pub(crate) use self::changed::Ingested;
pub(crate) use self::document::DomainState;
pub(crate) use self::domain_object_types::DomainObjectType;
pub use self::events::FiredTrigger;
pub(crate) use self::events::{EventStream, EventTrigger};
pub use self::exports::Export;
pub(crate) use self::history::HistoryRecord;
use self::index::{Index, Key};
pub(crate) use self::integration::Integration;
pub(crate) use self::layouts::Layout;
pub use self::matching::Match;
pub(crate) use self::matching::{ExportingLocation, IdentityResolutionJob, JobStats, Matches};
use self::merging::RuleIndex;
pub(crate) use self::object_type::ObjectType;
pub(crate) use self::profile_objects::ProfileObject;
use self::profiles::StoredProfile;
pub(crate) use self::profiles::{FoundByKeyValue, Profile};
pub(crate) use self::recommenders::{
    Recommendation, Recommender, RecommenderFilter, RecommenderSchema, RecommenderUpdate,
};
pub(crate) use self::segments::{
    SegmentDefinition, SegmentEstimate, SegmentSnapshot, SegmentStream, SegmentSubscription,
};
pub(crate) use self::settings::{DataStore, DomainSettings, Matching, RuleBasedMatching};
use self::standard_objects::{PROFILE, StandardObject};
pub use self::streamed::StreamedEvent;
pub(crate) use self::upload_jobs::{KEY_LENGTH, StoredUploadJob, UploadJob};
pub(crate) use self::workflows::{Workflow, WorkflowBatch};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::{Named, Resource};

/// A profile with more objects than this counts as two, with more than twice as many as three, and so on.
const OBJECTS_OF_A_METERED_PROFILE: usize = 100;

record! {
    /// How much a domain holds.
    pub(crate) struct DomainStats {
        profile_count: Option<i64>,
        metering_profile_count: Option<i64>,
        object_count: Option<i64>,
        total_size: Option<i64>,
    }

    /// One object of a profile.
    pub(crate) struct ListedObject {
        object_type_name: String,
        profile_object_unique_key: String,
        object: String,
    }
}

#[allow(clippy::struct_field_names)] // the API's own name
#[derive(Debug)]
pub(crate) struct Domain {
    pub(crate) settings: DomainSettings,
    /// By URI.
    pub(crate) integrations: Named<Integration>,
    pub(crate) object_types: Named<ObjectType>,
    /// By id.
    pub(crate) upload_jobs: Named<StoredUploadJob>,
    pub(crate) layouts: Named<Layout>,
    pub(crate) domain_object_types: Named<DomainObjectType>,
    pub(crate) event_streams: Named<EventStream>,
    pub(crate) event_triggers: Named<EventTrigger>,
    pub(crate) calculated_attributes: Named<CalculatedAttribute>,
    pub(crate) segment_definitions: Named<SegmentDefinition>,
    /// By id.
    pub(crate) segment_estimates: Named<SegmentEstimate>,
    pub(crate) segment_stream: Option<SegmentStream>,
    pub(crate) recommenders: Named<Recommender>,
    pub(crate) recommender_filters: Named<RecommenderFilter>,
    pub(crate) recommender_schemas: Named<RecommenderSchema>,
    /// By id.
    pub(crate) workflows: Named<Workflow>,
    /// By id.
    pub(crate) identity_resolution_jobs: Named<IdentityResolutionJob>,
    pub(crate) matches: Matches,
    /// When the rules of matching were set.
    pub(crate) matching_since: Option<Timestamp>,
    /// None until rules merge.
    rule_index: Option<RuleIndex>,
    /// By id, which is also the order in which they were created.
    profiles: BTreeMap<String, StoredProfile>,
    /// By number, which is also the order in which they first arrived.
    objects: BTreeMap<u64, StoredObject>,
    /// The numbers of objects, by object type and unique key.
    object_numbers: BTreeMap<(String, String), u64>,
    /// By number.
    standard_objects: BTreeMap<u64, StandardObject>,
    /// Ids of profiles, each with what has the value.
    profile_index: Index<Key, (String, Owner)>,
    /// Names of object types and numbers of standard objects.
    standard_object_index: Index<Key, (&'static str, u64)>,
    /// The numbers of objects, by the id of the profile.
    objects_by_profile: Index<String, u64>,
    /// The numbers of objects, by object type.
    objects_by_type: Index<String, u64>,
    /// The numbers of standard objects, by the id of the profile.
    standard_objects_by_profile: Index<String, u64>,
    /// How many bytes the texts of all objects have.
    size_of_objects: usize,
    /// By the id of the profile, the oldest change first.
    history: BTreeMap<String, Vec<HistoryRecord>>,
    /// What has fired, the oldest first.
    pub(crate) fired_triggers: Vec<FiredTrigger>,
    /// What event streams have got, by their names, the oldest first.
    pub(crate) streamed: BTreeMap<String, Vec<StreamedEvent>>,
    /// What follows from it is still to be done.
    changed: Changed,
    last_number: u64,
}

/// What of a profile has a value that finds the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Owner {
    /// The profile itself.
    Profile,
    /// An ingested object, by number.
    Object(u64),
    /// A standard object, by number.
    StandardObject(u64),
}

/// An object as it was ingested.
#[derive(Clone, Debug)]
struct StoredObject {
    object_type_name: String,
    unique_key: String,
    /// The object as it came.
    text: String,
    /// None if no profile was found and none could be made.
    profile_id: Option<String>,
    /// The values by which it and its profile are found.
    keys: BTreeSet<Key>,
    /// The values by which its profile was looked for.
    profile_key_values: BTreeSet<Key>,
    /// The numbers of the standard objects that it is a source of.
    standard_objects: BTreeSet<u64>,
    /// When it came, the last time.
    ingested_at: Timestamp,
}

impl Domain {
    pub(crate) fn new(settings: DomainSettings) -> Self {
        let name = settings.domain_name.clone();
        Self {
            settings,
            integrations: Named::of_domain("Integration", &name),
            object_types: Named::of_domain("Object type", &name),
            upload_jobs: Named::of_domain("Upload job", &name),
            layouts: Named::resources_of(&name),
            domain_object_types: Named::resources_of(&name),
            event_streams: Named::resources_of(&name),
            event_triggers: Named::resources_of(&name),
            calculated_attributes: Named::resources_of(&name),
            segment_definitions: Named::resources_of(&name),
            segment_estimates: Named::of_domain("Segment estimate", &name),
            segment_stream: None,
            recommenders: Named::resources_of(&name),
            recommender_filters: Named::resources_of(&name),
            recommender_schemas: Named::resources_of(&name),
            workflows: Named::of_domain("Workflow", &name),
            identity_resolution_jobs: Named::of_domain("Identity resolution job", &name),
            matches: Matches::default(),
            matching_since: None,
            rule_index: None,
            profiles: BTreeMap::new(),
            objects: BTreeMap::new(),
            object_numbers: BTreeMap::new(),
            standard_objects: BTreeMap::new(),
            profile_index: Index::default(),
            standard_object_index: Index::default(),
            objects_by_profile: Index::default(),
            objects_by_type: Index::default(),
            standard_objects_by_profile: Index::default(),
            size_of_objects: 0,
            history: BTreeMap::new(),
            fired_triggers: Vec::new(),
            streamed: BTreeMap::new(),
            changed: Changed::default(),
            last_number: 0,
        }
    }

    /// A domain of this name that was created without any options.
    pub(crate) fn named(name: impl Into<String>, now: Timestamp) -> Self {
        Self::new(DomainSettings::named(name.into(), now))
    }

    /// The tags of the resource that has this place and name in its ARN.
    pub(crate) fn tags_of_resource(&mut self, path: &str, name: &str) -> Option<&mut Option<TagMap>> {
        let tags = match path {
            "object-types" => self.object_types.get_mut(name).map(|object_type| &mut object_type.tags),
            Layout::PATH => self.layouts.tags_mut(name),
            DomainObjectType::PATH => self.domain_object_types.tags_mut(name),
            EventStream::PATH => self.event_streams.tags_mut(name),
            EventTrigger::PATH => self.event_triggers.tags_mut(name),
            CalculatedAttribute::PATH => self.calculated_attributes.tags_mut(name),
            SegmentDefinition::PATH => self.segment_definitions.tags_mut(name),
            Recommender::PATH => self.recommenders.tags_mut(name),
            RecommenderFilter::PATH => self.recommender_filters.tags_mut(name),
            RecommenderSchema::PATH => self.recommender_schemas.tags_mut(name),
            _ => return None,
        };
        tags.ok()
    }

    pub(crate) fn stats(&self) -> DomainStats {
        let further = self.objects_by_profile.counts().map(|count| (count - 1) / OBJECTS_OF_A_METERED_PROFILE);
        DomainStats {
            profile_count: count(self.profiles.len()),
            metering_profile_count: count(self.profiles.len() + further.sum::<usize>()),
            object_count: count(self.objects.len()),
            total_size: count(self.size_of_objects),
        }
    }

    /// The objects of one type of a profile, each with a text to sort it by.
    pub(crate) fn list_objects(
        &self,
        profile_id: &str,
        object_type_name: &str,
        filter: Option<&ObjectFilter>,
    ) -> Result<Vec<(String, ListedObject)>, ServiceError> {
        let profile = self.stored_profile(profile_id)?;
        let fits = |keys: &BTreeSet<Key>| {
            filter.is_none_or(|filter| {
                keys.iter().any(|key| filter.values.iter().any(|value| key.fits(&filter.key_name, value)))
            })
        };
        let item = |number: u64, unique_key: String, object: String| {
            let item = ListedObject {
                object_type_name: object_type_name.to_owned(),
                profile_object_unique_key: unique_key,
                object,
            };
            (format!("{number:020}"), item)
        };
        if object_type_name == PROFILE {
            let fitting = fits(&profile.keys).then(|| item(0, profile_id.to_owned(), profile.json().to_string()));
            return Ok(fitting.into_iter().collect());
        }
        if standard_objects::is_standard(object_type_name) {
            let objects = self
                .standard_objects_of_profile(profile_id)
                .filter(|(_, object)| object.kind.name == object_type_name && fits(&object.keys()));
            return Ok(objects.map(|(number, object)| item(number, object.id(), object.json().to_string())).collect());
        }
        self.object_types.get(object_type_name)?;
        let objects = self
            .objects_of_profile(profile_id)
            .filter(|(_, object)| object.object_type_name == object_type_name && fits(&object.keys));
        Ok(objects.map(|(number, object)| item(number, object.unique_key.clone(), object.text.clone())).collect())
    }

    /// All objects of a type, in the order in which they first arrived.
    pub(crate) fn all_objects(&self, object_type_name: &str) -> Vec<Value> {
        if object_type_name == PROFILE {
            return self.profiles.values().map(StoredProfile::json).collect();
        }
        if standard_objects::is_standard(object_type_name) {
            let objects = self.standard_objects.values().filter(|object| object.kind.name == object_type_name);
            return objects.map(StandardObject::json).collect();
        }
        self.objects_of_type(object_type_name)
            .filter_map(|(_, object)| serde_json::from_str(&object.text).ok())
            .collect()
    }

    fn objects_of_type(&self, object_type_name: &str) -> impl Iterator<Item = (u64, &StoredObject)> {
        self.objects_of(self.objects_by_type.get(object_type_name))
    }

    /// The ingested objects of a profile, in the order in which they first arrived.
    fn objects_of_profile(&self, profile_id: &str) -> impl Iterator<Item = (u64, &StoredObject)> {
        self.objects_of(self.objects_by_profile.get(profile_id))
    }

    fn objects_of<'a>(
        &'a self,
        numbers: impl Iterator<Item = &'a u64>,
    ) -> impl Iterator<Item = (u64, &'a StoredObject)> {
        numbers.filter_map(|number| Some((*number, self.objects.get(number)?)))
    }

    fn standard_objects_of_profile(&self, profile_id: &str) -> impl Iterator<Item = (u64, &StandardObject)> {
        let numbers = self.standard_objects_by_profile.get(profile_id);
        numbers.filter_map(|number| Some((*number, self.standard_objects.get(number)?)))
    }

    fn next_number(&mut self) -> u64 {
        self.last_number += 1;
        self.last_number
    }
}

fn count(number: usize) -> Option<i64> {
    i64::try_from(number).ok()
}
