use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.delete_profile_object("acme", "?", "?", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile_object(
        &self,
        domain_name: impl Into<String>,
        profile_id: impl Into<String>,
        profile_object_unique_key: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> DeleteProfileObject {
        Call::new(
            self,
            DeleteProfileObjectRequest::new(domain_name, profile_id, profile_object_unique_key, object_type_name),
        )
    }
}

/// A call of `DeleteProfileObject`.
pub type DeleteProfileObject = Call<DeleteProfileObjectRequest>;

request! {
    /// The request of `DeleteProfileObject`.
    ///
    /// API reference: [DeleteProfileObject](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteProfileObject.html)
    pub struct DeleteProfileObjectRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// ?
        pub profile_object_unique_key: String as "ProfileObjectUniqueKey" limit shapes::STRING_1_TO_255,
        /// ?
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for DeleteProfileObjectRequest {
    type Response = DeleteProfileObjectResponse;
    const NAME: &'static str = "DeleteProfileObject";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `DeleteProfileObject`.
    #[derive(Default)]
    pub struct DeleteProfileObjectResponse {
        /// ?
        pub message: Option<String> as "Message",
    }
}
