//! Matches and identity resolution jobs that tests and documents put there.

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::{AutoMerging, IdentityResolutionJobStatus};
use serde::{Deserialize, Serialize};

use super::Domain;
use super::members;
use super::standard_objects::PROFILE;
use crate::record::{Member, Timestamp, record};

/// Profiles that are taken for one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", expecting = "an object")]
#[non_exhaustive]
pub struct Match {
    /// The id of the match.
    pub match_id: String,
    /// The ids of the profiles.
    pub profile_ids: Vec<String>,
    /// How sure machine learning is of it, from 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence_score: Option<f64>,
    /// The level of the rule that found it; none if machine learning did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule_level: Option<i32>,
}

record! {
    pub(crate) struct IdentityResolutionJob {
        job_id: String,
        status: IdentityResolutionJobStatus,
        message: Option<String>,
        job_start_time: Option<Timestamp>,
        job_end_time: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        job_expiration_time: Option<Timestamp>,
        auto_merging: Option<AutoMerging>,
        exporting_location: Option<ExportingLocation>,
        job_stats: Option<JobStats>,
        /// Whether it goes on by the clock; no response has it.
        is_running: Option<bool>,
        /// The matches that it has written to S3; no response has them.
        exported: Option<Vec<Match>>,
    }

    pub(crate) struct ExportingLocation {
        s3_exporting: Option<S3ExportingLocation>,
    }

    pub(crate) struct S3ExportingLocation {
        s3_bucket_name: Option<String>,
        s3_key_name: Option<String>,
    }

    pub(crate) struct JobStats {
        number_of_profiles_reviewed: Option<i64>,
        number_of_matches_found: Option<i64>,
        number_of_merges_done: Option<i64>,
    }
}

impl Member for IdentityResolutionJobStatus {}

/// The matches of a domain by id, and when they were made.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    pub(crate) generated_at: Option<Timestamp>,
    all: BTreeMap<String, Match>,
}

impl Matches {
    pub(crate) fn new(matches: impl IntoIterator<Item = Match>, generated_at: Option<Timestamp>) -> Self {
        Self { generated_at, all: matches.into_iter().map(|found| (found.match_id.clone(), found)).collect() }
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &Match> {
        self.all.values()
    }

    /// Those of machine learning, or those of rules.
    pub(crate) fn of_rules(&self, of_rules: bool) -> impl Iterator<Item = &Match> {
        self.iter().filter(move |found| found.rule_level.is_some() == of_rules)
    }

    /// Forgets profiles that are gone, and matches that have less than two left.
    pub(super) fn retain_profiles(&mut self, exists: impl Fn(&str) -> bool) {
        self.all.retain(|_, found| {
            found.profile_ids.retain(|id| exists(id));
            found.profile_ids.len() > 1
        });
    }
}

impl Match {
    /// Whether it may be merged where this is the least confidence for that.
    pub(crate) fn is_as_sure_as(&self, least: f64) -> bool {
        self.confidence_score.is_none_or(|score| score >= least)
    }
}

impl IdentityResolutionJob {
    /// What a response has of it.
    pub(crate) fn described(&self) -> Self {
        Self { is_running: None, exported: None, ..self.clone() }
    }
}

impl ExportingLocation {
    pub(super) fn uri(&self) -> Option<String> {
        let S3ExportingLocation { s3_bucket_name, s3_key_name } = self.s3_exporting.as_ref()?;
        Some(format!("s3://{}/{}", s3_bucket_name.as_deref()?, s3_key_name.as_deref()?))
    }
}

impl Domain {
    /// The matches of machine learning, and those of rules.
    pub(crate) fn all_matches(&self) -> Vec<Match> {
        self.matches.of_rules(false).cloned().chain(self.matches_of_rules()).collect()
    }

    /// The profiles of a match that would be merged, each set into one: those that have the same values of all attributes of
    /// one of the lists, and those that share a profile with them.
    pub(crate) fn groups_to_merge(&self, found: &Match, lists: &[Vec<String>]) -> Vec<BTreeSet<String>> {
        let mut groups: Vec<BTreeSet<String>> = Vec::new();
        for attributes in lists {
            let mut by_values: BTreeMap<Vec<&str>, BTreeSet<String>> = BTreeMap::new();
            for profile_id in &found.profile_ids {
                if let Some(values) = self.values_of(profile_id, attributes) {
                    by_values.entry(values).or_default().insert(profile_id.clone());
                }
            }
            for mut equal in by_values.into_values().filter(|equal| equal.len() > 1) {
                let shared: Vec<_> = groups.extract_if(.., |group| !group.is_disjoint(&equal)).collect();
                equal.extend(shared.into_iter().flatten());
                groups.push(equal);
            }
        }
        groups
    }

    /// The values that a profile has of all of these attributes.
    fn values_of(&self, profile_id: &str, attributes: &[String]) -> Option<Vec<&str>> {
        let profile = self.profiles.get(profile_id)?;
        let value = |attribute: &String| {
            let target = format!("{PROFILE}.{attribute}");
            profile.members().text_at(&members::target(&target)?.1)
        };
        attributes.iter().map(value).collect()
    }
}
