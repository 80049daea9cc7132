use std::collections::BTreeMap;

use customer_profiles::model::{IdentityResolutionJobStatus, MatchType};
use customer_profiles::operations::{
    GetAutoMergingPreviewRequest, GetIdentityResolutionJobRequest, GetMatchesRequest, GetSimilarProfilesRequest,
    ListIdentityResolutionJobsRequest, ListRuleBasedMatchesRequest,
};
use serde::Serialize;

use super::pages::Page;
use super::{InDomain, Serve, pages};
use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::Account;
use crate::state::domain::{Domain, ExportingLocation, JobStats, Match};

record! {
    struct MatchPage {
        matches: Vec<MatchItem>,
        match_generation_date: Option<Timestamp>,
        potential_matches: Option<i64>,
        next_token: Option<String>,
    }

    struct MatchItem {
        match_id: String,
        profile_ids: Vec<String>,
        confidence_score: Option<f64>,
    }

    struct SimilarProfiles {
        profile_ids: Vec<String>,
        match_id: Option<String>,
        match_type: Option<MatchType>,
        rule_level: Option<i32>,
        confidence_score: Option<f64>,
        next_token: Option<String>,
    }

    struct Preview {
        number_of_matches_in_sample: Option<i64>,
        number_of_profiles_in_sample: Option<i64>,
        number_of_profiles_will_be_merged: Option<i64>,
    }

    struct JobItem {
        domain_name: String,
        job_id: String,
        status: IdentityResolutionJobStatus,
        job_start_time: Option<Timestamp>,
        job_end_time: Option<Timestamp>,
        job_stats: Option<JobStats>,
        exporting_location: Option<ExportingLocation>,
        message: Option<String>,
    }
}

impl Serve for GetMatchesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        expect_enabled(domain, false)?;
        let found = domain.matches.of_rules(false).map(|found| (&found.match_id, found));
        let page = pages::page(&self, found)?.items_as()?;
        Ok(MatchPage {
            matches: page.items,
            match_generation_date: domain.matches.generated_at,
            potential_matches: count(domain.matches.of_rules(false)),
            next_token: page.next_token,
        })
    }
}

impl Serve for GetSimilarProfilesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let of_rules = self.match_type == MatchType::RuleBasedMatching;
        expect_enabled(domain, of_rules)?;
        let (key, value) = (self.search_key.as_str(), self.search_value.as_str());
        let profiles = domain.find_profiles(key, value);
        let is_sought = |found: &&Match| {
            (key == "matchId" && found.match_id == value)
                || found.profile_ids.iter().any(|id| profiles.contains(id.as_str()))
                || (key == "profileId" && found.profile_ids.iter().any(|id| id == value))
        };
        let matches =
            if of_rules { domain.matches_of_rules() } else { domain.matches.of_rules(false).cloned().collect() };
        let found = matches.iter().find(is_sought);
        let mut profile_ids: Vec<&String> = found.iter().flat_map(|found| &found.profile_ids).collect();
        profile_ids.sort();
        let Page { items, next_token, .. } = pages::page(&self, profile_ids.into_iter().map(|id| (id, id.clone())))?;
        Ok(SimilarProfiles {
            profile_ids: items,
            match_id: found.map(|found| found.match_id.clone()),
            match_type: Some(self.match_type),
            rule_level: found.and_then(|found| found.rule_level),
            confidence_score: found.and_then(|found| found.confidence_score).filter(|_| !of_rules),
            next_token,
        })
    }
}

impl Serve for ListRuleBasedMatchesRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        expect_enabled(domain, true)?;
        let ids = domain.matches_of_rules().into_iter().map(|found| (found.match_id.clone(), found.match_id));
        Ok(pages::page(&self, ids)?.of("MatchIds"))
    }
}

impl Serve for GetAutoMergingPreviewRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let domain = account.domains.get(&self.domain_name)?;
        let least = self.min_allowed_confidence_score_for_merging.unwrap_or_default();
        let sample: Vec<&Match> = domain.matches.of_rules(false).collect();
        let sure = sample.iter().filter(|found| found.is_as_sure_as(least));
        let lists = &self.consolidation.matching_attributes_list;
        let preview = Preview {
            number_of_matches_in_sample: count(&sample),
            number_of_profiles_in_sample: count(sample.iter().flat_map(|found| &found.profile_ids)),
            number_of_profiles_will_be_merged: count(
                sure.flat_map(|found| domain.groups_to_merge(found, lists)).flatten(),
            ),
        };
        Ok(InDomain::new(&self.domain_name, preview))
    }
}

impl Serve for ListIdentityResolutionJobsRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let jobs = account.domains.get(&self.domain_name)?.identity_resolution_jobs.iter();
        let by_start: BTreeMap<String, _> = jobs
            .map(|(job_id, job)| {
                let start = job.job_start_time.map_or(0, |start| start.0.unix_timestamp_nanos().max(0));
                (format!("{start:030} {job_id}"), InDomain::new(&self.domain_name, job))
            })
            .collect();
        pages::page(&self, by_start)?.of("IdentityResolutionJobsList").items_as::<JobItem>()
    }
}

impl Serve for GetIdentityResolutionJobRequest {
    fn serve(self, account: &mut Account, _: Timestamp) -> Result<impl Serialize, ServiceError> {
        let job = account.domains.get(&self.domain_name)?.identity_resolution_jobs.get(&self.job_id)?;
        Ok(InDomain::new(self.domain_name, job.described()))
    }
}

/// The matching of machine learning, or that of rules, must be on.
fn expect_enabled(domain: &Domain, of_rules: bool) -> Result<(), ServiceError> {
    let settings = &domain.settings;
    let (name, enabled) = if of_rules {
        ("Rule-based matching", settings.rule_based_matching.as_ref().and_then(|matching| matching.enabled))
    } else {
        ("Matching", settings.matching.as_ref().and_then(|matching| matching.enabled))
    };
    match enabled {
        Some(true) => Ok(()),
        _ => Err(ServiceError::bad_request(format!("{name} is not enabled for domain {}", settings.domain_name))),
    }
}

fn count(items: impl IntoIterator) -> Option<i64> {
    i64::try_from(items.into_iter().count()).ok()
}
