use std::collections::BTreeMap;

use customer_profiles::model::{AttributeDetails, Conditions, Filter, ReadinessStatus, Statistic};

use crate::record::{Timestamp, record};
use crate::state::delays::Course;
use crate::state::resource;

resource! {
    pub(crate) struct CalculatedAttribute is "Calculated attribute" at "calculated-attributes"
        by calculated_attribute_name stamped created_at, last_updated_at
    {
        calculated_attribute_name: String,
        display_name: Option<String>,
        description: Option<String>,
        attribute_details: AttributeDetails,
        conditions: Option<Conditions>,
        filter: Option<Filter>,
        statistic: Statistic,
        use_historical_data: Option<bool>,
        /// Absent unless a seed has it.
        status: Option<ReadinessStatus>,
        /// Absent unless a seed has it.
        readiness: Option<Readiness>,
        /// Objects that are older do not count: an earlier range did not have them when the conditions were changed.
        kept_since: Option<Timestamp>,
        /// What tests have set, by the id of the profile; no response has them like this.
        values: Option<BTreeMap<String, CalculatedValue>>,
    }
}

record! {
    pub(crate) struct Readiness {
        progress_percentage: Option<i32>,
        message: Option<String>,
    }

    /// What a profile has of a calculated attribute.
    #[derive(Default)]
    pub(crate) struct CalculatedValue {
        value: Option<String>,
        last_object_timestamp: Option<Timestamp>,
        #[serde(default)]
        is_data_partial: bool,
    }
}

impl CalculatedAttribute {
    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        let (status, progress) = self.progress(course);
        let readiness = Readiness { progress_percentage: Some(progress), message: None };
        Self {
            status: Some(status),
            readiness: self.readiness.clone().or(Some(readiness)),
            kept_since: None,
            values: None,
            ..self.clone()
        }
    }

    /// Whether all objects have been taken in that were there before it.
    pub(crate) fn is_ready(&self, course: Course) -> bool {
        self.progress(course).0 == ReadinessStatus::Completed
    }

    fn progress(&self, course: Course) -> (ReadinessStatus, i32) {
        use ReadinessStatus::{Completed, InProgress, Preparing};
        let (status, progress) = course.state(self.created_at, [(Preparing, 0), (InProgress, 50), (Completed, 100)]);
        (self.status.clone().unwrap_or(status), progress)
    }

    /// When objects must have come in to count; none if all do.
    pub(crate) fn ingested_since(&self) -> Option<Timestamp> {
        self.created_at.filter(|_| self.use_historical_data != Some(true))
    }

    /// The value that a test has set for a profile.
    pub(crate) fn value_of(&self, profile_id: &str) -> Option<&CalculatedValue> {
        self.values.as_ref()?.get(profile_id)
    }
}
