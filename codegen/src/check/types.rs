//! The types of members, and of what they hold.

use super::members::quoted;
use super::{Checker, Direction};
use crate::description::{Shape, Text};
use crate::names::plain;
use crate::rules::{DOUBLES_INSIDE, ENUMS_OF_ANY_TEXT};
use crate::source::{EnumSource, Place, Type};

impl<'a> Checker<'a> {
    /// Compares a shape with the type that stands for it, and what they hold.
    pub(super) fn member_shape(&mut self, place: &Place, subject: &str, name: &'a str, ty: &'a Type, way: Direction) {
        let sources = self.sources;
        let shape = self.description.shape(name);
        match (shape, sources.resolve(ty)) {
            (Shape::Structure(structure), Type::Named(named))
                if !structure.union && sources.structs.contains_key(named) =>
            {
                self.link(name, &sources.structs[named]);
                self.structure(name, structure, &sources.structs[named], way);
            }
            (Shape::Structure(structure), Type::Named(named))
                if structure.union && sources.unions.contains_key(named) =>
            {
                self.union(name, structure, &sources.unions[named], way);
            }
            (Shape::List(list), Type::List(item)) => self.element(place, subject, &list.member.shape, item, way),
            (Shape::Map(map), Type::Map(key, value)) => {
                self.element(place, subject, &map.key.shape, key, way);
                self.element(place, subject, &map.value.shape, value, way);
            }
            (Shape::String(text), Type::Named(named)) if sources.enums.contains_key(named) => {
                if !text.values.is_empty() {
                    self.enumeration(name, text, &sources.enums[named]);
                } else if !ENUMS_OF_ANY_TEXT.contains(&named.as_str()) {
                    self.report(place, subject, "any text", &quoted(named));
                }
            }
            (Shape::String(text), Type::Text) if text.values.is_empty() => {}
            (Shape::Integer(_), Type::Integer)
            | (Shape::Long(_), Type::Long)
            | (Shape::Double(_), Type::Double)
            | (Shape::Boolean(_), Type::Boolean)
            | (Shape::Timestamp(_), Type::Timestamp) => {}
            _ => self.report(place, subject, &self.described(name), &quoted(&ty.to_string())),
        }
    }

    fn element(&mut self, place: &Place, subject: &str, shape: &'a str, ty: &'a Type, way: Direction) {
        // Their form is that of a member: inside of another type, each needs one of its own.
        let has_form = DOUBLES_INSIDE.iter().any(|(owner, member)| format!("{owner}.{member}") == subject);
        let ty_inside = self.sources.resolve(ty);
        if *ty_inside == Type::Timestamp || *ty_inside == Type::Double && !has_form {
            self.report(place, subject, &self.described(shape), &format!("`{ty_inside}` inside of another type"));
        }
        self.member_shape(place, subject, shape, ty, way);
    }

    fn enumeration(&mut self, shape: &'a str, text: &Text, source: &'a EnumSource) {
        if !self.seen.insert((shape, &source.name, Direction::Request)) {
            return;
        }
        for value in &text.values {
            self.report.values += 1;
            match source.values.iter().find(|found| found.text == *value) {
                None => self.missing(&source.place, &source.name, &format!("value `{value}`")),
                Some(found) if plain(&found.variant) != plain(value) => {
                    self.report(&found.place, &source.name, &quoted(value), &quoted(&found.variant));
                }
                Some(_) => {}
            }
        }
        for found in source.values.iter().filter(|found| !text.values.contains(&found.text)) {
            self.report(&found.place, &source.name, &format!("no such value of {shape}"), &quoted(&found.text));
        }
    }

    /// A shape in the words of Rust.
    pub(super) fn described(&self, name: &str) -> String {
        match self.description.shape(name) {
            Shape::Structure(structure) if structure.union => format!("union {name}"),
            Shape::Structure(_) => format!("structure {name}"),
            Shape::List(list) => format!("a list of {}", self.described(&list.member.shape)),
            Shape::Map(map) => {
                format!("a map of {} to {}", self.described(&map.key.shape), self.described(&map.value.shape))
            }
            Shape::String(text) if text.values.is_empty() => "`String`".to_owned(),
            Shape::String(_) => format!("enum {name}"),
            Shape::Integer(_) => "`i32`".to_owned(),
            Shape::Long(_) => "`i64`".to_owned(),
            Shape::Double(_) => "`f64`".to_owned(),
            Shape::Boolean(_) => "`bool`".to_owned(),
            Shape::Timestamp(_) => "`OffsetDateTime`".to_owned(),
        }
    }
}
