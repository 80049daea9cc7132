//! The documented limits as the crate writes them.

use super::Draft;
use crate::description::Shape;
use crate::names::plain;
use crate::rules::type_name;

impl Draft<'_> {
    /// The limit of a shape, if anything is documented of it.
    pub(super) fn limit(&mut self, shape: &str) -> Option<String> {
        self.description.has_limits(shape).then(|| self.expression(shape))
    }

    fn expression(&mut self, name: &str) -> String {
        let (description, sources) = (self.description, self.sources);
        if let Some(shared) = sources.shared_limits.iter().find(|shared| plain(&shared.name) == plain(name)) {
            self.uses.add("crate::limits::shapes");
            return format!("shapes::{}", shared.name);
        }
        let shape = description.shape(name);
        let base = match shape {
            // A structure says of itself that it is sensitive.
            Shape::Structure(_) => return format!("{}::LIMIT", type_name(name)),
            named if named.is_enum() => format!("{}::LIMIT", type_name(name)),
            Shape::List(list) => format!("Limit::list(&{})", self.expression(&list.member.shape)),
            Shape::Map(map) => {
                format!("Limit::map(&{}, &{})", self.expression(&map.key.shape), self.expression(&map.value.shape))
            }
            Shape::Integer(_) | Shape::Long(_) | Shape::Double(_) => "Limit::number()".to_owned(),
            Shape::String(_) | Shape::Boolean(_) | Shape::Timestamp(_) => "Limit::text()".to_owned(),
        };
        if base.starts_with("Limit::") {
            self.uses.add("crate::limits::Limit");
        }
        let [min, max] = shape.bounds();
        let min = min.map(|min| format!(".min({})", separated(&min))).unwrap_or_default();
        let max = max.map(|max| format!(".max({})", separated(&max))).unwrap_or_default();
        let pattern = shape.pattern().map(|pattern| format!(".pattern({})", literal(pattern))).unwrap_or_default();
        let sensitive = if shape.is_sensitive() { ".sensitive()" } else { "" };
        format!("{base}{min}{max}{pattern}{sensitive}")
    }
}

/// A whole number as it stands in Rust: `2_000_000`.
fn separated(number: &str) -> String {
    let (sign, digits) = number.strip_prefix('-').map_or(("", number), |digits| ("-", digits));
    if digits.len() < 6 {
        return number.to_owned();
    }
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    format!("{sign}{}", groups.join("_"))
}

/// A text as a literal, a raw one where it has characters to escape.
fn literal(text: &str) -> String {
    if text.contains('"') {
        format!("r#\"{text}\"#")
    } else if text.contains('\\') {
        format!("r\"{text}\"")
    } else {
        format!("\"{text}\"")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_clippy_wants_them() {
        for (number, written) in [("0", "0"), ("16384", "16384"), ("2000000", "2_000_000"), ("-123456", "-123_456")] {
            assert_eq!(separated(number), written);
        }
    }

    #[test]
    fn patterns_are_raw_where_they_must_be() {
        assert_eq!(literal("[a-z]"), r#""[a-z]""#);
        assert_eq!(literal(r"\S+"), r#"r"\S+""#);
    }
}
