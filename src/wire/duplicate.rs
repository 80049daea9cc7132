//! Finds a member that stands twice in a JSON text, at any depth.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// The path of the first member that stands twice, with its line and column.
///
/// Members of the whole that are in `replaced` may stand there as often as they like. A text that is not JSON has no such
/// member; reading it reports a better error.
pub(super) fn duplicate(json: &str, replaced: &[(&str, &str)]) -> Option<String> {
    let found = RefCell::new(None);
    let whole = Walk { found: &found, path: &Path::Whole, replaced };
    let error = whole.deserialize(&mut serde_json::Deserializer::from_str(json)).err()?;
    let path = found.into_inner()?;
    Some(format!("{path}: the member stands twice (line {}, column {})", error.line(), error.column()))
}

/// Where a value is. A text is made of it only for a duplicate.
enum Path<'a> {
    Whole,
    Member(&'a Path<'a>, &'a str),
    Element(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole => Ok(()),
            Self::Member(Self::Whole, name) => formatter.write_str(name),
            Self::Member(parent, name) => write!(formatter, "{parent}.{name}"),
            Self::Element(list, index) => write!(formatter, "{list}[{index}]"),
        }
    }
}

#[derive(Clone, Copy)]
struct Walk<'a> {
    found: &'a RefCell<Option<String>>,
    path: &'a Path<'a>,
    replaced: &'a [(&'a str, &'a str)],
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let mut names = HashSet::new();
        while let Some(name) = members.next_key::<String>()? {
            if self.replaced.iter().any(|(replaced, _)| *replaced == name) {
                members.next_value::<IgnoredAny>()?;
                continue;
            }
            let path = Path::Member(self.path, &name);
            if names.contains(&name) {
                *self.found.borrow_mut() = Some(path.to_string());
                return Err(A::Error::custom("a member stands twice"));
            }
            members.next_value_seed(Walk { path: &path, replaced: &[], ..self })?;
            names.insert(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let mut index = 0;
        while elements.next_element_seed(Walk { path: &Path::Element(self.path, index), ..self })?.is_some() {
            index += 1;
        }
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_that_stands_twice_is_found_at_any_depth() {
        for (json, path) in [
            (r#"{"a":1,"a":1}"#, "a: the member stands twice (line 1, column 10)"),
            ("{\"a\":[{},\n{\"b\":{\"c\":1,\n\"c\":2}}]}", "a[1].b.c: the member stands twice (line 3, column 3)"),
            (r#"{"a":null,"b":true,"\u0061":1.5}"#, "a: the member stands twice (line 1, column 27)"),
        ] {
            assert_eq!(duplicate(json, &[]).as_deref(), Some(path), "{json}");
        }
    }

    #[test]
    fn one_name_in_two_objects_is_no_duplicate() {
        for json in [r#"{"a":{"a":{"a":[{"a":1},{"a":"a"}]}},"b":-1}"#, "[]", "1", r#"{"a":1"#, "x"] {
            assert_eq!(duplicate(json, &[]), None, "{json}");
        }
    }

    #[test]
    fn a_replaced_member_may_stand_twice_and_hold_anything() {
        let json = r#"{"a":{"b":1,"b":2},"a":[],"c":{"a":1,"a":2}}"#;
        assert!(duplicate(json, &[("a", "")]).unwrap().starts_with("c.a:"));
        assert!(duplicate(json, &[("a", ""), ("c", "")]).is_none());
    }
}
