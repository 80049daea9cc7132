use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ConnectorOperator;
use crate::limits::{KnownValues, Limit, Limited, MemberLimits};
use crate::model::open_enum::open_enum;

open_enum! {
    /// What a task does.
    pub enum TaskType {
        /// Computes with fields.
        Arithmetic = "Arithmetic",
        /// Keeps some records, or some fields of each.
        Filter = "Filter",
        /// Writes a field under another name.
        Map = "Map",
        /// Hides a field or a part of it.
        Mask = "Mask",
        /// Joins fields into one.
        Merge = "Merge",
        /// Cuts a field to a length.
        Truncate = "Truncate",
        /// Checks a field.
        Validate = "Validate",
    }
}

open_enum! {
    /// A property of a task.
    pub enum OperatorPropertiesKey {
        /// The value to compare with.
        Value = "VALUE",
        /// The values to compare with.
        Values = "VALUES",
        /// The type of the value.
        DataType = "DATA_TYPE",
        /// The upper bound of a range.
        UpperBound = "UPPER_BOUND",
        /// The lower bound of a range.
        LowerBound = "LOWER_BOUND",
        /// The type of the field in the source.
        SourceDataType = "SOURCE_DATA_TYPE",
        /// The type of the field in the destination.
        DestinationDataType = "DESTINATION_DATA_TYPE",
        /// What happens when a check fails.
        ValidationAction = "VALIDATION_ACTION",
        /// The character that takes the place of masked ones.
        MaskValue = "MASK_VALUE",
        /// How many characters are masked.
        MaskLength = "MASK_LENGTH",
        /// How many characters are kept.
        TruncateLength = "TRUNCATE_LENGTH",
        /// The order of the fields in a computation.
        MathOperationFieldsOrder = "MATH_OPERATION_FIELDS_ORDER",
        /// How fields are joined.
        ConcatFormat = "CONCAT_FORMAT",
        /// The categories of parts of a field.
        SubfieldCategoryMap = "SUBFIELD_CATEGORY_MAP",
    }
}

/// The properties of a task.
pub type TaskPropertiesMap = BTreeMap<OperatorPropertiesKey, String>;

/// One step of a flow.
///
/// API reference: [Task](https://docs.aws.amazon.com/customerprofiles/latest/APIReference/API_Task.html)
///
/// ```
/// use customer_profiles::model::flow::*;
///
/// let mask = Task::new(TaskType::Mask, ["CardNumber"])
///     .connector_operator(SalesforceConnectorOperator::MaskFirstN)
///     .destination_field("CardNumber")
///     .task_properties([(OperatorPropertiesKey::MaskLength, "12"), (OperatorPropertiesKey::MaskValue, "*")]);
/// # assert_eq!(mask.source_fields, ["CardNumber"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Task {
    /// The operator, under the connector of the flow's source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub connector_operator: Option<ConnectorOperator>,
    /// The field that the result is written to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination_field: Option<String>,
    /// The fields that the task reads.
    pub source_fields: Vec<String>,
    /// Properties that the task's kind asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub task_properties: Option<TaskPropertiesMap>,
    /// What the task does.
    pub task_type: TaskType,
}

const PROPERTY: Limit = Limit::text().max(2048).pattern(".+");
const STRING_TO_2048: Limit = Limit::text().max(2048).pattern(".*");

impl Limited for Task {
    const LIMITS: MemberLimits = &[
        ("ConnectorOperator", ConnectorOperator::LIMIT),
        ("DestinationField", Limit::text().max(256).pattern(".*")),
        ("SourceFields", Limit::list(&STRING_TO_2048)),
        ("TaskProperties", Limit::map(&OperatorPropertiesKey::LIMIT, &PROPERTY)),
        ("TaskType", TaskType::LIMIT),
    ];
}

impl Task {
    /// A task with all that is required.
    #[must_use]
    pub fn new(task_type: TaskType, source_fields: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            connector_operator: None,
            destination_field: None,
            source_fields: source_fields.into_iter().map(Into::into).collect(),
            task_properties: None,
            task_type,
        }
    }

    /// Sets the operator.
    #[must_use]
    pub fn connector_operator(mut self, operator: impl Into<ConnectorOperator>) -> Self {
        self.connector_operator = Some(operator.into());
        self
    }

    /// Sets the field that the result is written to.
    #[must_use]
    pub fn destination_field(mut self, field: impl Into<String>) -> Self {
        self.destination_field = Some(field.into());
        self
    }

    /// Sets the properties.
    #[must_use]
    pub fn task_properties(
        mut self,
        properties: impl IntoIterator<Item = (OperatorPropertiesKey, impl Into<String>)>,
    ) -> Self {
        self.task_properties = Some(properties.into_iter().map(|(key, value)| (key, value.into())).collect());
        self
    }
}
