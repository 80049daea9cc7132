use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a calculated attribute: no profile has it any more.
    ///
    /// One that the service made by itself can be deleted, too, and does not come back: it would have to be
    /// [created](Client::create_calculated_attribute_definition) anew.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_calculated_attribute_definition("acme", "revenue").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_calculated_attribute_definition(
        &self,
        domain_name: impl Into<String>,
        calculated_attribute_name: impl Into<String>,
    ) -> DeleteCalculatedAttributeDefinition {
        Call::new(self, DeleteCalculatedAttributeDefinitionRequest::new(domain_name, calculated_attribute_name))
    }
}

request! {
    pub struct DeleteCalculatedAttributeDefinitionRequest for DeleteCalculatedAttributeDefinition {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the calculated attribute.
        pub calculated_attribute_name: String as "CalculatedAttributeName" limit shapes::TYPE_NAME,
    }
}

impl Operation for DeleteCalculatedAttributeDefinitionRequest {
    type Response = DeleteCalculatedAttributeDefinitionResponse;
    const NAME: &'static str = "DeleteCalculatedAttributeDefinition";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/calculated-attributes/{CalculatedAttributeName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteCalculatedAttributeDefinitionResponse for DeleteCalculatedAttributeDefinition {}
}
