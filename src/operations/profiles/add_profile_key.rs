use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Adds values of a key to a profile, by which searches then find it.
    ///
    /// A key has a name, such as `_email` or one of an object type, and one or more values. Values that the profile has already
    /// stay.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// client.add_profile_key("acme", id, "_email", ["jane@example.com"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_profile_key(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        key_name: impl Into<String>,
        values: impl IntoIterator<Item = impl Into<String>>,
    ) -> AddProfileKey {
        Call::new(self, AddProfileKeyRequest::new(domain_name, profile_id, key_name, values))
    }
}

request! {
    pub struct AddProfileKeyRequest for AddProfileKey {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The name of the key.
        pub key_name: String as "KeyName" limit shapes::NAME,
        /// The values to add.
        pub values: Vec<String> as "Values" [sensitive] limit shapes::REQUEST_VALUE_LIST,
    }
}

impl Operation for AddProfileKeyRequest {
    type Response = AddProfileKeyResponse;
    const NAME: &'static str = "AddProfileKey";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/keys";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct AddProfileKeyResponse for AddProfileKey {
        /// The name of the key.
        pub key_name: Option<String> as "KeyName",
        /// The values that were added.
        pub values: Option<Vec<String>> as "Values" [sensitive],
    }
}
