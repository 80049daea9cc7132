use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::integrations::{IntegrationConfig, WorkflowType};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// Takes in what a source has already, and then sets up an integration for what comes.
    ///
    /// The service works through the history in batches and makes a flow for each: see
    /// [`get_workflow_steps`](Self::get_workflow_steps). The sources are Salesforce, ServiceNow and Marketo.
    /// [`get_workflow`](Self::get_workflow) [waits](Call::wait_until) until it is done.
    ///
    /// It is not retried when its response is lost, because that could begin a second workflow.
    ///
    /// ```no_run
    /// # use customer_profiles::model::flow::FlowDefinition;
    /// # use customer_profiles::model::{AppflowIntegration, Batch, IntegrationConfig, WorkflowType};
    /// # use std::time::Duration;
    /// # use time::macros::datetime;
    /// # async fn example(client: customer_profiles::Client, flow: FlowDefinition) -> customer_profiles::Result<()> {
    /// let january =
    ///     Batch::new(datetime!(2026-01-01 00:00 UTC), datetime!(2026-02-01 00:00 UTC));
    /// let config = IntegrationConfig::new()
    ///     .appflow_integration(AppflowIntegration::new(flow).batches([january]));
    /// let role = "arn:aws:iam::123456789012:role/orders";
    /// let workflow = client
    ///     .create_integration_workflow(
    ///         "acme",
    ///         WorkflowType::AppflowIntegration,
    ///         config,
    ///         "Order",
    ///         role,
    ///     )
    ///     .await?;
    /// let workflow = client.get_workflow("acme", workflow.workflow_id);
    /// workflow
    ///     .wait_until(|workflow| workflow.progress())
    ///     .timeout(Duration::from_hours(6))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_integration_workflow(
        &self,
        domain_name: impl Into<String>,
        workflow_type: impl Into<WorkflowType>,
        integration_config: impl Into<IntegrationConfig>,
        object_type_name: impl Into<String>,
        role_arn: impl Into<String>,
    ) -> CreateIntegrationWorkflow {
        Call::new(
            self,
            CreateIntegrationWorkflowRequest::new(
                domain_name,
                workflow_type,
                integration_config,
                object_type_name,
                role_arn,
            ),
        )
    }
}

request! {
    pub struct CreateIntegrationWorkflowRequest for CreateIntegrationWorkflow {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// The kind of workflow.
        pub workflow_type: WorkflowType as "WorkflowType" limit WorkflowType::LIMIT,
        /// The source and its history.
        pub integration_config: IntegrationConfig as "IntegrationConfig" limit IntegrationConfig::LIMIT,
        /// The name of the object type that takes the objects in.
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// The role that the service takes on to read the source.
        pub role_arn: String as "RoleArn" limit Limit::text().max(512).pattern("arn:aws:iam:.*:[0-9]+:.*"),
        /// Tags for the workflow and its integration.
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateIntegrationWorkflowRequest {
    type Response = CreateIntegrationWorkflowResponse;
    const NAME: &'static str = "CreateIntegrationWorkflow";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/workflows/integrations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    // A second one is a second workflow.
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

response! {
    pub struct CreateIntegrationWorkflowResponse for CreateIntegrationWorkflow {
        /// The id of the workflow.
        pub workflow_id: String as "WorkflowId",
        /// What the service says of it.
        pub message: String as "Message",
    }
}
