use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{ConflictResolution, Consolidation};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Tries on a sample of the profiles what merging by these criteria would do; nothing is merged.
    ///
    /// Use it before you write the criteria to the domain, by [`update_domain`](Self::update_domain).
    ///
    /// ```no_run
    /// # use customer_profiles::model::{ConflictResolution, ConflictResolvingModel, Consolidation};
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let consolidation = Consolidation::new([["EmailAddress", "LastName"]]);
    /// let newer_wins = ConflictResolution::new(ConflictResolvingModel::Recency);
    /// let preview = client.get_auto_merging_preview("acme", consolidation, newer_wins).await?;
    /// println!("{:?} profiles would be merged", preview.number_of_profiles_will_be_merged);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_auto_merging_preview(
        &self,
        domain_name: impl Into<String>,
        consolidation: impl Into<Consolidation>,
        conflict_resolution: impl Into<ConflictResolution>,
    ) -> GetAutoMergingPreview {
        Call::new(self, GetAutoMergingPreviewRequest::new(domain_name, consolidation, conflict_resolution))
    }
}

request! {
    pub struct GetAutoMergingPreviewRequest for GetAutoMergingPreview {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// Which attributes must agree.
        pub consolidation: Consolidation as "Consolidation" limit Consolidation::LIMIT,
        /// Which of two values counts.
        pub conflict_resolution: ConflictResolution as "ConflictResolution" limit ConflictResolution::LIMIT,
        /// How sure a match must be, 0 to 1; any match if absent.
        pub min_allowed_confidence_score_for_merging: Option<f64> as "MinAllowedConfidenceScoreForMerging"
            limit Limit::number().min(0).max(1),
    }
}

impl Operation for GetAutoMergingPreviewRequest {
    type Response = GetAutoMergingPreviewResponse;
    const NAME: &'static str = "GetAutoMergingPreview";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/identity-resolution-jobs/auto-merging-preview";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    pub struct GetAutoMergingPreviewResponse for GetAutoMergingPreview {
        /// The domain.
        pub domain_name: String as "DomainName",
        /// How many matches the sample has.
        pub number_of_matches_in_sample: Option<i64> as "NumberOfMatchesInSample",
        /// How many profiles the matches of the sample have.
        pub number_of_profiles_in_sample: Option<i64> as "NumberOfProfilesInSample",
        /// How many of these profiles would be merged.
        pub number_of_profiles_will_be_merged: Option<i64> as "NumberOfProfilesWillBeMerged",
    }
}
