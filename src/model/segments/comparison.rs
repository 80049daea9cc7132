use crate::limits::{Limit, shapes};
use crate::model::ProfileType;
use crate::model::calculated_attributes::ConditionOverrides;

open_enum! {
    /// How a text is compared with the values.
    pub enum StringDimensionType {
        /// It is one of them.
        Inclusive = "INCLUSIVE",
        /// It is none of them.
        Exclusive = "EXCLUSIVE",
        /// It contains one of them.
        Contains = "CONTAINS",
        /// It begins with one of them.
        BeginsWith = "BEGINS_WITH",
        /// It ends with one of them.
        EndsWith = "ENDS_WITH",
    }
}

open_enum! {
    /// How a date is compared with the values.
    pub enum DateDimensionType {
        /// It is before the value.
        Before = "BEFORE",
        /// It is after the value.
        After = "AFTER",
        /// It is between the two values.
        Between = "BETWEEN",
        /// It is not between the two values.
        NotBetween = "NOT_BETWEEN",
        /// It is the day of the value.
        On = "ON",
    }
}

open_enum! {
    /// How an attribute, whatever it holds, is compared with the values.
    pub enum AttributeDimensionType {
        /// It is one of them.
        Inclusive = "INCLUSIVE",
        /// It is none of them.
        Exclusive = "EXCLUSIVE",
        /// It contains one of them.
        Contains = "CONTAINS",
        /// It begins with one of them.
        BeginsWith = "BEGINS_WITH",
        /// It ends with one of them.
        EndsWith = "ENDS_WITH",
        /// It is a date before the value.
        Before = "BEFORE",
        /// It is a date after the value.
        After = "AFTER",
        /// It is between the two values.
        Between = "BETWEEN",
        /// It is not between the two values.
        NotBetween = "NOT_BETWEEN",
        /// It is the day of the value.
        On = "ON",
        /// It is a number greater than the value.
        GreaterThan = "GREATER_THAN",
        /// It is a number less than the value.
        LessThan = "LESS_THAN",
        /// It is the value or a greater number.
        GreaterThanOrEqual = "GREATER_THAN_OR_EQUAL",
        /// It is the value or a lesser number.
        LessThanOrEqual = "LESS_THAN_OR_EQUAL",
        /// It is the number of the value.
        Equal = "EQUAL",
        /// It is a list with one of them in it.
        ListContains = "LIST_CONTAINS",
        /// It is a list with all of them in it.
        ListContainsAll = "LIST_CONTAINS_ALL",
    }
}

open_enum! {
    /// How the type of a profile is compared with the value.
    pub enum ProfileTypeDimensionType {
        /// It is the value.
        Inclusive = "INCLUSIVE",
        /// It is another one.
        Exclusive = "EXCLUSIVE",
    }
}

structure! {
    /// A condition on a text of a profile.
    pub struct ProfileDimension {
        /// How the text is compared.
        pub dimension_type: StringDimensionType as "DimensionType" limit StringDimensionType::LIMIT,
        /// What it is compared with: 1 to 50 texts; `{{_profile.NAME}}` and `{{_calculated_attribute.NAME}}` stand for
        /// another attribute of the same profile.
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
    }
}

comparisons! { ProfileDimension, StringDimensionType: texts }

structure! {
    /// A condition on a long text of a profile.
    pub struct ExtraLengthValueProfileDimension {
        /// How the text is compared.
        pub dimension_type: StringDimensionType as "DimensionType" limit StringDimensionType::LIMIT,
        /// What it is compared with, as in [`ProfileDimension`], each up to 1000 characters long.
        pub values: Vec<String> as "Values" limit Limit::list(&Limit::text().min(1).max(1000)).min(1).max(50),
    }
}

comparisons! { ExtraLengthValueProfileDimension, StringDimensionType: texts }

structure! {
    /// A condition on a date of a profile.
    pub struct DateDimension {
        /// How the date is compared.
        pub dimension_type: DateDimensionType as "DimensionType" limit DateDimensionType::LIMIT,
        /// What it is compared with: two dates for `BETWEEN` and `NOT_BETWEEN`, else one. They stand for other
        /// attributes as in [`ProfileDimension`].
        pub values: Vec<String> as "Values" limit Limit::list(&Limit::text()).min(1).max(50),
    }
}

comparisons! { DateDimension, DateDimensionType: dates }

structure! {
    /// A condition on a custom attribute of a profile.
    pub struct AttributeDimension {
        /// How the attribute is compared.
        pub dimension_type: AttributeDimensionType as "DimensionType" limit AttributeDimensionType::LIMIT,
        /// What it is compared with, as in [`ProfileDimension`]; numbers are texts, too.
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
    }
}

comparisons! { AttributeDimension, AttributeDimensionType: texts dates numbers lists }

