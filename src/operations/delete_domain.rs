//! Deletes a domain with all that it holds.

use http::Method;
use serde::{Deserialize, Serialize};

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

/// A call of `DeleteDomain`.
pub type DeleteDomain = Call<DeleteDomainRequest>;

/// The request of `DeleteDomain`.
///
/// API reference: [DeleteDomain](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteDomain.html)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct DeleteDomainRequest {
    /// The domain.
    pub domain_name: String,
}

impl DeleteDomainRequest {
    /// A request with all that is required.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self { domain_name: domain_name.into() }
    }
}

impl Operation for DeleteDomainRequest {
    type Response = DeleteDomainResponse;
    const NAME: &'static str = "DeleteDomain";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}";
    const LIMITS: MemberLimits = &[("DomainName", shapes::NAME)];
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

/// The answer to `DeleteDomain`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[non_exhaustive]
pub struct DeleteDomainResponse {
    /// What the service says of it.
    pub message: String,
}
