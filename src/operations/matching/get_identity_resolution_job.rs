use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::AutoMerging;
use crate::model::matching::{ExportingLocation, IdentityResolutionJobStatus, JobStats};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_identity_resolution_job("acme", "?").await?;
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

/// A call of `GetIdentityResolutionJob`.
pub type GetIdentityResolutionJob = Call<GetIdentityResolutionJobRequest>;

request! {
    /// The request of `GetIdentityResolutionJob`.
    ///
    /// API reference: [GetIdentityResolutionJob](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetIdentityResolutionJob.html)
    pub struct GetIdentityResolutionJobRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetIdentityResolutionJob`.
    #[derive(Default)]
    pub struct GetIdentityResolutionJobResponse {
        /// ?
        pub domain_name: Option<String> as "DomainName",
        /// ?
        pub job_id: Option<String> as "JobId",
        /// ?
        pub status: Option<IdentityResolutionJobStatus> as "Status",
        /// ?
        pub message: Option<String> as "Message",
        /// ?
        pub job_start_time: Option<OffsetDateTime> as "JobStartTime",
        /// ?
        pub job_end_time: Option<OffsetDateTime> as "JobEndTime",
        /// ?
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// ?
        pub job_expiration_time: Option<OffsetDateTime> as "JobExpirationTime",
        /// ?
        pub auto_merging: Option<AutoMerging> as "AutoMerging",
        /// ?
        pub exporting_location: Option<ExportingLocation> as "ExportingLocation",
        /// ?
        pub job_stats: Option<JobStats> as "JobStats",
    }
}
