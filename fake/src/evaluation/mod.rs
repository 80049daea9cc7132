//! What the service works out of what it has.

pub(crate) mod comparison;
mod condition;
mod expression;
mod moment;
mod number;
mod statistic;

use customer_profiles::model::{ConditionOverrides, Conditions};

pub(crate) use self::condition::TimestampSource;
use self::condition::Window;
pub(crate) use self::expression::Expression;
use crate::record::Timestamp;
use crate::state::domain::{CalculatedAttribute, CalculatedValue, Domain};

/// The value that a profile has of a calculated attribute at this time: what a test has set, or what its definition makes
/// of the profile's objects.
pub(crate) fn calculated_value(
    domain: &Domain,
    attribute: &CalculatedAttribute,
    profile_id: &str,
    now: Timestamp,
    overrides: Option<&ConditionOverrides>,
) -> CalculatedValue {
    let set = attribute.value_of(profile_id).cloned();
    set.or_else(|| evaluate(domain, attribute, profile_id, now, overrides)).unwrap_or_default()
}

/// None if the definition can't be read, which is so only where it was seeded.
fn evaluate(
    domain: &Domain,
    attribute: &CalculatedAttribute,
    profile_id: &str,
    now: Timestamp,
    overrides: Option<&ConditionOverrides>,
) -> Option<CalculatedValue> {
    let expression = Expression::parse(&attribute.attribute_details.expression).ok()?;
    let conditions = attribute.conditions.as_ref();
    let range = conditions.and_then(|conditions| conditions.range.as_ref());
    let source = TimestampSource::of(range).ok()?;
    let window = Window::of(range, overrides, now);

    let objects = domain.profile_objects(profile_id, &expression.object_type_name);
    let mut values: Vec<(Timestamp, String)> = objects
        .filter(|object| attribute.ingested_since().is_none_or(|since| object.ingested_at >= since))
        .filter(|object| attribute.filter.as_ref().is_none_or(|filter| condition::passes(filter, object)))
        .filter_map(|object| {
            let time = source.as_ref().map_or(Some(object.ingested_at), |source| source.time_of(&object))?;
            let counts =
                window.is_none_or(|window| window.has(time)) && attribute.kept_since.is_none_or(|since| time >= since);
            Some((time, expression.value(|field| object.text(field))?)).filter(|_| counts)
        })
        .collect();
    values.sort_by_key(|(time, _)| *time);
    let object_count =
        conditions.and_then(|conditions| conditions.object_count).and_then(|count| usize::try_from(count).ok());
    let values = &values[values.len().saturating_sub(object_count.unwrap_or(usize::MAX))..];

    let texts: Vec<String> = values.iter().map(|(_, text)| text.clone()).collect();
    let threshold = conditions.and_then(|conditions| conditions.threshold.as_ref());
    let value = statistic::result(&attribute.statistic, &texts).map(|value| match threshold {
        Some(threshold) => condition::reaches(threshold, &value).to_string(),
        None => value,
    });
    let known_since = attribute.ingested_since().max(attribute.kept_since);
    let range_is_partial = window.zip(known_since).is_some_and(|(window, since)| window.start < since.0);
    let count_is_partial = object_count.is_some_and(|count| values.len() < count);
    Some(CalculatedValue {
        value,
        last_object_timestamp: values.last().map(|(time, _)| *time),
        is_data_partial: range_is_partial || count_is_partial,
    })
}

/// When the range of conditions begins, at this time; none if they take in all time.
pub(crate) fn range_start(conditions: Option<&Conditions>, now: Timestamp) -> Option<Timestamp> {
    let range = conditions.and_then(|conditions| conditions.range.as_ref());
    Window::of(range, None, now).map(|window| Timestamp(window.start))
}
