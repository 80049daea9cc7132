//! Upload jobs: profiles from a file.
//!
//! How far an upload job is ([`UploadJobStatus`]), and how many records it has taken ([`ResultsSummary`]). The operations are
//! [here](crate::operations::upload_jobs).
//!
//! ```
//! use customer_profiles::model::{UploadJobItem, UploadJobStatus};
//!
//! fn is_over(job: &UploadJobItem) -> bool {
//!     !matches!(job.status, Some(UploadJobStatus::Created | UploadJobStatus::InProgress))
//! }
//! # assert!(is_over(&UploadJobItem::default()));
//! ```

use time::OffsetDateTime;

open_enum! {
    /// How far an upload job is.
    pub enum UploadJobStatus {
        /// It has not been started.
        Created = "CREATED",
        /// It is under way.
        InProgress = "IN_PROGRESS",
        /// It is done; some records were not taken.
        PartiallySucceeded = "PARTIALLY_SUCCEEDED",
        /// It is done.
        Succeeded = "SUCCEEDED",
        /// It failed.
        Failed = "FAILED",
        /// It was stopped.
        Stopped = "STOPPED",
    }
}

open_enum! {
    /// Why an upload job failed.
    pub enum StatusReason {
        /// The file, or records of it, can not be taken.
        ValidationFailure = "VALIDATION_FAILURE",
        /// The service failed.
        InternalFailure = "INTERNAL_FAILURE",
    }
}

output! {
    /// How many records an upload job has made, changed and not taken.
    #[derive(Default)]
    pub struct ResultsSummary {
        /// How many profiles were changed.
        pub updated_records: Option<i64> as "UpdatedRecords",
        /// How many profiles were created.
        pub created_records: Option<i64> as "CreatedRecords",
        /// How many records were not taken.
        pub failed_records: Option<i64> as "FailedRecords",
    }
}

output! {
    /// One upload job in a list.
    #[derive(Default)]
    pub struct UploadJobItem {
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
        /// How many days the profiles of the job are kept; 14 if absent.
        pub data_expiry: Option<i32> as "DataExpiry",
    }
}
