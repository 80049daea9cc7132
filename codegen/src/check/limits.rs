//! The documented limits of a request's members stand in the tables, and nothing else does.

use std::collections::BTreeSet;

use super::Checker;
use super::members::counterpart;
use crate::description::{Shape, Structure};
use crate::names::plain;
use crate::source::{Field, Limit, LimitKind, LimitTable, Place, Type};

impl<'a> Checker<'a> {
    /// Compares the limits of a structure's members with its table.
    pub(super) fn limits(&mut self, structure: &Structure, owner: &str, place: &Place, fields: &'a [Field]) {
        let Some(table) = self.sources.limits.get(owner) else {
            if structure.members.values().any(|member| self.description.has_limits(&member.shape)) {
                self.missing(place, owner, "members with limits");
            }
            return;
        };
        for (place, expression) in &table.not_read {
            self.report(place, owner, "members with limits", &format!("`{expression}`, which can't be followed"));
        }
        if table.not_read.is_empty() {
            self.entries(structure, table, fields);
        }
    }

    /// A type by hand says of its limits whether all of it is sensitive.
    pub(super) fn sensitive_limit(&mut self, structure: &Structure, owner: &str) {
        if let Some(table) = self.sources.limits.get(owner).filter(|table| table.sensitive != structure.sensitive) {
            let [api, code] = [structure.sensitive, table.sensitive]
                .map(|sensitive| if sensitive { "sensitive" } else { "not sensitive" });
            self.report(&table.place, &format!("{owner}::LIMIT"), api, code);
        }
    }

    fn entries(&mut self, structure: &Structure, table: &LimitTable, fields: &[Field]) {
        for (name, member) in &structure.members {
            let subject = format!("{}.{name}", table.owner);
            let field = fields.iter().find(|field| counterpart(structure, field) == Some(name));
            let expected = self.limit_of(&member.shape, field.map(|field| field.ty.without_option().0));
            let place = field.map_or(&table.place, |field| &field.place);
            let has_limits = self.description.has_limits(&member.shape);
            self.report.limits += usize::from(has_limits);
            let mut entries = table.entries.iter().filter(|entry| entry.name == *name);
            match entries.next() {
                None if has_limits => self.missing(place, &subject, &expected.to_string()),
                Some(entry) if !has_limits => {
                    self.report(&entry.place, &subject, "no limits", &entry.limit.to_string());
                }
                Some(entry) if !agree(&expected, &entry.limit) => {
                    self.report(&entry.place, &subject, &expected.to_string(), &entry.limit.to_string());
                }
                _ => {}
            }
            for entry in entries {
                self.report(&entry.place, &subject, "one member", "another entry of it");
            }
        }
        for entry in table.entries.iter().filter(|entry| !structure.members.contains_key(&entry.name)) {
            let subject = format!("{}.{}", table.owner, entry.name);
            self.report(&entry.place, &subject, "no such member", &entry.limit.to_string());
        }
    }

    /// Limits that several structures share bear the name of their shape.
    pub(super) fn shared_limits(&mut self) {
        let description = self.description;
        for shared in &self.sources.shared_limits {
            let subject = format!("shapes::{}", shared.name);
            let shapes = description.shapes.keys().filter(|shape| plain(shape) == plain(&shared.name));
            let expected: Vec<_> = shapes.map(|shape| self.limit_of(shape, None)).collect();
            if expected.is_empty() {
                self.report(&shared.place, &subject, "no such shape", &shared.limit.to_string());
            }
            for expected in expected.iter().filter(|expected| !agree(expected, &shared.limit)) {
                self.report(&shared.place, &subject, &expected.to_string(), &shared.limit.to_string());
            }
        }
    }

    /// Tables that no request's table leads to would never be asked.
    pub(super) fn unused_limits(&mut self) {
        let tables = &self.sources.limits;
        let mut owners: Vec<&str> = self.sources.operations.values().map(|operation| &*operation.request).collect();
        let mut used = BTreeSet::new();
        while let Some(owner) = owners.pop() {
            if let Some(table) = tables.get(owner).filter(|_| used.insert(owner)) {
                owners.extend(table.entries.iter().flat_map(|entry| entry.limit.types()));
            }
        }
        for table in tables.values().filter(|table| !used.contains(&*table.owner)) {
            self.report(&table.place, &table.owner, "limits of requests", "a table that no request leads to");
        }
    }

    /// The documented limits of a shape; `ty` is what stands for it, where that is known.
    fn limit_of(&self, name: &str, ty: Option<&Type>) -> Limit {
        let ty = ty.map(|ty| self.sources.resolve(ty));
        let shape = self.description.shape(name);
        let within = |shape: &str, ty: Option<&Type>| Box::new(self.limit_of(shape, ty));
        let mut limit = Limit::of(match (shape, ty) {
            (Shape::List(list), Some(Type::List(item))) => LimitKind::List(within(&list.member.shape, Some(item))),
            (Shape::List(list), _) => LimitKind::List(within(&list.member.shape, None)),
            (Shape::Map(map), Some(Type::Map(key, value))) => {
                LimitKind::Map(within(&map.key.shape, Some(key)), within(&map.value.shape, Some(value)))
            }
            (Shape::Map(map), _) => LimitKind::Map(within(&map.key.shape, None), within(&map.value.shape, None)),
            (Shape::Structure(_), ty) => LimitKind::OfType(self.type_name(name, ty)),
            (Shape::String(text), ty) if !text.values.is_empty() => LimitKind::OfType(self.type_name(name, ty)),
            (Shape::Integer(_) | Shape::Long(_) | Shape::Double(_), _) => LimitKind::Number,
            // What has no limits at all is only named inside of what has some, and there as a text without limits.
            (Shape::String(_) | Shape::Boolean(_) | Shape::Timestamp(_), _) => LimitKind::Text,
        });
        [limit.min, limit.max] = shape.bounds();
        limit.pattern = shape.pattern().map(str::to_owned);
        // A structure says of itself that it is sensitive, in its table.
        limit.sensitive = shape.is_sensitive() && !matches!(shape, Shape::Structure(_));
        limit.shape = Some(name.to_owned());
        limit
    }

    /// The crate's type for a shape; where it is another kind of type, that is found elsewhere.
    fn type_name(&self, shape: &str, ty: Option<&Type>) -> String {
        let sources = self.sources;
        match ty {
            Some(Type::Named(name))
                if sources.structs.contains_key(name)
                    || sources.unions.contains_key(name)
                    || sources.enums.contains_key(name) =>
            {
                name.clone()
            }
            _ => shape.to_owned(),
        }
    }
}

/// Whether a limit is the documented one.
fn agree(expected: &Limit, found: &Limit) -> bool {
    if let (Some(shape), Some(shared)) = (&expected.shape, &found.shape)
        && plain(shape) == plain(shared)
    {
        // It is compared where it is defined.
        return true;
    }
    let kinds_agree = match (&expected.kind, &found.kind) {
        (LimitKind::List(expected), LimitKind::List(found)) => agree(expected, found),
        (LimitKind::Map(expected_key, expected_value), LimitKind::Map(key, value)) => {
            agree(expected_key, key) && agree(expected_value, value)
        }
        (expected, found) => expected == found,
    };
    let rest = |limit: &Limit| (limit.min.clone(), limit.max.clone(), limit.pattern.clone(), limit.sensitive);
    kinds_agree && rest(expected) == rest(found)
}
