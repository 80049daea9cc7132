use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Stops an upload job; the profiles that it has made stay.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.stop_upload_job("acme", "0123456789abcdef0123456789abcdef").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn stop_upload_job(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> StopUploadJob {
        Call::new(self, StopUploadJobRequest::new(domain_name, job_id))
    }
}

request! {
    pub struct StopUploadJobRequest for StopUploadJob {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the job.
        pub job_id: String as "JobId" limit shapes::NAME,
    }
}

impl Operation for StopUploadJobRequest {
    type Response = StopUploadJobResponse;
    const NAME: &'static str = "StopUploadJob";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs/{JobId}/stop";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct StopUploadJobResponse for StopUploadJob {}
}
