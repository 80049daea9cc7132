//! Recommenders, their filters and their schemas.

use std::collections::BTreeMap;

use customer_profiles::model::{
    RecommenderConfig, RecommenderFilterStatus, RecommenderRecipeName, RecommenderSchemaField, RecommenderSchemaStatus,
    RecommenderStatus, TagMap,
};

use crate::error::ServiceError;
use crate::record::{Timestamp, record};
use crate::state::delays::Course;
use crate::state::resource;

resource! {
    pub(crate) struct Recommender is "Recommender" at "recommenders" by recommender_name stamped created_at, last_updated_at {
        recommender_name: String,
        recommender_recipe_name: RecommenderRecipeName,
        recommender_schema_name: Option<String>,
        recommender_config: Option<RecommenderConfig>,
        description: Option<String>,
        /// What it had when it was updated last; absent if it was created then.
        status: Option<RecommenderStatus>,
        failure_reason: Option<String>,
        latest_recommender_update: Option<RecommenderUpdate>,
        active_recommender_version_name: Option<String>,
        /// The latest first; from a seed.
        training_metrics: Option<Vec<TrainingMetrics>>,
        /// All versions that were trained, which no response has.
        versions: Option<Vec<String>>,
        /// What it recommends to everybody, which no response has.
        recommendations: Option<Vec<Recommendation>>,
    }

    pub(crate) struct RecommenderFilter is "Recommender filter" at "recommender-filters" by recommender_filter_name
        stamped created_at
    {
        recommender_filter_name: String,
        recommender_filter_expression: String,
        recommender_schema_name: Option<String>,
        /// Absent unless a seed has it.
        status: Option<RecommenderFilterStatus>,
        description: Option<String>,
        failure_reason: Option<String>,
    }

    pub(crate) struct RecommenderSchema is "Recommender schema" at "recommender-schemas" by recommender_schema_name
        stamped created_at
    {
        recommender_schema_name: String,
        fields: BTreeMap<String, Vec<RecommenderSchemaField>>,
        /// Absent unless a seed has it.
        status: Option<RecommenderSchemaStatus>,
    }
}

record! {
    pub(crate) struct RecommenderUpdate {
        recommender_config: Option<RecommenderConfig>,
        status: Option<RecommenderStatus>,
        created_at: Option<Timestamp>,
        last_updated_at: Option<Timestamp>,
        failure_reason: Option<String>,
        recommender_version_name: Option<String>,
    }

    pub(crate) struct TrainingMetrics {
        time: Option<Timestamp>,
        metrics: Option<BTreeMap<String, f64>>,
        recommender_version_name: Option<String>,
    }

    pub(crate) struct Recommendation {
        catalog_item: Option<CatalogItem>,
        score: Option<f64>,
    }

    pub(crate) struct CatalogItem {
        id: Option<String>,
        name: Option<String>,
        code: Option<String>,
        #[serde(rename = "Type")]
        item_type: Option<String>,
        category: Option<String>,
        description: Option<String>,
        additional_information: Option<String>,
        image_link: Option<String>,
        link: Option<String>,
        created_at: Option<Timestamp>,
        updated_at: Option<Timestamp>,
        price: Option<String>,
        attributes: Option<BTreeMap<String, String>>,
    }
}

impl Recommender {
    pub(crate) fn status(&self, course: Course) -> RecommenderStatus {
        status(self.status.as_ref(), self.last_updated_at, course)
    }

    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        let status = self.status(course);
        let untrained = matches!(status, RecommenderStatus::Pending | RecommenderStatus::InProgress);
        let mut described = Self {
            active_recommender_version_name: self.active_recommender_version_name.clone().filter(|_| !untrained),
            status: Some(status),
            versions: None,
            recommendations: None,
            ..self.clone()
        };
        if let Some(update) = &mut described.latest_recommender_update {
            let status = status_of_update(update, course);
            if status == RecommenderStatus::Active {
                described.recommender_config.clone_from(&update.recommender_config);
                described.active_recommender_version_name.clone_from(&update.recommender_version_name);
            }
            update.status = Some(status);
        }
        described
    }

    /// Starts or stops one that has a status.
    pub(crate) fn go(
        &mut self,
        from: &RecommenderStatus,
        to: RecommenderStatus,
        course: Course,
    ) -> Result<(), ServiceError> {
        let status = self.status(course);
        if status != *from {
            let name = &self.recommender_name;
            return Err(ServiceError::bad_request(format!("Recommender {name} is {status}: it must be {from}")));
        }
        self.status = Some(to);
        self.last_updated_at = Some(course.now());
        Ok(())
    }

    /// Begins to train a version, at this time.
    pub(crate) fn train(&mut self, now: Timestamp) -> String {
        let time = now.0;
        let version = format!(
            "{}/{:04}-{:02}-{:02}T{:02}-{:02}-{:02}Z",
            self.recommender_name,
            time.year(),
            u8::from(time.month()),
            time.day(),
            time.hour(),
            time.minute(),
            time.second()
        );
        self.versions.get_or_insert_default().push(version.clone());
        version
    }
}

impl RecommenderFilter {
    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        use RecommenderFilterStatus::{Active, InProgress, Pending};
        let status =
            self.status.clone().unwrap_or_else(|| course.state(self.created_at, [Pending, InProgress, Active]));
        // The service gives tags always.
        let tags: TagMap = self.tags.clone().unwrap_or_default();
        Self { status: Some(status), tags: Some(tags), ..self.clone() }
    }
}

impl RecommenderSchema {
    /// What a response has of it, but for tags, which only the one to its creation has.
    pub(crate) fn described(&self) -> Self {
        let status = self.status.clone().unwrap_or(RecommenderSchemaStatus::Active);
        Self { status: Some(status), tags: None, ..self.clone() }
    }
}

fn status_of_update(update: &RecommenderUpdate, course: Course) -> RecommenderStatus {
    status(update.status.as_ref(), update.last_updated_at, course)
}

/// What has become of the status that something had at a time; of none if it was created then.
fn status(then: Option<&RecommenderStatus>, time: Option<Timestamp>, course: Course) -> RecommenderStatus {
    use RecommenderStatus::{Active, InProgress, Inactive, Pending, Starting, Stopping};
    match then {
        None | Some(Pending) => course.state(time, [Pending, InProgress, Active]),
        Some(Starting) => course.state(time, [Starting, Active]),
        Some(Stopping) => course.state(time, [Stopping, Inactive]),
        Some(status) => status.clone(),
    }
}
