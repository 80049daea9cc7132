use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::model::{ObjectTypeField, ObjectTypeKey};

output! {
    /// ?
    ///
    /// API reference: [DetectedProfileObjectType](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DetectedProfileObjectType.html)
    #[derive(Default)]
    pub struct DetectedProfileObjectType {
        /// ?
        pub source_last_updated_timestamp_format: Option<String> as "SourceLastUpdatedTimestampFormat",
        /// ?
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// ?
        pub keys: Option<BTreeMap<String, Vec<ObjectTypeKey>>> as "Keys" [sensitive],
    }
}

output! {
    /// ?
    ///
    /// API reference: [ListObjectTypeAttributeItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListObjectTypeAttributeItem.html)
    pub struct ListObjectTypeAttributeItem {
        /// ?
        pub attribute_name: String as "AttributeName",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ListObjectTypeAttributeValuesItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListObjectTypeAttributeValuesItem.html)
    pub struct ListObjectTypeAttributeValuesItem {
        /// ?
        pub value: String as "Value" [sensitive],
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// ?
    ///
    /// API reference: [AttributeValueItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AttributeValueItem.html)
    #[derive(Default)]
    pub struct AttributeValueItem {
        /// ?
        pub value: Option<String> as "Value" [sensitive],
    }
}

output! {
    /// ?
    ///
    /// API reference: [GetObjectTypeAttributeStatisticsStats](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetObjectTypeAttributeStatisticsStats.html)
    pub struct GetObjectTypeAttributeStatisticsStats {
        /// ?
        pub maximum: Option<f64> as "Maximum",
        /// ?
        pub minimum: Option<f64> as "Minimum",
        /// ?
        pub average: Option<f64> as "Average",
        /// ?
        pub standard_deviation: Option<f64> as "StandardDeviation",
        /// ?
        pub percentiles: GetObjectTypeAttributeStatisticsPercentiles as "Percentiles",
    }
}

output! {
    /// ?
    ///
    /// API reference: [GetObjectTypeAttributeStatisticsPercentiles](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetObjectTypeAttributeStatisticsPercentiles.html)
    #[derive(Default)]
    pub struct GetObjectTypeAttributeStatisticsPercentiles {
        /// ?
        pub p5: Option<f64> as "P5",
        /// ?
        pub p25: Option<f64> as "P25",
        /// ?
        pub p50: Option<f64> as "P50",
        /// ?
        pub p75: Option<f64> as "P75",
        /// ?
        pub p95: Option<f64> as "P95",
    }
}
