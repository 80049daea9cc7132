//! Who joins and leaves the segments that somebody has subscribed to.
//!
//! By AWS's words, a classic segment has a `LIVE` event when a profile, its objects or its calculated attributes change, and
//! every segment has `SCHEDULE` events of what differs from the last look at a scheduled time. Such runs may be skipped:
//! here all but the last one of those that are due at once are.

use std::collections::BTreeSet;

use customer_profiles::model::segments::SegmentType;

use super::Segments;
use crate::record::Timestamp;
use crate::state::delays::Course;
use crate::state::domain::{Domain, SegmentDefinition};

/// What was found out about a segment.
struct Look {
    /// The profiles that have changed, with whether they are in it.
    changed: Vec<(String, bool)>,
    /// The scheduled time that has come, and who is in it then.
    run: Option<(Timestamp, BTreeSet<String>)>,
}

/// Adds the events that follow from the change of profiles, and those of scheduled times that have passed.
pub(crate) fn add_membership_events(domain: &mut Domain, changed: &BTreeSet<String>, course: Course) {
    let watched = domain.segment_definitions.iter().filter(|(_, definition)| definition.is_watched(course));
    let looks: Vec<(String, Look)> =
        watched.map(|(name, definition)| (name.clone(), look(domain, definition, changed, course))).collect();
    for (name, look) in looks {
        let Ok(definition) = domain.segment_definitions.get_mut(&name) else { continue };
        for (profile_id, is_member) in look.changed {
            definition.look_at(&profile_id, is_member, course.now());
        }
        if let Some((at, members)) = look.run {
            definition.run(members, at);
        }
    }
}

fn look(domain: &Domain, definition: &SegmentDefinition, changed: &BTreeSet<String>, course: Course) -> Look {
    let segments = Segments::new(domain, course.now());
    let is_classic = definition.segment_type() == SegmentType::Classic;
    let changed = changed.iter().filter(|_| is_classic).map(|profile_id| {
        let profile = domain.profile(profile_id);
        (profile_id.clone(), profile.is_some_and(|profile| segments.has(definition, profile)))
    });
    let due = definition.subscription.as_ref().and_then(|subscription| subscription.missed(course));
    Look { changed: changed.collect(), run: due.map(|at| (at, Segments::new(domain, at).members(definition))) }
}
