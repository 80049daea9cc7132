use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Removes values of a key from a profile; searches by them no longer find it.
    ///
    /// The last key of a profile may well be removed: the profile stays, and is found by its id.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// client.delete_profile_key("acme", id, "_email", ["old@example.com"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile_key(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        key_name: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> DeleteProfileKey {
        Call::new(self, DeleteProfileKeyRequest::new(domain_name, profile_id, key_name, values))
    }
}

request! {
    pub struct DeleteProfileKeyRequest for DeleteProfileKey {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The name of the key.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values to remove.
        pub values: Vec<String> as "Values" [sensitive] limit shapes::REQUEST_VALUE_LIST,
    }
}

impl Operation for DeleteProfileKeyRequest {
    type Response = DeleteProfileKeyResponse;
    const NAME: &'static str = "DeleteProfileKey";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/keys/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteProfileKeyResponse for DeleteProfileKey {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
