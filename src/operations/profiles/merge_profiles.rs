use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::FieldSourceProfileIds;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.merge_profiles("acme", "?", ["?"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn merge_profiles(
        &self,
        domain_name: impl Into<String>,
        main_profile_id: impl Into<String>,
        profile_ids_to_be_merged: impl IntoIterator<Item = impl Into<String>>,
    ) -> MergeProfiles {
        Call::new(self, MergeProfilesRequest::new(domain_name, main_profile_id, profile_ids_to_be_merged))
    }
}

/// A call of `MergeProfiles`.
pub type MergeProfiles = Call<MergeProfilesRequest>;

request! {
    /// The request of `MergeProfiles`.
    ///
    /// API reference: [MergeProfiles](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_MergeProfiles.html)
    pub struct MergeProfilesRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub main_profile_id: String as "MainProfileId" limit shapes::UUID,
        /// ?
        pub profile_ids_to_be_merged: Vec<String> as "ProfileIdsToBeMerged"
            limit Limit::list(&shapes::UUID).min(1).max(20),
        /// ?
        pub field_source_profile_ids: Option<FieldSourceProfileIds> as "FieldSourceProfileIds"
            limit FieldSourceProfileIds::LIMIT,
    }
}

impl Operation for MergeProfilesRequest {
    type Response = MergeProfilesResponse;
    const NAME: &'static str = "MergeProfiles";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects/merge";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `MergeProfiles`.
    #[derive(Default)]
    pub struct MergeProfilesResponse {
        /// ?
        pub message: Option<String> as "Message",
    }
}
