use crate::limits::{Limit, shapes};

structure! {
    /// Which objects a calculated attribute looks at, and whether it is a number or a yes or no.
    ///
    /// ```
    /// use customer_profiles::model::calculated_attributes::{Conditions, Range, Threshold};
    ///
    /// // Over the last 30 days, and at most over the newest 100 objects: more than 500?
    /// let conditions = Conditions::new()
    ///     .range(Range::last_days(30))
    ///     .object_count(100)
    ///     .threshold(Threshold::greater_than(500));
    /// # assert_eq!(conditions.threshold.unwrap().value, "500");
    /// ```
    pub struct Conditions [sensitive] {
        /// The time that the objects are from.
        pub range: Option<Range> as "Range" limit Range::LIMIT,
        /// How many objects are looked at, the newest ones; at least 1.
        pub object_count: Option<i32> as "ObjectCount" limit Limit::number().min(1),
        /// What the result is compared with; the attribute is then whether the comparison holds.
        pub threshold: Option<Threshold> as "Threshold" limit Threshold::LIMIT,
    }
}

structure! {
    /// The time that objects are from, counted from now.
    pub struct Range {
        /// How long ago it begins, in the unit; it ends now.
        pub value: Option<i32> as "Value" limit Limit::number().min(0).max(2_147_483_647),
        /// The unit of all lengths; there are only days.
        pub unit: Option<Unit> as "Unit" limit Unit::LIMIT,
        /// Where it begins and ends; if present, `value` counts for nothing.
        pub value_range: Option<ValueRange> as "ValueRange",
        /// The field that has the time of an object, such as `{Order.createdAt.timestamp}`; the time at which the
        /// object came in if absent.
        pub timestamp_source: Option<String> as "TimestampSource" limit shapes::STRING_1_TO_255,
        /// The form of that time: `EPOCHMILLI` (seconds or milliseconds since 1970) or `ISO_8601`.
        pub timestamp_format: Option<String> as "TimestampFormat" limit shapes::STRING_1_TO_255,
    }
}

impl Range {
    /// The last so many days up to now.
    #[must_use]
    pub fn last_days(days: i32) -> Self {
        Self::new().value(days).unit(Unit::Days)
    }

    /// From the first to the second, in days before now; a negative number is after now.
    ///
    /// ```
    /// use customer_profiles::model::calculated_attributes::Range;
    ///
    /// let next_week = Range::days(0, -7);
    /// # assert_eq!(next_week.value_range.unwrap().end, -7);
    /// ```
    #[must_use]
    pub fn days(start: i32, end: i32) -> Self {
        Self::new().value_range(ValueRange::new(start, end)).unit(Unit::Days)
    }
}

structure! {
    /// Where a range begins and ends, counted back from now: a positive number is in the past, a negative one in the
    /// future.
    pub struct ValueRange {
        /// Where it begins.
        pub start: i32 as "Start",
        /// Where it ends.
        pub end: i32 as "End",
    }
}

open_enum! {
    /// The unit of a range.
    pub enum Unit {
        /// Days.
        Days = "DAYS",
    }
}

structure! {
    /// What the result of a calculated attribute is compared with.
    pub struct Threshold {
        /// The value, also of a number, as text.
        pub value: String as "Value" limit shapes::STRING_1_TO_255,
        /// How the result is compared with it.
        pub operator: Operator as "Operator" limit Operator::LIMIT,
    }
}

impl Threshold {
    /// Is the result equal to this?
    #[must_use]
    pub fn equal_to(value: impl ToString) -> Self {
        Self::new(value.to_string(), Operator::EqualTo)
    }

    /// Is the result different from this?
    #[must_use]
    pub fn not_equal_to(value: impl ToString) -> Self {
        Self::new(value.to_string(), Operator::NotEqualTo)
    }

    /// Is the result greater than this?
    #[must_use]
    pub fn greater_than(value: impl ToString) -> Self {
        Self::new(value.to_string(), Operator::GreaterThan)
    }

    /// Is the result less than this?
    #[must_use]
    pub fn less_than(value: impl ToString) -> Self {
        Self::new(value.to_string(), Operator::LessThan)
    }
}

open_enum! {
    /// How a result is compared with a threshold.
    pub enum Operator {
        /// It equals the threshold.
        EqualTo = "EQUAL_TO",
        /// It is greater than the threshold.
        GreaterThan = "GREATER_THAN",
        /// It is less than the threshold.
        LessThan = "LESS_THAN",
        /// It differs from the threshold.
        NotEqualTo = "NOT_EQUAL_TO",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_range_has_one_way_to_say_when_and_its_unit() {
        assert_eq!(serde_json::to_value(Range::last_days(30)).unwrap(), json!({"Value": 30, "Unit": "DAYS"}));
        assert_eq!(
            serde_json::to_value(Range::days(14, -7).timestamp_source("{Order.at}").timestamp_format("ISO_8601"))
                .unwrap(),
            json!({
                "Unit": "DAYS",
                "ValueRange": {"Start": 14, "End": -7},
                "TimestampSource": "{Order.at}",
                "TimestampFormat": "ISO_8601"
            })
        );
    }

    #[test]
    fn each_threshold_names_its_own_operator() {
        let thresholds = [
            Threshold::equal_to("gold"),
            Threshold::not_equal_to("gold"),
            Threshold::greater_than(1.5),
            Threshold::less_than(-1),
        ];
        let texts = thresholds.map(|threshold| format!("{} {}", threshold.operator, threshold.value));
        assert_eq!(texts, ["EQUAL_TO gold", "NOT_EQUAL_TO gold", "GREATER_THAN 1.5", "LESS_THAN -1"]);
    }
}
