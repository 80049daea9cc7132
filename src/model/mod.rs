//! The shapes that requests and answers are made of, under the API's own names.
//!
//! Every type reads and writes JSON in the API's form, so that a part of a `--cli-input-json` file is a value here.
//! Members that the service promises are plain fields; all others are `Option`, because set-to-empty and absent are
//! different things on the wire.

mod contact;
mod domain;
pub(crate) mod double;
mod event_type;
pub mod flow;
mod integration;
mod matching;
mod object_type;
pub(crate) mod open_enum;
mod profile;
mod profile_object;
pub(crate) mod redacted;
mod rule_based_matching;
mod search;
mod sorted_map;
pub(crate) mod timestamp;

pub use contact::{Address, ContactPreference, ContactType, EngagementPreferences};
pub use domain::{DataStoreRequest, DataStoreResponse, DomainStats, ListDomainItem, Readiness};
pub use event_type::{EventType, ObjectTypeNames};
pub use integration::{ListIntegrationItem, Scope};
pub use matching::{
    AutoMerging, ConflictResolution, ConflictResolvingModel, Consolidation, ExportingConfig, JobSchedule,
    JobScheduleDayOfTheWeek, MatchingRequest, MatchingResponse, S3ExportingConfig,
};
pub use object_type::{
    FieldContentType, FieldMap, KeyMap, ListProfileObjectTypeItem, ListProfileObjectTypeTemplateItem, ObjectTypeField,
    ObjectTypeKey, StandardIdentifier,
};
pub use open_enum::UnknownValue;
pub use profile::{FoundByKeyValue, Gender, PartyType, Profile, ProfileType};
pub use profile_object::ListProfileObjectsItem;
pub use rule_based_matching::{
    AttributeMatchingModel, AttributeTypesSelector, MatchingRule, RuleBasedMatchingRequest, RuleBasedMatchingResponse,
    RuleBasedMatchingStatus,
};
pub use search::{AdditionalSearchKey, LogicalOperator, ObjectFilter};
pub use sorted_map::SortedMap;

/// Tags of a resource: up to 50 pairs of key and value.
pub type TagMap = SortedMap<String, String>;
