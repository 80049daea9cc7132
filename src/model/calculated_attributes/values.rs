use time::OffsetDateTime;

output! {
    /// The value of a calculated attribute for one of several profiles.
    #[derive(Default)]
    pub struct CalculatedAttributeValue {
        /// The name of the calculated attribute.
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// `true`, as text, until the time of the range has passed and the object count is reached.
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// The id of the profile.
        pub profile_id: Option<String> as "ProfileId",
        /// The value, also of a number, as text.
        pub value: Option<String> as "Value" [sensitive],
        /// The time of the newest object in it.
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}

output! {
    /// The value of one calculated attribute of a profile.
    #[derive(Default)]
    pub struct ListCalculatedAttributeForProfileItem {
        /// The name of the calculated attribute.
        pub calculated_attribute_name: Option<String> as "CalculatedAttributeName",
        /// The name that people see.
        pub display_name: Option<String> as "DisplayName",
        /// `true`, as text, until the time of the range has passed and the object count is reached.
        pub is_data_partial: Option<String> as "IsDataPartial",
        /// The value, also of a number, as text.
        pub value: Option<String> as "Value" [sensitive],
        /// The time of the newest object in it.
        pub last_object_timestamp: Option<OffsetDateTime> as "LastObjectTimestamp",
    }
}

output! {
    /// A profile whose value could not be read.
    pub struct BatchGetCalculatedAttributeForProfileError {
        /// The reason, for programs.
        pub code: String as "Code",
        /// The reason, for people.
        pub message: String as "Message",
        /// The id of the profile.
        pub profile_id: String as "ProfileId",
    }
}

structure! {
    /// What replaces the conditions of a calculated attribute's definition in one question.
    pub struct ConditionOverrides [sensitive] {
        /// The time that the objects are from.
        pub range: Option<RangeOverride> as "Range" limit RangeOverride::LIMIT,
    }
}

impl From<RangeOverride> for ConditionOverrides {
    fn from(range: RangeOverride) -> Self {
        Self::new().range(range)
    }
}

structure! {
    /// The time that objects are from, counted back from now as in [`ValueRange`](super::ValueRange).
    pub struct RangeOverride {
        /// Where it begins.
        pub start: i32 as "Start",
        /// Where it ends; now if absent.
        pub end: Option<i32> as "End",
        /// The unit of both; there are only days.
        pub unit: RangeUnit as "Unit" limit RangeUnit::LIMIT,
    }
}

impl RangeOverride {
    /// The last so many days up to now.
    #[must_use]
    pub fn last_days(days: i32) -> Self {
        Self::new(days, RangeUnit::Days)
    }
}

open_enum! {
    /// The unit of a range that replaces another.
    pub enum RangeUnit {
        /// Days.
        Days = "DAYS",
    }
}
