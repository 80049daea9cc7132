use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::profiles::FieldSourceProfileIds;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Merges profiles into one. **It can not be undone.**
    ///
    /// The objects and keys of the other profiles move to the main one, and the other profiles are deleted. Where two have
    /// different values of a member, that of the main profile stays, unless
    /// [`field_source_profile_ids`](MergeProfilesRequest::field_source_profile_ids) names the profile whose value counts, even if it has
    /// none.
    ///
    /// A merge that may have been done already is an error when it is sent again, because the merged profiles are gone. Such an
    /// error [says so](crate::Error::may_be_echo).
    ///
    /// ```no_run
    /// # use customer_profiles::model::FieldSourceProfileIds;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let [main, other] =
    ///     ["0123456789abcdef0123456789abcdef", "123456789abcdef0123456789abcdef0"];
    /// client
    ///     .merge_profiles("acme", main, [other])
    ///     .field_source_profile_ids(FieldSourceProfileIds::new().email_address(other))
    ///     .await?;
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

request! {
    pub struct MergeProfilesRequest for MergeProfiles {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile that stays.
        pub main_profile_id: String as "MainProfileId" limit shapes::UUID,
        /// The ids of the profiles that are merged into it, 1 to 20.
        pub profile_ids_to_be_merged: Vec<String> as "ProfileIdsToBeMerged"
            limit Limit::list(&shapes::UUID).min(1).max(20),
        /// For each member, the id of the profile whose value counts; that of the main profile where absent.
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
    // What was merged is gone: a second one is an error, and merges nothing.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct MergeProfilesResponse for MergeProfiles {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
