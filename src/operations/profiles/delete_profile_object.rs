use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes one object of a profile.
    ///
    /// [`list_profile_objects`](Self::list_profile_objects) gives the key by which the service knows an object. What the object
    /// has brought into the profile stays there.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let id = "0123456789abcdef0123456789abcdef";
    /// let mut objects = client.list_profile_objects("acme", "Order", id).items();
    /// while let Some(object) = objects.try_next().await? {
    ///     if let Some(key) = object.profile_object_unique_key {
    ///         client.delete_profile_object("acme", id, key, "Order").await?;
    ///     }
    /// }
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

request! {
    pub struct DeleteProfileObjectRequest for DeleteProfileObject {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the profile.
        pub profile_id: String as "ProfileId" limit shapes::UUID,
        /// The key by which the service knows the object among others of the profile.
        pub profile_object_unique_key: String as "ProfileObjectUniqueKey" limit shapes::STRING_1_TO_255,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for DeleteProfileObjectRequest {
    type Response = DeleteProfileObjectResponse;
    const NAME: &'static str = "DeleteProfileObject";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles/objects/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteProfileObjectResponse for DeleteProfileObject {
        /// What the service says of it.
        pub message: Option<String> as "Message",
    }
}
