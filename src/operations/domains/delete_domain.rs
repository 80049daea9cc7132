use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a domain with all that it holds.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_domain("acme").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_domain(&self, domain_name: impl Into<String>) -> DeleteDomain {
        Call::new(self, DeleteDomainRequest::new(domain_name))
    }
}

request! {
    pub struct DeleteDomainRequest for DeleteDomain {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
    }
}

impl Operation for DeleteDomainRequest {
    type Response = DeleteDomainResponse;
    const NAME: &'static str = "DeleteDomain";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    pub struct DeleteDomainResponse for DeleteDomain {
        /// What the service says of it.
        pub message: String as "Message",
    }
}
