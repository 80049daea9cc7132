use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a layout.
    ///
    /// The service takes this call only from the Amazon Connect admin website.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_domain_layout("acme", "agents").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_domain_layout(
        &self,
        domain_name: impl Into<String>,
        layout_definition_name: impl Into<String>,
    ) -> DeleteDomainLayout {
        Call::new(self, DeleteDomainLayoutRequest::new(domain_name, layout_definition_name))
    }
}

request! {
    pub struct DeleteDomainLayoutRequest for DeleteDomainLayout {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The name of the layout, unique in the domain.
        pub layout_definition_name: String as "LayoutDefinitionName" limit shapes::NAME,
    }
}

impl Operation for DeleteDomainLayoutRequest {
    type Response = DeleteDomainLayoutResponse;
    const NAME: &'static str = "DeleteDomainLayout";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/layouts/{LayoutDefinitionName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteDomainLayoutResponse for DeleteDomainLayout {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
