//! What is sensitive does not show in `Debug`, and nothing else is hidden.

use super::Checker;
use super::members::counterpart;
use crate::description::{Shape, Structure};
use crate::rules::ALSO_SENSITIVE;
use crate::source::{Debug, StructSource, Type, UnionSource};

impl Checker<'_> {
    pub(super) fn redaction(&mut self, shape: &str, structure: &Structure, source: &StructSource) {
        if source.debug.redacts_everything() {
            if !structure.sensitive && !self.all_leak(shape, structure, source) {
                let Debug::ByHand(debug) = &source.debug else { return };
                self.report(&debug.place, &source.name, "not all of it is sensitive", "redacted as a whole");
            }
            return;
        }
        if let (true, Debug::ByHand(debug)) = (structure.sensitive, &source.debug) {
            let place = debug.shown.values().next().unwrap_or(&debug.place);
            return self.report(place, &source.name, "sensitive as a whole", "Debug does not redact all of it");
        }
        for field in &source.fields {
            let Some(name) = counterpart(structure, field) else { continue };
            let subject = format!("{}.{name}", source.name);
            let leaks = self.leaks(shape, name, structure, &field.ty);
            match &source.debug {
                Debug::Derived if leaks => {
                    self.report(&source.place, &subject, "sensitive", "a derived Debug shows it");
                }
                Debug::Missing | Debug::Derived => {}
                Debug::ByHand(debug) => {
                    let may_hide = leaks || self.description.shape(&structure.members[name].shape).is_sensitive();
                    match (debug.shown.get(&field.name), debug.redacted.get(&field.name)) {
                        (Some(place), _) if leaks => self.report(place, &subject, "sensitive", "Debug shows it"),
                        (None, None) => self.report(&debug.place, &subject, "a member", "Debug leaves it out"),
                        (_, Some(place)) if !may_hide => {
                            self.report(place, &subject, "not sensitive", "Debug redacts it");
                        }
                        _ => {}
                    }
                }
            }
        }
        match &source.debug {
            Debug::ByHand(debug) if debug.unreadable => {
                self.report(&debug.place, &source.name, "members", "a Debug that can't be followed: use debug_struct");
            }
            Debug::Missing => self.report(&source.place, &source.name, "members", "no Debug"),
            _ => {}
        }
    }

    pub(super) fn union_redaction(&mut self, shape: &str, structure: &Structure, source: &UnionSource) {
        let redacts = matches!(&source.debug, Debug::ByHand(debug) if debug.redacts);
        for variant in &source.variants {
            let Some(name) = counterpart(structure, variant) else { continue };
            if !redacts && self.leaks(shape, name, structure, &variant.ty) {
                self.report(&source.place, &format!("{}.{name}", source.name), "sensitive", "Debug shows it");
            }
        }
    }

    /// Whether each member is sensitive by itself, so that hiding all is hiding each.
    fn all_leak(&self, shape: &str, structure: &Structure, source: &StructSource) -> bool {
        let mut fields = source.fields.iter();
        fields.all(|field| {
            counterpart(structure, field).is_some_and(|name| self.leaks(shape, name, structure, &field.ty))
        })
    }

    /// Whether a sensitive value shows when the member is printed.
    fn leaks(&self, shape: &str, name: &str, structure: &Structure, ty: &Type) -> bool {
        let also = ALSO_SENSITIVE.contains(&(shape, name));
        also || self.value_leaks(&structure.members[name].shape, ty)
    }

    fn value_leaks(&self, shape: &str, ty: &Type) -> bool {
        let shape = self.description.shape(shape);
        match (shape, self.sources.resolve(ty.without_option().0)) {
            (Shape::Structure(structure), Type::Named(name)) => {
                let debug = self.sources.structs.get(name).map(|found| &found.debug);
                let debug = debug.or(self.sources.unions.get(name).map(|found| &found.debug));
                structure.sensitive && !debug.is_some_and(Debug::redacts_everything)
            }
            _ if shape.is_sensitive() => true,
            (Shape::List(list), Type::List(item)) => self.value_leaks(&list.member.shape, item),
            (Shape::Map(map), Type::Map(key, value)) => {
                self.value_leaks(&map.key.shape, key) || self.value_leaks(&map.value.shape, value)
            }
            _ => false,
        }
    }
}
