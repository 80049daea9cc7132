use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Starts an upload job whose file has been sent; [`get_upload_job`](Self::get_upload_job)
    /// [waits](Call::wait_until) until it is done.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// client.start_upload_job("acme", id).await?;
    /// let job = client.get_upload_job("acme", id).wait_until(|job| job.progress()).await?;
    /// println!("{:?}", job.results_summary);
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_upload_job(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> StartUploadJob {
        Call::new(self, StartUploadJobRequest::new(domain_name, job_id))
    }
}

request! {
    pub struct StartUploadJobRequest for StartUploadJob {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the job.
        pub job_id: String as "JobId" limit shapes::NAME,
    }
}

impl Operation for StartUploadJobRequest {
    type Response = StartUploadJobResponse;
    const NAME: &'static str = "StartUploadJob";
    const METHOD: Method = Method::PUT;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs/{JobId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct StartUploadJobResponse for StartUploadJob {}
}
