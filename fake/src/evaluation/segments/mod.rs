//! Who is in a segment.
//!
//! By AWS's words, a segment starts from all profiles or from those of other segments, the values of a condition are
//! alternatives, upper and lower case differ, and times are those of UTC. Ours: without another word all groups and
//! conditions must hold, and a profile must be in one of the source segments; all members of one condition must hold.

mod candidates;
mod conditions;
mod events;
mod sort;

use std::collections::BTreeSet;

use customer_profiles::model::segments::{Group, IncludeOptions, SegmentGroup, SourceSegment};

pub(crate) use self::events::add_membership_events;
use crate::evaluation::comparison;
use crate::record::Timestamp;
use crate::state::domain::{Domain, Profile, SegmentDefinition};

/// The segments of a domain, at one time.
#[derive(Clone, Copy)]
pub(crate) struct Segments<'a> {
    domain: &'a Domain,
    now: Timestamp,
}

impl<'a> Segments<'a> {
    pub(crate) fn new(domain: &'a Domain, now: Timestamp) -> Self {
        Self { domain, now }
    }

    /// Whether a profile is in a segment.
    pub(crate) fn has(self, definition: &SegmentDefinition, profile: &Profile) -> bool {
        match &definition.segment_groups {
            Some(groups) => self.fits(groups, profile),
            None => definition.members.as_ref().is_some_and(|members| members.contains(id_of(profile))),
        }
    }

    /// The ids of the profiles that are in a segment.
    pub(crate) fn members(self, definition: &SegmentDefinition) -> BTreeSet<String> {
        let profiles = self.possible(self.candidates_of(definition));
        profiles.filter(|profile| self.has(definition, profile)).map(|profile| id_of(profile).to_owned()).collect()
    }

    /// How many profiles groups take in.
    pub(crate) fn count(self, groups: &SegmentGroup) -> usize {
        self.possible(self.candidates(groups)).filter(|profile| self.fits(groups, profile)).count()
    }

    fn fits(self, groups: &SegmentGroup, profile: &Profile) -> bool {
        let include = groups.include.as_ref().unwrap_or(&IncludeOptions::All);
        hold(include, groups.groups.as_deref(), |group| self.fits_group(group, profile))
    }

    fn fits_group(self, group: &Group, profile: &Profile) -> bool {
        let source_type = group.source_type.as_ref().unwrap_or(&IncludeOptions::Any);
        let r#type = group.r#type.as_ref().unwrap_or(&IncludeOptions::All);
        hold(source_type, group.source_segments.as_deref(), |source| self.is_in(source, profile))
            && hold(r#type, group.dimensions.as_deref(), |dimension| self.meets(dimension, profile))
    }

    /// Whether a profile is in a segment that others start from; nobody is in one that is gone.
    fn is_in(self, source: &SourceSegment, profile: &Profile) -> bool {
        self.source(source).is_some_and(|definition| self.has(definition, profile))
    }

    fn source(self, source: &SourceSegment) -> Option<&'a SegmentDefinition> {
        self.domain.segment_definitions.get(source.segment_definition_name.as_deref()?).ok()
    }
}

/// Whether parts hold that combine like this; where there are none, nothing is asked.
fn hold<T>(how: &IncludeOptions, parts: Option<&[T]>, holds: impl FnMut(&T) -> bool) -> bool {
    parts.is_none_or(|parts| parts.is_empty() || comparison::combined(how.as_str(), parts.iter().map(holds)))
}

fn id_of(profile: &Profile) -> &str {
    profile.profile_id.as_deref().unwrap_or_default() // every profile of a domain has one
}
