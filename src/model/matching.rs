use serde::{Deserialize, Serialize};

use super::double;
use super::open_enum::open_enum;
use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};

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

/// How profiles of one person are to be found by machine learning.
///
/// API reference: [MatchingRequest](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MatchingRequest.html)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchingRequest {
    /// Whether profiles are matched.
    pub enabled: bool,
    /// When they are matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_schedule: Option<JobSchedule>,
    /// How matches are merged automatically.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_merging: Option<AutoMerging>,
    /// Where matches are written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporting_config: Option<ExportingConfig>,
}

impl Limited for MatchingRequest {
    const LIMITS: MemberLimits = &[
        ("JobSchedule", JobSchedule::LIMIT),
        ("AutoMerging", AutoMerging::LIMIT),
        ("ExportingConfig", ExportingConfig::LIMIT),
    ];
}

impl MatchingRequest {
    /// Turns matching on or off.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self { enabled, job_schedule: None, auto_merging: None, exporting_config: None }
    }

    /// Sets when profiles are matched.
    #[must_use]
    pub fn job_schedule(mut self, job_schedule: JobSchedule) -> Self {
        self.job_schedule = Some(job_schedule);
        self
    }

    /// Sets how matches are merged automatically.
    #[must_use]
    pub fn auto_merging(mut self, auto_merging: AutoMerging) -> Self {
        self.auto_merging = Some(auto_merging);
        self
    }

    /// Sets where matches are written to.
    #[must_use]
    pub fn exporting_config(mut self, exporting_config: ExportingConfig) -> Self {
        self.exporting_config = Some(exporting_config);
        self
    }
}

/// How profiles of one person are found by machine learning.
///
/// API reference: [MatchingResponse](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MatchingResponse.html)
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MatchingResponse {
    /// Whether profiles are matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// When they are matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_schedule: Option<JobSchedule>,
    /// How matches are merged automatically.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_merging: Option<AutoMerging>,
    /// Where matches are written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporting_config: Option<ExportingConfig>,
}

/// When profiles are matched: once a week.
///
/// API reference: [JobSchedule](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_JobSchedule.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct JobSchedule {
    /// The day of the week.
    pub day_of_the_week: JobScheduleDayOfTheWeek,
    /// The time of that day, such as `04:30`.
    pub time: String,
}

impl Limited for JobSchedule {
    const LIMITS: MemberLimits = &[
        ("DayOfTheWeek", JobScheduleDayOfTheWeek::LIMIT),
        ("Time", Limit::text().min(3).max(5).pattern("^([0-9]|0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]$")),
    ];
}

impl JobSchedule {
    /// On this day at this time.
    #[must_use]
    pub fn new(day_of_the_week: JobScheduleDayOfTheWeek, time: impl Into<String>) -> Self {
        Self { day_of_the_week, time: time.into() }
    }
}

/// How matches are merged automatically.
///
/// API reference: [AutoMerging](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AutoMerging.html)
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AutoMerging {
    /// Whether matches are merged automatically.
    pub enabled: bool,
    /// Which attributes must agree for that.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub consolidation: Option<Consolidation>,
    /// Which of two values wins when profiles are merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_resolution: Option<ConflictResolution>,
    /// How sure a match must be to be merged, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "double::option")]
    pub min_allowed_confidence_score_for_merging: Option<f64>,
}

impl Limited for AutoMerging {
    const LIMITS: MemberLimits = &[
        ("Consolidation", Consolidation::LIMIT),
        ("ConflictResolution", ConflictResolution::LIMIT),
        ("MinAllowedConfidenceScoreForMerging", Limit::number().min(0).max(1)),
    ];
}

