//! What is sensitive does not show in `Debug`, and nothing else is hidden.

use super::Checker;
use super::members::counterpart;
use crate::description::{Shape, Structure};
use crate::rules::ALSO_SENSITIVE;
use crate::source::{StructSource, Type, UnionSource};

impl Checker<'_> {
    pub(super) fn redaction(&mut self, shape: &str, structure: &Structure, source: &StructSource) {
        if let Some(place) = &source.sensitive {
            if !structure.sensitive && !self.all_leak(shape, structure, source) {
                self.report(place, &source.name, "not all of it is sensitive", "`[sensitive]`");
            }
            return;
        }
        if structure.sensitive {
            return self.report(&source.place, &source.name, "sensitive as a whole", "no `[sensitive]`");
        }
        for field in &source.fields {
            let Some(name) = counterpart(structure, field) else { continue };
            let subject = format!("{}.{name}", source.name);
            let leaks = self.leaks(shape, name, structure, &field.ty);
            let may_hide = leaks || self.description.shape(&structure.members[name].shape).is_sensitive();
            match &field.sensitive {
                None if leaks => self.report(&field.place, &subject, "sensitive", "no `[sensitive]`"),
                Some(place) if !may_hide => self.report(place, &subject, "not sensitive", "`[sensitive]`"),
                _ => {}
            }
        }
    }

    pub(super) fn union_redaction(&mut self, shape: &str, structure: &Structure, source: &UnionSource) {
        for variant in &source.variants {
            let Some(name) = counterpart(structure, variant) else { continue };
            if !source.redacts && self.leaks(shape, name, structure, &variant.ty) {
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
                let hides = self.sources.structs.get(name).is_some_and(|found| found.sensitive.is_some());
                structure.sensitive && !hides && !self.sources.unions.get(name).is_some_and(|found| found.redacts)
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
