//! The walk through a request along its limits.

use std::fmt;

use serde_json::{Map, Value};

use super::nearest::nearest;
use super::violation::{Violation, ViolationKind};
use super::{Kind, Limit, MemberLimits, pattern};

/// All violations in a request that is written as JSON.
pub(crate) fn check(members: MemberLimits, request: &Value) -> Vec<Violation> {
    let mut check = Check { violations: Vec::new() };
    check.value(&Limit::structure(members), request, Location::Request, false);
    check.violations
}

impl Limit {
    /// Whether a text keeps this limit of texts.
    pub(crate) fn allows(&self, text: &str) -> bool {
        let mut check = Check { violations: Vec::new() };
        check.text(self, text, Location::Request);
        check.violations.is_empty()
    }
}

struct Check {
    violations: Vec<Violation>,
}

impl Check {
    /// Checks a value and all that is in it; `sensitive` is whether it is a part of something sensitive.
    ///
    /// A value whose type is another one than that of the limit is none that a typed request can hold.
    fn value(&mut self, limit: &Limit, value: &Value, location: Location<'_>, sensitive: bool) {
        let sensitive = sensitive || limit.sensitive;
        match (&limit.kind, value) {
            (Kind::Text, Value::String(text)) => self.text(limit, text, location),
            (Kind::OneOf(known), Value::String(text)) if !known.contains(&text.as_str()) => {
                let value = (!sensitive).then(|| Quotable(text).to_string());
                let kind = ViolationKind::UnknownValue { value, permitted: known, nearest: nearest(text, known) };
                self.add(location, Some(text.chars().count()), kind);
            }
            (Kind::Number, _) => self.number(limit, value, location, sensitive),
            (Kind::List(element), Value::Array(values)) => {
                self.length(limit, values.len(), location);
                for (index, value) in values.iter().enumerate() {
                    self.value(element, value, Location::Element(&location, index), sensitive);
                }
            }
            (Kind::Map(key, value), Value::Object(entries)) => {
                self.length(limit, entries.len(), location);
                self.entries(key, value, entries, location, sensitive);
            }
            (Kind::Structure(members), Value::Object(values)) => {
                for (name, limit) in *members {
                    if let Some(value) = values.get(*name) {
                        self.value(limit, value, Location::Member(&location, name), sensitive);
                    }
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, limit: &Limit, text: &str, location: Location<'_>) {
        let length = text.chars().count();
        self.length(limit, length, location);
        if let Some(pattern) = limit.pattern.filter(|pattern| !pattern::matches(pattern, text)) {
            self.add(location, Some(length), ViolationKind::Pattern { pattern });
        }
    }

    fn length(&mut self, limit: &Limit, length: usize, location: Location<'_>) {
        let comparable = i64::try_from(length).unwrap_or(i64::MAX);
        if let Some(min) = limit.min.filter(|min| comparable < *min) {
            self.add(location, Some(length), ViolationKind::MinLength { length, min });
        }
        if let Some(max) = limit.max.filter(|max| comparable > *max) {
            self.add(location, Some(length), ViolationKind::MaxLength { length, max });
        }
    }

    #[allow(clippy::cast_precision_loss)] // no limit of the API comes near to where it matters
    fn number(&mut self, limit: &Limit, value: &Value, location: Location<'_>, sensitive: bool) {
        // A number that JSON does not have is written as its name.
        let Some(number) = value.as_f64().or_else(|| value.as_str()?.parse().ok()) else { return };
        let value = (!sensitive).then_some(number);
        // What is no number at all is not at least the least one either.
        if let Some(min) = limit.min.filter(|min| number.is_nan() || number < *min as f64) {
            self.add(location, None, ViolationKind::Min { value, min });
        }
        if let Some(max) = limit.max.filter(|max| number > *max as f64) {
            self.add(location, None, ViolationKind::Max { value, max });
        }
    }

    fn entries(
        &mut self,
        key_limit: &Limit,
        value_limit: &Limit,
        entries: &Map<String, Value>,
        location: Location<'_>,
        sensitive: bool,
    ) {
        for (key, value) in entries {
            let entry = Entry { map: &location, key, sensitive };
            self.value(key_limit, &Value::from(key.as_str()), Location::Key(entry), sensitive);
            self.value(value_limit, value, Location::Value(entry), sensitive);
        }
    }

    fn add(&mut self, location: Location<'_>, length: Option<usize>, kind: ViolationKind) {
        let path = Path { location: &location, whole: true }.to_string();
        let shown_path = Path { location: &location, whole: false }.to_string();
        self.violations.push(Violation { path, shown_path, length, kind });
    }
}

/// Where a value is. A text is made of it only for a violation.
#[derive(Clone, Copy)]
enum Location<'a> {
    Request,
    Member(&'a Location<'a>, &'static str),
    Element(&'a Location<'a>, usize),
    Key(Entry<'a>),
    Value(Entry<'a>),
}

#[derive(Clone, Copy)]
struct Entry<'a> {
    map: &'a Location<'a>,
    key: &'a str,
    /// Whether the key is a part of something sensitive.
    sensitive: bool,
}

/// A location as text: the whole of it, or without sensitive keys.
struct Path<'a> {
    location: &'a Location<'a>,
    whole: bool,
}

impl Path<'_> {
    fn key(&self, entry: Entry<'_>) -> String {
        if entry.sensitive && !self.whole { "(redacted)".to_owned() } else { format!("'{}'", Quotable(entry.key)) }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let to = |location| Path { location, whole: self.whole };
        match *self.location {
            Location::Request => Ok(()),
            Location::Member(Location::Request, name) => formatter.write_str(name),
            Location::Member(parent, name) => write!(formatter, "{}.{name}", to(parent)),
            Location::Element(list, index) => write!(formatter, "{}[{index}]", to(list)),
            Location::Key(entry) => write!(formatter, "{}<key {}>", to(entry.map), self.key(entry)),
            Location::Value(entry) => write!(formatter, "{}[{}]", to(entry.map), self.key(entry)),
        }
    }
}

/// A text that can stand between quotes on one line.
struct Quotable<'a>(&'a str);

impl fmt::Display for Quotable<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '\'' | '\\' => write!(formatter, "\\{character}")?,
                _ if character.is_control() => write!(formatter, "{}", character.escape_default())?,
                _ => write!(formatter, "{character}")?,
            }
        }
        Ok(())
    }
}
