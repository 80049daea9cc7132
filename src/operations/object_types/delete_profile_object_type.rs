use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an object type of a domain, with all objects of it.
    ///
    /// Integrations that use it are disabled, and what its objects wrote into profiles is taken out of them.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_profile_object_type("acme", "Shopify-Order").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_profile_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> DeleteProfileObjectType {
        Call::new(self, DeleteProfileObjectTypeRequest::new(domain_name, object_type_name))
    }
}

request! {
    pub struct DeleteProfileObjectTypeRequest for DeleteProfileObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for DeleteProfileObjectTypeRequest {
    type Response = DeleteProfileObjectTypeResponse;
    const NAME: &'static str = "DeleteProfileObjectType";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteProfileObjectTypeResponse for DeleteProfileObjectType {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
