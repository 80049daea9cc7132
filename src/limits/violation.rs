use std::fmt;

use thiserror::Error;

/// A documented limit that a value breaks.
///
/// `Display` is of the form `length 0 < min 1` or `pattern ^[a-z]+$`. No value is kept of what the API marks as
/// sensitive.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ViolationKind {
    /// A text, a list or a map is too short.
    #[non_exhaustive]
    MinLength {
        /// How many characters or entries there are.
        length: usize,
        /// How many there must be.
        min: i64,
    },
    /// A text, a list or a map is too long.
    #[non_exhaustive]
    MaxLength {
        /// How many characters or entries there are.
        length: usize,
        /// How many there may be.
        max: i64,
    },
    /// A text does not fit a pattern.
    #[non_exhaustive]
    Pattern {
        /// The pattern, as the API documents it.
        pattern: &'static str,
    },
    /// A number is too small.
    #[non_exhaustive]
    Min {
        /// The number, unless it is sensitive.
        value: Option<f64>,
        /// The least that is allowed.
        min: i64,
    },
    /// A number is too large.
    #[non_exhaustive]
    Max {
        /// The number, unless it is sensitive.
        value: Option<f64>,
        /// The most that is allowed.
        max: i64,
    },
    /// A text is none of the values of an enum.
    #[non_exhaustive]
    UnknownValue {
        /// The text, unless it is sensitive.
        value: Option<String>,
        /// The values that the API documents.
        permitted: &'static [&'static str],
        /// The permitted value that the text differs from by its case or a letter or two.
        nearest: Option<&'static str>,
    },
}

impl fmt::Display for ViolationKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinLength { length, min } => write!(formatter, "length {length} < min {min}"),
            Self::MaxLength { length, max } => write!(formatter, "length {length} > max {max}"),
            Self::Pattern { pattern } => write!(formatter, "pattern {pattern}"),
            Self::Min { value: Some(value), min } => write!(formatter, "value {value} < min {min}"),
            Self::Min { value: None, min } => write!(formatter, "value < min {min}"),
            Self::Max { value: Some(value), max } => write!(formatter, "value {value} > max {max}"),
            Self::Max { value: None, max } => write!(formatter, "value > max {max}"),
            Self::UnknownValue { value, permitted, nearest } => {
                formatter.write_str("enum value ")?;
                if let Some(value) = value {
                    write!(formatter, "'{value}' ")?;
                }
                write!(formatter, "is none of {}", permitted.join(", "))?;
                nearest.map_or(Ok(()), |nearest| write!(formatter, " (did you mean {nearest}?)"))
            }
        }
    }
}

/// One value of a request that breaks a documented limit.
///
/// `Display` and `Debug` show the place and the limit, and nothing that the API marks as sensitive: neither values nor
/// the keys of maps. The keys are in [`path`](Self::path).
#[derive(Clone, PartialEq)]
pub struct Violation {
    pub(super) path: String,
    /// The path without what is sensitive.
    pub(super) shown_path: String,
    pub(super) length: Option<usize>,
    pub(super) kind: ViolationKind,
}

impl Violation {
    /// Where the value is, such as `FlowDefinition.Tasks[3].SourceFields[0]`.
    ///
    /// The value of a map is `Fields['OrderId']`, the key itself `Fields<key 'OrderId'>`. Keys are shown even where the
    /// API marks their map as sensitive.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The path without what is sensitive.
    pub(crate) fn shown_path(&self) -> &str {
        &self.shown_path
    }

    /// The limit that it breaks.
    #[must_use]
    pub fn kind(&self) -> &ViolationKind {
        &self.kind
    }

    /// How many characters a text has, or entries a list or a map.
    #[must_use]
    pub fn length(&self) -> Option<usize> {
        self.length
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.shown_path, self.kind)?;
        match (self.length, &self.kind) {
            (Some(length), ViolationKind::Pattern { .. }) => write!(formatter, " (length {length})"),
            _ => Ok(()),
        }
    }
}

impl fmt::Debug for Violation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Violation({self})")
    }
}

/// All documented limits that a request breaks; at least one.
///
/// `Display` is one line with all of them.
#[derive(Clone, Debug, PartialEq, Error)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// `None` if there are none.
    pub(crate) fn new(violations: Vec<Violation>) -> Option<Self> {
        (!violations.is_empty()).then_some(Self(violations))
    }

    /// The violations, in the order of the request's members in the API.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [one] => write!(formatter, "a documented limit is broken: {one}"),
            all => {
                write!(formatter, "{} documented limits are broken: ", all.len())?;
                for (index, violation) in all.iter().enumerate() {
                    let separator = if index == 0 { "" } else { "; " };
                    write!(formatter, "{separator}{violation}")?;
                }
                Ok(())
            }
        }
    }
}
