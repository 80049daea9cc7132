//! The values of calculated attributes.

use customer_profiles::model::{ConditionOverrides, Conditions};

use super::condition::{self, TimestampSource, Window};
use super::expression::Expression;
use super::statistic;
use crate::record::Timestamp;
use crate::state::domain::{CalculatedAttribute, CalculatedValue, Domain, ProfileObject};

/// The value that a profile has of a calculated attribute at this time: what a test has set, or what its definition makes
/// of the profile's objects.
pub(crate) fn calculated_value(
    domain: &Domain,
    attribute: &CalculatedAttribute,
    profile_id: &str,
    now: Timestamp,
    overrides: Option<&ConditionOverrides>,
) -> CalculatedValue {
    let calculate = || Some(Calculation::of(attribute, now, overrides)?.value(domain, profile_id));
    attribute.value_of(profile_id).cloned().or_else(calculate).unwrap_or_default()
}

/// When the range of conditions begins, at this time; none if they take in all time.
pub(crate) fn range_start(conditions: Option<&Conditions>, now: Timestamp) -> Option<Timestamp> {
    let range = conditions.and_then(|conditions| conditions.range.as_ref());
    Window::of(range, None, now).map(|window| window.start.min(now))
}

/// What a definition means at one time.
struct Calculation<'a> {
    attribute: &'a CalculatedAttribute,
    expression: Expression,
    source: Option<TimestampSource<'a>>,
    window: Option<Window>,
    object_count: Option<usize>,
}

impl<'a> Calculation<'a> {
    /// None if the definition can't be read, which is so only where it was seeded.
    fn of(attribute: &'a CalculatedAttribute, now: Timestamp, overrides: Option<&ConditionOverrides>) -> Option<Self> {
        let conditions = attribute.conditions.as_ref();
        let range = conditions.and_then(|conditions| conditions.range.as_ref());
        let object_count = conditions.and_then(|conditions| conditions.object_count);
        Some(Self {
            attribute,
            expression: Expression::parse(&attribute.attribute_details.expression).ok()?,
            source: TimestampSource::of(range).ok()?,
            window: Window::of(range, overrides, now),
            object_count: object_count.and_then(|count| count.try_into().ok()),
        })
    }

    fn value(&self, domain: &Domain, profile_id: &str) -> CalculatedValue {
        let objects = domain.profile_objects(profile_id, &self.expression.object_type_name);
        let mut counted: Vec<_> = objects.filter_map(|object| self.counted(&object)).collect();
        counted.sort_by_key(|(time, _)| *time); // objects of one time stay in the order in which they first arrived
        let newest = self.object_count.unwrap_or(usize::MAX);
        let (times, values): (Vec<_>, Vec<_>) = counted.drain(counted.len().saturating_sub(newest)..).unzip();

        let threshold = self.attribute.conditions.as_ref().and_then(|conditions| conditions.threshold.as_ref());
        let value = statistic::result(&self.attribute.statistic, &values);
        CalculatedValue {
            value: value.map(|value| match threshold {
                Some(threshold) => condition::reaches(threshold, &value).to_string(),
                None => value,
            }),
            last_object_timestamp: times.last().copied(),
            is_data_partial: self.lacks_time() || self.object_count.is_some_and(|count| values.len() < count),
        }
    }

    /// The time and the value of an object; none if it does not count.
    fn counted(&self, object: &ProfileObject<'_>) -> Option<(Timestamp, String)> {
        let Self { attribute, expression, source, window, .. } = self;
        let time = match source {
            Some(source) => source.time_of(object)?,
            None => object.ingested_at,
        };
        let counts = attribute.ingested_since().is_none_or(|since| object.ingested_at >= since)
            && attribute.kept_since.is_none_or(|since| time >= since)
            && window.is_none_or(|window| window.has(time))
            && attribute.filter.as_ref().is_none_or(|filter| condition::passes(filter, object));
        let value = counts.then(|| expression.value(|field| object.text(field)))??;
        Some((time, value))
    }

    /// Whether the range begins before the first object that can count.
    fn lacks_time(&self) -> bool {
        let since = self.attribute.ingested_since().max(self.attribute.kept_since);
        self.window.zip(since).is_some_and(|(window, since)| window.start < since)
    }
}