structure! {
    /// A condition on the type of a profile.
    pub struct ProfileTypeDimension {
        /// How the type is compared.
        pub dimension_type: ProfileTypeDimensionType as "DimensionType" limit ProfileTypeDimensionType::LIMIT,
        /// What it is compared with: one type.
        pub values: Vec<ProfileType> as "Values" [sensitive]
            limit Limit::list(&ProfileType::LIMIT.sensitive()).min(1).max(1),
    }
}

impl ProfileTypeDimension {
    /// The profile is of this type.
    #[must_use]
    pub fn inclusive(profile_type: impl Into<ProfileType>) -> Self {
        Self::new(ProfileTypeDimensionType::Inclusive, [profile_type])
    }

    /// The profile is of another type.
    #[must_use]
    pub fn exclusive(profile_type: impl Into<ProfileType>) -> Self {
        Self::new(ProfileTypeDimensionType::Exclusive, [profile_type])
    }
}

structure! {
    /// A condition on a calculated attribute.
    ///
    /// ```
    /// use customer_profiles::model::calculated_attributes::RangeOverride;
    /// use customer_profiles::model::segments::CalculatedAttributeDimension;
    ///
    /// // The definition counts the orders of a year; here those of the last 30 days.
    /// let busy = CalculatedAttributeDimension::greater_than(3)
    ///     .condition_overrides(RangeOverride::last_days(30));
    /// # assert_eq!(busy.values, ["3"]);
    /// ```
    pub struct CalculatedAttributeDimension {
        /// How the value of the calculated attribute is compared.
        pub dimension_type: AttributeDimensionType as "DimensionType" limit AttributeDimensionType::LIMIT,
        /// What it is compared with, as in [`ProfileDimension`]; numbers are texts, too.
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(50),
        /// Conditions that replace those of the calculated attribute's definition here.
        pub condition_overrides: Option<ConditionOverrides> as "ConditionOverrides" limit ConditionOverrides::LIMIT,
    }
}

comparisons! { CalculatedAttributeDimension, AttributeDimensionType: texts dates numbers lists }

#[cfg(test)]
mod tests {
    use serde::Serialize;
    use serde_json::{Value, json};

    use super::*;
    use crate::model::calculated_attributes::RangeOverride;

    fn json_of(dimension: impl Serialize) -> Value {
        serde_json::to_value(dimension).unwrap()
    }

    #[test]
    fn a_date_has_as_many_values_as_its_comparison_takes() {
        assert_eq!(json_of(DateDimension::on("2026-11-25")), json!({"DimensionType": "ON", "Values": ["2026-11-25"]}));
        assert_eq!(
            json_of(DateDimension::not_between("2026-01-01", "2026-12-31")),
            json!({"DimensionType": "NOT_BETWEEN", "Values": ["2026-01-01", "2026-12-31"]})
        );
    }

    #[test]
    fn numbers_travel_as_texts() {
        assert_eq!(
            json_of(AttributeDimension::less_than_or_equal(-0.5)),
            json!({"DimensionType": "LESS_THAN_OR_EQUAL", "Values": ["-0.5"]})
        );
        assert_eq!(
            json_of(CalculatedAttributeDimension::greater_than("{{_profile.Attributes.limit}}")),
            json!({"DimensionType": "GREATER_THAN", "Values": ["{{_profile.Attributes.limit}}"]})
        );
    }

    #[test]
    fn each_constructor_names_its_own_comparison() {
        let texts = ["a"];
        let dimensions = [
            AttributeDimension::inclusive(texts),
            AttributeDimension::exclusive(texts),
            AttributeDimension::contains(texts),
            AttributeDimension::begins_with(texts),
            AttributeDimension::ends_with(texts),
            AttributeDimension::before("a"),
            AttributeDimension::after("a"),
            AttributeDimension::between("a", "b"),
            AttributeDimension::not_between("a", "b"),
            AttributeDimension::on("a"),
            AttributeDimension::greater_than(1),
            AttributeDimension::less_than(1),
            AttributeDimension::greater_than_or_equal(1),
            AttributeDimension::less_than_or_equal(1),
            AttributeDimension::equal(1),
            AttributeDimension::list_contains(texts),
            AttributeDimension::list_contains_all(texts),
        ];
        let names: Vec<_> = dimensions.iter().map(|dimension| dimension.dimension_type.as_str()).collect();
        let all = "INCLUSIVE EXCLUSIVE CONTAINS BEGINS_WITH ENDS_WITH BEFORE AFTER BETWEEN NOT_BETWEEN ON GREATER_THAN \
                   LESS_THAN GREATER_THAN_OR_EQUAL LESS_THAN_OR_EQUAL EQUAL LIST_CONTAINS LIST_CONTAINS_ALL";
        assert_eq!(names.join(" "), all);
    }

    #[test]
    fn the_range_of_a_definition_is_replaced_where_it_is_compared() {
        assert_eq!(
            json_of(CalculatedAttributeDimension::equal(0).condition_overrides(RangeOverride::last_days(30))),
            json!({
                "DimensionType": "EQUAL",
                "Values": ["0"],
                "ConditionOverrides": {"Range": {"Start": 30, "Unit": "DAYS"}}
            })
        );
    }
}
