//! What operations have changed in a domain, until what follows from it is done.

use std::collections::BTreeSet;
use std::mem;

use super::{Domain, ObjectType};

/// What was changed.
#[derive(Debug, Default)]
pub(crate) struct Changed {
    /// The ids of profiles with other members, keys or objects than before, those that are gone included.
    pub(crate) profiles: BTreeSet<String>,
    /// The objects that came, in that order.
    pub(crate) ingested: Vec<Ingested>,
}

/// An object as it came: one that comes twice in a batch is stored once.
#[derive(Debug)]
pub(crate) struct Ingested {
    /// The number under which the domain has it.
    pub(super) number: u64,
    pub(crate) text: String,
}

/// What the domain has of an object that came.
#[derive(Debug)]
pub(crate) struct IngestedInto<'a> {
    pub(crate) object_type: &'a ObjectType,
    pub(crate) unique_key: &'a str,
    pub(crate) profile_id: &'a str,
}

impl Changed {
    /// Adds what was changed later.
    pub(crate) fn add(&mut self, later: Self) {
        self.profiles.extend(later.profiles);
        self.ingested.extend(later.ingested);
    }
}

impl Domain {
    /// What was changed since this was last asked for.
    pub(crate) fn take_changed(&mut self) -> Changed {
        mem::take(&mut self.changed)
    }

    /// Where an object came into; none if it has no profile.
    pub(crate) fn ingested_into(&self, ingested: &Ingested) -> Option<IngestedInto<'_>> {
        let object = self.objects.get(&ingested.number)?;
        Some(IngestedInto {
            object_type: self.object_types.get(&object.object_type_name).ok()?,
            unique_key: &object.unique_key,
            profile_id: object.profile_id.as_deref()?,
        })
    }

    /// Notes that all profiles are to be looked at.
    pub(super) fn note_all_profiles(&mut self) {
        self.changed.profiles.extend(self.profiles.keys().cloned());
    }

    /// Notes that a profile, or an object that belongs to it, is not as before.
    pub(crate) fn note_change(&mut self, profile_id: &str) {
        if !self.changed.profiles.contains(profile_id) {
            self.changed.profiles.insert(profile_id.to_owned());
        }
    }
}
