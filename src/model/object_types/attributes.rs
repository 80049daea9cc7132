use std::collections::BTreeMap;

use time::OffsetDateTime;

use crate::model::{ObjectTypeField, ObjectTypeKey};

output! {
    /// The fields and keys that fit some objects.
    #[derive(Default)]
    pub struct DetectedProfileObjectType {
        /// The format of the field that says when the source changed an object.
        pub source_last_updated_timestamp_format: Option<String> as "SourceLastUpdatedTimestampFormat",
        /// The fields, by name.
        pub fields: Option<BTreeMap<String, ObjectTypeField>> as "Fields" [sensitive],
        /// The keys, by name.
        pub keys: Option<BTreeMap<String, Vec<ObjectTypeKey>>> as "Keys" [sensitive],
    }
}

output! {
    /// One attribute of an object type in a list.
    pub struct ListObjectTypeAttributeItem {
        /// The name of the attribute.
        pub attribute_name: String as "AttributeName",
        /// When an object last had the attribute.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// One value of an attribute in a list.
    pub struct ListObjectTypeAttributeValuesItem {
        /// The value.
        pub value: String as "Value" [sensitive],
        /// When an object last had the value.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// One value of an attribute of profiles.
    #[derive(Default)]
    pub struct AttributeValueItem {
        /// The value.
        pub value: Option<String> as "Value" [sensitive],
    }
}

output! {
    /// Figures of an attribute.
    ///
    /// AWS calls them required and documents when they are null, so they are `Option`: see
    /// [`get_object_type_attribute_statistics`](crate::Client::get_object_type_attribute_statistics).
    pub struct GetObjectTypeAttributeStatisticsStats {
        /// The greatest value.
        pub maximum: Option<f64> as "Maximum",
        /// The least value.
        pub minimum: Option<f64> as "Minimum",
        /// The arithmetic mean.
        pub average: Option<f64> as "Average",
        /// The standard deviation.
        pub standard_deviation: Option<f64> as "StandardDeviation",
        /// The percentiles.
        pub percentiles: GetObjectTypeAttributeStatisticsPercentiles as "Percentiles",
    }
}

output! {
    /// Percentiles of an attribute: the value that so many percent of the objects do not exceed.
    #[derive(Default)]
    pub struct GetObjectTypeAttributeStatisticsPercentiles {
        /// 5 percent.
        pub p5: Option<f64> as "P5",
        /// 25 percent.
        pub p25: Option<f64> as "P25",
        /// 50 percent, the median.
        pub p50: Option<f64> as "P50",
        /// 75 percent.
        pub p75: Option<f64> as "P75",
        /// 95 percent.
        pub p95: Option<f64> as "P95",
    }
}
