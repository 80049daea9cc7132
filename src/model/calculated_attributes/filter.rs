use std::collections::BTreeMap;

use crate::limits::{Limit, shapes};

open_enum! {
    /// How the groups of a filter combine.
    pub enum Include {
        /// All must hold.
        All = "ALL",
        /// At least one must hold.
        Any = "ANY",
        /// None may hold.
        None = "NONE",
    }
}

open_enum! {
    /// How the conditions of a group combine.
    pub enum FilterGroupType {
        /// All must hold.
        All = "ALL",
        /// At least one must hold.
        Any = "ANY",
        /// None may hold.
        None = "NONE",
    }
}

open_enum! {
    /// How a field is compared with the values.
    pub enum FilterDimensionType {
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
    }
}

structure! {
    /// Which objects count: up to two groups of conditions, and how they combine.
    ///
    /// ```
    /// use customer_profiles::model::calculated_attributes::{
    ///     Filter, FilterAttributeDimension, FilterDimension, FilterGroup,
    /// };
    ///
    /// // Orders above 100 that were paid or shipped.
    /// let filter = Filter::from(FilterGroup::all([
    ///     FilterDimension::attribute(
    ///         "TotalPrice",
    ///         FilterAttributeDimension::greater_than(100),
    ///     ),
    ///     FilterDimension::attribute(
    ///         "Status",
    ///         FilterAttributeDimension::inclusive(["paid", "shipped"]),
    ///     ),
    /// ]));
    /// # assert_eq!(filter.groups[0].dimensions.len(), 2);
    /// ```
    pub struct Filter {
        /// How the groups combine.
        pub include: Include as "Include" limit Include::LIMIT,
        /// The groups, one or two.
        pub groups: Vec<FilterGroup> as "Groups" limit Limit::list(&FilterGroup::LIMIT).min(1).max(2),
    }
}

impl Filter {
    /// The objects that all of the groups take in.
    #[must_use]
    pub fn all(groups: impl IntoIterator<Item = FilterGroup>) -> Self {
        Self::new(Include::All, groups)
    }

    /// The objects that at least one of the groups takes in.
    #[must_use]
    pub fn any(groups: impl IntoIterator<Item = FilterGroup>) -> Self {
        Self::new(Include::Any, groups)
    }

    /// The objects that none of the groups takes in.
    #[must_use]
    pub fn none(groups: impl IntoIterator<Item = FilterGroup>) -> Self {
        Self::new(Include::None, groups)
    }
}

impl From<FilterGroup> for Filter {
    fn from(group: FilterGroup) -> Self {
        Self::all([group])
    }
}

structure! {
    /// Conditions on an object and how they combine.
    pub struct FilterGroup {
        /// How the conditions combine.
        pub r#type: FilterGroupType as "Type" limit FilterGroupType::LIMIT,
        /// The conditions, 1 to 10.
        pub dimensions: Vec<FilterDimension> as "Dimensions" limit Limit::list(&FilterDimension::LIMIT).min(1).max(10),
    }
}

impl FilterGroup {
    /// The objects for which all of the conditions hold.
    #[must_use]
    pub fn all(dimensions: impl IntoIterator<Item = FilterDimension>) -> Self {
        Self::new(FilterGroupType::All, dimensions)
    }

    /// The objects for which at least one of the conditions holds.
    #[must_use]
    pub fn any(dimensions: impl IntoIterator<Item = FilterDimension>) -> Self {
        Self::new(FilterGroupType::Any, dimensions)
    }

    /// The objects for which none of the conditions holds.
    #[must_use]
    pub fn none(dimensions: impl IntoIterator<Item = FilterDimension>) -> Self {
        Self::new(FilterGroupType::None, dimensions)
    }
}

structure! {
    /// Conditions on the fields of an object. One field in each dimension leaves no doubt how they combine: as the
    /// group's type says.
    pub struct FilterDimension {
        /// The conditions, by the names of the fields.
        pub attributes: BTreeMap<String, FilterAttributeDimension> as "Attributes"
            limit Limit::map(
                &Limit::text().min(1).max(64).pattern("^[a-zA-Z0-9_.-]+$"),
                &FilterAttributeDimension::LIMIT,
            ),
    }
}

impl FilterDimension {
    /// A condition on one field.
    #[must_use]
    pub fn attribute(name: impl Into<String>, dimension: FilterAttributeDimension) -> Self {
        Self::new([(name, dimension)])
    }
}

structure! {
    /// A condition on a field of an object.
    pub struct FilterAttributeDimension {
        /// How the field is compared.
        pub dimension_type: FilterDimensionType as "DimensionType" limit FilterDimensionType::LIMIT,
        /// What it is compared with, 1 to 10 values; numbers are texts, too.
        pub values: Vec<String> as "Values" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(10),
    }
}

comparisons! { FilterAttributeDimension, FilterDimensionType: texts dates numbers }

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_filter_is_the_json_of_the_api() {
        let filter = Filter::none([
            FilterGroup::any([FilterDimension::attribute("Status", FilterAttributeDimension::exclusive(["paid"]))]),
            FilterGroup::all([FilterDimension::attribute(
                "At",
                FilterAttributeDimension::between("2026-01", "2026-02"),
            )]),
        ]);
        assert_eq!(
            serde_json::to_value(filter).unwrap(),
            json!({
                "Include": "NONE",
                "Groups": [
                    {
                        "Type": "ANY",
                        "Dimensions": [{"Attributes": {"Status": {"DimensionType": "EXCLUSIVE", "Values": ["paid"]}}}]
                    },
                    {
                        "Type": "ALL",
                        "Dimensions": [
                            {"Attributes": {"At": {"DimensionType": "BETWEEN", "Values": ["2026-01", "2026-02"]}}}
                        ]
                    }
                ]
            })
        );
    }

    #[test]
    fn one_group_is_a_filter() {
        let group = FilterGroup::none([FilterDimension::attribute("Price", FilterAttributeDimension::less_than(1))]);
        assert_eq!(Filter::from(group.clone()), Filter::new(Include::All, [group]));
    }
}
