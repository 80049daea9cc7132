//! The members of structures: names, presence, types.

use super::{Checker, Direction};
use crate::description::{Location, Structure};
use crate::names::plain;
use crate::rules::{ALSO_INPUT, REFERENCE, is_required};
use crate::source::{Field, Place, StructSource, UnionSource, Usage};

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
        self.usage(shape, source);
        self.each_member(shape, structure, &source.name, &source.place, &source.fields, |checker, name, field| {
            if let Some(wire_name) = field.wire_name.as_ref().filter(|wire_name| *wire_name != name) {
                checker.report(&field.place, &format!("{}.{name}", source.name), &quoted(name), &quoted(wire_name));
            }
            checker.presence(shape, &source.name, name, structure, field);
            let subject = format!("{}.{name}", source.name);
            let ty = field.ty.without_option().0;
            checker.member_shape(&field.place, &subject, &structure.members[name].shape, ty, way);
        });
        self.redaction(shape, structure, source);
        if way == Direction::Request && !matches!(source.usage, Usage::Output | Usage::Response) {
            self.limits(structure, &source.name, &source.place, &source.fields);
        }
    }

    /// Compares a union with the enum that stands for it.
    pub(super) fn union(&mut self, shape: &'a str, structure: &'a Structure, source: &'a UnionSource, way: Direction) {
        if !self.seen.insert((shape, &source.name, way)) {
            return;
        }
        self.report.structs += 1;
        self.union_form(source);
        self.each_member(shape, structure, &source.name, &source.place, &source.variants, |checker, name, variant| {
            let subject = format!("{}.{name}", source.name);
            if !source.texts.contains(name) {
                checker.report(&variant.place, &subject, &quoted(name), "no such text in its Serialize");
            }
            checker.member_shape(&variant.place, &subject, &structure.members[name].shape, &variant.ty, way);
        });
        self.union_redaction(shape, structure, source);
        if way == Direction::Request {
            self.limits(structure, &source.name, &source.place, &source.variants);
            self.sensitive_limit(structure, &source.name);
        }
    }

    /// A union is read and written by hand, so that a member that is not known stays what it is.
    fn union_form(&mut self, source: &UnionSource) {
        let api = "a union, of which members that are not known are kept";
        for form in ["Serialize", "Deserialize"] {
            if source.derives.contains(form) {
                self.report(&source.place, &source.name, api, &format!("a derived {form}"));
            } else if !source.implements.contains(form) {
                self.report(&source.place, &source.name, api, &format!("no {form}"));
            }
        }
        if !source.keeps_unknown {
            self.report(&source.place, &source.name, api, "no variant `Unknown`");
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
        mut compare: impl FnMut(&mut Self, &'a String, &'a Field),
    ) {
        for name in structure.members.keys() {
            self.report.members += 1;
            match fields.iter().find(|field| counterpart(structure, field) == Some(name)) {
                Some(field) => compare(self, name, field),
                None => self.missing(place, &format!("{owner}.{name}"), &format!("a member of {shape}")),
            }
        }
        for field in fields.iter().filter(|field| counterpart(structure, field).is_none()) {
            let subject = format!("{owner}.{}", field.wire_name.as_ref().unwrap_or(&field.name));
            self.report(&field.place, &subject, &format!("no such member of {shape}"), "a member");
        }
    }

    /// The macro of a structure decides what becomes of members that it does not know.
    fn usage(&mut self, shape: &str, source: &StructSource) {
        let mut operations = self.description.operations.values();
        let expected = if operations.clone().any(|operation| operation.input.shape == shape) {
            Usage::Request
        } else if operations.any(|operation| operation.output.shape == shape) {
            Usage::Response
        } else {
            let in_requests = self.in_requests.contains(shape) || ALSO_INPUT.contains(&shape);
            Usage::of(in_requests, self.in_responses.contains(shape))
        };
        if source.usage != expected {
            let [api, code] = [expected, source.usage].map(|usage| format!("`{}!`", usage.macro_name()));
            self.report(&source.place, &source.name, &api, &code);
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

    /// Required is plain, all else is an `Option`.
    fn presence(&mut self, shape: &str, owner: &str, name: &str, structure: &Structure, field: &Field) {
        let is_status = structure.members[name].location == Some(Location::StatusCode);
        let is_plain = is_required(self.description, shape, name) && !is_status;
        let (_, is_option) = field.ty.without_option();
        if is_plain == is_option {
            let api = match (is_plain, is_status) {
                (true, _) => "required",
                (false, true) => "the HTTP status, which no body holds",
                (false, false) if structure.requires(name) => "required, but null at times",
                (false, false) => "optional",
            };
            self.report(&field.place, &format!("{owner}.{name}"), api, &quoted(&field.ty.to_string()));
        }
    }
}

/// The member that a field stands for: the one of its name or, failing that, of its name on the wire.
pub(super) fn counterpart<'s>(structure: &'s Structure, field: &Field) -> Option<&'s String> {
    let mut names = structure.members.keys();
    names
        .find(|name| plain(name) == plain(&field.name))
        .or_else(|| structure.members.keys().find(|name| field.wire_name.as_ref() == Some(*name)))
}

pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() { "nothing".to_owned() } else { format!("`{text}`") }
}
