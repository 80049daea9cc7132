use std::collections::BTreeMap;

use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::ObjectTypeField;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Creates an upload job: profiles from a CSV file.
    ///
    /// Its [`upload`](Call::upload) takes a file the whole way. The steps are: create the job,
    /// [send its file](Self::put_upload_file), [start](Self::start_upload_job) the job, and [wait](Call::wait_until) until
    /// it [is](Self::get_upload_job) done.
    ///
    /// It is not retried when its response is lost, because that could make a second job.
    ///
    /// ```no_run
    /// # use customer_profiles::model::ObjectTypeField;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let email =
    ///     ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
    /// let job = client
    ///     .create_upload_job("acme", "customers.csv", [("email", email)], "email")
    ///     .await?;
    /// println!("{}", job.job_id);
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

request! {
    pub struct CreateUploadJobRequest for CreateUploadJob {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name that people see, such as that of the file.
        pub display_name: String as "DisplayName" limit shapes::STRING_1_TO_255,
        /// For each column of the file, where its values go.
        pub fields: BTreeMap<String, ObjectTypeField> as "Fields" [sensitive]
            limit Limit::map(&Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"), &ObjectTypeField::LIMIT).sensitive(),
        /// The column, or the columns separated by commas, that rows of one profile have in common.
        pub unique_key: String as "UniqueKey" limit shapes::TEXT,
        /// How many days the profiles of the job are kept; 14 if absent.
        pub data_expiry: Option<i32> as "DataExpiry" limit shapes::EXPIRATION_DAYS_INTEGER,
    }
}

impl Operation for CreateUploadJobRequest {
    type Response = CreateUploadJobResponse;
    const NAME: &'static str = "CreateUploadJob";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/upload-jobs";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // A second one is a second job.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    pub struct CreateUploadJobResponse for CreateUploadJob {
        /// The id of the job.
        pub job_id: String as "JobId",
    }
}
