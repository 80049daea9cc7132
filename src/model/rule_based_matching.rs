use serde::{Deserialize, Serialize};

use super::open_enum::open_enum;
use super::{ConflictResolution, ExportingConfig};
use crate::limits::{KnownValues, Limit, Limited, MemberLimits, shapes};

open_enum! {
    /// How attributes of one type are compared.
    pub enum AttributeMatchingModel {
        /// Each with the same attribute only: `EmailAddress` with `EmailAddress`.
        OneToOne = "ONE_TO_ONE",
        /// Each with all of its type: `EmailAddress` with `BusinessEmailAddress` too.
        ManyToMany = "MANY_TO_MANY",
    }
}

open_enum! {
    /// How far matching by rules is.
    pub enum RuleBasedMatchingStatus {
        /// It has not begun.
        Pending = "PENDING",
        /// It is under way.
        InProgress = "IN_PROGRESS",
        /// It is done, and new profiles are matched as they come.
        Active = "ACTIVE",
    }
}

/// How profiles of one person are to be found by rules.
///
/// API reference: [RuleBasedMatchingRequest](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RuleBasedMatchingRequest.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct RuleBasedMatchingRequest {
    /// Whether profiles are matched.
    pub enabled: bool,
    /// Up to 15 rules, in the order of their levels: the first is level 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matching_rules: Option<Vec<MatchingRule>>,
    /// Up to which level of rules matches are merged, 1 to 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_rule_level_for_merging: Option<i32>,
    /// Up to which level of rules profiles are matched, 1 to 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_rule_level_for_matching: Option<i32>,
    /// Which attributes count as one type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_types_selector: Option<AttributeTypesSelector>,
    /// Which of two values wins when profiles are merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_resolution: Option<ConflictResolution>,
    /// Where matches are written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporting_config: Option<ExportingConfig>,
}

impl Limited for RuleBasedMatchingRequest {
    const LIMITS: MemberLimits = &[
        ("MatchingRules", Limit::list(&MatchingRule::LIMIT).min(1).max(15)),
        ("MaxAllowedRuleLevelForMerging", Limit::number().min(1).max(15)),
        ("MaxAllowedRuleLevelForMatching", Limit::number().min(1).max(15)),
        ("AttributeTypesSelector", AttributeTypesSelector::LIMIT),
        ("ConflictResolution", ConflictResolution::LIMIT),
        ("ExportingConfig", ExportingConfig::LIMIT),
    ];
}

impl RuleBasedMatchingRequest {
    /// Turns matching by rules on or off.
    #[must_use]
    pub fn new(enabled: bool) -> Self {
        Self {
            enabled,
            matching_rules: None,
            max_allowed_rule_level_for_merging: None,
            max_allowed_rule_level_for_matching: None,
            attribute_types_selector: None,
            conflict_resolution: None,
            exporting_config: None,
        }
    }

    /// Sets the rules, up to 15, in the order of their levels: the first is level 1.
    #[must_use]
    pub fn matching_rules(mut self, matching_rules: impl IntoIterator<Item = MatchingRule>) -> Self {
        self.matching_rules = Some(matching_rules.into_iter().collect());
        self
    }

    /// Sets up to which level of rules matches are merged, 1 to 15.
    #[must_use]
    pub fn max_allowed_rule_level_for_merging(mut self, max_allowed_rule_level_for_merging: i32) -> Self {
        self.max_allowed_rule_level_for_merging = Some(max_allowed_rule_level_for_merging);
        self
    }

    /// Sets up to which level of rules profiles are matched, 1 to 15.
    #[must_use]
    pub fn max_allowed_rule_level_for_matching(mut self, max_allowed_rule_level_for_matching: i32) -> Self {
        self.max_allowed_rule_level_for_matching = Some(max_allowed_rule_level_for_matching);
        self
    }

