//! What operations have changed in a domain, until what follows from it is done.

use std::collections::BTreeSet;
use std::mem;

use super::Domain;

/// What was changed.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    /// The ids of profiles with other members, keys or objects than before, those that are gone included.
    pub(crate) profiles: BTreeSet<String>,
}

impl Domain {
    /// What was changed since this was last asked for.
    pub(crate) fn take_changed(&mut self) -> Changed {
        mem::take(&mut self.changed)
    }

    /// Notes that a profile, or an object that belongs to it, is not as before.
    pub(super) fn note_change(&mut self, profile_id: &str) {
        if !self.changed.profiles.contains(profile_id) {
            self.changed.profiles.insert(profile_id.to_owned());
        }
    }
}
