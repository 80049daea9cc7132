use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::AutoMerging;
use crate::model::matching::{ExportingLocation, IdentityResolutionJobStatus, JobStats};
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads one job that matched and merged the profiles of a domain.
    ///
    /// ```no_run
    /// # use std::time::Duration;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let job =
    ///     client.get_identity_resolution_job("acme", "0123456789abcdef0123456789abcdef");
    /// let done =
    ///     job.wait_until(|job| job.progress()).timeout(Duration::from_hours(6)).await?;
    /// println!("{:?}", done.job_stats);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_identity_resolution_job(
        &self,
        domain_name: impl Into<String>,
        job_id: impl Into<String>,
    ) -> GetIdentityResolutionJob {
        Call::new(self, GetIdentityResolutionJobRequest::new(domain_name, job_id))
    }
}

request! {
    pub struct GetIdentityResolutionJobRequest for GetIdentityResolutionJob {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the job.
        pub job_id: String as "JobId" limit shapes::UUID,
    }
}

impl Operation for GetIdentityResolutionJobRequest {
    type Response = GetIdentityResolutionJobResponse;
    const NAME: &'static str = "GetIdentityResolutionJob";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/identity-resolution-jobs/{JobId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetIdentityResolutionJobResponse for GetIdentityResolutionJob {
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The id of the job.
        pub job_id: Option<String> as "JobId",
        /// How far the job is.
        pub status: Option<IdentityResolutionJobStatus> as "Status",
        /// Why the job failed.
        pub message: Option<String> as "Message",
        /// When the job began.
        pub job_start_time: Option<OffsetDateTime> as "JobStartTime",
        /// When the job ended.
        pub job_end_time: Option<OffsetDateTime> as "JobEndTime",
        /// When the record was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// When the record of the job is deleted.
        pub job_expiration_time: Option<OffsetDateTime> as "JobExpirationTime",
        /// How matches are merged automatically.
        pub auto_merging: Option<AutoMerging> as "AutoMerging",
        /// Where the matches were written to.
        pub exporting_location: Option<ExportingLocation> as "ExportingLocation",
        /// How much the job has done.
        pub job_stats: Option<JobStats> as "JobStats",
    }
}

impl GetIdentityResolutionJobResponse {
    /// How far the job is, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(IdentityResolutionJobStatus::Completed | IdentityResolutionJobStatus::PartialSuccess) => {
                Progress::Done
            }
            Some(status @ IdentityResolutionJobStatus::Failed) => {
                Progress::failed(status.as_str(), self.message.as_deref())
            }
            status => Progress::pending(status.as_ref().map(IdentityResolutionJobStatus::as_str)),
        }
    }
}