    /// Sets which attributes count as one type.
    #[must_use]
    pub fn attribute_types_selector(mut self, attribute_types_selector: AttributeTypesSelector) -> Self {
        self.attribute_types_selector = Some(attribute_types_selector);
        self
    }

    /// Sets which of two values wins.
    #[must_use]
    pub fn conflict_resolution(mut self, conflict_resolution: ConflictResolution) -> Self {
        self.conflict_resolution = Some(conflict_resolution);
        self
    }

    /// Sets where matches are written to.
    #[must_use]
    pub fn exporting_config(mut self, exporting_config: ExportingConfig) -> Self {
        self.exporting_config = Some(exporting_config);
        self
    }
}

/// How profiles of one person are found by rules.
///
/// API reference: [RuleBasedMatchingResponse](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_RuleBasedMatchingResponse.html)
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct RuleBasedMatchingResponse {
    /// Whether profiles are matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// Up to 15 rules, in the order of their levels: the first is level 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matching_rules: Option<Vec<MatchingRule>>,
    /// How far the matching is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RuleBasedMatchingStatus>,
    /// Up to which level of rules matches are merged, 1 to 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_rule_level_for_merging: Option<i32>,
    /// Up to which level of rules profiles are matched, 1 to 15.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_allowed_rule_level_for_matching: Option<i32>,
    /// Which attributes count as one type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_types_selector: Option<AttributeTypesSelector>,
    /// Which of two values wins when profiles are merged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict_resolution: Option<ConflictResolution>,
    /// Where matches are written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exporting_config: Option<ExportingConfig>,
}

/// One rule: profiles match if all of its attributes agree.
///
/// API reference: [MatchingRule](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MatchingRule.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct MatchingRule {
    /// The attributes, such as `EmailAddress` or `Address.City`.
    pub rule: Vec<String>,
}

impl Limited for MatchingRule {
    const LIMITS: MemberLimits = &[("Rule", Limit::list(&shapes::STRING_1_TO_255).min(1).max(15))];
}

impl MatchingRule {
    /// Profiles match if all of these attributes agree.
    #[must_use]
    pub fn new(rule: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self { rule: rule.into_iter().map(Into::into).collect() }
    }
}

/// Which attributes count as one type.
///
/// API reference: [AttributeTypesSelector](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AttributeTypesSelector.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct AttributeTypesSelector {
    /// How attributes of one type are compared.
    pub attribute_matching_model: AttributeMatchingModel,
    /// The attributes that are addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Vec<String>>,
    /// The attributes that are telephone numbers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<Vec<String>>,
    /// The attributes that are e-mail addresses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_address: Option<Vec<String>>,
}

impl Limited for AttributeTypesSelector {
    const LIMITS: MemberLimits = &[
        ("AttributeMatchingModel", AttributeMatchingModel::LIMIT),
        ("Address", Limit::list(&shapes::STRING_1_TO_255).min(1).max(4)),
        ("PhoneNumber", Limit::list(&shapes::STRING_1_TO_255).min(1).max(4)),
        ("EmailAddress", Limit::list(&shapes::STRING_1_TO_255).min(1).max(3)),
    ];
}

impl AttributeTypesSelector {
    /// Compares attributes of one type in this way.
    #[must_use]
    pub fn new(attribute_matching_model: AttributeMatchingModel) -> Self {
        Self { attribute_matching_model, address: None, phone_number: None, email_address: None }
    }

    /// Sets the attributes that are addresses.
    #[must_use]
    pub fn address(mut self, address: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.address = Some(address.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the attributes that are telephone numbers.
    #[must_use]
    pub fn phone_number(mut self, phone_number: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.phone_number = Some(phone_number.into_iter().map(Into::into).collect());
        self
    }

    /// Sets the attributes that are e-mail addresses.
    #[must_use]
    pub fn email_address(mut self, email_address: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.email_address = Some(email_address.into_iter().map(Into::into).collect());
        self
    }
}
