use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.delete_workflow("acme", "?").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_workflow(&self, domain_name: impl Into<String>, workflow_id: impl Into<String>) -> DeleteWorkflow {
        Call::new(self, DeleteWorkflowRequest::new(domain_name, workflow_id))
    }
}

/// A call of `DeleteWorkflow`.
pub type DeleteWorkflow = Call<DeleteWorkflowRequest>;

request! {
    /// The request of `DeleteWorkflow`.
    ///
    /// API reference: [DeleteWorkflow](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_DeleteWorkflow.html)
    pub struct DeleteWorkflowRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub workflow_id: String as "WorkflowId" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for DeleteWorkflowRequest {
    type Response = DeleteWorkflowResponse;
    const NAME: &'static str = "DeleteWorkflow";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/workflows/{WorkflowId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent; // ? what a second one does
}

output! {
    /// The response of `DeleteWorkflow`.
    #[derive(Default)]
    pub struct DeleteWorkflowResponse {}
}
