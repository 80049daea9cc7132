//! Which profiles can be in a segment at all, as far as the index of a domain says so: only they are looked at.

use std::collections::BTreeSet;

use customer_profiles::model::segments::{
    Dimension, Group, IncludeOptions, ProfileDimension, SegmentGroup, StringDimensionType,
};

use super::Segments;
use super::conditions::reference;
use crate::state::domain::{Profile, SegmentDefinition};

/// The ids of profiles; none if it can be any.
type Candidates<'a> = Option<BTreeSet<&'a str>>;

impl<'a> Segments<'a> {
    /// The profiles that can be in it, the oldest first.
    pub(super) fn possible(self, candidates: Candidates<'a>) -> impl Iterator<Item = &'a Profile> {
        let all = candidates.is_none().then(|| self.domain.profiles());
        let found = candidates.into_iter().flatten().filter_map(move |id| self.domain.profile(id));
        all.into_iter().flatten().chain(found)
    }

    pub(super) fn candidates_of(self, definition: &'a SegmentDefinition) -> Candidates<'a> {
        match &definition.segment_groups {
            Some(groups) => self.candidates(groups),
            None => Some(definition.members.iter().flatten().map(String::as_str).collect()),
        }
    }

    pub(super) fn candidates(self, groups: &SegmentGroup) -> Candidates<'a> {
        let include = groups.include.as_ref().unwrap_or(&IncludeOptions::All);
        narrow(include, groups.groups.iter().flatten().map(|group| self.candidates_of_group(group)))
    }

    fn candidates_of_group(self, group: &Group) -> Candidates<'a> {
        let source_type = group.source_type.as_ref().unwrap_or(&IncludeOptions::Any);
        let r#type = group.r#type.as_ref().unwrap_or(&IncludeOptions::All);
        let sources = group.source_segments.iter().flatten();
        let sources = narrow(source_type, sources.map(|source| self.candidates_of(self.source(source)?)));
        let dimensions = group.dimensions.iter().flatten();
        let found = narrow(r#type, dimensions.map(|dimension| self.candidates_of_dimension(dimension)));
        fewest([sources, found])
    }

    fn candidates_of_dimension(self, dimension: &Dimension) -> Candidates<'a> {
        let Dimension::ProfileAttributes(attributes) = dimension else { return None };
        let indexed = [
            ("_account", &attributes.account_number),
            ("_email", &attributes.email_address),
            ("_email", &attributes.personal_email_address),
            ("_email", &attributes.business_email_address),
            ("_phone", &attributes.phone_number),
            ("_phone", &attributes.mobile_phone_number),
            ("_phone", &attributes.home_phone_number),
            ("_phone", &attributes.business_phone_number),
        ];
        fewest(indexed.into_iter().map(|(key, condition)| self.found_by(key, condition.as_ref()?)))
    }

    /// The profiles that have one of the texts as a value of a key: all that are equal to it, and maybe some more.
    fn found_by(self, key: &str, condition: &ProfileDimension) -> Candidates<'a> {
        let is_fixed = condition.values.iter().all(|value| reference(value).is_none());
        let is_equality = condition.dimension_type == StringDimensionType::Inclusive && is_fixed;
        is_equality.then(|| condition.values.iter().flat_map(|value| self.domain.find_profiles(key, value)).collect())
    }
}

/// The profiles that are among those of parts which combine like this.
fn narrow<'a>(include: &IncludeOptions, parts: impl Iterator<Item = Candidates<'a>>) -> Candidates<'a> {
    let mut parts = parts.peekable();
    parts.peek()?;
    match include {
        IncludeOptions::All => fewest(parts),
        IncludeOptions::Any => parts.collect::<Option<Vec<_>>>().map(|parts| parts.into_iter().flatten().collect()),
        _ => None,
    }
}

/// Of parts that must all hold, the one with the fewest profiles.
fn fewest<'a>(parts: impl IntoIterator<Item = Candidates<'a>>) -> Candidates<'a> {
    parts.into_iter().flatten().min_by_key(BTreeSet::len)
}
