use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes an integration of a domain.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_integration("acme", "s3://acme-orders").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_integration(&self, domain_name: impl Into<String>, uri: impl Into<String>) -> DeleteIntegration {
        Call::new(self, DeleteIntegrationRequest::new(domain_name, uri))
    }
}

request! {
    pub struct DeleteIntegrationRequest for DeleteIntegration {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The URI of the bucket, flow or event source.
        pub uri: String as "Uri" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for DeleteIntegrationRequest {
    type Response = DeleteIntegrationResponse;
    const NAME: &'static str = "DeleteIntegration";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/integrations/delete";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteIntegrationResponse for DeleteIntegration {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
