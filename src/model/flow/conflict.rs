//! Whether the parts of a flow that name its connector agree.

use super::{ConnectorOperator, FlowDefinition, SourceConnectorProperties, SourceConnectorType};

impl FlowDefinition {
    /// Where connector type, source properties and operators disagree: the path of the member and what is wrong with it.
    ///
    /// Only what no server could mean counts. A part that is left empty, or that names other connectors besides the
    /// flow's own, is the service's to judge; so is a connector that this version of the crate does not know.
    ///
    /// ```
    /// # use customer_profiles::model::flow::*;
    /// let task =
    ///     Task::new(TaskType::Map, ["id"]).connector_operator(ZendeskConnectorOperator::NoOp);
    /// let source = SourceFlowConfig::from(S3SourceProperties::new("acme-orders"));
    /// let flow = FlowDefinition::new(
    ///     "orders",
    ///     "arn:aws:kms:…",
    ///     source,
    ///     [task],
    ///     TriggerConfig::on_demand(),
    /// );
    /// assert_eq!(
    ///     flow.conflict().unwrap(),
    ///     "Tasks[0].ConnectorOperator is one of Zendesk, but the source is S3: \
    ///      give the operator under S3"
    /// );
    /// ```
    #[must_use]
    pub fn conflict(&self) -> Option<String> {
        let connector = member_of(&self.source_flow_config.connector_type)?;
        let named = self.source_flow_config.source_connector_properties.named();
        if let Some(other) = other_than(connector, &named) {
            return Some(format!(
                "SourceFlowConfig.SourceConnectorProperties are those of {other}, but ConnectorType is {}: \
                 give the properties under {connector}",
                self.source_flow_config.connector_type
            ));
        }
        self.tasks.iter().enumerate().find_map(|(index, task)| {
            let named = task.connector_operator.as_ref()?.named();
            let other = other_than(connector, &named)?;
            Some(format!(
                "Tasks[{index}].ConnectorOperator is one of {other}, but the source is {connector}: \
                 give the operator under {connector}"
            ))
        })
    }
}

/// The member that holds properties and operators of a connector; its type spells one of them in another way.
fn member_of(connector_type: &SourceConnectorType) -> Option<&'static str> {
    match connector_type {
        SourceConnectorType::Salesforce => Some("Salesforce"),
        SourceConnectorType::Marketo => Some("Marketo"),
        SourceConnectorType::Zendesk => Some("Zendesk"),
        SourceConnectorType::Servicenow => Some("ServiceNow"),
        SourceConnectorType::S3 => Some("S3"),
        SourceConnectorType::Unknown(_) => None,
    }
}

/// A connector that is named where the flow's own is not.
fn other_than(connector: &str, named: &[(&'static str, bool)]) -> Option<&'static str> {
    let mut set = named.iter().filter(|(_, is_set)| *is_set).map(|(name, _)| *name);
    if set.clone().any(|name| name == connector) { None } else { set.next() }
}

impl SourceConnectorProperties {
    fn named(&self) -> [(&'static str, bool); 5] {
        [
            ("Marketo", self.marketo.is_some()),
            ("S3", self.s3.is_some()),
            ("Salesforce", self.salesforce.is_some()),
            ("ServiceNow", self.service_now.is_some()),
            ("Zendesk", self.zendesk.is_some()),
        ]
    }
}

impl ConnectorOperator {
    fn named(&self) -> [(&'static str, bool); 5] {
        [
            ("Marketo", self.marketo.is_some()),
            ("S3", self.s3.is_some()),
            ("Salesforce", self.salesforce.is_some()),
            ("ServiceNow", self.service_now.is_some()),
            ("Zendesk", self.zendesk.is_some()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn conflict(connector_type: &str, properties: Value, operators: &[Value]) -> Option<String> {
        let tasks: Vec<Value> = operators
            .iter()
            .map(|operator| json!({ "TaskType": "Map", "SourceFields": ["a"], "ConnectorOperator": operator }))
            .collect();
        let flow: FlowDefinition = serde_json::from_value(json!({
            "FlowName": "f",
            "KmsArn": "arn",
            "SourceFlowConfig": { "ConnectorType": connector_type, "SourceConnectorProperties": properties },
            "Tasks": tasks,
            "TriggerConfig": { "TriggerType": "OnDemand" }
        }))
        .unwrap();
        flow.conflict()
    }

    #[test]
    fn a_flow_that_names_one_connector_throughout_agrees() {
        for (connector_type, member) in
            [("Salesforce", "Salesforce"), ("Marketo", "Marketo"), ("Zendesk", "Zendesk"), ("Servicenow", "ServiceNow")]
        {
            let properties = json!({ member: { "Object": "o" } });
            assert_eq!(conflict(connector_type, properties, &[json!({ member: "NO_OP" })]), None);
        }
        let properties = json!({ "S3": { "BucketName": "b" } });
        assert_eq!(conflict("S3", properties, &[json!({ "S3": "NO_OP" })]), None);
    }

    #[test]
    fn properties_of_another_connector_are_told() {
        assert_eq!(
            conflict("Servicenow", json!({ "Zendesk": { "Object": "o" } }), &[]).unwrap(),
            "SourceFlowConfig.SourceConnectorProperties are those of Zendesk, but ConnectorType is Servicenow: \
             give the properties under ServiceNow"
        );
    }

    #[test]
    fn the_task_whose_operator_is_of_another_connector_is_told() {
        let properties = json!({ "S3": { "BucketName": "b" } });
        let operators = [json!({ "S3": "NO_OP" }), json!({ "Salesforce": "NO_OP" })];
        let found = conflict("S3", properties, &operators).unwrap();
        assert!(found.starts_with("Tasks[1].ConnectorOperator is one of Salesforce"), "{found}");
    }

    #[test]
    fn what_the_service_may_judge_is_let_through() {
        let all = json!({ "S3": { "BucketName": "b" }, "Zendesk": { "Object": "o" } });
        assert_eq!(conflict("S3", all, &[json!({ "S3": "NO_OP", "Zendesk": "NO_OP" }), json!({})]), None);
        assert_eq!(conflict("S3", json!({}), &[]), None);
        let other = json!({ "Zendesk": { "Object": "o" } });
        assert_eq!(conflict("FutureConnector", other, &[json!({ "S3": "NO_OP" })]), None);
    }
}
