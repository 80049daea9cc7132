//! What differs between two descriptions.

mod difference;
mod markdown;
mod text;

use crate::description::Description;

use difference::Differences;
pub use markdown::markdown;
pub use text::text;

/// A change of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The operation.
    pub operation: String,
    /// How it changed.
    pub kind: Kind,
}

/// How an operation changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// It is new, with this method and path.
    Added(String),
    /// It is gone.
    Removed,
    /// Its request or its response changed.
    Updated(Sides, Vec<Node>),
}

/// Whether a request changed, a response, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// Only the request.
    Request,
    /// Only the response.
    Response,
    /// Both.
    Both,
}

/// A part of an operation that changed, or that leads to one that did.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Whether it is new, gone or changed.
    pub sign: Sign,
    /// The side that it is on, where the operation changed on both and this only on one.
    pub only: Option<Sides>,
    /// A member, an enum value or another trait.
    pub label: String,
    /// What is to be said of it: its type if it is new, what changed if it is not.
    pub notes: Vec<String>,
    /// The parts below it.
    pub children: Vec<Node>,
}

/// What happened to a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It, or something below it, is other than it was.
    Changed,
}

/// The changes from one description to another, by operation.
#[must_use]
pub fn changes(old: &Description, new: &Description) -> Vec<Change> {
    let mut changes = Vec::new();
    for (name, operation) in &new.operations {
        let kind = match old.operations.get(name) {
            None => Some(Kind::Added(format!("{} {}", operation.http.method, operation.http.request_uri))),
            Some(before) => {
                let request = Differences::new(old, new).request(before, operation);
                updated(request, Differences::new(old, new).response(before, operation))
            }
        };
        changes.extend(kind.map(|kind| Change { operation: name.clone(), kind }));
    }
    let removed = old.operations.keys().filter(|name| !new.operations.contains_key(*name));
    changes.extend(removed.map(|name| Change { operation: name.clone(), kind: Kind::Removed }));
    changes.sort_by(|one, other| one.operation.cmp(&other.operation));
    changes
}

/// Puts the two sides together: what changed on both alike is said once.
fn updated(request: Vec<Node>, response: Vec<Node>) -> Option<Kind> {
    let sides = match (request.is_empty(), response.is_empty()) {
        (true, true) => return None,
        (false, true) => Sides::Request,
        (true, false) => Sides::Response,
        (false, false) => Sides::Both,
    };
    if sides != Sides::Both {
        return Some(Kind::Updated(sides, [request, response].concat()));
    }
    let (both, request): (Vec<_>, Vec<_>) = request.into_iter().partition(|node| response.contains(node));
    let response: Vec<_> = response.into_iter().filter(|node| !both.contains(node)).collect();
    let marked = |nodes: Vec<Node>, only| nodes.into_iter().map(move |node| Node { only: Some(only), ..node });
    let nodes = both.into_iter().chain(marked(request, Sides::Request)).chain(marked(response, Sides::Response));
    Some(Kind::Updated(Sides::Both, nodes.collect()))
}

impl Sides {
    fn as_str(self) -> &'static str {
        match self {
            Self::Request => "request",
            Self::Response => "response",
            Self::Both => "both",
        }
    }
}
