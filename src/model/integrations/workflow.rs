use time::OffsetDateTime;

use crate::model::flow::{FlowDefinition, SourceConnectorType};

open_enum! {
    /// ?
    pub enum WorkflowType {
        /// ?
        AppflowIntegration = "APPFLOW_INTEGRATION",
    }
}

open_enum! {
    /// ?
    pub enum Status {
        /// ?
        NotStarted = "NOT_STARTED",
        /// ?
        InProgress = "IN_PROGRESS",
        /// ?
        Complete = "COMPLETE",
        /// ?
        Failed = "FAILED",
        /// ?
        Split = "SPLIT",
        /// ?
        Retry = "RETRY",
        /// ?
        Cancelled = "CANCELLED",
    }
}

input! {
    /// ?
    ///
    /// API reference: [IntegrationConfig](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_IntegrationConfig.html)
    pub struct IntegrationConfig {
        /// ?
        pub appflow_integration: Option<AppflowIntegration> as "AppflowIntegration" limit AppflowIntegration::LIMIT,
    }
}

input! {
    /// ?
    ///
    /// API reference: [AppflowIntegration](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AppflowIntegration.html)
    pub struct AppflowIntegration {
        /// ?
        pub flow_definition: FlowDefinition as "FlowDefinition" limit FlowDefinition::LIMIT,
        /// ?
        pub batches: Option<Vec<Batch>> as "Batches",
    }
}

input! {
    /// ?
    ///
    /// API reference: [Batch](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Batch.html)
    pub struct Batch {
        /// ?
        pub start_time: OffsetDateTime as "StartTime",
        /// ?
        pub end_time: OffsetDateTime as "EndTime",
    }
}

output! {
    /// ?
    ///
    /// API reference: [WorkflowAttributes](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_WorkflowAttributes.html)
    #[derive(Default)]
    pub struct WorkflowAttributes {
        /// ?
        pub appflow_integration: Option<AppflowIntegrationWorkflowAttributes> as "AppflowIntegration",
    }
}

output! {
    /// ?
    ///
    /// API reference: [AppflowIntegrationWorkflowAttributes](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AppflowIntegrationWorkflowAttributes.html)
    pub struct AppflowIntegrationWorkflowAttributes {
        /// ?
        pub source_connector_type: SourceConnectorType as "SourceConnectorType",
        /// ?
        pub connector_profile_name: String as "ConnectorProfileName",
        /// ?
        pub role_arn: Option<String> as "RoleArn",
    }
}

output! {
    /// ?
    ///
    /// API reference: [WorkflowMetrics](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_WorkflowMetrics.html)
    #[derive(Default)]
    pub struct WorkflowMetrics {
        /// ?
        pub appflow_integration: Option<AppflowIntegrationWorkflowMetrics> as "AppflowIntegration",
    }
}

output! {
    /// ?
    ///
    /// API reference: [AppflowIntegrationWorkflowMetrics](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AppflowIntegrationWorkflowMetrics.html)
    pub struct AppflowIntegrationWorkflowMetrics {
        /// ?
        pub records_processed: i64 as "RecordsProcessed",
        /// ?
        pub steps_completed: i64 as "StepsCompleted",
        /// ?
        pub total_steps: i64 as "TotalSteps",
    }
}

output! {
    /// ?
    ///
    /// API reference: [WorkflowStepItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_WorkflowStepItem.html)
    #[derive(Default)]
    pub struct WorkflowStepItem {
        /// ?
        pub appflow_integration: Option<AppflowIntegrationWorkflowStep> as "AppflowIntegration",
    }
}

output! {
    /// ?
    ///
    /// API reference: [AppflowIntegrationWorkflowStep](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_AppflowIntegrationWorkflowStep.html)
    pub struct AppflowIntegrationWorkflowStep {
        /// ?
        pub flow_name: String as "FlowName",
        /// ?
        pub status: Status as "Status",
        /// ?
        pub execution_message: String as "ExecutionMessage",
        /// ?
        pub records_processed: i64 as "RecordsProcessed",
        /// ?
        pub batch_records_start_time: String as "BatchRecordsStartTime",
        /// ?
        pub batch_records_end_time: String as "BatchRecordsEndTime",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}

output! {
    /// ?
    ///
    /// API reference: [ListWorkflowsItem](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_ListWorkflowsItem.html)
    pub struct ListWorkflowsItem {
        /// ?
        pub workflow_type: WorkflowType as "WorkflowType",
        /// ?
        pub workflow_id: String as "WorkflowId",
        /// ?
        pub status: Status as "Status",
        /// ?
        pub status_description: String as "StatusDescription",
        /// ?
        pub created_at: OffsetDateTime as "CreatedAt",
        /// ?
        pub last_updated_at: OffsetDateTime as "LastUpdatedAt",
    }
}
