//! What the service works out of what it has.

mod calculated_attribute;
pub(crate) mod comparison;
mod condition;
pub(crate) mod event_triggers;
mod expression;
mod moment;
mod number;
mod segments;
mod statistic;

pub(crate) use self::calculated_attribute::{calculated_value, range_start};
pub(crate) use self::condition::TimestampSource;
pub(crate) use self::expression::Expression;
pub(crate) use self::segments::{Segments, add_membership_events};
