//! Flows that can't disagree with themselves.
//!
//! A [`FlowDefinition`] names its connector three times: as a type, in the properties of the source, and in the operator
//! of each task. Here it is named once, and it decides which source properties and which operators exist; the end is a
//! plain `FlowDefinition`.
//!
//! ```
//! use customer_profiles::flow::{Filter, Flow, Schedule};
//!
//! let flow = Flow::salesforce("Order")
//!     .connector_profile_name("salesforce-production")
//!     .incremental_by("LastModifiedDate")
//!     .project(["Id", "Email", "Amount"])
//!     .filter("Amount", Filter::greater_than(100).data_type("double"))
//!     .map_all(["Id", "Email"])
//!     .map("Amount", "TotalPrice")
//!     .build(
//!         "orders",
//!         "arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555",
//!         Schedule::every_minutes(15).incremental(),
//!     );
//! assert_eq!(flow.tasks.len(), 5);
//! ```
//!
//! An operator that the connector does not have does not compile:
//!
//! ```compile_fail,E0277
//! # use customer_profiles::flow::{Filter, Flow};
//! let flow = Flow::zendesk("tickets").filter("priority", Filter::less_than(3));
//! ```

mod connector;
mod filter;
mod schedule;

use std::fmt;
use std::marker::PhantomData;

pub use connector::{Connector, Marketo, S3, Salesforce, ServiceNow, Zendesk};
pub use filter::{
    Between, Contains, EqualTo, Filter, GreaterThan, GreaterThanOrEqualTo, Has, LessThan, LessThanOrEqualTo,
    NotEqualTo, Operator, Projection,
};
pub use schedule::{InvalidSchedule, Schedule};

use crate::model::flow::{
    FlowDefinition, IncrementalPullConfig, MarketoSourceProperties, OperatorPropertiesKey as Key, S3SourceProperties,
    SalesforceSourceProperties, ServiceNowSourceProperties, SourceFlowConfig, Task, TaskPropertiesMap, TaskType,
    TriggerConfig, ZendeskSourceProperties,
};

/// A flow that is being put together, from the connector `C`.
///
/// [`build`](Self::build) takes what every flow needs besides: a name, a key and a trigger.
#[must_use = "a flow comes to something by `build`"]
pub struct Flow<C> {
    source: SourceFlowConfig,
    tasks: Vec<Task>,
    description: Option<String>,
    connector: PhantomData<fn() -> C>,
}

impl Flow<Salesforce> {
    /// A flow of a Salesforce object.
    pub fn salesforce(object: impl Into<String>) -> Self {
        Self::from_source(SalesforceSourceProperties::new(object))
    }

    /// Whether fields that are added in Salesforce later are taken in by themselves.
    pub fn enable_dynamic_field_update(mut self, enable: bool) -> Self {
        self.properties().enable_dynamic_field_update = Some(enable);
        self
    }

    /// Whether deleted records are read too.
    pub fn include_deleted_records(mut self, include: bool) -> Self {
        self.properties().include_deleted_records = Some(include);
        self
    }

    fn properties(&mut self) -> &mut SalesforceSourceProperties {
        let properties = &mut self.source.source_connector_properties.salesforce;
        properties.get_or_insert_with(|| SalesforceSourceProperties::new(""))
    }
}

impl Flow<Marketo> {
    /// A flow of a Marketo object.
    pub fn marketo(object: impl Into<String>) -> Self {
        Self::from_source(MarketoSourceProperties::new(object))
    }
}

impl Flow<Zendesk> {
    /// A flow of a Zendesk object.
    pub fn zendesk(object: impl Into<String>) -> Self {
        Self::from_source(ZendeskSourceProperties::new(object))
    }
}

impl Flow<ServiceNow> {
    /// A flow of a ServiceNow object.
    pub fn servicenow(object: impl Into<String>) -> Self {
        Self::from_source(ServiceNowSourceProperties::new(object))
    }
}

impl Flow<S3> {
    /// A flow of the objects in a bucket.
    pub fn s3(bucket_name: impl Into<String>) -> Self {
        Self::from_source(S3SourceProperties::new(bucket_name))
    }

