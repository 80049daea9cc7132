use time::OffsetDateTime;

use crate::model::flow::{FlowDefinition, SourceConnectorType};

open_enum! {
    /// A kind of workflow.
    pub enum WorkflowType {
        /// It sets up an integration with an Amazon AppFlow source.
        AppflowIntegration = "APPFLOW_INTEGRATION",
    }
}

open_enum! {
    /// How far a workflow or a step of it is.
    pub enum Status {
        /// It has not begun.
        NotStarted = "NOT_STARTED",
        /// It is under way.
        InProgress = "IN_PROGRESS",
        /// It is done.
        Complete = "COMPLETE",
        /// It failed.
        Failed = "FAILED",
        /// Its batch had too many records and was split.
        Split = "SPLIT",
        /// It failed and is tried again.
        Retry = "RETRY",
        /// It was cancelled.
        Cancelled = "CANCELLED",
    }
}

input! {
    /// What a workflow sets up.
    pub struct IntegrationConfig {
        /// An integration with an Amazon AppFlow source.
        pub appflow_integration: Option<AppflowIntegration> as "AppflowIntegration" limit AppflowIntegration::LIMIT,
    }
}

input! {
    /// An integration with an Amazon AppFlow source, and the history that is taken in first.
    ///
    /// ```
    /// use customer_profiles::model::{AppflowIntegration, Batch, IntegrationConfig};
    /// use customer_profiles::time::macros::datetime;
    ///
    /// # fn example(flow: customer_profiles::model::flow::FlowDefinition) {
    /// let spring = Batch::new(datetime!(2021-03-01 0:00 UTC), datetime!(2021-06-01 0:00 UTC));
    /// let summer = Batch::new(datetime!(2021-06-01 0:00 UTC), datetime!(2021-09-01 0:00 UTC));
    /// let config = IntegrationConfig::new()
    ///     .appflow_integration(AppflowIntegration::new(flow).batches([spring, summer]));
    /// # }
    /// ```
    pub struct AppflowIntegration {
        /// The flow of the integration.
        pub flow_definition: FlowDefinition as "FlowDefinition" limit FlowDefinition::LIMIT,
        /// The spans of time that the history is cut into; the service cuts it if absent.
        pub batches: Option<Vec<Batch>> as "Batches",
    }
}

input! {
    /// A span of time whose records are taken in together.
    pub struct Batch {
        /// Its beginning.
        pub start_time: OffsetDateTime as "StartTime",
        /// Its end.
        pub end_time: OffsetDateTime as "EndTime",
    }
}

output! {
    /// What a workflow works on.
    #[derive(Default)]
    pub struct WorkflowAttributes {
        /// The Amazon AppFlow source.
        pub appflow_integration: Option<AppflowIntegrationWorkflowAttributes> as "AppflowIntegration",
    }
}

output! {
    /// The Amazon AppFlow source of a workflow.
    pub struct AppflowIntegrationWorkflowAttributes {
        /// The kind of source.
        pub source_connector_type: SourceConnectorType as "SourceConnectorType",
        /// The connector profile that the source is reached by.
        pub connector_profile_name: String as "ConnectorProfileName",
        /// The role that the service takes on to read the source.
        pub role_arn: Option<String> as "RoleArn",
    }
}

output! {
    /// How much a workflow has done.
    #[derive(Default)]
    pub struct WorkflowMetrics {
        /// How much has come from the Amazon AppFlow source.
        pub appflow_integration: Option<AppflowIntegrationWorkflowMetrics> as "AppflowIntegration",
    }
}

output! {
    /// How much a workflow has taken from its Amazon AppFlow source.
    pub struct AppflowIntegrationWorkflowMetrics {
        /// How many records it has taken in.
        pub records_processed: i64 as "RecordsProcessed",
        /// How many steps are done.
        pub steps_completed: i64 as "StepsCompleted",
        /// How many steps there are.
        pub total_steps: i64 as "TotalSteps",
    }
}

output! {
    /// One step of a workflow.
    #[derive(Default)]
    pub struct WorkflowStepItem {
        /// The step of an Amazon AppFlow workflow.
        pub appflow_integration: Option<AppflowIntegrationWorkflowStep> as "AppflowIntegration",
    }
}

output! {
    /// One step of a workflow: a flow that takes in one batch.
    pub struct AppflowIntegrationWorkflowStep {
        /// The name of the flow.
        pub flow_name: String as "FlowName",
        /// How far the step is.
        pub status: Status as "Status",
        /// What Amazon AppFlow says of the step.
        pub execution_message: String as "ExecutionMessage",
        /// How many records the step has taken in.
        pub records_processed: i64 as "RecordsProcessed",
        /// The beginning of the batch, as a text.
        pub batch_records_start_time: String as "BatchRecordsStartTime",
        /// The end of the batch, as a text.
        pub batch_records_end_time: String as "BatchRecordsEndTime",
        /// When the step was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the step was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// One workflow in a list.
    pub struct ListWorkflowsItem {
        /// The kind of workflow.
        pub workflow_type: WorkflowType as "WorkflowType",
        /// The id of the workflow.
        pub workflow_id: String as "WorkflowId",
        /// How far the workflow is.
        pub status: Status as "Status",
        /// How far the workflow is, in words.
        pub status_description: String as "StatusDescription",
        /// When the workflow was created.
        pub created_at: OffsetDateTime as "CreatedAt",
        /// When the workflow was last changed.
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}
