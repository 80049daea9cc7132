use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_upload_job_path("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_upload_job_path(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> GetUploadJobPath {
        Call::new(self, GetUploadJobPathRequest::new(domain_name, job_id))
    }
}

/// A call of `GetUploadJobPath`.
pub type GetUploadJobPath = Call<GetUploadJobPathRequest>;

request! {
    /// The request of `GetUploadJobPath`.
    ///
    /// API reference: [GetUploadJobPath](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetUploadJobPath.html)
    pub struct GetUploadJobPathRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub job_id: String as "JobId" limit shapes::NAME,
    }
}

impl Operation for GetUploadJobPathRequest {
    type Response = GetUploadJobPathResponse;
    const NAME: &'static str = "GetUploadJobPath";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs/{JobId}/path";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetUploadJobPath`.
    pub struct GetUploadJobPathResponse {
        /// ?
        pub url: String as "Url" [sensitive],
        /// ?
        pub client_token: Option<String> as "ClientToken" [sensitive],
        /// ?
        pub valid_until: Option<OffsetDateTime> as "ValidUntil",
    }
}