    /// Only keys that begin with this are read.
    pub fn bucket_prefix(mut self, prefix: impl Into<String>) -> Self {
        let properties = &mut self.source.source_connector_properties.s3;
        properties.get_or_insert_with(|| S3SourceProperties::new("")).bucket_prefix = Some(prefix.into());
        self
    }
}

impl<C: Connector> Flow<C> {
    fn from_source(properties: impl Into<SourceFlowConfig>) -> Self {
        Self { source: properties.into(), tasks: Vec::new(), description: None, connector: PhantomData }
    }

    /// The AppFlow connector profile that holds the connection and its credentials.
    pub fn connector_profile_name(mut self, name: impl Into<String>) -> Self {
        self.source.connector_profile_name = Some(name.into());
        self
    }

    /// Separates new records from old ones by this date field of the source.
    pub fn incremental_by(mut self, datetime_type_field_name: impl Into<String>) -> Self {
        self.source.incremental_pull_config =
            Some(IncrementalPullConfig::new().datetime_type_field_name(datetime_type_field_name));
        self
    }

    /// What the flow is for.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    /// Keeps these columns of the source; AppFlow wants this task first.
    pub fn project(self, columns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.task(Task::new(TaskType::Filter, columns).connector_operator(C::operator(Projection::NAME)))
    }

    /// Writes a column under this name, as it is.
    pub fn map(self, column: impl Into<String>, destination: impl Into<String>) -> Self {
        self.step(TaskType::Map, column, "NO_OP", destination.into(), TaskPropertiesMap::new())
    }

    /// Writes each of these columns under its own name, as it is.
    pub fn map_all(mut self, columns: impl IntoIterator<Item = impl Into<String>>) -> Self {
        for column in columns {
            let column = column.into();
            self = self.map(column.clone(), column);
        }
        self
    }

    /// Keeps records whose column fits the filter; the connector must have its operator.
    pub fn filter<O: Operator>(self, column: impl Into<String>, filter: Filter<O>) -> Self
    where
        C: Has<O>,
    {
        let mut task = Task::new(TaskType::Filter, [column]).connector_operator(C::operator(O::NAME));
        task.task_properties = Some(filter.into_properties());
        self.task(task)
    }

    /// Puts a mask character in the place of each character of a column.
    pub fn mask_all(self, column: impl Into<String>, mask: char) -> Self {
        self.mask(column, "MASK_ALL", [(Key::MaskValue, mask.to_string())])
    }

    /// Puts a mask character in the place of the first characters of a column.
    pub fn mask_first(self, column: impl Into<String>, length: u32, mask: char) -> Self {
        self.mask(column, "MASK_FIRST_N", [(Key::MaskLength, length.to_string()), (Key::MaskValue, mask.to_string())])
    }

    /// Puts a mask character in the place of the last characters of a column.
    pub fn mask_last(self, column: impl Into<String>, length: u32, mask: char) -> Self {
        self.mask(column, "MASK_LAST_N", [(Key::MaskLength, length.to_string()), (Key::MaskValue, mask.to_string())])
    }

    fn mask(
        self,
        column: impl Into<String>,
        operator: &str,
        properties: impl IntoIterator<Item = (Key, String)>,
    ) -> Self {
        let column = column.into();
        self.step(TaskType::Mask, column.clone(), operator, column, properties.into_iter().collect())
    }

    /// Cuts a column to this many characters.
    pub fn truncate(self, column: impl Into<String>, length: u32) -> Self {
        let column = column.into();
        let properties = [(Key::TruncateLength, length.to_string())].into();
        self.step(TaskType::Truncate, column.clone(), "NO_OP", column, properties)
    }

    /// Checks a column of each record, and does this with a record that fails.
    pub fn validate(self, column: impl Into<String>, check: Check, action: ValidationAction) -> Self {
        let properties = [(Key::ValidationAction, action.as_str())];
        self.task(
            Task::new(TaskType::Validate, [column])
                .connector_operator(C::operator(check.operator()))
                .task_properties(properties),
        )
    }

