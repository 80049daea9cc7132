//! Matches that the rules of a domain find.
//!
//! By AWS's words, rules are tried by their level, all attributes of a rule must be equal, and the types of attributes stand
//! for the members that the domain has selected for them. That a profile which a rule has matched is not looked at by later
//! rules is ours, and so is that matches are found when they are asked for.

use std::collections::{BTreeMap, BTreeSet};

use customer_profiles::model::{AttributeMatchingModel, AttributeTypesSelector, RuleBasedMatchingStatus};

use super::matching::Match;
use super::members;
use super::standard_objects::PROFILE;
use super::{Domain, RuleBasedMatching, StoredProfile};
use crate::checksum::checksum;
use crate::record::Timestamp;
use crate::state::delays::Course;

/// The values that a profile has of one attribute of a rule; where members are matched one to one, with their names.
pub(super) type Values = BTreeSet<(String, String)>;

impl Domain {
    /// The matches of rules: those that were put there, and those that the rules find.
    pub(crate) fn matches_of_rules(&self) -> Vec<Match> {
        let mut matches: Vec<Match> = self.matches.of_rules(true).cloned().collect();
        let Some(settings) = self.active_matching() else { return matches };
        let levels = settings.max_allowed_rule_level_for_matching.and_then(|levels| usize::try_from(levels).ok());
        let rules = settings.matching_rules.iter().flatten().take(levels.unwrap_or(usize::MAX));
        let mut taken = BTreeSet::new();
        for (rule, level) in rules.zip(1..) {
            for group in self.groups(&rule.rule, settings.attribute_types_selector.as_ref(), &taken) {
                taken.extend(group.iter().copied());
                matches.push(Match {
                    match_id: checksum(&format!("{level} {}", group.join(" "))),
                    profile_ids: group.into_iter().map(str::to_owned).collect(),
                    confidence_score: None,
                    rule_level: Some(level),
                });
            }
        }
        matches.sort_by(|one, other| one.match_id.cmp(&other.match_id));
        matches
    }

    /// How rules match profiles, once they are active.
    pub(super) fn active_matching(&self) -> Option<&RuleBasedMatching> {
        let matching = self.settings.rule_based_matching.as_ref()?;
        (matching.status == Some(RuleBasedMatchingStatus::Active)).then_some(matching)
    }

    /// Sets how rules match profiles; they begin again.
    pub(crate) fn set_rule_based_matching(&mut self, matching: RuleBasedMatching, now: Timestamp) {
        self.settings.rule_based_matching = Some(matching);
        self.matching_since = Some(now);
        self.rule_index = None;
    }

    /// Lets rules go on towards their being active; once they are, all profiles are looked at.
    pub(crate) fn advance_matching(&mut self, course: Course) {
        use RuleBasedMatchingStatus::{Active, InProgress, Pending};
        let since = self.matching_since;
        let matching = self.settings.rule_based_matching.as_mut().filter(|matching| matching.enabled == Some(true));
        let Some(matching) = matching.filter(|matching| matching.status != Some(Active)) else { return };
        let status = course.state(since, [Pending, InProgress, Active]);
        if status != Pending || matching.status.is_none() {
            matching.status = Some(status); // those of a new domain are in progress at once
        }
        if self.active_matching().is_some() {
            self.note_all_profiles();
        }
    }

    /// The profiles that are equal in all attributes of a rule, but for those that have a match already.
    fn groups(
        &self,
        rule: &[String],
        selector: Option<&AttributeTypesSelector>,
        taken: &BTreeSet<&str>,
    ) -> Vec<Vec<&str>> {
        let mut groups: Vec<Vec<(&str, Vec<Values>)>> = Vec::new();
        let mut groups_by_value: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
        for (profile_id, profile) in self.profiles.iter().filter(|(profile_id, _)| !taken.contains(profile_id.as_str()))
        {
            let values: Vec<Values> = rule.iter().map(|attribute| values(profile, attribute, selector)).collect();
            let Some(first) = values.first() else { continue };
            // Only groups that share a value of the first attribute can fit.
            let candidates = first.iter().filter_map(|value| groups_by_value.get(value)).flatten().copied();
            let fitting: BTreeSet<usize> =
                candidates.filter(|group| groups[*group].iter().any(|(_, other)| are_equal(other, &values))).collect();
            let mut group = vec![(profile_id.as_str(), values)];
            for fitting in fitting {
                group.append(&mut groups[fitting]); // all that it is equal to become one group, the last one
            }
            for value in group.iter().filter_map(|(_, values)| values.first()).flatten() {
                groups_by_value.entry(value.clone()).or_default().insert(groups.len());
            }
            groups.push(group);
        }
        let several = groups.into_iter().filter(|group| group.len() > 1);
        let sorted = several.map(|group| group.into_iter().map(|(id, _)| id).collect::<BTreeSet<_>>());
        sorted.map(|ids| ids.into_iter().collect()).collect()
    }
}

/// Whether two profiles have a value in common of each attribute.
pub(super) fn are_equal(one: &[Values], other: &[Values]) -> bool {
    one.iter().zip(other).all(|(one, other)| !one.is_disjoint(other))
}

/// The values of an attribute such as `LastName`, or of a type of attributes such as `EmailAddress` or `Address.City`.
pub(super) fn values(profile: &StoredProfile, attribute: &str, selector: Option<&AttributeTypesSelector>) -> Values {
    let (first, rest) = attribute.split_once('.').map_or((attribute, None), |(first, rest)| (first, Some(rest)));
    let selected = selector.and_then(|selector| match first {
        "Address" => selector.address.as_ref(),
        "EmailAddress" => selector.email_address.as_ref(),
        "PhoneNumber" => selector.phone_number.as_ref(),
        _ => None,
    });
    let own = [first.to_owned()];
    let is_one_to_one =
        selector.is_some_and(|selector| selector.attribute_matching_model == AttributeMatchingModel::OneToOne);
    let values = selected.map_or(own.as_slice(), Vec::as_slice).iter().filter_map(|member| {
        let name = rest.map_or_else(|| member.clone(), |rest| format!("{member}.{rest}"));
        let target = format!("{PROFILE}.{name}");
        let text = profile.members().text_at(&members::target(&target)?.1)?.to_owned();
        Some((if is_one_to_one { name } else { attribute.to_owned() }, text))
    });
    values.collect()
}
