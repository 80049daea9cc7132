use crate::limits::{Limit, shapes};

open_enum! {
    /// A day of the week.
    pub enum JobScheduleDayOfTheWeek {
        /// Sunday.
        Sunday = "SUNDAY",
        /// Monday.
        Monday = "MONDAY",
        /// Tuesday.
        Tuesday = "TUESDAY",
        /// Wednesday.
        Wednesday = "WEDNESDAY",
        /// Thursday.
        Thursday = "THURSDAY",
        /// Friday.
        Friday = "FRIDAY",
        /// Saturday.
        Saturday = "SATURDAY",
    }
}

open_enum! {
    /// Which of two values wins when profiles are merged.
    pub enum ConflictResolvingModel {
        /// The newer one.
        Recency = "RECENCY",
        /// The one from the source that is named.
        Source = "SOURCE",
    }
}

input! {
    /// How profiles of one person are to be found by machine learning.
    ///
    /// ```
    /// use customer_profiles::model::{
    ///     AutoMerging, ConflictResolution, ConflictResolvingModel, Consolidation,
    ///     ExportingConfig, JobSchedule, JobScheduleDayOfTheWeek, MatchingRequest,
    ///     S3ExportingConfig,
    /// };
    ///
    /// // Each Sunday night; profiles are merged that have the same e-mail address, or the same
    /// // last name and telephone number.
    /// let merging = AutoMerging::new(true)
    ///     .consolidation(Consolidation::new([
    ///         vec!["EmailAddress"],
    ///         vec!["LastName", "PhoneNumber"],
    ///     ]))
    ///     .conflict_resolution(ConflictResolution::new(ConflictResolvingModel::Recency))
    ///     .min_allowed_confidence_score_for_merging(0.9);
    /// let matching = MatchingRequest::new(true)
    ///     .job_schedule(JobSchedule::new(JobScheduleDayOfTheWeek::Sunday, "02:00"))
    ///     .auto_merging(merging)
    ///     .exporting_config(
    ///         ExportingConfig::new().s3_exporting(S3ExportingConfig::new("matches-of-acme")),
    ///     );
    /// # assert!(matching.enabled);
    /// ```
    pub struct MatchingRequest {
        /// Whether profiles are matched.
        pub enabled: bool as "Enabled",
        /// When they are matched.
        pub job_schedule: Option<JobSchedule> as "JobSchedule" limit JobSchedule::LIMIT,
        /// How matches are merged automatically.
        pub auto_merging: Option<AutoMerging> as "AutoMerging" limit AutoMerging::LIMIT,
        /// Where matches are written to.
        pub exporting_config: Option<ExportingConfig> as "ExportingConfig" limit ExportingConfig::LIMIT,
    }
}

output! {
    /// How profiles of one person are found by machine learning.
    #[derive(Default)]
    pub struct MatchingResponse {
        /// Whether profiles are matched.
        pub enabled: Option<bool> as "Enabled",
        /// When they are matched.
        pub job_schedule: Option<JobSchedule> as "JobSchedule",
        /// How matches are merged automatically.
        pub auto_merging: Option<AutoMerging> as "AutoMerging",
        /// Where matches are written to.
        pub exporting_config: Option<ExportingConfig> as "ExportingConfig",
    }
}

structure! {
    /// When profiles are matched: once a week.
    pub struct JobSchedule {
        /// The day of the week.
        pub day_of_the_week: JobScheduleDayOfTheWeek as "DayOfTheWeek" limit JobScheduleDayOfTheWeek::LIMIT,
        /// The time of that day, such as `04:30`.
        pub time: String as "Time"
            limit Limit::text().min(3).max(5).pattern("^([0-9]|0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$"),
    }
}

structure! {
    /// How matches are merged automatically.
    pub struct AutoMerging {
        /// Whether matches are merged automatically.
        pub enabled: bool as "Enabled",
        /// Which attributes must agree for that.
        pub consolidation: Option<Consolidation> as "Consolidation" limit Consolidation::LIMIT,
        /// Which of two values wins when profiles are merged.
        pub conflict_resolution: Option<ConflictResolution> as "ConflictResolution" limit ConflictResolution::LIMIT,
        /// How sure a match must be to be merged, 0 to 1.
        pub min_allowed_confidence_score_for_merging: Option<f64> as "MinAllowedConfidenceScoreForMerging"
            limit Limit::number().min(0).max(1),
    }
}

structure! {
    /// Which attributes must agree for profiles to be merged.
    pub struct Consolidation {
        /// Lists of attributes: profiles are merged if all attributes of one list agree.
        pub matching_attributes_list: Vec<Vec<String>> as "MatchingAttributesList"
            limit Limit::list(&MATCHING_ATTRIBUTES).min(1).max(10),
    }
}

const MATCHING_ATTRIBUTES: Limit = Limit::list(&shapes::STRING_1_TO_255).min(1).max(20);

structure! {
    /// Which of two values wins when profiles are merged.
    pub struct ConflictResolution {
        /// By what that is decided.
        pub conflict_resolving_model: ConflictResolvingModel as "ConflictResolvingModel"
            limit ConflictResolvingModel::LIMIT,
        /// The object type whose values win, for [`ConflictResolvingModel::Source`].
        pub source_name: Option<String> as "SourceName" limit shapes::STRING_1_TO_255,
    }
}

structure! {
    /// Where matches are written to.
    pub struct ExportingConfig {
        /// The bucket.
        pub s3_exporting: Option<S3ExportingConfig> as "S3Exporting" limit S3ExportingConfig::LIMIT,
    }
}

structure! {
    /// The bucket that matches are written to.
    pub struct S3ExportingConfig {
        /// The name of the bucket.
        pub s3_bucket_name: String as "S3BucketName" limit Limit::text().min(3).max(63).pattern("^[a-z0-9.-]+$"),
        /// The folder in the bucket.
        pub s3_key_name: Option<String> as "S3KeyName" limit Limit::text().min(1).max(800).pattern(".*"),
    }
}
