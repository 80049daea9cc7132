//! What is documented of the values of a shape.

use std::collections::BTreeSet;

use super::{Description, Shape};

impl Description {
    /// Whether anything is documented of a shape or of what it holds.
    #[must_use]
    pub fn has_limits(&self, shape: &str) -> bool {
        self.reached(&[shape]).into_iter().map(|name| self.shape(name)).any(|shape| {
            let has_bounds = shape.bounds().iter().any(Option::is_some);
            shape.is_enum() || has_bounds || shape.pattern().is_some() || shape.is_sensitive()
        })
    }

    /// These shapes and all that they are made of, each once, in the order of the API.
    #[must_use]
    pub fn reached<'a>(&'a self, shapes: &[&'a str]) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        let mut reached = Vec::new();
        let mut next: Vec<_> = shapes.iter().rev().copied().collect();
        while let Some(name) = next.pop() {
            if seen.insert(name) {
                reached.push(name);
                next.extend(self.shape(name).references().into_iter().rev());
            }
        }
        reached
    }

    /// The shapes that requests are made of.
    #[must_use]
    pub fn in_requests(&self) -> BTreeSet<&str> {
        let inputs: Vec<_> = self.operations.values().map(|operation| &*operation.input.shape).collect();
        self.reached(&inputs).into_iter().collect()
    }

    /// The shapes that responses are made of.
    #[must_use]
    pub fn in_responses(&self) -> BTreeSet<&str> {
        let outputs: Vec<_> = self.operations.values().map(|operation| &*operation.output.shape).collect();
        self.reached(&outputs).into_iter().collect()
    }
}

impl Shape {
    /// Whether it is a text of which the values are known.
    #[must_use]
    pub fn is_enum(&self) -> bool {
        matches!(self, Self::String(text) if !text.values.is_empty())
    }

    /// Whether the crate has a type of its own for it.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.is_enum() || matches!(self, Self::Structure(_))
    }

    /// The least and the greatest length, count or value.
    #[must_use]
    pub fn bounds(&self) -> [Option<String>; 2] {
        let counts =
            |min: Option<usize>, max: Option<usize>| [min, max].map(|bound| bound.map(|bound| bound.to_string()));
        match self {
            Self::List(list) => counts(list.min, list.max),
            Self::Map(map) => counts(map.min, map.max),
            Self::String(text) => counts(text.min, text.max),
            Self::Integer(number) | Self::Long(number) | Self::Double(number) => {
                [number.min, number.max].map(|bound| bound.map(|bound| bound.to_string()))
            }
            Self::Structure(_) | Self::Boolean(_) | Self::Timestamp(_) => [None, None],
        }
    }

    /// The pattern of a text.
    #[must_use]
    pub fn pattern(&self) -> Option<&str> {
        match self {
            Self::String(text) => text.pattern.as_deref(),
            _ => None,
        }
    }
}
