//! Patterns of the API, matched in time that is linear in the length of the text.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use regex_lite::Regex;

/// Each pattern is compiled once.
static COMPILED: LazyLock<Mutex<HashMap<&'static str, Pattern>>> = LazyLock::new(Mutex::default);

#[derive(Clone)]
struct Pattern {
    forbidden_prefix: Option<&'static str>,
    /// `None` for what is no regular expression, which permits everything.
    regex: Option<Regex>,
}

/// Whether a text has a part that the pattern describes; a pattern that means the whole text has anchors.
pub(super) fn matches(pattern: &'static str, text: &str) -> bool {
    let mut compiled = COMPILED.lock().unwrap_or_else(PoisonError::into_inner);
    let pattern = compiled.entry(pattern).or_insert_with(|| Pattern::compile(pattern)).clone();
    drop(compiled); // so that a long text holds up nobody else
    pattern.matches(text)
}

impl Pattern {
    fn compile(pattern: &'static str) -> Self {
        let (forbidden_prefix, regex) = match split_look_ahead(pattern) {
            Some((prefix, rest)) => (Some(prefix), Regex::new(&format!("^{rest}"))),
            None => (None, Regex::new(pattern)),
        };
        Self { forbidden_prefix, regex: regex.ok() }
    }

    fn matches(&self, text: &str) -> bool {
        self.forbidden_prefix.is_none_or(|prefix| !text.starts_with(prefix))
            && self.regex.as_ref().is_none_or(|regex| regex.is_match(text))
    }
}

/// Takes `^(?!prefix)rest` apart: a look-ahead is beyond matching in linear time, but this one is a forbidden prefix.
fn split_look_ahead(pattern: &'static str) -> Option<(&'static str, &'static str)> {
    let (prefix, rest) = pattern.strip_prefix("^(?!")?.split_once(')')?;
    let is_literal = prefix.chars().all(|character| character.is_ascii_alphanumeric() || character == ':');
    is_literal.then_some((prefix, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{Kind, Limit};

    #[test]
    fn a_pattern_without_anchors_may_fit_any_part_of_a_text() {
        assert!(matches(r"\S+", " \ta\n"));
        assert!(!matches(r"\S+", " \t\n"));
        assert!(!matches(r"\S+", ""));
        assert!(matches("[a-f0-9]{32}", "ID 0123456789abcdef0123456789abcdef!"));
        assert!(!matches("[a-f0-9]{32}", "0123456789abcdef0123456789abcde"));
    }

    #[test]
    fn a_pattern_that_fits_an_empty_text_permits_everything() {
        for text in ["", "\n", "é<>"] {
            assert!(matches(".*", text) && matches(r"[\w!@#\-.?,\s]*", text), "{text:?}");
        }
    }

    #[test]
    fn an_anchored_pattern_means_the_whole_text() {
        let name = "^[a-zA-Z0-9_-]+$";
        assert!(matches(name, "acme-1_A"));
        for text in ["", "acme domain", "acmé", "acme\n", "\nacme"] {
            assert!(!matches(name, text), "{text:?}");
        }
    }

    #[test]
    fn a_beginning_can_be_anchored_without_the_end() {
        let arn = "^arn:[a-z0-9]{1,10}:profile";
        assert!(matches(arn, "arn:aws:profile:us-west-2:123456789012:domains/acme"));
        for text in ["arn:aws-us-gov:profile:", "an arn:aws:profile:", "arn:aws:profil"] {
            assert!(!matches(arn, text), "{text:?}");
        }
    }

    #[test]
    fn the_look_ahead_of_tag_keys_forbids_a_prefix_and_nothing_else() {
        let tag_key = "^(?!aws:)[a-zA-Z+-=._:/]+$";
        for text in ["team", "aws", "aws.team", "AWS:team", "my-aws:team", "a+b,c-d.e/f0:1;2<3=4_", "0123456789"] {
            assert!(matches(tag_key, text), "{text:?}");
        }
        for text in ["", "aws:", "aws:team", "two words", "ü", "a@b", "a>b", "a*b"] {
            assert!(!matches(tag_key, text), "{text:?}");
        }
    }

    #[test]
    fn every_pattern_of_the_limits_compiles() {
        use crate::operation::Operation;

        macro_rules! limits {
            ($($request:ident $($pages:ident)?,)*) => { [$(crate::operations::$request::LIMITS),*] };
        }

        fn compile(limit: &Limit, compiled: &mut Vec<&'static str>) {
            if let Some(pattern) = limit.pattern {
                assert!(Pattern::compile(pattern).regex.is_some(), "{pattern}");
                compiled.push(pattern);
            }
            match &limit.kind {
                Kind::Text | Kind::Number | Kind::OneOf(_) => {}
                Kind::List(element) => compile(element, compiled),
                Kind::Map(key, value) => [key, value].into_iter().for_each(|limit| compile(limit, compiled)),
                Kind::Structure(members) => members.iter().for_each(|(_, limit)| compile(limit, compiled)),
            }
        }

        let mut compiled = Vec::new();
        for members in crate::for_each_operation!(limits) {
            compile(&Limit::structure(members), &mut compiled);
        }
        compiled.sort_unstable();
        compiled.dedup();
        assert!(compiled.len() >= 16, "the walk missed some: {compiled:#?}");
    }
}
