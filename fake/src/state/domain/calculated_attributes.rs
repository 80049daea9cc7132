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
        /// By the id of the profile; no response has them like this.
        values: Option<BTreeMap<String, CalculatedValue>>,
    }
}

record! {
    pub(crate) struct Readiness {
        progress_percentage: Option<i32>,
        message: Option<String>,
    }

    /// What a profile has of a calculated attribute.
    pub(crate) struct CalculatedValue {
        value: Option<String>,
        last_object_timestamp: Option<Timestamp>,
    }
}

impl CalculatedAttribute {
    /// What a response has of it.
    pub(crate) fn described(&self, course: Course) -> Self {
        use ReadinessStatus::{Completed, InProgress, Preparing};
        let (status, progress) = course.state(self.created_at, [(Preparing, 0), (InProgress, 50), (Completed, 100)]);
        let readiness = Readiness { progress_percentage: Some(progress), message: None };
        Self {
            status: self.status.clone().or(Some(status)),
            readiness: self.readiness.clone().or(Some(readiness)),
            values: None,
            ..self.clone()
        }
    }

    /// The value of a profile; none if there is none.
    pub(crate) fn value_of(&self, profile_id: &str) -> Option<&CalculatedValue> {
        self.values.as_ref()?.get(profile_id)
    }
}
