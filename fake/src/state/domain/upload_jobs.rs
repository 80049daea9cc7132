//! Upload jobs: files whose rows become profiles.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use customer_profiles::model::{FieldMap, StatusReason, UploadJobStatus};
use fastrand::Rng;

use super::Domain;
use crate::checksum::checksum;
use crate::error::ServiceError;
use crate::record::{Member, Timestamp, record};
use crate::state::delays::Course;

/// How many bytes the key has that encrypts a file.
pub(crate) const KEY_LENGTH: usize = 32;

record! {
    /// An upload job as the API shows it.
    pub(crate) struct UploadJob {
        job_id: String,
        display_name: String,
        status: UploadJobStatus,
        status_reason: Option<StatusReason>,
        created_at: Timestamp,
        completed_at: Option<Timestamp>,
        fields: Option<FieldMap>,
        unique_key: String,
        results_summary: Option<ResultsSummary>,
        data_expiry: Option<i32>,
    }

    /// What became of the rows of a file.
    #[derive(Default)]
    pub(crate) struct ResultsSummary {
        updated_records: Option<i64>,
        created_records: Option<i64>,
        failed_records: Option<i64>,
    }

    /// An upload job with what the API does not show.
    pub(crate) struct StoredUploadJob {
        job: UploadJob,
        started_at: Option<Timestamp>,
        /// The key that encrypts the file, in Base64; from the first request for its path.
        client_token: Option<String>,
        /// The file until its rows are read.
        file: Option<String>,
    }
}

impl Member for UploadJobStatus {}
impl Member for UploadJob {}

impl StoredUploadJob {
    pub(crate) fn new(job: UploadJob) -> Self {
        Self { job, started_at: None, client_token: None, file: None }
    }

    /// The key that encrypts the file, which is made if there is none.
    pub(crate) fn client_token_or_new(&mut self, random: &mut Rng) -> String {
        let token = self.client_token.get_or_insert_with(|| {
            let mut key = [0; KEY_LENGTH];
            random.fill(&mut key);
            STANDARD.encode(key)
        });
        token.clone()
    }

    /// What a URL of the file is signed with that can be used until this time, in seconds.
    pub(crate) fn signature(&self, expires: i64) -> Option<String> {
        let token = self.client_token.as_deref()?;
        Some(checksum(&format!("{token} {} {expires}", self.job.job_id)))
    }

    /// Lets its rows be read from now on.
    pub(crate) fn start(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        self.expect_created("started")?;
        self.job.status = UploadJobStatus::InProgress;
        self.started_at = Some(now);
        Ok(())
    }

    pub(crate) fn stop(&mut self, now: Timestamp) -> Result<(), ServiceError> {
        if !matches!(self.job.status, UploadJobStatus::Created | UploadJobStatus::InProgress) {
            return Err(self.wrong_status("stopped"));
        }
        self.job.status = UploadJobStatus::Stopped;
        self.job.completed_at = Some(now);
        self.file = None;
        Ok(())
    }

    pub(crate) fn expect_created(&self, changed: &str) -> Result<(), ServiceError> {
        if self.job.status == UploadJobStatus::Created { Ok(()) } else { Err(self.wrong_status(changed)) }
    }

    fn wrong_status(&self, changed: &str) -> ServiceError {
        let UploadJob { job_id, status, .. } = &self.job;
        ServiceError::bad_request(format!("Upload job {job_id} can't be {changed}: it is {status}"))
    }
}

impl Domain {
    /// Reads the files of the jobs whose time has come.
    pub(crate) fn finish_upload_jobs(&mut self, course: Course, random: &mut Rng) {
        let due = self.upload_jobs.iter().filter(|(_, stored)| {
            stored.job.status == UploadJobStatus::InProgress && course.state(stored.started_at, [false, true])
        });
        let due: Vec<String> = due.map(|(job_id, _)| job_id.clone()).collect();
        for job_id in due {
            let Ok(mut stored) = self.upload_jobs.delete(&job_id) else { continue };
            let file = stored.file.take().unwrap_or_default();
            let summary = self.take_rows(&stored.job, &file, course.now(), random);
            let (status, reason) = outcome(summary.as_ref());
            stored.job.status = status;
            stored.job.status_reason = reason;
            stored.job.results_summary = summary;
            stored.job.completed_at = Some(course.now());
            self.upload_jobs.put(job_id, stored);
        }
    }
}

/// How a job ends: without a summary, its file could not be read.
fn outcome(summary: Option<&ResultsSummary>) -> (UploadJobStatus, Option<StatusReason>) {
    let is_some = |count: Option<i64>| count.is_some_and(|count| count > 0);
    match summary {
        Some(summary) if !is_some(summary.failed_records) => (UploadJobStatus::Succeeded, None),
        Some(summary) if is_some(summary.created_records) || is_some(summary.updated_records) => {
            (UploadJobStatus::PartiallySucceeded, None)
        }
        _ => (UploadJobStatus::Failed, Some(StatusReason::ValidationFailure)),
    }
}
