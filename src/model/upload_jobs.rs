//! Upload jobs: profiles from a file.

use time::OffsetDateTime;

open_enum! {
    /// ?
    pub enum UploadJobStatus {
        /// ?
        Created = "CREATED",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        PartiallySucceeded = "PARTIALLY_SUCCEEDED",
        /// ?
        Succeeded = "SUCCEEDED",
        /// ?
        Failed = "FAILED",
        /// ?
        Stopped = "STOPPED",
    }
}

open_enum! {
    /// ?
    pub enum StatusReason {
        /// ?
        ValidationFailure = "VALIDATION_FAILURE",
        /// ?
        InternalFailure = "INTERNAL_FAILURE",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ResultsSummary](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ResultsSummary.html)
    #[derive(Default)]
    pub struct ResultsSummary {
        /// ?
        pub updated_records: Option<i64> as "UpdatedRecords",
        /// ?
        pub created_records: Option<i64> as "CreatedRecords",
        /// ?
        pub failed_records: Option<i64> as "FailedRecords",
    }
}

output! {
    /// ?
    ///
    /// API reference: [UploadJobItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_UploadJobItem.html)
    #[derive(Default)]
    pub struct UploadJobItem {
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
        pub data_expiry: Option<i32> as "DataExpiry",
    }
}
