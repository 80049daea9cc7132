use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::Profile;
use crate::model::profiles::BatchGetProfileError;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Reads up to 20 profiles by their ids.
    ///
    /// The response is a success even if some of the profiles could not be read: those are in
    /// [`errors`](BatchGetProfileResponse::errors), the others in [`profiles`](BatchGetProfileResponse::profiles), in no
    /// particular order. For more, see [`batch_get_profiles`](Self::batch_get_profiles), which takes a stream of ids.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// let response = client.batch_get_profile("acme", [id]).await?;
    /// for profile in response.profiles.unwrap_or_default() {
    ///     println!("{:?}", profile.profile_id);
    /// }
    /// for error in response.errors.unwrap_or_default() {
    ///     eprintln!("{}: {}", error.profile_id, error.message);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn batch_get_profile(
        &self,
        domain_name: impl Into<String>,
        profile_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> BatchGetProfile {
        Call::new(self, BatchGetProfileRequest::new(domain_name, profile_ids))
    }
}

request! {
    pub struct BatchGetProfileRequest for BatchGetProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The ids of the profiles, 1 to 20.
        pub profile_ids: Vec<String> as "ProfileIds" limit Limit::list(&shapes::UUID).min(1).max(20),
    }
}

impl Operation for BatchGetProfileRequest {
    type Response = BatchGetProfileResponse;
    const NAME: &'static str = "BatchGetProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/batch-get-profiles";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct BatchGetProfileResponse for BatchGetProfile {
        /// The profiles that could not be read, each with the reason.
        pub errors: Option<Vec<BatchGetProfileError>> as "Errors",
        /// The profiles that were read.
        pub profiles: Option<Vec<Profile>> as "Profiles",
    }
}
