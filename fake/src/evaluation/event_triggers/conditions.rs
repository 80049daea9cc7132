//! The conditions of event triggers.
//!
//! By AWS's words, `INCLUSIVE` needs all of the values, and `EXCLUSIVE` none of them. That the others need one is ours.

use customer_profiles::model::{ComparisonOperator, EventTriggerCondition, ObjectAttribute};
use serde_json::Value;

use crate::evaluation::comparison::{combined, holds};
use crate::state::domain::ObjectType;

/// Whether an object meets one of the conditions.
pub(super) fn meets(conditions: &[EventTriggerCondition], object_type: &ObjectType, object: &Value) -> bool {
    conditions.iter().any(|condition| {
        let dimensions = condition.event_trigger_dimensions.iter();
        let fitting = dimensions
            .map(|dimension| dimension.object_attributes.iter().all(|attribute| fits(attribute, object_type, object)));
        combined(condition.logical_operator.as_str(), fitting)
    })
}

fn fits(attribute: &ObjectAttribute, object_type: &ObjectType, object: &Value) -> bool {
    let value = match (&attribute.source, &attribute.field_name) {
        (Some(source), _) => ObjectType::source_value(source, object),
        (None, Some(name)) => object_type.field_value(name, object),
        (None, None) => None,
    };
    let texts = texts(value.as_ref());
    let operator = &attribute.comparison_operator;
    let any = |values: &[String]| texts.iter().any(|text| holds(operator.as_str(), Some(text), values));
    match operator {
        ComparisonOperator::Inclusive => attribute.values.iter().all(|value| any(std::slice::from_ref(value))),
        ComparisonOperator::Exclusive => {
            texts.iter().all(|text| holds(operator.as_str(), Some(text), &attribute.values))
        }
        _ => any(&attribute.values),
    }
}

/// The texts of a value: a list has several, what is absent has none.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::String(text)) => vec![text],
        Some(Value::Array(values)) => values.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
