//! The documented limits of requests, as data, and the check of a request against them.
//!
//! Each structure states the limits of its members beside its definition, in the terms of the API's description: type,
//! least and greatest length or value, pattern, known values, sensitivity. Shapes that several structures share are in
//! [`shapes`]. A member without a documented limit has no entry.

mod check;
mod nearest;
mod pattern;
pub(crate) mod shapes;
mod violation;

pub(crate) use check::check;
pub use violation::{Violation, ViolationKind, Violations};

/// The limits of a structure's members, each under the member's name in the API.
pub(crate) type MemberLimits = &'static [(&'static str, Limit)];

/// The least and the greatest value or length of a member, where they are documented.
pub(crate) fn range(members: MemberLimits, member: &str) -> (Option<i64>, Option<i64>) {
    let limit = members.iter().find(|(name, _)| *name == member);
    limit.map_or((None, None), |(_, limit)| (limit.min, limit.max))
}

/// The documented limits of one shape.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    kind: Kind,
    /// Of a number its value; of a text its characters, of a list or a map its entries.
    min: Option<i64>,
    max: Option<i64>,
    pattern: Option<&'static str>,
    sensitive: bool,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Text,
    Number,
    OneOf(&'static [&'static str]),
    List(&'static Limit),
    Map(&'static Limit, &'static Limit),
    Structure(MemberLimits),
}

impl Limit {
    const fn of(kind: Kind) -> Self {
        Self { kind, min: None, max: None, pattern: None, sensitive: false }
    }

    pub(crate) const fn text() -> Self {
        Self::of(Kind::Text)
    }

    pub(crate) const fn number() -> Self {
        Self::of(Kind::Number)
    }

    /// One of these texts.
    pub(crate) const fn one_of(values: &'static [&'static str]) -> Self {
        Self::of(Kind::OneOf(values))
    }

    pub(crate) const fn list(element: &'static Self) -> Self {
        Self::of(Kind::List(element))
    }

    pub(crate) const fn map(key: &'static Self, value: &'static Self) -> Self {
        Self::of(Kind::Map(key, value))
    }

    pub(crate) const fn structure(members: MemberLimits) -> Self {
        Self::of(Kind::Structure(members))
    }

    pub(crate) const fn min(self, min: i64) -> Self {
        Self { min: Some(min), ..self }
    }

    pub(crate) const fn max(self, max: i64) -> Self {
        Self { max: Some(max), ..self }
    }

    /// The pattern as the API writes it; it stands for a part of the text unless it is anchored.
    pub(crate) const fn pattern(self, pattern: &'static str) -> Self {
        Self { pattern: Some(pattern), ..self }
    }

    /// Nothing of the value must show; that holds for all that is below it.
    pub(crate) const fn sensitive(self) -> Self {
        Self { sensitive: true, ..self }
    }
}
