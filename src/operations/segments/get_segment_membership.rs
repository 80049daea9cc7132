use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::{ProfileQueryFailures, ProfileQueryResult};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.get_segment_membership("acme", "?", ["?"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_segment_membership(
        &self,
        domain_name: impl Into<String>,
        segment_definition_name: impl Into<String>,
        profile_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> GetSegmentMembership {
        Call::new(self, GetSegmentMembershipRequest::new(domain_name, segment_definition_name, profile_ids))
    }
}

/// A call of `GetSegmentMembership`.
pub type GetSegmentMembership = Call<GetSegmentMembershipRequest>;

request! {
    /// The request of `GetSegmentMembership`.
    ///
    /// API reference: [GetSegmentMembership](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_GetSegmentMembership.html)
    pub struct GetSegmentMembershipRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// ?
        pub profile_ids: Vec<String> as "ProfileIds" limit Limit::list(&shapes::UUID).min(1).max(100),
    }
}

impl Operation for GetSegmentMembershipRequest {
    type Response = GetSegmentMembershipResponse;
    const NAME: &'static str = "GetSegmentMembership";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segments/{SegmentDefinitionName}/membership";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

output! {
    /// The response of `GetSegmentMembership`.
    #[derive(Default)]
    pub struct GetSegmentMembershipResponse {
        /// ?
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// ?
        pub profiles: Option<Vec<ProfileQueryResult>> as "Profiles",
        /// ?
        pub failures: Option<Vec<ProfileQueryFailures>> as "Failures",
        /// ?
        pub last_computed_at: Option<OffsetDateTime> as "LastComputedAt",
    }
}
