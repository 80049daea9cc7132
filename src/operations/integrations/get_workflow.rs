use http::Method;
use time::OffsetDateTime;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::integrations::{Status, WorkflowAttributes, WorkflowMetrics, WorkflowType};
use crate::operation::{Operation, RepeatSafety};
use crate::wait::Progress;

impl Client {
    /// Reads how far a workflow is.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let workflow = client.get_workflow("acme", "0123456789abcdef0123456789abcdef").await?;
    /// println!("{:?}: {:?}", workflow.status, workflow.metrics);
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_workflow(&self, domain_name: impl Into<String>, workflow_id: impl Into<String>) -> GetWorkflow {
        Call::new(self, GetWorkflowRequest::new(domain_name, workflow_id))
    }
}

request! {
    pub struct GetWorkflowRequest for GetWorkflow {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the workflow.
        pub workflow_id: String as "WorkflowId" limit shapes::UUID,
    }
}

impl Operation for GetWorkflowRequest {
    type Response = GetWorkflowResponse;
    const NAME: &'static str = "GetWorkflow";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/workflows/{WorkflowId}";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

response! {
    #[derive(Default)]
    pub struct GetWorkflowResponse for GetWorkflow {
        /// The id of the workflow.
        pub workflow_id: Option<String> as "WorkflowId",
        /// The kind of workflow.
        pub workflow_type: Option<WorkflowType> as "WorkflowType",
        /// How far the workflow is.
        pub status: Option<Status> as "Status",
        /// Why the workflow failed.
        pub error_description: Option<String> as "ErrorDescription",
        /// When the workflow began.
        pub start_date: Option<OffsetDateTime> as "StartDate",
        /// When the workflow was last changed.
        pub last_updated_at: Option<OffsetDateTime> as "LastUpdatedAt",
        /// What the workflow works on.
        pub attributes: Option<WorkflowAttributes> as "Attributes",
        /// How much the workflow has done.
        pub metrics: Option<WorkflowMetrics> as "Metrics",
    }
}

impl GetWorkflowResponse {
    /// How far the workflow is, for [`wait_until`](Call::wait_until).
    #[must_use]
    pub fn progress(&self) -> Progress {
        match &self.status {
            Some(Status::Complete) => Progress::Done,
            Some(status @ (Status::Failed | Status::Cancelled)) => {
                Progress::failed(status.as_str(), self.error_description.as_deref())
            }
            status => Progress::pending(status.as_ref().map(Status::as_str)),
        }
    }
}
