use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::{ConflictResolution, Consolidation};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_auto_merging_preview("acme", consolidation, conflict_resolution).await?;
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

/// A call of `GetAutoMergingPreview`.
pub type GetAutoMergingPreview = Call<GetAutoMergingPreviewRequest>;

request! {
    /// The request of `GetAutoMergingPreview`.
    ///
    /// API reference: [GetAutoMergingPreview](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetAutoMergingPreview.html)
    pub struct GetAutoMergingPreviewRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub consolidation: Consolidation as "Consolidation" limit Consolidation::LIMIT,
        /// ?
        pub conflict_resolution: ConflictResolution as "ConflictResolution" limit ConflictResolution::LIMIT,
        /// ?
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

output! {
    /// The response of `GetAutoMergingPreview`.
    pub struct GetAutoMergingPreviewResponse {
        /// ?
        pub domain_name: String as "DomainName",
        /// ?
        pub number_of_matches_in_sample: Option<i64> as "NumberOfMatchesInSample",
        /// ?
        pub number_of_profiles_in_sample: Option<i64> as "NumberOfProfilesInSample",
        /// ?
        pub number_of_profiles_will_be_merged: Option<i64> as "NumberOfProfilesWillBeMerged",
    }
}
