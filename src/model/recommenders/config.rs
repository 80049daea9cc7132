use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

structure! {
    /// How a recommender learns and recommends.
    ///
    /// Columns are either [included](Self::included_columns) or [excluded](Self::excluded_columns).
    ///
    /// ```
    /// use customer_profiles::model::{
    ///     DiversityCapType, DiversityColumn, DiversityConfig, EventParameters, EventsConfig,
    ///     RecommenderConfig,
    /// };
    ///
    /// let config = RecommenderConfig::new()
    ///     .events_config(EventsConfig::new([
    ///         EventParameters::new("purchase").event_weight(1.0),
    ///         EventParameters::new("view").event_weight(0.2),
    ///     ]))
    ///     .training_frequency(7)
    ///     .excluded_columns([("_catalogItem", ["ImageLink", "Link"])])
    ///     .diversity_config(DiversityConfig::new().diversity_columns([
    ///         DiversityColumn::new("Category", DiversityCapType::Percentage, "50"),
    ///     ]));
    /// # assert_eq!(config.excluded_columns.unwrap()["_catalogItem"].len(), 2);
    /// ```
    pub struct RecommenderConfig {
        /// Which events it learns from.
        pub events_config: Option<EventsConfig> as "EventsConfig" limit EventsConfig::LIMIT,
        /// After how many days it is trained anew, 1 to 30; 0 for never.
        pub training_frequency: Option<i32> as "TrainingFrequency" limit Limit::number().min(0).max(30),
        /// How many requests a second it must bear.
        pub inference_config: Option<InferenceConfig> as "InferenceConfig" limit InferenceConfig::LIMIT,
        /// For each kind of data (`_webAnalytics`, `_catalogItem`), the columns to learn from; all if absent.
        pub included_columns: Option<BTreeMap<String, Vec<String>>> as "IncludedColumns"
            limit Limit::map(&Limit::text(), &Limit::list(&shapes::TEXT).min(1).max(100)).min(1).max(2),
        /// For each kind of data, the columns not to learn from.
        pub excluded_columns: Option<BTreeMap<String, Vec<String>>> as "ExcludedColumns"
            limit Limit::map(&Limit::text(), &Limit::list(&shapes::TEXT).min(1).max(100)).min(1).max(2),
        /// How much the items must differ from one another.
        pub diversity_config: Option<DiversityConfig> as "DiversityConfig" limit DiversityConfig::LIMIT,
    }
}

structure! {
    /// Which events a recommender learns from.
    pub struct EventsConfig {
        /// The kinds of events, 1 to 10.
        pub event_parameters_list: Vec<EventParameters> as "EventParametersList"
            limit Limit::list(&EventParameters::LIMIT).min(1).max(10),
    }
}

structure! {
    /// One kind of event that a recommender learns from.
    pub struct EventParameters {
        /// The kind, such as `purchase` or `view`.
        pub event_type: String as "EventType" limit Limit::text().min(0).max(256),
        /// The value that an event must have at least to count.
        pub event_value_threshold: Option<f64> as "EventValueThreshold",
        /// How much the kind counts, 0 to 1.
        pub event_weight: Option<f64> as "EventWeight" limit Limit::number().min(0).max(1),
    }
}

structure! {
    /// How many requests a recommender must bear.
    pub struct InferenceConfig {
        /// How many requests a second are provisioned at least, 1 to 1000; 1 if absent. More cost more.
        pub min_provisioned_tps: Option<i32> as "MinProvisionedTPS" limit Limit::number().min(1).max(1000),
    }
}

structure! {
    /// How much the items that are recommended must differ from one another.
    pub struct DiversityConfig {
        /// The columns whose values are limited, at most two.
        pub diversity_columns: Option<Vec<DiversityColumn>> as "DiversityColumns"
            limit Limit::list(&DiversityColumn::LIMIT).min(0).max(2),
    }
}

structure! {
    /// How many items may have the same value in a column.
    pub struct DiversityColumn {
        /// The name of the column.
        pub name: String as "Name" limit shapes::TEXT,
        /// Whether the target is a percentage or a number of items.
        pub cap_type: DiversityCapType as "CapType" limit DiversityCapType::LIMIT,
        /// How many: a whole number as a text, or a name with a dollar sign that is filled in with each request.
        pub target: String as "Target" limit Limit::text().min(1).max(64).pattern(r"(\d+|\$[a-z_]+)"),
    }
}

open_enum! {
    /// What a target of diversity counts.
    pub enum DiversityCapType {
        /// A percentage of the items.
        Percentage = "PERCENTAGE",
        /// A number of items.
        Value = "VALUE",
    }
}
