use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::ObjectTypeField;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_upload_job("acme", "?", [("?", fields)], "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_upload_job(
        &self,
        domain_name: impl Into<String>,
        display_name: impl Into<String>,
        fields: impl IntoIterator<Item = (impl Into<String>, impl Into<ObjectTypeField>)>,
        unique_key: impl Into<String>,
    ) -> CreateUploadJob {
        Call::new(self, CreateUploadJobRequest::new(domain_name, display_name, fields, unique_key))
    }
}

/// A call of `CreateUploadJob`.
pub type CreateUploadJob = Call<CreateUploadJobRequest>;

request! {
    /// The request of `CreateUploadJob`.
    ///
    /// API reference: [CreateUploadJob](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateUploadJob.html)
    pub struct CreateUploadJobRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub display_name: String as "DisplayName" limit shapes::STRING_1_TO_255,
        /// ?
        pub fields: BTreeMap<String, ObjectTypeField> as "Fields" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &ObjectTypeField::LIMIT).sensitive(),
        /// ?
        pub unique_key: String as "UniqueKey" limit shapes::TEXT,
        /// ?
        pub data_expiry: Option<i32> as "DataExpiry" limit shapes::EXPIRATION_DAYS_INTEGER,
    }
}

impl Operation for CreateUploadJobRequest {
    type Response = CreateUploadJobResponse;
    const NAME: &'static str = "CreateUploadJob";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent; // ? what a second one does
}

output! {
    /// The response of `CreateUploadJob`.
    pub struct CreateUploadJobResponse {
        /// ?
        pub job_id: String as "JobId",
    }
}
