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

#[cfg(test)]
mod tests {
    use fastrand::Rng;
    use proptest::prelude::*;
    use serde_json::{Value, json};
    use time::macros::datetime;

    use super::*;

    const NOW: Timestamp = Timestamp(datetime!(2026-06-30 12:00 UTC));

    /// A domain with one profile, which has one object.
    fn domain(object: &Value) -> (Domain, String) {
        let object_type = json!({
            "ObjectTypeName": "T",
            "Description": "d",
            "AllowProfileCreation": true,
            "Fields": { "id": { "Source": "_source.id" } },
            "Keys": { "id": [{ "FieldNames": ["id"], "StandardIdentifiers": ["UNIQUE", "PROFILE"] }] },
        });
        let mut domain = Domain::named("acme", NOW);
        domain.object_types.put("T", serde_json::from_value(object_type).unwrap());
        domain.put_object("T", &object.to_string(), NOW, &mut Rng::with_seed(7)).unwrap();
        let profile_id = domain.profiles().next().unwrap().profile_id.clone().unwrap();
        (domain, profile_id)
    }

    proptest! {
        #[test]
        fn no_definition_and_no_object_make_the_evaluation_panic(
            value in any::<Option<i32>>(),
            ends in any::<Option<(i32, i32)>>(),
            count in any::<Option<i32>>(),
            overrides in any::<Option<(i32, Option<i32>)>>(),
            statistic in prop::sample::select(vec!["SUM", "AVERAGE", "MINIMUM", "COUNT", "RECENT_OCCURRENCES"]),
            expression in prop::sample::select(vec!["{T.a}", "{T.a} / {T.b}", "{T.at} * {T.a}", "{"]),
            comparison in prop::sample::select(vec!["BETWEEN", "ON", "EXCLUSIVE", "LESS_THAN", "EQUAL"]),
            format in prop::sample::select(vec![None, Some("EPOCHMILLI"), Some("ISO_8601"), Some("x")]),
            texts in prop::collection::vec(r"\PC{0,8}|-?[0-9]{1,25}|[0-9]{4}-[01][0-9]-[0-3][0-9](T[0-9:+]{1,14})?", 5),
        ) {
            let (a, b, at) = (&texts[0], &texts[1], &texts[2]);
            let (domain, profile_id) = domain(&json!({ "id": 1, "a": a, "b": b, "at": at }));
            let definition = json!({
                "CalculatedAttributeName": "x",
                "AttributeDetails": { "Attributes": [{ "Name": "a" }], "Expression": expression },
                "Statistic": statistic,
                "Filter": {
                    "Include": "ANY",
                    "Groups": [{
                        "Type": "NONE",
                        "Dimensions": [{ "Attributes": { "a": { "DimensionType": comparison, "Values": [&texts[3], &texts[4]] } } }],
                    }],
                },
                "Conditions": {
                    "Range": {
                        "Value": value,
                        "ValueRange": ends.map(|(start, end)| json!({ "Start": start, "End": end })),
                        "TimestampSource": format.map(|_| "{T.at}"),
                        "TimestampFormat": format,
                    },
                    "ObjectCount": count,
                    "Threshold": { "Value": b, "Operator": "LESS_THAN" },
                },
                "UseHistoricalData": true,
            });
            let mut attribute: CalculatedAttribute = serde_json::from_value(definition).unwrap();
            attribute.kept_since = range_start(attribute.conditions.as_ref(), NOW);
            let overrides = overrides.map(|(start, end)| json!({ "Range": { "Start": start, "End": end, "Unit": "DAYS" } }));
            let overrides: Option<ConditionOverrides> = overrides.map(|json| serde_json::from_value(json).unwrap());
            let value = calculated_value(&domain, &attribute, &profile_id, NOW, overrides.as_ref());
            prop_assert!(serde_json::to_string(&(value, attribute)).is_ok());
        }
    }
}
