use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a domain object type, with its objects.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_domain_object_type("acme", "Catalogue").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_domain_object_type(
        &self,
        domain_name: impl Into<String>,
        object_type_name: impl Into<String>,
    ) -> DeleteDomainObjectType {
        Call::new(self, DeleteDomainObjectTypeRequest::new(domain_name, object_type_name))
    }
}

request! {
    pub struct DeleteDomainObjectTypeRequest for DeleteDomainObjectType {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the domain object type.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for DeleteDomainObjectTypeRequest {
    type Response = DeleteDomainObjectTypeResponse;
    const NAME: &'static str = "DeleteDomainObjectType";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/domain-object-types/{ObjectTypeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteDomainObjectTypeResponse for DeleteDomainObjectType {}
}
