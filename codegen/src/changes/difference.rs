//! What differs between two versions of a shape, as a tree.

use std::collections::BTreeSet;

use super::{Node, Sign};
use crate::description::{Description, Location, Member, Operation, Shape, Structure};

/// Compares the shapes of two descriptions.
pub(super) struct Differences<'a> {
    old: &'a Description,
    new: &'a Description,
    /// The shapes that are being compared, so that one that holds itself ends.
    under_way: BTreeSet<(&'a str, &'a str)>,
}

impl<'a> Differences<'a> {
    pub(super) fn new(old: &'a Description, new: &'a Description) -> Self {
        Self { old, new, under_way: BTreeSet::new() }
    }

    /// What differs in what an operation takes.
    pub(super) fn request(&mut self, old: &'a Operation, new: &'a Operation) -> Vec<Node> {
        let mut found = Vec::new();
        let traits = [
            ("HTTP method", old.http.method.clone(), new.http.method.clone()),
            ("HTTP path", old.http.request_uri.clone(), new.http.request_uri.clone()),
            ("idempotent", old.idempotent.to_string(), new.idempotent.to_string()),
            ("readonly", old.readonly.to_string(), new.readonly.to_string()),
        ];
        for (label, old, new) in traits {
            found.extend((old != new).then(|| Node::changed(label, vec![format!("{old} → {new}")], Vec::new())));
        }
        found.extend(self.nodes(&old.input.shape, &new.input.shape));
        found
    }

    /// What differs in the response of an operation.
    pub(super) fn response(&mut self, old: &'a Operation, new: &'a Operation) -> Vec<Node> {
        let mut found = self.nodes(&old.output.shape, &new.output.shape);
        let errors = |operation: &'a Operation| operation.errors.iter().map(|error| error.shape.clone());
        found.extend(values(errors(old), errors(new)));
        found
    }

    /// What differs below a shape.
    fn nodes(&mut self, old_name: &'a str, new_name: &'a str) -> Vec<Node> {
        if !self.under_way.insert((old_name, new_name)) {
            return Vec::new();
        }
        let found = match (self.old.shape(old_name), self.new.shape(new_name)) {
            (Shape::Structure(old), Shape::Structure(new)) => self.members(old, new),
            (Shape::List(old), Shape::List(new)) => self.nodes(&old.member.shape, &new.member.shape),
            (Shape::Map(old), Shape::Map(new)) => {
                let mut found = self.nodes(&old.key.shape, &new.key.shape);
                found.extend(self.nodes(&old.value.shape, &new.value.shape));
                found
            }
            (Shape::String(old), Shape::String(new)) if !old.values.is_empty() && !new.values.is_empty() => {
                let quoted = |values: &[String]| values.iter().map(|value| format!("'{value}'")).collect::<Vec<_>>();
                values(quoted(&old.values), quoted(&new.values)).collect()
            }
            _ => Vec::new(),
        };
        self.under_way.remove(&(old_name, new_name));
        found
    }

    fn members(&mut self, old: &'a Structure, new: &'a Structure) -> Vec<Node> {
        let mut found = Vec::new();
        for (name, member) in &new.members {
            let Some(before) = old.members.get(name) else {
                let mut notes = vec![type_of(self.new, &member.shape)];
                notes.extend(new.requires(name).then(|| "required".to_owned()));
                let children = parts(self.new, &member.shape, &mut BTreeSet::new());
                found.push(Node { sign: Sign::Added, only: None, label: name.clone(), notes, children });
                continue;
            };
            let mut notes = Vec::new();
            match (old.requires(name), new.requires(name)) {
                (true, false) => notes.push("no longer required".to_owned()),
                (false, true) => notes.push("now required".to_owned()),
                _ => {}
            }
            notes.extend(place(name, before, member));
            notes.extend(self.traits(&before.shape, &member.shape));
            let children = self.nodes(&before.shape, &member.shape);
            if !notes.is_empty() || !children.is_empty() {
                found.push(Node::changed(name, notes, children));
            }
        }
        let gone = old.members.keys().filter(|name| !new.members.contains_key(*name));
        found.extend(gone.map(|name| Node::of_sign(Sign::Removed, name.clone())));
        found
    }

    /// What differs in the type, the limits and the marks of a member, or of what its lists and maps hold.
    fn traits(&self, old_name: &str, new_name: &str) -> Vec<String> {
        let (old, new) = (self.old.shape(old_name), self.new.shape(new_name));
        let mut notes = Vec::new();
        let (old_type, new_type) = (type_of(self.old, old_name), type_of(self.new, new_name));
        // Two enums differ by their values, each of which is a change.
        let are_enums = matches!((old, new), (Shape::String(old), Shape::String(new))
            if !old.values.is_empty() && !new.values.is_empty());
        let are_alike = std::mem::discriminant(old) == std::mem::discriminant(new);
        if old_type != new_type && !are_enums && !(are_alike && holds(old)) {
            notes.push(format!("type {old_type} → {new_type}"));
        }
        for (limit, old, new) in limits(old, new) {
            if old != new {
                let shown = |limit: Option<String>| limit.unwrap_or_else(|| "none".to_owned());
                notes.push(format!("{limit} {} → {}", shown(old), shown(new)));
            }
        }
        match (old.is_sensitive(), new.is_sensitive()) {
            (false, true) => notes.push("now sensitive".to_owned()),
            (true, false) => notes.push("no longer sensitive".to_owned()),
            _ => {}
        }
        match (old, new) {
            (Shape::List(old), Shape::List(new)) => {
                notes.extend(inner("items", self.traits(&old.member.shape, &new.member.shape)));
            }
            (Shape::Map(old), Shape::Map(new)) => {
                notes.extend(inner("keys", self.traits(&old.key.shape, &new.key.shape)));
                notes.extend(inner("values", self.traits(&old.value.shape, &new.value.shape)));
            }
            _ => {}
        }
        notes
    }
}

