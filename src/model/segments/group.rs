use crate::limits::{Limit, shapes};
use crate::model::Dimension;

open_enum! {
    /// How several conditions combine.
    pub enum IncludeOptions {
        /// All must hold.
        All = "ALL",
        /// At least one must hold.
        Any = "ANY",
        /// None may hold.
        None = "NONE",
    }
}

structure! {
    /// Which profiles a segment holds: groups of conditions, and how the groups combine.
    ///
    /// ```
    /// use customer_profiles::model::segments::{
    ///     AddressDimension, CalculatedAttributeDimension, Dimension, Group, IncludeOptions,
    ///     ProfileAttributes, ProfileDimension, SegmentGroup,
    /// };
    ///
    /// let norway = AddressDimension::new().country(ProfileDimension::inclusive(["NO"]));
    /// let regulars_in_norway = Group::all([
    ///     Dimension::from(ProfileAttributes::new().address(norway)),
    ///     Dimension::calculated_attribute(
    ///         "orders",
    ///         CalculatedAttributeDimension::greater_than(3),
    ///     ),
    /// ]);
    /// let not_churned =
    ///     Group::new().source_segment("churned").source_type(IncludeOptions::None);
    ///
    /// let groups = SegmentGroup::all([regulars_in_norway, not_churned]);
    /// # assert_eq!(groups.groups.map(|groups| groups.len()), Some(2));
    /// ```
    pub struct SegmentGroup [sensitive] {
        /// The groups.
        pub groups: Option<Vec<Group>> as "Groups" limit Limit::list(&Group::LIMIT),
        /// How the groups combine.
        pub include: Option<IncludeOptions> as "Include" limit IncludeOptions::LIMIT,
    }
}

impl SegmentGroup {
    /// The profiles that all of the groups take in.
    #[must_use]
    pub fn all(groups: impl IntoIterator<Item = Group>) -> Self {
        Self::new().groups(groups).include(IncludeOptions::All)
    }

    /// The profiles that at least one of the groups takes in.
    #[must_use]
    pub fn any(groups: impl IntoIterator<Item = Group>) -> Self {
        Self::new().groups(groups).include(IncludeOptions::Any)
    }

    /// The profiles that none of the groups takes in.
    #[must_use]
    pub fn none(groups: impl IntoIterator<Item = Group>) -> Self {
        Self::new().groups(groups).include(IncludeOptions::None)
    }
}

impl From<Group> for SegmentGroup {
    fn from(group: Group) -> Self {
        Self::all([group])
    }
}

impl From<SegmentGroupStructure> for SegmentGroup {
    fn from(SegmentGroupStructure { groups, include }: SegmentGroupStructure) -> Self {
        Self { groups, include }
    }
}

structure! {
    /// Conditions and how they combine, and the segments whose profiles they are put to.
    pub struct Group {
        /// The conditions.
        pub dimensions: Option<Vec<Dimension>> as "Dimensions" limit Limit::list(&Dimension::LIMIT),
        /// The segments to start from; all profiles of the domain if absent.
        pub source_segments: Option<Vec<SourceSegment>> as "SourceSegments" limit Limit::list(&SourceSegment::LIMIT),
        /// How the source segments combine: a profile is in all, in at least one, or in none of them.
        pub source_type: Option<IncludeOptions> as "SourceType" limit IncludeOptions::LIMIT,
        /// How the conditions combine.
        pub r#type: Option<IncludeOptions> as "Type" limit IncludeOptions::LIMIT,
    }
}

impl Group {
    /// The profiles for which all of the conditions hold.
    #[must_use]
    pub fn all(dimensions: impl IntoIterator<Item = impl Into<Dimension>>) -> Self {
        Self::new().dimensions(dimensions).r#type(IncludeOptions::All)
    }

    /// The profiles for which at least one of the conditions holds.
    #[must_use]
    pub fn any(dimensions: impl IntoIterator<Item = impl Into<Dimension>>) -> Self {
        Self::new().dimensions(dimensions).r#type(IncludeOptions::Any)
    }

