//! The official SDK's models can't be read from JSON: they are put together member by member.

use aws_sdk_customerprofiles::types::{
    ConnectorOperator, FlowDefinition, IncrementalPullConfig, SalesforceSourceProperties, ScheduledTriggerProperties,
    SourceConnectorProperties, SourceFlowConfig, Task, TriggerConfig, TriggerProperties,
};
use peers::messages::PUT_INTEGRATION;
use serde_json::Value;

/// The object type and the flow of the message.
pub(crate) fn read() -> (String, FlowDefinition) {
    let message: Value = serde_json::from_str(PUT_INTEGRATION).expect("JSON");
    let flow = &message["FlowDefinition"];
    let mut builder = FlowDefinition::builder()
        .description(text(&flow["Description"]))
        .flow_name(text(&flow["FlowName"]))
        .kms_arn(text(&flow["KmsArn"]))
        .source_flow_config(source(&flow["SourceFlowConfig"]))
        .trigger_config(trigger(&flow["TriggerConfig"]));
    for task in flow["Tasks"].as_array().expect("tasks") {
        builder = builder.tasks(self::task(task));
    }
    (text(&message["ObjectTypeName"]).to_owned(), builder.build().expect("a flow"))
}

fn source(config: &Value) -> SourceFlowConfig {
    let salesforce = &config["SourceConnectorProperties"]["Salesforce"];
    let properties = SalesforceSourceProperties::builder()
        .object(text(&salesforce["Object"]))
        .enable_dynamic_field_update(salesforce["EnableDynamicFieldUpdate"] == true)
        .include_deleted_records(salesforce["IncludeDeletedRecords"] == true)
        .build()
        .expect("properties");
    let pull = IncrementalPullConfig::builder()
        .datetime_type_field_name(text(&config["IncrementalPullConfig"]["DatetimeTypeFieldName"]))
        .build();
    SourceFlowConfig::builder()
        .connector_profile_name(text(&config["ConnectorProfileName"]))
        .connector_type(text(&config["ConnectorType"]).into())
        .incremental_pull_config(pull)
        .source_connector_properties(SourceConnectorProperties::builder().salesforce(properties).build())
        .build()
        .expect("a source")
}

fn task(task: &Value) -> Task {
    let operator = text(&task["ConnectorOperator"]["Salesforce"]);
    let mut builder = Task::builder()
        .connector_operator(ConnectorOperator::builder().salesforce(operator.into()).build())
        .task_type(text(&task["TaskType"]).into())
        .set_destination_field(task["DestinationField"].as_str().map(Into::into));
    for field in task["SourceFields"].as_array().expect("fields") {
        builder = builder.source_fields(text(field));
    }
    for (key, value) in task["TaskProperties"].as_object().into_iter().flatten() {
        builder = builder.task_properties(key.as_str().into(), text(value));
    }
    builder.build().expect("a task")
}

fn trigger(config: &Value) -> TriggerConfig {
    let scheduled = &config["TriggerProperties"]["Scheduled"];
    let properties = ScheduledTriggerProperties::builder()
        .schedule_expression(text(&scheduled["ScheduleExpression"]))
        .data_pull_mode(text(&scheduled["DataPullMode"]).into())
        .build()
        .expect("a schedule");
    TriggerConfig::builder()
        .trigger_type(text(&config["TriggerType"]).into())
        .trigger_properties(TriggerProperties::builder().scheduled(properties).build())
        .build()
        .expect("a trigger")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("text")
}
