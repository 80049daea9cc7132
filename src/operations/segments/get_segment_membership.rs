use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::segments::{ProfileQueryFailures, ProfileQueryResult};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Finds out which of up to 100 profiles are in a segment.
    ///
    /// It takes the profiles that it is asked about and does not list those of the segment: that is a
    /// [snapshot](Client::create_segment_snapshot). Profiles that could not be looked up are in the
    /// [failures](GetSegmentMembershipResponse::failures) of a response that is otherwise a success. For more profiles,
    /// [`get_segment_memberships`](Client::get_segment_memberships) takes a stream of ids.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let ids = ["2a8e25f4d93c48dca4a5a09e2b24a6a5", "f8c1f3a5bd2e4b5c8b7f1c0e9d6a7b32"];
    /// let membership = client.get_segment_membership("acme", "regulars", ids).await?;
    /// for profile in membership.profiles.unwrap_or_default() {
    ///     println!("{}: {}", profile.profile_id, profile.query_result);
    /// }
    /// for failure in membership.failures.unwrap_or_default() {
    ///     eprintln!("{}: {}", failure.profile_id, failure.message);
    /// }
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

request! {
    pub struct GetSegmentMembershipRequest for GetSegmentMembership {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the segment.
        pub segment_definition_name: String as "SegmentDefinitionName" limit shapes::NAME,
        /// The ids of the profiles, 1 to 100.
        pub profile_ids: Vec<String> as "ProfileIds" limit Limit::list(&shapes::UUID).min(1).max(100),
    }
}

impl Operation for GetSegmentMembershipRequest {
    type Response = GetSegmentMembershipResponse;
    const NAME: &'static str = "GetSegmentMembership";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/segments/{SegmentDefinitionName}/membership";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // It is a POST, and reads all the same.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetSegmentMembershipResponse for GetSegmentMembership {
        /// The name of the segment.
        pub segment_definition_name: Option<String> as "SegmentDefinitionName",
        /// The profiles that could be looked up.
        pub profiles: Option<Vec<ProfileQueryResult>> as "Profiles",
        /// The profiles that could not be looked up.
        pub failures: Option<Vec<ProfileQueryFailures>> as "Failures",
        /// When the membership was last computed.
        pub last_computed_at: Option<OffsetDateTime> as "LastComputedAt",
    }
}
