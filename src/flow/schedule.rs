use std::str::FromStr;

use time::OffsetDateTime;

use crate::model::flow::{DataPullMode, ScheduledTriggerProperties, TriggerConfig};

/// How often a flow runs, and what of its source each run reads.
///
/// ```
/// use customer_profiles::flow::Schedule;
///
/// let quarter_hourly = Schedule::every_minutes(15).incremental();
/// let from_a_file: Schedule = "cron(15 10 ? * MON-FRI *)".parse()?;
/// assert!("rate(15 parsecs)".parse::<Schedule>().is_err());
/// # let _ = (quarter_hourly, from_a_file);
/// # Ok::<(), customer_profiles::flow::InvalidSchedule>(())
/// ```
///
/// See [schedule-triggered flows](https://docs.aws.amazon.com/appflow/latest/userguide/flow-triggers.html).
#[derive(Clone, Debug, PartialEq)]
#[must_use = "a schedule is given to `Flow::build`"]
pub struct Schedule(ScheduledTriggerProperties);

/// A schedule expression that is neither a rate nor a cron expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the schedule {expression:?} {problem}; write rate(15minutes) or cron(15 10 ? * MON-FRI *)")]
pub struct InvalidSchedule {
    expression: String,
    problem: &'static str,
}

impl Schedule {
    /// Every so many minutes.
    pub fn every_minutes(minutes: u32) -> Self {
        Self::rate(minutes, "minutes")
    }

    /// Every so many hours.
    pub fn every_hours(hours: u32) -> Self {
        Self::rate(hours, "hours")
    }

    /// Every so many days.
    pub fn every_days(days: u32) -> Self {
        Self::rate(days, "days")
    }

    fn rate(count: u32, unit: &str) -> Self {
        Self(ScheduledTriggerProperties::new(format!("rate({}{unit})", count.max(1))))
    }

    /// Each run reads only what is new since the last one.
    pub fn incremental(mut self) -> Self {
        self.0.data_pull_mode = Some(DataPullMode::Incremental);
        self
    }

    /// Each run reads everything.
    pub fn complete(mut self) -> Self {
        self.0.data_pull_mode = Some(DataPullMode::Complete);
        self
    }

    /// The first run is at this time.
    pub fn start(mut self, time: OffsetDateTime) -> Self {
        self.0.schedule_start_time = Some(time);
        self
    }

    /// There are no runs after this time.
    pub fn end(mut self, time: OffsetDateTime) -> Self {
        self.0.schedule_end_time = Some(time);
        self
    }

    /// The time zone that the schedule is meant in, such as `America/New_York`.
    pub fn timezone(mut self, timezone: impl Into<String>) -> Self {
        self.0.timezone = Some(timezone.into());
        self
    }

    /// Each run is put off by this many seconds, at most 36,000.
    pub fn offset_seconds(mut self, seconds: i64) -> Self {
        self.0.schedule_offset = Some(seconds);
        self
    }

    /// The first run reads records that are as old as this.
    pub fn first_execution_from(mut self, time: OffsetDateTime) -> Self {
        self.0.first_execution_from = Some(time);
        self
    }
}

impl FromStr for Schedule {
    type Err = InvalidSchedule;

    fn from_str(expression: &str) -> Result<Self, InvalidSchedule> {
        check(expression)
            .map(|()| Self(ScheduledTriggerProperties::new(expression)))
            .map_err(|problem| InvalidSchedule { expression: expression.to_owned(), problem })
    }
}

impl From<Schedule> for TriggerConfig {
    fn from(schedule: Schedule) -> Self {
        Self::scheduled(schedule.0)
    }
}

fn check(expression: &str) -> Result<(), &'static str> {
    let inside = |name: &str| expression.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
    if let Some(rate) = inside("rate") {
        return check_rate(rate);
    }
    if let Some(cron) = inside("cron") {
        return check_cron(cron);
    }
    Err("is neither rate(…) nor cron(…)")
}

/// A count and a unit, with or without a space between them.
fn check_rate(rate: &str) -> Result<(), &'static str> {
    let digits = rate.bytes().take_while(u8::is_ascii_digit).count();
    let (count, unit) = rate.split_at(digits);
    if count.parse::<u32>().map_or(true, |count| count == 0) {
        return Err("has a rate that does not begin with a count");
    }
    match unit.trim_start() {
        "minute" | "minutes" | "hour" | "hours" | "day" | "days" | "week" | "weeks" | "month" | "months" => Ok(()),
        _ => Err("has a rate whose unit is not minutes, hours, days, weeks or months"),
    }
}

/// Six fields: minutes, hours, day of month, month, day of week, year.
fn check_cron(cron: &str) -> Result<(), &'static str> {
    let fields: Vec<&str> = cron.split_ascii_whitespace().collect();
    if fields.len() != 6 {
        return Err("has a cron expression that does not have six fields");
    }
    let is_field = |field: &&str| {
        field
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'*' | b'?' | b',' | b'-' | b'/' | b'#'))
    };
    if fields.iter().all(is_field) { Ok(()) } else { Err("has a cron expression with a character that no field has") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_and_cron_expressions_are_taken() {
        for expression in [
            "rate(15minutes)",
            "rate(1 hours)",
            "rate(1day)",
            "cron(15 10 ? * MON-FRI *)",
            "cron(0/5 8-17 ? * 6L 2026)",
            "cron(0 0 1,15 * ? *)",
        ] {
            let schedule: Schedule = expression.parse().unwrap();
            assert_eq!(schedule.0.schedule_expression, expression);
        }
    }

    #[test]
    fn what_is_neither_is_rejected_with_a_reason() {
        for (expression, problem) in [
            ("", "neither"),
            ("15 minutes", "neither"),
            ("rate(15minutes", "neither"),
            ("rate()", "count"),
            ("rate(0minutes)", "count"),
            ("rate(-1minutes)", "count"),
            ("rate(99999999999minutes)", "count"),
            ("rate(15)", "unit"),
            ("rate(15parsecs)", "unit"),
            ("cron(* * * * *)", "six fields"),
            ("cron(* * * * * $)", "character"),
        ] {
            let error = expression.parse::<Schedule>().unwrap_err().to_string();
            assert!(error.contains(problem), "{expression}: {error}");
        }
    }
}
