use std::collections::BTreeMap;

use crate::limits::Limit;
use crate::model::flow::ConnectorOperator;

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

input! {
    /// One step of a flow.
    ///
    /// ```
    /// use customer_profiles::model::flow::*;
    ///
    /// let mask = Task::new(TaskType::Mask, ["CardNumber"])
    ///     .connector_operator(SalesforceConnectorOperator::MaskFirstN)
    ///     .destination_field("CardNumber")
    ///     .task_properties([
    ///         (OperatorPropertiesKey::MaskLength, "12"),
    ///         (OperatorPropertiesKey::MaskValue, "*"),
    ///     ]);
    /// # assert_eq!(mask.source_fields, ["CardNumber"]);
    /// ```
    pub struct Task {
        /// What the task does.
        pub task_type: TaskType as "TaskType" limit TaskType::LIMIT,
        /// The operator, under the connector of the flow's source.
        pub connector_operator: Option<ConnectorOperator> as "ConnectorOperator" limit ConnectorOperator::LIMIT,
        /// The field that the result is written to.
        pub destination_field: Option<String> as "DestinationField" limit Limit::text().max(256).pattern(".*"),
        /// The fields that the task reads.
        pub source_fields: Vec<String> as "SourceFields" limit Limit::list(&STRING_TO_2048),
        /// Properties that the task's kind asks for.
        pub task_properties: Option<BTreeMap<OperatorPropertiesKey, String>> as "TaskProperties"
            limit Limit::map(&OperatorPropertiesKey::LIMIT, &PROPERTY),
    }
}

const PROPERTY: Limit = Limit::text().max(2048).pattern(".+");
const STRING_TO_2048: Limit = Limit::text().max(2048).pattern(".*");
