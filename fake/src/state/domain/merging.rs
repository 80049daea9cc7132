//! Automatic merging of profiles.
//!
//! By AWS's words: with `RECENCY` the data counts that was most recently updated, with `SOURCE` that of one object type, and
//! then again the most recent. Ours: how recent data is, the last change of its profile says, and of profiles that changed at
//! the same time the one that was created last is the most recent; the oldest profile is the one that stays.

use std::collections::BTreeSet;

use customer_profiles::model::{ConflictResolution, ConflictResolvingModel};

use super::Domain;
use super::members::Members;
use crate::record::Timestamp;

impl Domain {
    /// Merges the profiles that were changed with those that rules match them to, up to the level that is allowed.
    ///
    /// A merged profile is looked at again; as each merge leaves less profiles, this ends.
    pub(crate) fn merge_by_rules(&mut self, changed: &BTreeSet<String>, now: Timestamp) {
        let Some(matching) = self.active_matching().cloned() else { return };
        let mut left = changed.clone();
        while let Some(profile_id) = left.pop_first() {
            let ids = self.matched_for_merging(&matching, &profile_id);
            if let Some(main_id) = self.merge_automatically(&ids, matching.conflict_resolution.as_ref(), now) {
                left.insert(main_id);
            }
        }
    }

    /// Merges profiles into the oldest one and gives its id; none if there is nothing to merge.
    pub(super) fn merge_automatically(
        &mut self,
        ids: &BTreeSet<String>,
        resolution: Option<&ConflictResolution>,
        now: Timestamp,
    ) -> Option<String> {
        let ids: Vec<String> = ids.iter().filter(|id| self.profiles.contains_key(*id)).cloned().collect();
        let (main_id, merged_ids) = ids.split_first().filter(|(_, merged_ids)| !merged_ids.is_empty())?;
        let mut by_recency: Vec<&String> = ids.iter().collect();
        by_recency.sort_by_key(|id| (self.last_change(id), *id));
        let profiles = || by_recency.iter().rev().filter_map(|id| self.profiles.get(*id));

        let mut members = Members::default();
        let source =
            resolution.filter(|resolution| resolution.conflict_resolving_model == ConflictResolvingModel::Source);
        if let Some(source) = source.and_then(|resolution| resolution.source_name.as_deref()) {
            profiles().for_each(|profile| members.add_absent(&profile.members().of_object_type(source)));
        }
        profiles().for_each(|profile| members.add_absent(profile.members()));
        let keys = self.keys_of_merge(main_id, merged_ids).ok()?;
        self.merge_into(main_id, merged_ids, members, keys, now).ok()?;
        Some(main_id.clone())
    }

    fn last_change(&self, profile_id: &str) -> Option<Timestamp> {
        self.history.get(profile_id)?.last().map(|record| record.created_at)
    }
}