    /// The profiles for which none of the conditions holds.
    #[must_use]
    pub fn none(dimensions: impl IntoIterator<Item = impl Into<Dimension>>) -> Self {
        Self::new().dimensions(dimensions).r#type(IncludeOptions::None)
    }

    /// Adds a segment to start from. A profile must be in all of them unless [`source_type`](Self::source_type) says
    /// otherwise.
    #[must_use]
    pub fn source_segment(mut self, segment_definition_name: impl Into<String>) -> Self {
        let segment = SourceSegment::new().segment_definition_name(segment_definition_name);
        self.source_segments.get_or_insert_default().push(segment);
        self.source_type.get_or_insert(IncludeOptions::All);
        self
    }
}

structure! {
    /// A segment to start from.
    pub struct SourceSegment {
        /// The name of the segment.
        pub segment_definition_name: Option<String> as "SegmentDefinitionName" limit shapes::NAME,
    }
}

input! {
    /// Which profiles an estimate counts: the same as [`SegmentGroup`], which it is made from and goes back to.
    pub struct SegmentGroupStructure {
        /// The groups.
        pub groups: Option<Vec<Group>> as "Groups" limit Limit::list(&Group::LIMIT),
        /// How the groups combine.
        pub include: Option<IncludeOptions> as "Include" limit IncludeOptions::LIMIT,
    }
}

impl From<SegmentGroup> for SegmentGroupStructure {
    fn from(SegmentGroup { groups, include }: SegmentGroup) -> Self {
        Self { groups, include }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::segments::{
        AttributeDimension, CalculatedAttributeDimension, ProfileAttributes, ProfileDimension,
    };

    #[test]
    fn a_tree_of_groups_is_the_json_of_the_api() {
        let groups = SegmentGroup::any([
            Group::none([
                Dimension::from(ProfileAttributes::new().last_name(ProfileDimension::begins_with(["Berg", "Dahl"]))),
                Dimension::attribute("tier", AttributeDimension::list_contains_all(["gold"])),
                Dimension::calculated_attribute("orders", CalculatedAttributeDimension::equal(0)),
            ]),
            Group::any([ProfileAttributes::new()]).source_segment("vip").source_segment("staff"),
        ]);
        assert_eq!(
            serde_json::to_value(&groups).unwrap(),
            json!({
                "Include": "ANY",
                "Groups": [
                    {
                        "Type": "NONE",
                        "Dimensions": [
                            {"ProfileAttributes": {
                                "LastName": {"DimensionType": "BEGINS_WITH", "Values": ["Berg", "Dahl"]}
                            }},
                            {"ProfileAttributes": {
                                "Attributes": {"tier": {"DimensionType": "LIST_CONTAINS_ALL", "Values": ["gold"]}}
                            }},
                            {"CalculatedAttributes": {"orders": {"DimensionType": "EQUAL", "Values": ["0"]}}}
                        ]
                    },
                    {
                        "Type": "ANY",
                        "Dimensions": [{"ProfileAttributes": {}}],
                        "SourceSegments": [{"SegmentDefinitionName": "vip"}, {"SegmentDefinitionName": "staff"}],
                        "SourceType": "ALL"
                    }
                ]
            })
        );
    }

    #[test]
    fn the_way_in_which_source_segments_combine_is_kept_whenever_it_is_set() {
        let before = Group::new().source_type(IncludeOptions::None).source_segment("churned");
        let after = Group::new().source_segment("churned").source_type(IncludeOptions::None);
        assert_eq!(before.source_type, Some(IncludeOptions::None));
        assert_eq!(before, after);
    }

    #[test]
    fn groups_of_a_definition_and_of_an_estimate_are_the_same() {
        let groups = SegmentGroup::from(Group::new().source_segment("vip"));
        assert_eq!(groups.include, Some(IncludeOptions::All));
        let estimated = SegmentGroupStructure::from(groups.clone());
        assert_eq!(serde_json::to_value(&estimated).unwrap(), serde_json::to_value(&groups).unwrap());
        assert_eq!(SegmentGroup::from(estimated), groups);
    }
}
