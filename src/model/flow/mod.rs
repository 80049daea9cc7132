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
//! These structs mirror the API one to one. A member that this version of the crate does not know is rejected when
//! a definition is read from JSON, because it would be lost on the way to the service.

mod conflict;
mod operator;
mod source;
mod task;
mod trigger;

use crate::limits::Limit;

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

input! {
    /// A whole flow: source, tasks and trigger.
    ///
    /// ```
    /// use customer_profiles::model::flow::*;
    ///
    /// let flow = FlowDefinition::new(
    ///     "salesforce-orders",
    ///     "arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555",
    ///     SourceFlowConfig::from(SalesforceSourceProperties::new("Order"))
    ///         .connector_profile_name("salesforce"),
    ///     [
    ///         Task::new(TaskType::Filter, ["Id", "Email"])
    ///             .connector_operator(SalesforceConnectorOperator::Projection),
    ///         Task::new(TaskType::Map, ["Id"])
    ///             .connector_operator(SalesforceConnectorOperator::NoOp)
    ///             .destination_field("Id"),
    ///     ],
    ///     TriggerConfig::scheduled(ScheduledTriggerProperties::new("rate(1hours)")),
    /// );
    /// # assert_eq!(flow.tasks.len(), 2);
    /// ```
    pub struct FlowDefinition [sensitive] {
        /// What the flow is for.
        pub description: Option<String> as "Description" limit Limit::text().max(2048).pattern(r"[\w!@#\-.?,\s]*"),
        /// The name of the flow.
        pub flow_name: String as "FlowName" limit Limit::text().max(256).pattern(r"[a-zA-Z0-9][\w!@#.-]+"),
        /// The ARN of the key that encrypts the flow's data.
        pub kms_arn: String as "KmsArn" limit Limit::text().min(20).max(2048).pattern("arn:aws:kms:.*:[0-9]+:.*"),
        /// Where records come from.
        pub source_flow_config: SourceFlowConfig as "SourceFlowConfig" limit SourceFlowConfig::LIMIT,
        /// What happens to each record, in order.
        pub tasks: Vec<Task> as "Tasks" limit Limit::list(&Task::LIMIT),
        /// When the flow runs.
        pub trigger_config: TriggerConfig as "TriggerConfig" limit TriggerConfig::LIMIT,
    }
}
