use time::OffsetDateTime;

open_enum! {
    /// How far a job of identity resolution is.
    pub enum IdentityResolutionJobStatus {
        /// It has not begun.
        Pending = "PENDING",
        /// It prepares the profiles.
        Preprocessing = "PREPROCESSING",
        /// It looks for matches.
        FindMatching = "FIND_MATCHING",
        /// It merges matches.
        Merging = "MERGING",
        /// It is done.
        Completed = "COMPLETED",
        /// It is done in part.
        PartialSuccess = "PARTIAL_SUCCESS",
        /// It failed.
        Failed = "FAILED",
    }
}

output! {
    /// One job that matched and merged profiles, in a list.
    #[derive(Default)]
    pub struct IdentityResolutionJob {
        /// The domain.
        pub domain_name: Option<String> as "DomainName",
        /// The id of the job.
        pub job_id: Option<String> as "JobId",
        /// How far the job is.
        pub status: Option<IdentityResolutionJobStatus> as "Status",
        /// When the job began.
        pub job_start_time: Option<OffsetDateTime> as "JobStartTime",
        /// When the job ended.
        pub job_end_time: Option<OffsetDateTime> as "JobEndTime",
        /// How much the job has done.
        pub job_stats: Option<JobStats> as "JobStats",
        /// Where the matches were written to.
        pub exporting_location: Option<ExportingLocation> as "ExportingLocation",
        /// Why the job failed.
        pub message: Option<String> as "Message",
    }
}

output! {
    /// How much a job of identity resolution has done.
    #[derive(Default)]
    pub struct JobStats {
        /// How many profiles it looked at.
        pub number_of_profiles_reviewed: Option<i64> as "NumberOfProfilesReviewed",
        /// How many matches it found.
        pub number_of_matches_found: Option<i64> as "NumberOfMatchesFound",
        /// How many merges it made.
        pub number_of_merges_done: Option<i64> as "NumberOfMergesDone",
    }
}

output! {
    /// Where the matches of a job were written to.
    #[derive(Default)]
    pub struct ExportingLocation {
        /// The place in Amazon S3.
        pub s3_exporting: Option<S3ExportingLocation> as "S3Exporting",
    }
}

output! {
    /// A place in Amazon S3.
    #[derive(Default)]
    pub struct S3ExportingLocation {
        /// The name of the bucket.
        pub s3_bucket_name: Option<String> as "S3BucketName",
        /// The key of the object.
        pub s3_key_name: Option<String> as "S3KeyName",
    }
}