    /// Computes with columns, in their order, and writes the result under this name.
    pub fn arithmetic(
        self,
        columns: impl IntoIterator<Item = impl Into<String>>,
        arithmetic: Arithmetic,
        destination: impl Into<String>,
    ) -> Self {
        let columns: Vec<String> = columns.into_iter().map(Into::into).collect();
        let order = columns.join(",");
        self.task(
            Task::new(TaskType::Arithmetic, columns)
                .connector_operator(C::operator(arithmetic.operator()))
                .destination_field(destination)
                .task_properties([(Key::MathOperationFieldsOrder, order)]),
        )
    }

    /// Joins columns by a format such as `${FirstName} ${LastName}`, and writes the result under this name.
    pub fn concatenate(
        self,
        columns: impl IntoIterator<Item = impl Into<String>>,
        format: impl Into<String>,
        destination: impl Into<String>,
    ) -> Self {
        self.task(
            Task::new(TaskType::Merge, columns)
                .connector_operator(C::operator("NO_OP"))
                .destination_field(destination)
                .task_properties([(Key::ConcatFormat, format)]),
        )
    }

    /// Adds a task as it is, for what the other methods do not have.
    ///
    /// Its operator must be one of this flow's connector; a flow whose parts disagree is rejected when it is sent.
    pub fn task(mut self, task: Task) -> Self {
        self.tasks.push(task);
        self
    }

    fn step(
        self,
        task_type: TaskType,
        column: impl Into<String>,
        operator: &str,
        destination: String,
        properties: TaskPropertiesMap,
    ) -> Self {
        let mut task =
            Task::new(task_type, [column]).connector_operator(C::operator(operator)).destination_field(destination);
        task.task_properties = Some(properties);
        self.task(task)
    }

    /// The whole flow: its name, the ARN of the key that encrypts its data, and what makes it run.
    ///
    /// The trigger is a [`Schedule`], or [`TriggerConfig::on_demand`] or [`TriggerConfig::event`].
    #[must_use]
    pub fn build(
        self,
        flow_name: impl Into<String>,
        kms_arn: impl Into<String>,
        trigger: impl Into<TriggerConfig>,
    ) -> FlowDefinition {
        let mut flow = FlowDefinition::new(flow_name, kms_arn, self.source, self.tasks, trigger.into());
        flow.description = self.description;
        flow
    }
}

impl<C> Clone for Flow<C> {
    fn clone(&self) -> Self {
        Self {
            source: self.source.clone(),
            tasks: self.tasks.clone(),
            description: self.description.clone(),
            connector: PhantomData,
        }
    }
}

/// The API marks flows as sensitive.
impl<C> fmt::Debug for Flow<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Flow").field("tasks", &self.tasks.len()).finish_non_exhaustive()
    }
}

/// What [`Flow::validate`] checks of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Check {
    /// It is set.
    NonNull,
    /// It is not zero.
    NonZero,
    /// It is not negative.
    NonNegative,
    /// It is a number.
    Numeric,
}

impl Check {
    fn operator(self) -> &'static str {
        match self {
            Self::NonNull => "VALIDATE_NON_NULL",
            Self::NonZero => "VALIDATE_NON_ZERO",
            Self::NonNegative => "VALIDATE_NON_NEGATIVE",
            Self::Numeric => "VALIDATE_NUMERIC",
        }
    }
}

/// What happens when a check fails.
///
/// The names are those of [AppFlow's validation](https://docs.aws.amazon.com/appflow/latest/userguide/getting-started-validate.html).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ValidationAction {
    /// The record is left out.
    DropRecord,
    /// The run of the flow ends.
    TerminateFlow,
}

impl ValidationAction {
    fn as_str(self) -> &'static str {
        match self {
            Self::DropRecord => "Drop_Record",
            Self::TerminateFlow => "Terminate_Flow",
        }
    }
}

/// How [`Flow::arithmetic`] computes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Arithmetic {
    /// Adds.
    Addition,
    /// Subtracts the later columns from the first.
    Subtraction,
    /// Multiplies.
    Multiplication,
    /// Divides the first column by the later ones.
    Division,
}

impl Arithmetic {
    fn operator(self) -> &'static str {
        match self {
            Self::Addition => "ADDITION",
            Self::Subtraction => "SUBTRACTION",
            Self::Multiplication => "MULTIPLICATION",
            Self::Division => "DIVISION",
        }
    }
}
