//! The settings of a domain.

use customer_profiles::model::{
    AttributeTypesSelector, AutoMerging, ConflictResolution, DataStoreRequest, ExportingConfig, JobSchedule,
    MatchingRequest, MatchingRule, RuleBasedMatchingRequest, RuleBasedMatchingStatus, TagMap,
};

use crate::record::{Timestamp, record};

/// Of a domain that is made without any options.
pub(super) const DEFAULT_EXPIRATION_DAYS: i32 = 366;

record! {
    pub(crate) struct DomainSettings {
        domain_name: String,
        default_expiration_days: i32,
        default_encryption_key: Option<String>,
        dead_letter_queue_url: Option<String>,
        matching: Option<Matching>,
        rule_based_matching: Option<RuleBasedMatching>,
        data_store: Option<DataStore>,
        created_at: Timestamp,
        last_updated_at: Timestamp,
        tags: Option<TagMap>,
    }

    pub(crate) struct Matching {
        enabled: Option<bool>,
        job_schedule: Option<JobSchedule>,
        auto_merging: Option<AutoMerging>,
        exporting_config: Option<ExportingConfig>,
    }

    pub(crate) struct RuleBasedMatching {
        enabled: Option<bool>,
        matching_rules: Option<Vec<MatchingRule>>,
        status: Option<RuleBasedMatchingStatus>,
        max_allowed_rule_level_for_merging: Option<i32>,
        max_allowed_rule_level_for_matching: Option<i32>,
        attribute_types_selector: Option<AttributeTypesSelector>,
        conflict_resolution: Option<ConflictResolution>,
        exporting_config: Option<ExportingConfig>,
    }

    pub(crate) struct DataStore {
        enabled: Option<bool>,
        readiness: Option<Readiness>,
    }

    pub(crate) struct Readiness {
        progress_percentage: Option<i32>,
        message: Option<String>,
    }
}

impl DomainSettings {
    /// Of a domain that is created without any options.
    pub(super) fn named(name: String, now: Timestamp) -> Self {
        Self {
            domain_name: name,
            default_expiration_days: DEFAULT_EXPIRATION_DAYS,
            default_encryption_key: None,
            dead_letter_queue_url: None,
            matching: None,
            rule_based_matching: None,
            data_store: None,
            created_at: now,
            last_updated_at: now,
            tags: None,
        }
    }
}

impl From<MatchingRequest> for Matching {
    fn from(request: MatchingRequest) -> Self {
        Self {
            enabled: Some(request.enabled),
            job_schedule: request.job_schedule,
            auto_merging: request.auto_merging,
            exporting_config: request.exporting_config,
        }
    }
}

impl From<RuleBasedMatchingRequest> for RuleBasedMatching {
    fn from(request: RuleBasedMatchingRequest) -> Self {
        Self {
            enabled: Some(request.enabled),
            matching_rules: request.matching_rules,
            status: request.enabled.then_some(RuleBasedMatchingStatus::Pending),
            max_allowed_rule_level_for_merging: request.max_allowed_rule_level_for_merging,
            max_allowed_rule_level_for_matching: request.max_allowed_rule_level_for_matching,
            attribute_types_selector: request.attribute_types_selector,
            conflict_resolution: request.conflict_resolution,
            exporting_config: request.exporting_config,
        }
    }
}

impl From<DataStoreRequest> for DataStore {
    fn from(request: DataStoreRequest) -> Self {
        Self { enabled: request.enabled, readiness: None }
    }
}