impl AutoMerging {
    /// Turns automatic merging on or off.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self { enabled, consolidation: None, conflict_resolution: None, min_allowed_confidence_score_for_merging: None }
    }

    /// Sets which attributes must agree.
    #[must_use]
    pub fn consolidation(mut self, consolidation: Consolidation) -> Self {
        self.consolidation = Some(consolidation);
        self
    }

    /// Sets which of two values wins.
    #[must_use]
    pub fn conflict_resolution(mut self, conflict_resolution: ConflictResolution) -> Self {
        self.conflict_resolution = Some(conflict_resolution);
        self
    }

    /// Sets how sure a match must be to be merged, 0 to 1.
    #[must_use]
    pub fn min_allowed_confidence_score_for_merging(mut self, min_allowed_confidence_score_for_merging: f64) -> Self {
        self.min_allowed_confidence_score_for_merging = Some(min_allowed_confidence_score_for_merging);
        self
    }
}

/// Which attributes must agree for profiles to be merged.
///
/// API reference: [Consolidation](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Consolidation.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct Consolidation {
    /// Lists of attributes: profiles are merged if all attributes of one list agree.
    pub matching_attributes_list: Vec<Vec<String>>,
}

const MATCHING_ATTRIBUTES: Limit = Limit::list(&shapes::STRING_1_TO_255).min(1).max(20);

impl Limited for Consolidation {
    const LIMITS: MemberLimits = &[("MatchingAttributesList", Limit::list(&MATCHING_ATTRIBUTES).min(1).max(10))];
}

impl Consolidation {
    /// All attributes of one of these lists must agree.
    #[must_use]
    pub fn new(lists: impl IntoIterator<Item = impl IntoIterator<Item = impl Into<String>>>) -> Self {
        let lists = lists.into_iter().map(|list| list.into_iter().map(Into::into).collect());
        Self { matching_attributes_list: lists.collect() }
    }
}

/// Which of two values wins when profiles are merged.
///
/// API reference: [ConflictResolution](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ConflictResolution.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ConflictResolution {
    /// By what that is decided.
    pub conflict_resolving_model: ConflictResolvingModel,
    /// The object type whose values win, for [`ConflictResolvingModel::Source`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_name: Option<String>,
}

impl Limited for ConflictResolution {
    const LIMITS: MemberLimits =
        &[("ConflictResolvingModel", ConflictResolvingModel::LIMIT), ("SourceName", shapes::STRING_1_TO_255)];
}

impl ConflictResolution {
    /// Decides by this.
    #[must_use]
    pub fn new(conflict_resolving_model: ConflictResolvingModel) -> Self {
        Self { conflict_resolving_model, source_name: None }
    }

    /// Sets the object type whose values win, for [`ConflictResolvingModel::Source`].
    #[must_use]
    pub fn source_name(mut self, source_name: impl Into<String>) -> Self {
        self.source_name = Some(source_name.into());
        self
    }
}

/// Where matches are written to.
///
/// API reference: [ExportingConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ExportingConfig.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct ExportingConfig {
    /// The bucket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_exporting: Option<S3ExportingConfig>,
}

impl Limited for ExportingConfig {
    const LIMITS: MemberLimits = &[("S3Exporting", S3ExportingConfig::LIMIT)];
}

impl ExportingConfig {
    /// Sets the bucket.
    #[must_use]
    pub fn s3_exporting(mut self, s3_exporting: S3ExportingConfig) -> Self {
        self.s3_exporting = Some(s3_exporting);
        self
    }
}

/// The bucket that matches are written to.
///
/// API reference: [S3ExportingConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_S3ExportingConfig.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct S3ExportingConfig {
    /// The name of the bucket.
    pub s3_bucket_name: String,
    /// The folder in the bucket.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_key_name: Option<String>,
}

impl Limited for S3ExportingConfig {
    const LIMITS: MemberLimits = &[
        ("S3BucketName", Limit::text().min(3).max(63).pattern("^[a-z0-9.-]+$")),
        ("S3KeyName", Limit::text().min(1).max(800).pattern(".*")),
    ];
}

impl S3ExportingConfig {
    /// Writes to this bucket.
    #[must_use]
    pub fn new(s3_bucket_name: impl Into<String>) -> Self {
        Self { s3_bucket_name: s3_bucket_name.into(), s3_key_name: None }
    }

    /// Sets the folder in the bucket.
    #[must_use]
    pub fn s3_key_name(mut self, s3_key_name: impl Into<String>) -> Self {
        self.s3_key_name = Some(s3_key_name.into());
        self
    }
}
