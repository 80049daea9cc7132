//! Event triggers: which ingested objects fire them.
//!
//! By AWS's words: one of the conditions must be met, and all attributes of a dimension; the limits are those of a profile; and
//! an integration that names the trigger is the destination, without which nothing is fired. Ours: a period goes back from the
//! present, a month has 30 days, and an object without a profile fires nothing.

mod conditions;

use customer_profiles::model::{EventTriggerLimits, Period, PeriodUnit};
use serde_json::Value;
use time::Duration;

use self::conditions::meets;
use crate::evaluation::{Segments, moment};
use crate::record::Timestamp;
use crate::state::domain::{Domain, EventTrigger, FiredTrigger, Ingested, ObjectType};

/// The field that says when the source of an object updated it.
const LAST_UPDATED: &str = "sourceLastUpdatedTimestamp";

/// Fires the triggers of the objects that came, in that order.
pub(crate) fn fire(domain: &mut Domain, ingested: &[Ingested], now: Timestamp) {
    for object in ingested {
        for fired in fired_by(domain, object, now) {
            domain.fired_triggers.push(fired);
        }
    }
}

/// What an object fires: each trigger whose conditions it meets, to each integration that names the trigger.
fn fired_by(domain: &Domain, ingested: &Ingested, now: Timestamp) -> Vec<FiredTrigger> {
    let Some(into) = domain.ingested_into(ingested) else { return Vec::new() };
    let name = into.object_type.object_type_name.as_str();
    let mut triggers = domain.event_triggers.values().filter(|trigger| trigger.object_type_name == name).peekable();
    let object = triggers.peek().and_then(|_| serde_json::from_str::<Value>(&ingested.text).ok());
    let Some(object) = object else { return Vec::new() };
    let age = age(into.object_type, &object, now);
    let met = triggers.filter(|trigger| {
        meets(&trigger.event_trigger_conditions, into.object_type, &object)
            && is_in_segment(domain, trigger, into.profile_id, now)
            && is_within_limits(domain, trigger, into.profile_id, age, now)
    });
    let fired = met.flat_map(|trigger| {
        let name = &trigger.event_trigger_name;
        destinations(domain, name).map(|uri| FiredTrigger {
            event_trigger_name: name.clone(),
            uri: uri.to_owned(),
            object_type_name: trigger.object_type_name.clone(),
            profile_object_unique_key: into.unique_key.to_owned(),
            profile_id: into.profile_id.to_owned(),
            object: object.clone(),
            fired_at: now.0,
        })
    });
    fired.collect()
}

/// The URIs of the integrations that name a trigger.
fn destinations<'a>(domain: &'a Domain, trigger_name: &str) -> impl Iterator<Item = &'a str> {
    let integrations = domain
        .integrations
        .values()
        .filter(move |integration| integration.event_trigger_names.iter().flatten().any(|name| name == trigger_name));
    integrations.map(|integration| integration.uri.as_str())
}

/// How long ago the source of an object updated it; no time if it does not say so.
fn age(object_type: &ObjectType, object: &Value, now: Timestamp) -> Duration {
    let updated_at = object_type.field_value(LAST_UPDATED, object);
    let updated_at = updated_at.as_ref().and_then(Value::as_str);
    let updated_at = updated_at.and_then(|text| moment::iso_8601(text).or_else(|| moment::epoch(text)));
    updated_at.map_or(Duration::ZERO, |updated_at| now.0 - updated_at)
}

/// Whether a profile is in the segment that a trigger is limited to, if it is.
fn is_in_segment(domain: &Domain, trigger: &EventTrigger, profile_id: &str, now: Timestamp) -> bool {
    let Some(name) = &trigger.segment_filter else { return true };
    let found = domain.segment_definitions.get(name).ok().zip(domain.profile(profile_id));
    found.is_some_and(|(definition, profile)| Segments::new(domain, now).has(definition, profile))
}

/// Whether an object is young enough, and its profile has not fired the trigger too often.
fn is_within_limits(domain: &Domain, trigger: &EventTrigger, profile_id: &str, age: Duration, now: Timestamp) -> bool {
    let Some(EventTriggerLimits { event_expiration, periods, .. }) = &trigger.event_trigger_limits else { return true };
    if event_expiration.is_some_and(|expiration| age.whole_milliseconds() > expiration.into()) {
        return false;
    }
    periods.iter().flatten().all(|period| {
        let Some(most) = period.max_invocations_per_profile.filter(|_| period.unlimited != Some(true)) else {
            return true;
        };
        let since = now.0.checked_sub(duration(period));
        let fired = domain.fired_triggers.iter().rev().filter(|fired| {
            fired.event_trigger_name == trigger.event_trigger_name
                && fired.profile_id == profile_id
                && since.is_none_or(|since| fired.fired_at > since)
        });
        fired.count() < usize::try_from(most).unwrap_or_default()
    })
}

fn duration(period: &Period) -> Duration {
    let unit = match period.unit {
        PeriodUnit::Minutes => Duration::MINUTE,
        PeriodUnit::Hours => Duration::HOUR,
        PeriodUnit::Weeks => Duration::WEEK,
        PeriodUnit::Months => Duration::days(30),
        _ => Duration::DAY,
    };
    unit * period.value
}