impl Node {
    fn of_sign(sign: Sign, label: String) -> Self {
        Self { sign, only: None, label, notes: Vec::new(), children: Vec::new() }
    }

    fn changed(label: &str, notes: Vec<String>, children: Vec<Self>) -> Self {
        Self { notes, children, ..Self::of_sign(Sign::Changed, label.to_owned()) }
    }
}

/// Whether a shape holds others, whose differences are shown where they are.
fn holds(shape: &Shape) -> bool {
    matches!(shape, Shape::Structure(_) | Shape::List(_) | Shape::Map(_))
}

fn inner(of: &str, notes: Vec<String>) -> impl Iterator<Item = String> {
    notes.into_iter().map(move |note| format!("{of}: {note}"))
}

/// New values, then those that are gone.
fn values(old: impl IntoIterator<Item = String>, new: impl IntoIterator<Item = String>) -> impl Iterator<Item = Node> {
    let (old, new): (BTreeSet<_>, BTreeSet<_>) = (old.into_iter().collect(), new.into_iter().collect());
    let added: Vec<_> = new.difference(&old).cloned().map(|value| Node::of_sign(Sign::Added, value)).collect();
    let removed: Vec<_> = old.difference(&new).cloned().map(|value| Node::of_sign(Sign::Removed, value)).collect();
    added.into_iter().chain(removed)
}

fn place(name: &str, old: &Member, new: &Member) -> Option<String> {
    let shown = |member: &Member| {
        let place = match member.location {
            None => return "in the body".to_owned(),
            Some(Location::Uri) => "path",
            Some(Location::Querystring) => "query",
            Some(Location::StatusCode) => "status",
        };
        format!("in the {place} as {}", member.name_on_wire(name))
    };
    let (old, new) = (shown(old), shown(new));
    (old != new).then(|| format!("{old} → {new}"))
}

type Limit = (&'static str, Option<String>, Option<String>);

fn limits(old: &Shape, new: &Shape) -> Vec<Limit> {
    fn shown<T: ToString>(limit: Option<T>) -> Option<String> {
        limit.map(|limit| limit.to_string())
    }
    let pair = |old: (Option<String>, Option<String>), new: (Option<String>, Option<String>)| {
        vec![("min", old.0, new.0), ("max", old.1, new.1)]
    };
    match (old, new) {
        (Shape::List(old), Shape::List(new)) => {
            pair((shown(old.min), shown(old.max)), (shown(new.min), shown(new.max)))
        }
        (Shape::Map(old), Shape::Map(new)) => pair((shown(old.min), shown(old.max)), (shown(new.min), shown(new.max))),
        (Shape::String(old), Shape::String(new)) => {
            let mut limits = pair((shown(old.min), shown(old.max)), (shown(new.min), shown(new.max)));
            limits.push(("pattern", old.pattern.clone(), new.pattern.clone()));
            limits
        }
        (Shape::Integer(old), Shape::Integer(new))
        | (Shape::Long(old), Shape::Long(new))
        | (Shape::Double(old), Shape::Double(new)) => {
            pair((shown(old.min), shown(old.max)), (shown(new.min), shown(new.max)))
        }
        _ => Vec::new(),
    }
}

/// A type in the way of the AWS change log: `{'string': ['A | B']}`; the members of a structure stand below it.
fn type_of(description: &Description, name: &str) -> String {
    match description.shape(name) {
        Shape::Structure(_) => "{}".to_owned(),
        Shape::List(list) => format!("[{}]", type_of(description, &list.member.shape)),
        Shape::Map(map) => {
            format!("{{{}: {}}}", type_of(description, &map.key.shape), type_of(description, &map.value.shape))
        }
        Shape::String(text) if text.values.is_empty() => "'string'".to_owned(),
        Shape::String(text) => format!("'{}'", text.values.join(" | ")),
        Shape::Integer(_) => "'integer'".to_owned(),
        Shape::Long(_) => "'long'".to_owned(),
        Shape::Double(_) => "'double'".to_owned(),
        Shape::Boolean(_) => "'boolean'".to_owned(),
        Shape::Timestamp(_) => "'timestamp'".to_owned(),
    }
}

/// The members of a new structure, or of the one that a new list or map holds.
fn parts<'a>(description: &'a Description, name: &'a str, above: &mut BTreeSet<&'a str>) -> Vec<Node> {
    if !above.insert(name) {
        return Vec::new();
    }
    let found = match description.shape(name) {
        Shape::Structure(structure) => {
            let members = structure.members.iter().map(|(name, member)| {
                let mut notes = vec![type_of(description, &member.shape)];
                notes.extend(structure.requires(name).then(|| "required".to_owned()));
                let children = parts(description, &member.shape, above);
                Node { sign: Sign::Added, only: None, label: name.clone(), notes, children }
            });
            members.collect()
        }
        Shape::List(list) => parts(description, &list.member.shape, above),
        Shape::Map(map) => parts(description, &map.value.shape, above),
        _ => Vec::new(),
    };
    above.remove(name);
    found
}
