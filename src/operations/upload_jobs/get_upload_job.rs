use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ObjectTypeField;
use crate::model::upload_jobs::{ResultsSummary, StatusReason, UploadJobStatus};
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads how far an upload job is.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let job = client.get_upload_job("acme", "0123456789abcdef0123456789abcdef").await?;
    /// println!("{:?}: {:?}", job.status, job.results_summary);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_upload_job(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> GetUploadJob {
        Call::new(self, GetUploadJobRequest::new(domain_name, job_id))
    }
}

request! {
    pub struct GetUploadJobRequest for GetUploadJob {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the job.
        pub job_id: String as "JobId" limit shapes::UUID,
    }
}

impl Operation for GetUploadJobRequest {
    type Response = GetUploadJobResponse;
    const NAME: &'static str = "GetUploadJob";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs/{JobId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetUploadJobResponse for GetUploadJob {
        /// The id of the job.
        pub job_id: Option<String> as "JobId",
        /// The name that people see, such as that of the file.
        pub display_name: Option<String> as "DisplayName",
        /// How far the job is.
        pub status: Option<UploadJobStatus> as "Status",
        /// Why the job failed.
        pub status_reason: Option<StatusReason> as "StatusReason",
        /// When the job was created.
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// When the job ended.
        pub completed_at: Option<OffsetDateTime> as "CompletedAt",
        /// For each column of the file, where its values go.
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// The column, or the columns separated by commas, that rows of one profile have in common.
        pub unique_key: Option<String> as "UniqueKey",
        /// How many records the job has made, changed and not taken.
        pub results_summary: Option<ResultsSummary> as "ResultsSummary",
        /// How many days the profiles of the job are kept; 14 if absent.
        pub data_expiry: Option<i32> as "DataExpiry",
    }
}

impl GetUploadJobResponse {
    /// How far the job is, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(UploadJobStatus::Succeeded | UploadJobStatus::PartiallySucceeded) => Progress::Done,
            Some(status @ (UploadJobStatus::Failed | UploadJobStatus::Stopped)) => {
                Progress::failed(status.as_str(), self.status_reason.as_ref().map(StatusReason::as_str))
            }
            status => Progress::pending(status.as_ref().map(UploadJobStatus::as_str)),
        }
    }
}
