//! The flow definition of an integration: what Amazon AppFlow reads, when, and what it does with each record.
//!
//! ```text
//! FlowDefinition
//! ├─ SourceFlowConfig        where records come from
//! │  ├─ SourceConnectorProperties: Salesforce, Marketo, Zendesk, ServiceNow or S3
//! │  └─ IncrementalPullConfig
//! ├─ Task …                  what happens to their fields
//! │  └─ ConnectorOperator: one operator of the source's connector
//! └─ TriggerConfig           when the flow runs
//!    └─ ScheduledTriggerProperties
//! ```
//!
//! These structs mirror the API one to one. A member that this version of the crate does not know is refused when
//! a definition is read from JSON, because it would be lost on the way to the service.

mod contradiction;
mod operator;
mod source;
mod task;
mod trigger;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::redacted::Redacted;
use crate::limits::{Limit, Limited, MemberLimits};

pub use operator::{
    ConnectorOperator, MarketoConnectorOperator, S3ConnectorOperator, SalesforceConnectorOperator,
    ServiceNowConnectorOperator, ZendeskConnectorOperator,
};
pub use source::{
    IncrementalPullConfig, MarketoSourceProperties, S3SourceProperties, SalesforceSourceProperties,
    ServiceNowSourceProperties, SourceConnectorProperties, SourceConnectorType, SourceFlowConfig,
    ZendeskSourceProperties,
};
pub use task::{OperatorPropertiesKey, Task, TaskPropertiesMap, TaskType};
pub use trigger::{DataPullMode, ScheduledTriggerProperties, TriggerConfig, TriggerProperties, TriggerType};

/// A whole flow: source, tasks and trigger.
///
/// API reference: [FlowDefinition](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_FlowDefinition.html)
///
/// ```
/// use customer_profiles::model::flow::*;
///
/// let flow = FlowDefinition::new(
///     "salesforce-orders",
///     "arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555",
///     SourceFlowConfig::from(SalesforceSourceProperties::new("Order")).connector_profile_name("salesforce"),
///     [
///         Task::new(TaskType::Filter, ["Id", "Email"]).connector_operator(SalesforceConnectorOperator::Projection),
///         Task::new(TaskType::Map, ["Id"])
///             .connector_operator(SalesforceConnectorOperator::NoOp)
///             .destination_field("Id"),
///     ],
///     TriggerConfig::scheduled(ScheduledTriggerProperties::new("rate(1hours)")),
/// );
/// # assert_eq!(flow.tasks.len(), 2);
/// ```
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct FlowDefinition {
    /// What the flow is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The name of the flow.
    pub flow_name: String,
    /// The ARN of the key that encrypts the flow's data.
    pub kms_arn: String,
    /// Where records come from.
    pub source_flow_config: SourceFlowConfig,
    /// What happens to each record, in order.
    pub tasks: Vec<Task>,
    /// When the flow runs.
    pub trigger_config: TriggerConfig,
}

impl Limited for FlowDefinition {
    const SENSITIVE: bool = true;
    const LIMITS: MemberLimits = &[
        ("Description", Limit::text().max(2048).pattern(r"[\w!@#\-.?,\s]*")),
        ("FlowName", Limit::text().max(256).pattern(r"[a-zA-Z0-9][\w!@#.-]+")),
        ("KmsArn", Limit::text().min(20).max(2048).pattern("arn:aws:kms:.*:[0-9]+:.*")),
        ("SourceFlowConfig", SourceFlowConfig::LIMIT),
        ("Tasks", Limit::list(&Task::LIMIT)),
        ("TriggerConfig", TriggerConfig::LIMIT),
    ];
}

impl FlowDefinition {
    /// A flow with all that is required.
    #[must_use]
    pub fn new(
        flow_name: impl Into<String>,
        kms_arn: impl Into<String>,
        source_flow_config: SourceFlowConfig,
        tasks: impl IntoIterator<Item = Task>,
        trigger_config: TriggerConfig,
    ) -> Self {
        Self {
            description: None,
            flow_name: flow_name.into(),
            kms_arn: kms_arn.into(),
            source_flow_config,
            tasks: tasks.into_iter().collect(),
            trigger_config,
        }
    }

    /// Sets what the flow is for.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }
}

/// The API marks the whole definition as sensitive.
impl fmt::Debug for FlowDefinition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("FlowDefinition").field(&Redacted).finish()
    }
}
