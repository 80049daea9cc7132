open_enum! {
    /// How profiles of one person are found.
    pub enum MatchType {
        /// By rules.
        RuleBasedMatching = "RULE_BASED_MATCHING",
        /// By machine learning.
        MlBasedMatching = "ML_BASED_MATCHING",
    }
}

output! {
    /// Profiles that machine learning takes for one person.
    #[derive(Default)]
    pub struct MatchItem {
        /// The id of the match.
        pub match_id: Option<String> as "MatchId",
        /// The ids of the profiles.
        pub profile_ids: Option<Vec<String>> as "ProfileIds",
        /// How sure the match is, 0 to 1.
        pub confidence_score: Option<f64> as "ConfidenceScore",
    }
}
