//! The conditions of a calculated attribute: which objects count, and what their result is compared with.

use customer_profiles::model::{ConditionOverrides, Filter, Operator, Range, Threshold};
use time::Duration;

use super::{comparison, moment};
use crate::record::Timestamp;
use crate::state::domain::ProfileObject;

/// The time that objects are from; its ends count too.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    pub(super) start: Timestamp,
    end: Timestamp,
}

impl Window {
    /// The time that a range means at this one; none if that is all time. What overrides it has its own beginning and end.
    pub(super) fn of(range: Option<&Range>, overrides: Option<&ConditionOverrides>, now: Timestamp) -> Option<Self> {
        let overriding = overrides.and_then(|overrides| overrides.range.as_ref());
        let (start, end) = match (overriding, range.and_then(|range| range.value_range.as_ref())) {
            (Some(range), _) => (range.start, range.end.unwrap_or(0)),
            (None, Some(range)) => (range.start, range.end),
            (None, None) => (range?.value?, 0),
        };
        let at = |days: i32| Timestamp(now.0.saturating_sub(Duration::days(days.into())));
        Some(Self { start: at(start), end: at(end) })
    }

    pub(super) fn has(self, time: Timestamp) -> bool {
        (self.start..=self.end).contains(&time)
    }
}

/// The field that has the time of objects, and how it is written.
#[derive(Debug)]
pub(crate) struct TimestampSource<'a> {
    pub(crate) object_type_name: &'a str,
    path: &'a str,
    format: Option<TimestampFormat>,
}

#[derive(Clone, Copy, Debug)]
enum TimestampFormat {
    Epoch,
    Iso8601,
}

impl<'a> TimestampSource<'a> {
    /// Where a range has the time of objects from; none if that is when they came in. An error says what is invalid.
    pub(crate) fn of(range: Option<&'a Range>) -> Result<Option<Self>, &'static str> {
        let format = match range.and_then(|range| range.timestamp_format.as_deref()) {
            None => None,
            Some("EPOCHMILLI") => Some(TimestampFormat::Epoch),
            Some("ISO_8601") => Some(TimestampFormat::Iso8601),
            Some(_) => return Err("TimestampFormat must be EPOCHMILLI or ISO_8601"),
        };
        let Some(source) = range.and_then(|range| range.timestamp_source.as_deref()) else { return Ok(None) };
        let element = source.trim().strip_prefix('{').and_then(|source| source.strip_suffix('}'));
        let (object_type_name, path) = element
            .and_then(|element| element.split_once('.'))
            .ok_or("TimestampSource must be written as {ObjectTypeName.location}")?;
        Ok(Some(Self { object_type_name, path, format }))
    }

    /// The time of an object; without a format, in either of them.
    pub(super) fn time_of(&self, object: &ProfileObject<'_>) -> Option<Timestamp> {
        let text = object.text_at(self.path)?;
        let time = match self.format {
            Some(TimestampFormat::Epoch) => moment::epoch(&text),
            Some(TimestampFormat::Iso8601) => moment::iso_8601(&text),
            None => moment::epoch(&text).or_else(|| moment::iso_8601(&text)),
        };
        time.map(Timestamp)
    }
}

/// Whether a filter takes an object in.
pub(super) fn passes(filter: &Filter, object: &ProfileObject<'_>) -> bool {
    let groups = filter.groups.iter().map(|group| {
        let dimensions = group.dimensions.iter().map(|dimension| {
            dimension.attributes.iter().all(|(name, condition)| {
                comparison::holds(condition.dimension_type.as_str(), object.text(name).as_deref(), &condition.values)
            })
        });
        comparison::combined(group.r#type.as_str(), dimensions)
    });
    comparison::combined(filter.include.as_str(), groups)
}

/// Whether a value is beyond a threshold.
pub(super) fn reaches(threshold: &Threshold, value: &str) -> bool {
    let holds = |comparison| comparison::holds(comparison, Some(value), &[&threshold.value]);
    match &threshold.operator {
        Operator::GreaterThan => holds("GREATER_THAN"),
        Operator::LessThan => holds("LESS_THAN"),
        Operator::NotEqualTo => !holds("EQUAL"),
        _ => holds("EQUAL"),
    }
}
