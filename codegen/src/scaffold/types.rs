//! The types of members, and the forms in which their values are given.

use super::Draft;
use crate::description::{Map, Shape};
use crate::rules::{SORTED_MAPS, type_name};

impl Draft<'_> {
    /// The type of a shape.
    pub(super) fn ty(&mut self, shape: &str) -> String {
        let description = self.description;
        match description.shape(shape) {
            Shape::List(list) => format!("Vec<{}>", self.ty(&list.member.shape)),
            Shape::Map(map) => {
                let name = if is_sorted(shape) { "SortedMap" } else { "BTreeMap" };
                self.uses.add(if is_sorted(shape) {
                    "crate::structure::SortedMap"
                } else {
                    "std::collections::BTreeMap"
                });
                let (key, value) = (self.key(shape, map), self.ty(&map.value.shape));
                format!("{name}<{key}, {value}>")
            }
            Shape::Integer(_) => "i32".to_owned(),
            Shape::Long(_) => "i64".to_owned(),
            Shape::Double(_) => "f64".to_owned(),
            Shape::Boolean(_) => "bool".to_owned(),
            Shape::Timestamp(_) => {
                self.uses.add("time::OffsetDateTime");
                "OffsetDateTime".to_owned()
            }
            named if named.is_named() => {
                let name = type_name(shape);
                self.use_type(&name);
                name
            }
            _ => "String".to_owned(),
        }
    }

    /// A type of the model, wherever it is; one that is not there yet will be in the module itself too.
    fn use_type(&mut self, name: &str) {
        let path = self.sources.paths.get(name).cloned();
        self.uses.add(&path.unwrap_or_else(|| format!("crate::model::{name}")));
    }

    fn key(&mut self, shape: &str, map: &Map) -> String {
        match SORTED_MAPS.iter().find(|(name, key)| *name == shape && *key != "String") {
            Some((_, key)) => {
                self.use_type(key);
                (*key).to_owned()
            }
            None => self.ty(&map.key.shape),
        }
    }

    /// The type of an argument that gives a value, as the macros of the crate have it.
    pub(super) fn argument(&mut self, shape: &str) -> String {
        let description = self.description;
        let items = |item: String| format!("impl IntoIterator<Item = {item}>");
        let into = |ty: String| format!("impl Into<{ty}>");
        match description.shape(shape) {
            Shape::Boolean(_) | Shape::Integer(_) | Shape::Long(_) => self.ty(shape),
            Shape::List(list) => match description.shape(&list.member.shape) {
                Shape::List(inner) => items(items(into(self.ty(&inner.member.shape)))),
                _ => items(into(self.ty(&list.member.shape))),
            },
            Shape::Map(map) => {
                let key = into(self.key(shape, map));
                let value = match description.shape(&map.value.shape) {
                    Shape::List(list) if !is_sorted(shape) => items(into(self.ty(&list.member.shape))),
                    _ => into(self.ty(&map.value.shape)),
                };
                items(format!("({key}, {value})"))
            }
            _ => into(self.ty(shape)),
        }
    }

    /// An argument as it could stand in an example; that of a structure is left to be made.
    pub(super) fn example(&self, name: &str, shape: &str) -> String {
        match self.description.shape(shape) {
            Shape::Boolean(_) => "true".to_owned(),
            Shape::Integer(_) | Shape::Long(_) => "1".to_owned(),
            Shape::Double(_) => "0.5".to_owned(),
            Shape::List(list) => format!("[{}]", self.example(name, &list.member.shape)),
            Shape::Map(map) => {
                format!("[({}, {})]", self.example(name, &map.key.shape), self.example(name, &map.value.shape))
            }
            Shape::String(_) if name == "domain_name" => "\"acme\"".to_owned(),
            Shape::String(_) => "\"?\"".to_owned(),
            Shape::Structure(_) | Shape::Timestamp(_) => name.to_owned(),
        }
    }
}

fn is_sorted(shape: &str) -> bool {
    SORTED_MAPS.iter().any(|(name, _)| *name == shape)
}
