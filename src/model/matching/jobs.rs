use time::OffsetDateTime;

open_enum! {
    /// ?
    pub enum IdentityResolutionJobStatus {
        /// ?
        Pending = "PENDING",
        /// ?
        Preprocessing = "PREPROCESSING",
        /// ?
        FindMatching = "FIND_MATCHING",
        /// ?
        Merging = "MERGING",
        /// ?
        Completed = "COMPLETED",
        /// ?
        PartialSuccess = "PARTIAL_SUCCESS",
        /// ?
        Failed = "FAILED",
    }
}

output! {
    /// ?
    ///
    /// API reference: [IdentityResolutionJob](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_IdentityResolutionJob.html)
    #[derive(Default)]
    pub struct IdentityResolutionJob {
        /// ?
        pub domain_name: Option<String> as "DomainName",
        /// ?
        pub job_id: Option<String> as "JobId",
        /// ?
        pub status: Option<IdentityResolutionJobStatus> as "Status",
        /// ?
        pub job_start_time: Option<OffsetDateTime> as "JobStartTime",
        /// ?
        pub job_end_time: Option<OffsetDateTime> as "JobEndTime",
        /// ?
        pub job_stats: Option<JobStats> as "JobStats",
        /// ?
        pub exporting_location: Option<ExportingLocation> as "ExportingLocation",
        /// ?
        pub message: Option<String> as "Message",
    }
}

output! {
    /// ?
    ///
    /// API reference: [JobStats](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_JobStats.html)
    #[derive(Default)]
    pub struct JobStats {
        /// ?
        pub number_of_profiles_reviewed: Option<i64> as "NumberOfProfilesReviewed",
        /// ?
        pub number_of_matches_found: Option<i64> as "NumberOfMatchesFound",
        /// ?
        pub number_of_merges_done: Option<i64> as "NumberOfMergesDone",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ExportingLocation](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ExportingLocation.html)
    #[derive(Default)]
    pub struct ExportingLocation {
        /// ?
        pub s3_exporting: Option<S3ExportingLocation> as "S3Exporting",
    }
}

output! {
    /// ?
    ///
    /// API reference: [S3ExportingLocation](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_S3ExportingLocation.html)
    #[derive(Default)]
    pub struct S3ExportingLocation {
        /// ?
        pub s3_bucket_name: Option<String> as "S3BucketName",
        /// ?
        pub s3_key_name: Option<String> as "S3KeyName",
    }
}
