open_enum! {
    /// ?
    pub enum MatchType {
        /// ?
        RuleBasedMatching = "RULE_BASED_MATCHING",
        /// ?
        MlBasedMatching = "ML_BASED_MATCHING",
    }
}

output! {
    /// ?
    ///
    /// API reference: [MatchItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MatchItem.html)
    #[derive(Default)]
    pub struct MatchItem {
        /// ?
        pub match_id: Option<String> as "MatchId",
        /// ?
        pub profile_ids: Option<Vec<String>> as "ProfileIds",
        /// ?
        pub confidence_score: Option<f64> as "ConfidenceScore",
    }
}
