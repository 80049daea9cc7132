use http::Method;

use crate::client::{Call, Client};
use crate::limits::{Limit, MemberLimits, shapes};
use crate::model::integrations::{IntegrationConfig, WorkflowType};
use crate::operation::{Operation, RepeatSafety};
use crate::structure::SortedMap;

impl Client {
    /// ?
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> customer_profiles::Result<()> {
    /// let response = client.create_integration_workflow("acme", "?", integration_config, "?", "?").await?;
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

/// A call of `CreateIntegrationWorkflow`.
pub type CreateIntegrationWorkflow = Call<CreateIntegrationWorkflowRequest>;

request! {
    /// The request of `CreateIntegrationWorkflow`.
    ///
    /// API reference: [CreateIntegrationWorkflow](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_CreateIntegrationWorkflow.html)
    pub struct CreateIntegrationWorkflowRequest {
        /// The domain.
        pub domain_name: String as "DomainName" limit shapes::NAME,
        /// ?
        pub workflow_type: WorkflowType as "WorkflowType" limit WorkflowType::LIMIT,
        /// ?
        pub integration_config: IntegrationConfig as "IntegrationConfig" limit IntegrationConfig::LIMIT,
        /// ?
        pub object_type_name: String as "ObjectTypeName" limit shapes::TYPE_NAME,
        /// ?
        pub role_arn: String as "RoleArn" limit Limit::text().max(512).pattern("arn:aws:iam:.*:[0-9]+:.*"),
        /// ?
        pub tags: Option<SortedMap<String, String>> as "Tags" limit shapes::TAG_MAP,
    }
}

impl Operation for CreateIntegrationWorkflowRequest {
    type Response = CreateIntegrationWorkflowResponse;
    const NAME: &'static str = "CreateIntegrationWorkflow";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/workflows/integrations";
    const LIMITS: MemberLimits = Self::MEMBER_LIMITS;
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent; // ? what a second one does
}

output! {
    /// The response of `CreateIntegrationWorkflow`.
    pub struct CreateIntegrationWorkflowResponse {
        /// ?
        pub workflow_id: String as "WorkflowId",
        /// ?
        pub message: String as "Message",
    }
}
