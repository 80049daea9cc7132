use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Gives the URL that the file of an upload job is sent to, and the key that encrypts it.
    ///
    /// [`put_upload_file`](Self::put_upload_file) gets it and sends the file. Other programs send the file by PUT with
    /// the headers of server-side encryption with a key of the customer:
    /// `x-amz-server-side-encryption-customer-algorithm: AES256`, `x-amz-server-side-encryption-customer-key` with the
    /// [token](GetUploadJobPathResponse::client_token), and `x-amz-server-side-encryption-customer-key-MD5` with the MD5 of
    /// the decoded token, in Base64
    /// ([Amazon S3](https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerSideEncryptionCustomerKeys.html)).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let path =
    ///     client.get_upload_job_path("acme", "0123456789abcdef0123456789abcdef").await?;
    /// println!("to be used until {:?}", path.valid_until);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_upload_job_path(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> GetUploadJobPath {
        Call::new(self, GetUploadJobPathRequest::new(domain_name, job_id))
    }
}

request! {
    pub struct GetUploadJobPathRequest for GetUploadJobPath {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the job.
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

response! {
    pub struct GetUploadJobPathResponse for GetUploadJobPath {
        /// The presigned URL to which the file is sent by PUT. It is a secret: whoever has it can write the file.
        pub url: String as "Url" [sensitive],
        /// The key that encrypts the file, in Base64. It is a secret.
        pub client_token: Option<String> as "ClientToken" [sensitive],
        /// Until when the URL can be used.
        pub valid_until: Option<OffsetDateTime> as "ValidUntil",
    }
}
