use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.delete_profile("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile(&self, domain_name: impl Into<String>, profile_id: impl Into<String>) -> DeleteProfile {
        Call::new(self, DeleteProfileRequest::new(domain_name, profile_id))
    }
}

/// A call of `DeleteProfile`.
pub type DeleteProfile = Call<DeleteProfileRequest>;

request! {
    /// The request of `DeleteProfile`.
    ///
    /// API reference: [DeleteProfile](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteProfile.html)
    pub struct DeleteProfileRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
    }
}

impl Operation for DeleteProfileRequest {
    type Response = DeleteProfileResponse;
    const NAME: &'static str = "DeleteProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `DeleteProfile`.
    #[derive(Default)]
    pub struct DeleteProfileResponse {
        /// ?
        pub message: Option<String> as "Message",
    }
}
