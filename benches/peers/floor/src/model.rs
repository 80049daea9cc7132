//! The members that the calls of this comparison use, and the optional ones that the responses may have.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetIntegrationRequest {
    pub(crate) uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)] // read from the response, as in a program that uses them
pub(crate) struct Integration {
    pub(crate) domain_name: String,
    pub(crate) uri: String,
    pub(crate) object_type_name: Option<String>,
    pub(crate) created_at: f64,
    pub(crate) last_updated_at: f64,
    pub(crate) tags: Option<HashMap<String, String>>,
    pub(crate) object_type_names: Option<HashMap<String, String>>,
    pub(crate) workflow_id: Option<String>,
    pub(crate) is_unstructured: Option<bool>,
    pub(crate) role_arn: Option<String>,
    pub(crate) event_trigger_names: Option<Vec<String>>,
    pub(crate) scope: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(dead_code)]
pub(crate) struct ListIntegrationsResponse {
    pub(crate) items: Option<Vec<Integration>>,
    pub(crate) next_token: Option<String>,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct PutIntegrationRequest {
    object_type_name: String,
    flow_definition: FlowDefinition,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct FlowDefinition {
    description: String,
    flow_name: String,
    kms_arn: String,
    source_flow_config: SourceFlowConfig,
    tasks: Vec<Task>,
    trigger_config: TriggerConfig,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct SourceFlowConfig {
    connector_profile_name: String,
    connector_type: String,
    incremental_pull_config: IncrementalPullConfig,
    source_connector_properties: SourceConnectorProperties,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct IncrementalPullConfig {
    datetime_type_field_name: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct SourceConnectorProperties {
    salesforce: SalesforceSourceProperties,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct SalesforceSourceProperties {
    object: String,
    enable_dynamic_field_update: bool,
    include_deleted_records: bool,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
#[allow(clippy::struct_field_names)] // the API's own
struct Task {
    connector_operator: HashMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    destination_field: Option<String>,
    source_fields: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    task_properties: Option<HashMap<String, String>>,
    task_type: String,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct TriggerConfig {
    trigger_type: String,
    trigger_properties: TriggerProperties,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct TriggerProperties {
    scheduled: ScheduledTriggerProperties,
}

#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct ScheduledTriggerProperties {
    schedule_expression: String,
    data_pull_mode: String,
}
