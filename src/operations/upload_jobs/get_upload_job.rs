use std::collections::BTreeMap;

use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::ObjectTypeField;
use crate::model::upload_jobs::{ResultsSummary, StatusReason, UploadJobStatus};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_upload_job("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_upload_job(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> GetUploadJob {
        Call::new(self, GetUploadJobRequest::new(domain_name, job_id))
    }
}

/// A call of `GetUploadJob`.
pub type GetUploadJob = Call<GetUploadJobRequest>;

request! {
    /// The request of `GetUploadJob`.
    ///
    /// API reference: [GetUploadJob](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetUploadJob.html)
    pub struct GetUploadJobRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `GetUploadJob`.
    #[derive(Default)]
    pub struct GetUploadJobResponse {
        /// ?
        pub job_id: Option<String> as "JobId",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub status: Option<UploadJobStatus> as "Status",
        /// ?
        pub status_reason: Option<StatusReason> as "StatusReason",
        /// ?
        pub created_at: Option<OffsetDateTime> as "CreatedAt",
        /// ?
        pub completed_at: Option<OffsetDateTime> as "CompletedAt",
        /// ?
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// ?
        pub unique_key: Option<String> as "UniqueKey",
        /// ?
        pub results_summary: Option<ResultsSummary> as "ResultsSummary",
        /// ?
        pub data_expiry: Option<i32> as "DataExpiry",
    }
}
