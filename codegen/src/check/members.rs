//! The members of structures: names, presence, types.

use super::operation::quoted;
use super::{Checker, Direction};
use crate::description::{Location, Member, Structure};
use crate::names::plain;
use crate::rules::REFERENCE;
use crate::source::{Field, Place, StructSource, Type, UnionSource};

impl<'a> Checker<'a> {
    /// Compares a structure with the struct that stands for it.
    pub(super) fn structure(
        &mut self,
        shape: &'a str,
        structure: &'a Structure,
        source: &'a StructSource,
        way: Direction,
    ) {
        if !self.seen.insert((shape, &source.name, way)) {
            return;
        }
        self.report.structs += 1;
        self.form(source, way);
        self.each_member(shape, structure, &source.name, &source.place, &source.fields, |checker, name, field| {
            checker.presence(&source.name, name, structure, field);
            checker.member_type(&source.name, name, &structure.members[name], field, way);
        });
        self.redaction(shape, structure, source);
        if way == Direction::Request {
            self.limits(structure, &source.name, &source.place, &source.fields);
        }
    }

    /// Compares a union with the enum that stands for it.
    pub(super) fn union(&mut self, shape: &'a str, structure: &'a Structure, source: &'a UnionSource, way: Direction) {
        if !self.seen.insert((shape, &source.name, way)) {
            return;
        }
        self.report.structs += 1;
        self.each_member(shape, structure, &source.name, &source.place, &source.variants, |checker, name, variant| {
            checker.member_type(&source.name, name, &structure.members[name], variant, way);
        });
        self.union_redaction(shape, structure, source);
        if way == Direction::Request {
            self.limits(structure, &source.name, &source.place, &source.variants);
        }
    }

    /// Pairs members with fields, reports those that are left over, and hands on the pairs.
    fn each_member(
        &mut self,
        shape: &str,
        structure: &'a Structure,
        owner: &str,
        place: &Place,
        fields: &'a [Field],
        mut compare: impl FnMut(&mut Self, &'a str, &'a Field),
    ) {
        for name in structure.members.keys() {
            self.report.members += 1;
            let subject = format!("{owner}.{name}");
            let Some(field) = fields.iter().find(|field| counterpart(structure, field) == Some(name)) else {
                self.missing(place, &subject, &format!("a member of {shape}"));
                continue;
            };
            if let Some(other) = field.wire_names.iter().find(|wire_name| *wire_name != name) {
                self.report(&field.place, &subject, &quoted(name), &quoted(other));
            }
            for attribute in &field.not_understood {
                self.report(&field.place, &subject, "a plain member", &format!("serde's {attribute}, not known here"));
            }
            compare(self, name, field);
        }
        for field in fields.iter().filter(|field| counterpart(structure, field).is_none()) {
            let subject = format!("{owner}.{}", field.wire_names[0]);
            self.report(&field.place, &subject, &format!("no such member of {shape}"), "a member");
        }
    }

    /// What holds for the struct as a whole.
    fn form(&mut self, source: &StructSource, way: Direction) {
        for derived in ["Serialize", "Deserialize"] {
            if !source.derives.contains(derived) {
                let code = format!("no derived {derived}, so its form on the wire is not known");
                self.report(&source.place, &source.name, "a JSON object", &code);
            }
        }
        for attribute in &source.not_understood {
            let code = format!("serde's {attribute}, not known here");
            self.report(&source.place, &source.name, "a JSON object", &code);
        }
        if way == Direction::Answer && source.denies_unknown_members {
            self.report(&source.place, &source.name, "an answer, which may grow", "deny_unknown_fields");
        }
    }

    /// A type's page in the API reference, where its documentation has a link to one.
    pub(super) fn link(&mut self, shape: &str, source: &StructSource) {
        let expected = format!("{REFERENCE}{shape}.html)");
        let Some(at) = source.documentation.find(REFERENCE) else { return };
        if !source.documentation[at..].starts_with(&expected) {
            let found = source.documentation[at..].split(')').next().unwrap_or_default();
            self.report(&source.place, &source.name, &format!("its page is API_{shape}.html"), &quoted(found));
        }
    }

    /// Required is plain, all else is an `Option` that is not written when it is not set.
    fn presence(&mut self, owner: &str, name: &str, structure: &Structure, field: &Field) {
        let subject = format!("{owner}.{name}");
        let (inner, is_option) = field.ty.without_option();
        let code = quoted(&field.ty.to_string());
        let has_status = structure.members[name].location == Some(Location::StatusCode);
        match (structure.requires(name), is_option) {
            (true, true) => return self.report(&field.place, &subject, "required", &code),
            (false, false) if !has_status => return self.report(&field.place, &subject, "optional", &code),
            _ => {}
        }
        let skip = field.skip_serializing_if.as_deref();
        if is_option && skip != Some("Option::is_none") {
            let code = skip.map_or("it is written as null".to_owned(), |skip| format!("not written if `{skip}`"));
            self.report(&field.place, &subject, "not written if it is not set", &code);
        }
        if !is_option && skip.is_some() {
            self.report(&field.place, &subject, "required, always written", "skip_serializing_if");
        }
        if !is_option && field.default {
            self.report(&field.place, &subject, "required", "a value is made up if there is none (`default`)");
        }
        if is_option && field.with.is_some() && self.form_of(inner).is_some() && !field.default {
            self.report(&field.place, &subject, "optional", "`with` without `default`, which makes it required");
        }
    }

    fn member_type(&mut self, owner: &str, name: &str, member: &'a Member, field: &'a Field, way: Direction) {
        let subject = format!("{owner}.{name}");
        let (inner, is_option) = field.ty.without_option();
        let expected =
            self.form_of(inner).map(|form| if is_option { format!("{form}::option") } else { form.to_owned() });
        let with = field.with.as_deref();
        let as_expected = match (&expected, with) {
            (Some(expected), Some(with)) => with == expected || with.ends_with(&format!("::{expected}")),
            (expected, with) => expected.is_none() && with.is_none(),
        };
        if !as_expected {
            let api = expected.map_or("its type's own form".to_owned(), |with| format!("with `{with}`"));
            let code = with.map_or("its type's own form".to_owned(), |with| format!("with `{with}`"));
            self.report(&field.place, &subject, &api, &code);
        }
        self.member_shape(&field.place, &subject, &member.shape, inner, way);
    }

    /// The module that reads and writes a type whose own form is not the API's.
    fn form_of(&self, ty: &Type) -> Option<&'static str> {
        match self.sources.resolve(ty) {
            Type::Timestamp => Some("timestamp"),
            Type::Double => Some("double"),
            _ => None,
        }
    }
}

/// The member that a field stands for: the one of its name or, failing that, of its name on the wire.
pub(super) fn counterpart<'s>(structure: &'s Structure, field: &Field) -> Option<&'s String> {
    let mut names = structure.members.keys();
    names
        .find(|name| plain(name) == plain(&field.name))
        .or_else(|| structure.members.keys().find(|name| field.wire_names.contains(name)))
}
