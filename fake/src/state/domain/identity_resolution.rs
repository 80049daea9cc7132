//! Identity resolution jobs that a test runs.
//!
//! By AWS's words: the states, that a job finds matches and then merges those that meet the consolidation criteria, and that a
//! job which has not begun is deleted where identity resolution is turned off. Ours: its matches are those that were set, and
//! those of profiles that are gone are no more.

use customer_profiles::model::{AutoMerging, IdentityResolutionJobStatus};
use fastrand::Rng;

use super::matching::{ExportingLocation, IdentityResolutionJob, JobStats, S3ExportingLocation};
use super::{Domain, Match, count};
use crate::error::ServiceError;
use crate::record::Timestamp;
use crate::state::delays::Course;

impl Domain {
    /// Begins a job and gives its id; identity resolution must be turned on.
    pub(crate) fn start_identity_resolution(
        &mut self,
        now: Timestamp,
        random: &mut Rng,
    ) -> Result<String, ServiceError> {
        let name = &self.settings.domain_name;
        let matching = self.settings.matching.clone().filter(|matching| matching.enabled == Some(true));
        let matching =
            matching.ok_or_else(|| ServiceError::bad_request(format!("Matching is not enabled for domain {name}")))?;
        let job_id = self.new_id(random);
        let exporting = matching.exporting_config.and_then(|config| config.s3_exporting);
        let job = IdentityResolutionJob {
            job_id: job_id.clone(),
            status: IdentityResolutionJobStatus::Pending,
            message: None,
            job_start_time: Some(now),
            job_end_time: None,
            last_updated_at: Some(now),
            job_expiration_time: None,
            auto_merging: matching.auto_merging,
            exporting_location: exporting.map(|config| ExportingLocation {
                s3_exporting: Some(S3ExportingLocation {
                    s3_bucket_name: Some(config.s3_bucket_name),
                    s3_key_name: Some(format!("{}{job_id}", config.s3_key_name.unwrap_or_default())),
                }),
            }),
            job_stats: None,
            is_running: Some(true),
            exported: None,
        };
        self.identity_resolution_jobs.create(job_id.clone(), job)?;
        Ok(job_id)
    }

    /// Lets the jobs go on that a test has begun.
    pub(crate) fn advance_jobs(&mut self, course: Course) {
        use IdentityResolutionJobStatus::{Completed, FindMatching, Merging, Pending, Preprocessing};
        let running = self.identity_resolution_jobs.iter().filter(|(_, job)| job.is_running == Some(true));
        let running: Vec<String> = running.map(|(job_id, _)| job_id.clone()).collect();
        let is_enabled = self.settings.matching.as_ref().is_some_and(|matching| matching.enabled == Some(true));
        for job_id in running {
            let Ok(mut job) = self.identity_resolution_jobs.delete(&job_id) else { continue };
            if job.status == Pending && !is_enabled {
                continue;
            }
            let status = match merging(&job) {
                Some(_) => course.state(job.job_start_time, [Pending, Preprocessing, FindMatching, Merging, Completed]),
                None => course.state(job.job_start_time, [Pending, Preprocessing, FindMatching, Completed]),
            };
            if status != job.status {
                job.status = status;
                job.last_updated_at = Some(course.now());
            }
            if job.status == Completed {
                self.finish_job(&mut job, course.now());
            }
            self.identity_resolution_jobs.put(job_id, job);
        }
    }

    fn finish_job(&mut self, job: &mut IdentityResolutionJob, now: Timestamp) {
        let reviewed = self.profiles.len();
        let found: Vec<Match> = self.matches.of_rules(false).cloned().collect();
        let mut done = 0;
        if let Some(merging) = merging(job) {
            let lists = merging.consolidation.as_ref().map(|criteria| criteria.matching_attributes_list.as_slice());
            let least = merging.min_allowed_confidence_score_for_merging.unwrap_or_default();
            for found in found.iter().filter(|found| found.is_as_sure_as(least)) {
                for ids in self.groups_to_merge(found, lists.unwrap_or_default()) {
                    let merged = self.merge_automatically(&ids, merging.conflict_resolution.as_ref(), now);
                    done += usize::from(merged.is_some());
                }
            }
        }
        let profiles = &self.profiles;
        self.matches.retain_profiles(|id| profiles.contains_key(id));
        self.matches.generated_at = Some(now);
        job.job_stats = Some(JobStats {
            number_of_profiles_reviewed: count(reviewed),
            number_of_matches_found: count(found.len()),
            number_of_merges_done: count(done),
        });
        job.job_end_time = Some(now);
        job.is_running = None;
        job.exported = job.exporting_location.is_some().then_some(found);
    }
}

/// How a job merges profiles, if it does.
fn merging(job: &IdentityResolutionJob) -> Option<&AutoMerging> {
    job.auto_merging.as_ref().filter(|merging| merging.enabled)
}
