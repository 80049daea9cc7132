use crate::limits::{Limit, shapes};

structure! {
    /// ?
    ///
    /// API reference: [Conditions](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Conditions.html)
    pub struct Conditions [sensitive] {
        /// ?
        pub range: Option<Range> as "Range" limit Range::LIMIT,
        /// ?
        pub object_count: Option<i32> as "ObjectCount" limit Limit::number().min(1),
        /// ?
        pub threshold: Option<Threshold> as "Threshold" limit Threshold::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [Range](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Range.html)
    pub struct Range {
        /// ?
        pub value: Option<i32> as "Value" limit Limit::number().min(0).max(2_147_483_647),
        /// ?
        pub unit: Option<Unit> as "Unit" limit Unit::LIMIT,
        /// ?
        pub value_range: Option<ValueRange> as "ValueRange",
        /// ?
        pub timestamp_source: Option<String> as "TimestampSource" limit shapes::STRING_1_TO_255,
        /// ?
        pub timestamp_format: Option<String> as "TimestampFormat" limit shapes::STRING_1_TO_255,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ValueRange](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ValueRange.html)
    pub struct ValueRange {
        /// ?
        pub start: i32 as "Start",
        /// ?
        pub end: i32 as "End",
    }
}

open_enum! {
    /// ?
    pub enum Unit {
        /// ?
        Days = "DAYS",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [Threshold](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Threshold.html)
    pub struct Threshold {
        /// ?
        pub value: String as "Value" limit shapes::STRING_1_TO_255,
        /// ?
        pub operator: Operator as "Operator" limit Operator::LIMIT,
    }
}

open_enum! {
    /// ?
    pub enum Operator {
        /// ?
        EqualTo = "EQUAL_TO",
        /// ?
        GreaterThan = "GREATER_THAN",
        /// ?
        LessThan = "LESS_THAN",
        /// ?
        NotEqualTo = "NOT_EQUAL_TO",
    }
}
