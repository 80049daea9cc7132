//! Matches and identity resolution jobs that tests and documents put there.

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::{AutoMerging, IdentityResolutionJobStatus};

use super::Domain;
use super::members;
use super::standard_objects::PROFILE;
use crate::record::{Member, Timestamp, record};

record! {
    /// Profiles that are taken for one person: by machine learning, or by a rule where it has a level.
    pub(crate) struct Match {
        match_id: String,
        profile_ids: Vec<String>,
        confidence_score: Option<f64>,
        rule_level: Option<i32>,
    }

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
}

impl Domain {
    /// Which profiles of a match would be merged: those that have the same values as another one of all attributes of one
    /// of the lists.
    pub(crate) fn to_be_merged<'a>(&self, found: &'a Match, lists: &[Vec<String>]) -> BTreeSet<&'a str> {
        let mut merged = BTreeSet::new();
        for attributes in lists {
            let mut by_values: BTreeMap<Vec<&str>, Vec<&str>> = BTreeMap::new();
            for profile_id in &found.profile_ids {
                if let Some(values) = self.values_of(profile_id, attributes) {
                    by_values.entry(values).or_default().push(profile_id);
                }
            }
            merged.extend(by_values.into_values().filter(|equal| equal.len() > 1).flatten());
        }
        merged
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
