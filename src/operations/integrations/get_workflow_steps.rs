use http::Method;

use crate::client::{Call, Client};
use crate::limits::{MemberLimits, shapes};
use crate::model::integrations::{WorkflowStepItem, WorkflowType};
use crate::operation::{Operation, QueryNames, RepeatSafety};

impl Client {
    /// Lists the steps of a workflow, a flow for each batch.
    ///
    /// The pages have more than the items: the id and the kind of the workflow.
    ///
    /// A call gives one page; [`items`](Call::items) and [`pages`](Call::pages) give them all.
    ///
    /// ```no_run
    /// # use futures::TryStreamExt;
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let mut steps =
    ///     client.get_workflow_steps("acme", "0123456789abcdef0123456789abcdef").items();
    /// while let Some(step) = steps.try_next().await? {
    ///     println!("{:?}", step.appflow_integration);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_workflow_steps(
        &self,
        domain_name: impl Into<String>,
        workflow_id: impl Into<String>,
    ) -> GetWorkflowSteps {
        Call::new(self, GetWorkflowStepsRequest::new(domain_name, workflow_id))
    }
}

request! {
    pub struct GetWorkflowStepsRequest for GetWorkflowSteps {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The id of the workflow.
        pub workflow_id: String as "WorkflowId" limit shapes::UUID,
        /// The token of the page to give; the first one if there is none.
        pub next_token: Option<String> as "NextToken" limit shapes::TOKEN,
        /// How many items a page holds at most, 1 to 100.
        pub max_results: Option<i32> as "MaxResults" limit shapes::MAX_SIZE_100,
    }
}

impl Operation for GetWorkflowStepsRequest {
    type Response = GetWorkflowStepsResponse;
    const NAME: &'static str = "GetWorkflowSteps";
    const METHOD: Method = Method::GET;
    const PATH: &'static str = "/domains/{DomainName}/workflows/{WorkflowId}/steps";
    const QUERY: QueryNames = &[("NextToken", "next-token"), ("MaxResults", "max-results")];
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
}

paginated! { GetWorkflowStepsRequest, items: WorkflowStepItem }

response! {
    #[derive(Default)]
    pub struct GetWorkflowStepsResponse for GetWorkflowSteps {
        /// The id of the workflow.
        pub workflow_id: Option<String> as "WorkflowId",
        /// The kind of workflow.
        pub workflow_type: Option<WorkflowType> as "WorkflowType",
        /// The steps of this page.
        pub items: Option<Vec<WorkflowStepItem>> as "Items",
        /// The token of the page after this one.
        pub next_token: Option<String> as "NextToken",
    }
}
