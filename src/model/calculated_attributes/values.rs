use time::OffsetDateTime;

output! {
    /// ?
    ///
    /// API reference: [CalculatedAttributeValue](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CalculatedAttributeValue.html)
    #[derive(Default)]
    pub struct CalculatedAttributeValue {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// ?
        pub profile_id: Option<String> as "ProfileId",
        /// ?
        pub value: Option<String> as "Value" [sensitive],
        /// ?
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ListCalculatedAttributeForProfileItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListCalculatedAttributeForProfileItem.html)
    #[derive(Default)]
    pub struct ListCalculatedAttributeForProfileItem {
        /// ?
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// ?
        pub display_name: Option<String> as "DisplayName",
        /// ?
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// ?
        pub value: Option<String> as "Value" [sensitive],
        /// ?
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}

output! {
    /// ?
    ///
    /// API reference: [BatchGetCalculatedAttributeForProfileError](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchGetCalculatedAttributeForProfileError.html)
    pub struct BatchGetCalculatedAttributeForProfileError {
        /// ?
        pub code: String as "Code",
        /// ?
        pub message: String as "Message",
        /// ?
        pub profile_id: String as "ProfileId",
    }
}

structure! {
    /// ?
    ///
    /// API reference: [ConditionOverrides](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ConditionOverrides.html)
    pub struct ConditionOverrides [sensitive] {
        /// ?
        pub range: Option<RangeOverride> as "Range" limit RangeOverride::LIMIT,
    }
}

structure! {
    /// ?
    ///
    /// API reference: [RangeOverride](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RangeOverride.html)
    pub struct RangeOverride {
        /// ?
        pub start: i32 as "Start",
        /// ?
        pub end: Option<i32> as "End",
        /// ?
        pub unit: RangeUnit as "Unit" limit RangeUnit::LIMIT,
    }
}

open_enum! {
    /// ?
    pub enum RangeUnit {
        /// ?
        Days = "DAYS",
    }
}
