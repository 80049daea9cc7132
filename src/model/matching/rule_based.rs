use crate::limits::{Limit, shapes};
use crate::model::{ConflictResolution, ExportingConfig};

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

input! {
    /// How profiles of one person are to be found by rules.
    ///
    /// ```
    /// use customer_profiles::model::{
    ///     AttributeMatchingModel, AttributeTypesSelector, MatchingRule,
    ///     RuleBasedMatchingRequest,
    /// };
    ///
    /// let matching = RuleBasedMatchingRequest::new(true)
    ///     .matching_rules([
    ///         MatchingRule::new(["EmailAddress"]),
    ///         MatchingRule::new(["LastName", "PhoneNumber"]),
    ///     ])
    ///     .max_allowed_rule_level_for_matching(2)
    ///     .max_allowed_rule_level_for_merging(1)
    ///     .attribute_types_selector(
    ///         AttributeTypesSelector::new(AttributeMatchingModel::ManyToMany)
    ///             .phone_number(["PhoneNumber", "MobilePhoneNumber"]),
    ///     );
    /// # assert_eq!(matching.matching_rules.unwrap().len(), 2);
    /// ```
    pub struct RuleBasedMatchingRequest {
        /// Whether profiles are matched.
        pub enabled: bool as "Enabled",
        /// Up to 15 rules, in the order of their levels: the first is level 1.
        pub matching_rules: Option<Vec<MatchingRule>> as "MatchingRules"
            limit Limit::list(&MatchingRule::LIMIT).min(1).max(15),
        /// Up to which level of rules matches are merged, 1 to 15.
        pub max_allowed_rule_level_for_merging: Option<i32> as "MaxAllowedRuleLevelForMerging"
            limit Limit::number().min(1).max(15),
        /// Up to which level of rules profiles are matched, 1 to 15.
        pub max_allowed_rule_level_for_matching: Option<i32> as "MaxAllowedRuleLevelForMatching"
            limit Limit::number().min(1).max(15),
        /// Which attributes count as one type.
        pub attribute_types_selector: Option<AttributeTypesSelector> as "AttributeTypesSelector"
            limit AttributeTypesSelector::LIMIT,
        /// Which of two values wins when profiles are merged.
        pub conflict_resolution: Option<ConflictResolution> as "ConflictResolution" limit ConflictResolution::LIMIT,
        /// Where matches are written to.
        pub exporting_config: Option<ExportingConfig> as "ExportingConfig" limit ExportingConfig::LIMIT,
    }
}

output! {
    /// How profiles of one person are found by rules.
    #[derive(Default)]
    pub struct RuleBasedMatchingResponse {
        /// Whether profiles are matched.
        pub enabled: Option<bool> as "Enabled",
        /// Up to 15 rules, in the order of their levels: the first is level 1.
        pub matching_rules: Option<Vec<MatchingRule>> as "MatchingRules",
        /// How far the matching is.
        pub status: Option<RuleBasedMatchingStatus> as "Status",
        /// Up to which level of rules matches are merged, 1 to 15.
        pub max_allowed_rule_level_for_merging: Option<i32> as "MaxAllowedRuleLevelForMerging",
        /// Up to which level of rules profiles are matched, 1 to 15.
        pub max_allowed_rule_level_for_matching: Option<i32> as "MaxAllowedRuleLevelForMatching",
        /// Which attributes count as one type.
        pub attribute_types_selector: Option<AttributeTypesSelector> as "AttributeTypesSelector",
        /// Which of two values wins when profiles are merged.
        pub conflict_resolution: Option<ConflictResolution> as "ConflictResolution",
        /// Where matches are written to.
        pub exporting_config: Option<ExportingConfig> as "ExportingConfig",
    }
}

structure! {
    /// One rule: profiles match if all of its attributes agree.
    pub struct MatchingRule {
        /// The attributes, such as `EmailAddress` or `Address.City`.
        pub rule: Vec<String> as "Rule" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(15),
    }
}

structure! {
    /// Which attributes count as one type.
    pub struct AttributeTypesSelector {
        /// How attributes of one type are compared.
        pub attribute_matching_model: AttributeMatchingModel as "AttributeMatchingModel"
            limit AttributeMatchingModel::LIMIT,
        /// The attributes that are addresses.
        pub address: Option<Vec<String>> as "Address" limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(4),
        /// The attributes that are telephone numbers.
        pub phone_number: Option<Vec<String>> as "PhoneNumber"
            limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(4),
        /// The attributes that are e-mail addresses.
        pub email_address: Option<Vec<String>> as "EmailAddress"
            limit Limit::list(&shapes::STRING_1_TO_255).min(1).max(3),
    }
}
