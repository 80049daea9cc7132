use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a profile, with its objects and keys.
    ///
    /// It can not be undone. Deleting a profile that does not exist is an [error](crate::Error::is_not_found).
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// client.delete_profile("acme", id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile(&self, domain_name: impl Into<String>, profile_id: impl Into<String>) -> DeleteProfile {
        Call::new(self, DeleteProfileRequest::new(domain_name, profile_id))
    }
}

request! {
    pub struct DeleteProfileRequest for DeleteProfile {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
    }
}

impl Operation for DeleteProfileRequest {
    type Response = DeleteProfileResponse;
    const NAME: &'static str = "DeleteProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteProfileResponse for DeleteProfile {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
