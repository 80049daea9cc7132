use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

structure! {
    /// ?
    ///
    /// API reference: [RecommenderConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RecommenderConfig.html)
    pub struct RecommenderConfig {
        /// ?
        pub events_config: Option<EventsConfig> as "EventsConfig" limit EventsConfig::LIMIT,
        /// ?
        pub training_frequency: Option<i32> as "TrainingFrequency" limit Limit::number().min(0).max(30),
        /// ?
        pub inference_config: Option<InferenceConfig> as "InferenceConfig" limit InferenceConfig::LIMIT,
        /// ?
        pub included_columns: Option<BTreeMap<String, Vec<String>>> as "IncludedColumns"
            limit Limit::map(&Limit::text(), &Limit::list(&shapes::TEXT).min(1).max(100)).min(1).max(2),
        /// ?
        pub excluded_columns: Option<BTreeMap<String, Vec<String>>> as "ExcludedColumns"
            limit Limit::map(&Limit::text(), &Limit::list(&shapes::TEXT).min(1).max(100)).min(1).max(2),
        /// ?
        pub diversity_config: Option<DiversityConfig> as "DiversityConfig" limit DiversityConfig::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [EventsConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventsConfig.html)
    pub struct EventsConfig {
        /// ?
        pub event_parameters_list: Vec<EventParameters> as "EventParametersList"
            limit Limit::list(&EventParameters::LIMIT).min(1).max(10),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [EventParameters](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_EventParameters.html)
    pub struct EventParameters {
        /// ?
        pub event_type: String as "EventType" limit Limit::text().min(0).max(256),
        /// ?
        pub event_value_threshold: Option<f64> as "EventValueThreshold",
        /// ?
        pub event_weight: Option<f64> as "EventWeight" limit Limit::number().min(0).max(1),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [InferenceConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_InferenceConfig.html)
    pub struct InferenceConfig {
        /// ?
        pub min_provisioned_tps: Option<i32> as "MinProvisionedTPS" limit Limit::number().min(1).max(1000),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [DiversityConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DiversityConfig.html)
    pub struct DiversityConfig {
        /// ?
        pub diversity_columns: Option<Vec<DiversityColumn>> as "DiversityColumns"
            limit Limit::list(&DiversityColumn::LIMIT).min(0).max(2),
    }
}

structure! {
    /// ?
    ///
    /// API reference: [DiversityColumn](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DiversityColumn.html)
    pub struct DiversityColumn {
        /// ?
        pub name: String as "Name" limit shapes::TEXT,
        /// ?
        pub cap_type: DiversityCapType as "CapType" limit DiversityCapType::LIMIT,
        /// ?
        pub target: String as "Target" limit Limit::text().min(1).max(64).pattern(r"(\d+|\$[a-z_]+)"),
    }
}

open_enum! {
    /// ?
    pub enum DiversityCapType {
        /// ?
        Percentage = "PERCENTAGE",
        /// ?
        Value = "VALUE",
    }
}
