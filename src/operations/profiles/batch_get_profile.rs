use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::Profile;
use crate::model::profiles::BatchGetProfileError;
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.batch_get_profile("acme", ["?"]).await?;
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

/// A call of `BatchGetProfile`.
pub type BatchGetProfile = Call<BatchGetProfileRequest>;

request! {
    /// The request of `BatchGetProfile`.
    ///
    /// API reference: [BatchGetProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_BatchGetProfile.html)
    pub struct BatchGetProfileRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
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

output! {
    /// The response of `BatchGetProfile`.
    #[derive(Default)]
    pub struct BatchGetProfileResponse {
        /// ?
        pub errors: Option<Vec<BatchGetProfileError>> as "Errors",
        /// ?
        pub profiles: Option<Vec<Profile>> as "Profiles",
    }
}
