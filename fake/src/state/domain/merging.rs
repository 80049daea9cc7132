//! Automatic merging of profiles.
//!
//! By AWS's words: with `RECENCY` the data counts that was most recently updated, with `SOURCE` that of one object type, and
//! then again the most recent. Ours: how recent data is, the last change of its profile says, and of profiles that changed at
//! the same time the one that was created last is the most recent; the oldest profile is the one that stays.

use std::collections::BTreeSet;

use customer_profiles::model::{AttributeTypesSelector, ConflictResolution, ConflictResolvingModel};

use super::index::Index;
use super::matching_rules::{Values, are_equal, values};
use super::members::Members;
use super::{Domain, RuleBasedMatching, StoredProfile};
use crate::record::Timestamp;

/// The ids of profiles by the number of a rule and by a value of its first attribute, so that a profile is compared only with
/// those that can be equal.
pub(super) type RuleIndex = Index<(usize, (String, String)), String>;

impl RuleBasedMatching {
    /// The rules up to the level of merging, with their numbers.
    fn merging_rules(&self) -> impl Iterator<Item = (usize, &[String])> {
        let levels = self.max_allowed_rule_level_for_merging.and_then(|levels| usize::try_from(levels).ok());
        let rules = self.matching_rules.iter().flatten().take(levels.unwrap_or_default());
        rules.map(|rule| rule.rule.as_slice()).enumerate()
    }

    /// Where a profile stands in the index.
    fn index_entries(&self, profile: &StoredProfile) -> Vec<(usize, (String, String))> {
        let first = self.merging_rules().filter_map(|(number, rule)| Some((number, rule.first()?)));
        let selector = self.attribute_types_selector.as_ref();
        first
            .flat_map(|(number, attribute)| {
                values(profile, attribute, selector).into_iter().map(move |value| (number, value))
            })
            .collect()
    }
}

impl Domain {
    /// Merges the profiles that were changed with those that rules match them to, up to the level that is allowed.
    ///
    /// A merged profile is looked at again; as each merge leaves less profiles, this ends.
    pub(crate) fn merge_by_rules(&mut self, changed: &BTreeSet<String>, now: Timestamp) {
        let Some(matching) = self.active_matching().cloned() else { return };
        if changed.is_empty() {
            return;
        }
        self.index_for_rules(&matching);
        let mut left = changed.clone();
        while let Some(profile_id) = left.pop_first() {
            let ids = self.matched_for_merging(&matching, &profile_id);
            if let Some(main_id) = self.merge_automatically(&ids, matching.conflict_resolution.as_ref(), now) {
                left.insert(main_id);
            }
        }
    }

    /// Makes the index of rules, if there is none.
    fn index_for_rules(&mut self, matching: &RuleBasedMatching) {
        if self.rule_index.is_none() {
            let mut index = RuleIndex::default();
            for (profile_id, profile) in &self.profiles {
                for entry in matching.index_entries(profile) {
                    index.insert(entry, profile_id.clone());
                }
            }
            self.rule_index = Some(index);
        }
    }

    /// Adds a profile to the index of rules, or removes it from there.
    pub(super) fn update_rule_index(&mut self, profile_id: &str, profile: &StoredProfile, is_there: bool) {
        let Some(mut index) = self.rule_index.take() else { return };
        let id = profile_id.to_owned();
        let entries = self.active_matching().map(|matching| matching.index_entries(profile)).unwrap_or_default();
        for entry in entries {
            if is_there {
                index.insert(entry, id.clone());
            } else {
                index.remove(&entry, &id);
            }
        }
        self.rule_index = Some(index);
    }

    /// A profile with those that the first rule matches it to which matches any.
    fn matched_for_merging(&self, matching: &RuleBasedMatching, profile_id: &str) -> BTreeSet<String> {
        let (Some(profile), Some(index)) = (self.profiles.get(profile_id), &self.rule_index) else {
            return BTreeSet::new();
        };
        let selector = matching.attribute_types_selector.as_ref();
        for (number, rule) in matching.merging_rules() {
            let own = values_of_rule(profile, rule, selector);
            let first = own.first().into_iter().flatten();
            let candidates = first.flat_map(|value| index.get(&(number, value.clone())));
            let equal = candidates.filter(|id| {
                self.profiles.get(*id).is_some_and(|other| are_equal(&values_of_rule(other, rule, selector), &own))
            });
            let ids: BTreeSet<String> = equal.cloned().collect();
            if ids.len() > 1 {
                return ids;
            }
        }
        BTreeSet::new()
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

fn values_of_rule(profile: &StoredProfile, rule: &[String], selector: Option<&AttributeTypesSelector>) -> Vec<Values> {
    rule.iter().map(|attribute| values(profile, attribute, selector)).collect()
}
