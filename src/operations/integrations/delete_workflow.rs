use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::operation::{Operation, RepeatSafety};

impl Client {
    /// Deletes a workflow and stops what it does; its integration, if there is one by then, stays.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// client.delete_workflow("acme", "0123456789abcdef0123456789abcdef").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_workflow(&self, domain_name: impl Into<String>, workflow_id: impl Into<String>) -> DeleteWorkflow {
        Call::new(self, DeleteWorkflowRequest::new(domain_name, workflow_id))
    }
}

request! {
    pub struct DeleteWorkflowRequest for DeleteWorkflow {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the workflow.
        pub workflow_id: String as "WorkflowId" limit shapes::STRING_1_TO_255,
    }
}

impl Operation for DeleteWorkflowRequest {
    type Response = DeleteWorkflowResponse;
    const NAME: &'static str = "DeleteWorkflow";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}/workflows/{WorkflowId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

response! {
    #[derive(Default)]
    pub struct DeleteWorkflowResponse for DeleteWorkflow {}
}
