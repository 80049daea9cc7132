//! Where the crate's sources and the API's description disagree.

mod calls;
mod errors;
mod limits;
mod list;
mod members;
mod operation;
mod redaction;
mod types;

use std::collections::BTreeSet;
use std::fmt;

use crate::description::Description;
use crate::source::{Place, Sources};

/// A disagreement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The line that is to blame.
    pub place: Place,
    /// What the API says and what the code says.
    pub text: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: {}", self.place, self.text)
    }
}

/// All disagreements, and how much was compared.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The disagreements, by place.
    pub findings: BTreeSet<Finding>,
    /// How many operations were compared.
    pub operations: usize,
    /// How many structs were compared.
    pub structs: usize,
    /// How many members were compared.
    pub members: usize,
    /// How many values of enums were compared.
    pub values: usize,
    /// How many members with limits were compared.
    pub limits: usize,
}

/// Compares every operation that the crate has, and all types that it leads to.
#[must_use]
pub fn check(sources: &Sources, description: &Description) -> Report {
    let mut checker = Checker {
        sources,
        description,
        in_requests: description.in_requests(),
        in_responses: description.in_responses(),
        report: Report::default(),
        seen: BTreeSet::new(),
    };
    for operation in sources.operations.values() {
        checker.operation(operation);
    }
    checker.list();
    checker.error_codes();
    checker.shared_limits();
    checker.unused_limits();
    for (place, count) in &sources.placeholders {
        let text = format!("a draft that is not written to its end: question marks are left ({count})");
        checker.report.findings.insert(Finding { place: place.clone(), text });
    }
    checker.report
}

struct Checker<'a> {
    sources: &'a Sources,
    description: &'a Description,
    /// The shapes that requests are made of, all operations considered.
    in_requests: BTreeSet<&'a str>,
    /// The shapes that responses are made of.
    in_responses: BTreeSet<&'a str>,
    report: Report,
    /// The pairs of shape and type that were compared, each way.
    seen: BTreeSet<(&'a str, &'a str, Direction)>,
}

/// Whether a type is sent or received.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Request,
    Response,
}

impl Checker<'_> {
    fn report(&mut self, place: &Place, subject: &str, api: &str, code: &str) {
        let text = format!("{subject}: the API says {api}, the code says {code}");
        self.report.findings.insert(Finding { place: place.clone(), text });
    }

    fn missing(&mut self, place: &Place, subject: &str, api: &str) {
        self.report(place, subject, api, "nothing");
    }
}
