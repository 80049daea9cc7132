//! Path templates such as `/domains/{DomainName}/integrations`.

use std::borrow::Cow;
use std::ops::Range;

use thiserror::Error;

use super::percent_encode;

/// Why a value can't stand in a path.
#[derive(Debug, PartialEq, Eq, Error)]
pub(crate) enum PathLabelError {
    #[error("must be set: it is a part of the request's path")]
    Missing,
    #[error("must not be empty: it is a part of the request's path")]
    Empty,
    #[error(
        "must not be `.` or `..`: a URL takes them for steps between folders, and the request would reach another resource"
    )]
    DotSegment,
}

/// Where a path has the label of this member, if it has one that is not filled in.
pub(super) fn place_of(member: &str, path: &str) -> Option<Range<usize>> {
    let labels = path.match_indices('{').map(|(open, _)| open);
    let is_of_member = |open: &usize| path[open + 1..].strip_prefix(member).is_some_and(|rest| rest.starts_with('}'));
    labels.into_iter().find(is_of_member).map(|open| open..open + member.len() + 2)
}

/// Puts a value in the place of a label, as one percent-encoded segment, which has no brace.
pub(super) fn fill(path: &mut String, place: Range<usize>, value: &str) -> Result<(), PathLabelError> {
    match value {
        "" => Err(PathLabelError::Empty),
        "." | ".." => Err(PathLabelError::DotSegment),
        value => {
            path.replace_range(place, &Cow::from(percent_encode(value)));
            Ok(())
        }
    }
}

/// A label that is not filled in.
pub(super) fn unfilled(path: &str) -> Option<&str> {
    Some(path.split_once('{')?.1.split_once('}')?.0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEMPLATE: &str = "/domains/{DomainName}/object-types/{ObjectTypeName}";

    fn filled(value: &str) -> Result<String, PathLabelError> {
        let mut path = "/domains/{DomainName}/integrations".to_owned();
        let place = place_of("DomainName", &path).unwrap();
        fill(&mut path, place, value).map(|()| path)
    }

    #[test]
    fn a_value_is_one_segment() {
        assert_eq!(filled("a/b c%2Fé~*").unwrap(), "/domains/a%2Fb%20c%252F%C3%A9~%2A/integrations");
    }

    #[test]
    fn what_a_url_parser_would_fold_away_is_rejected() {
        assert_eq!(filled(""), Err(PathLabelError::Empty));
        assert_eq!(filled("."), Err(PathLabelError::DotSegment));
        assert_eq!(filled(".."), Err(PathLabelError::DotSegment));
        assert!(filled("...").is_ok());
    }

    #[test]
    fn a_label_that_is_left_is_named() {
        let mut path = TEMPLATE.to_owned();
        fill(&mut path, place_of("DomainName", TEMPLATE).unwrap(), "acme").unwrap();
        assert_eq!(unfilled(&path), Some("ObjectTypeName"));
        assert_eq!(unfilled("/domains"), None);
    }

    #[test]
    fn a_member_has_the_label_of_its_whole_name_alone() {
        assert_eq!(place_of("DomainName", TEMPLATE), Some(9..21));
        for member in ["Domain", "Name", "ObjectType", "", "domains"] {
            assert_eq!(place_of(member, TEMPLATE), None, "{member}");
        }
    }

    /// Segment by segment.
    fn slowly(values: &[(&str, &str)]) -> String {
        let segments = TEMPLATE.split('/').map(|segment| match segment.strip_prefix('{') {
            None => segment.to_owned(),
            Some(label) => {
                let value = values.iter().find(|(member, _)| label.strip_suffix('}') == Some(member)).unwrap().1;
                percent_encode(value).to_string()
            }
        });
        segments.collect::<Vec<_>>().join("/")
    }

    proptest! {
        #[test]
        fn labels_are_filled_in_in_any_order(domain in "\\PC{1,12}|.{1,12}", object_type in "\\PC{1,12}|[{}a-z]{1,12}") {
            prop_assume!([&domain, &object_type].iter().all(|value| !matches!(value.as_str(), "." | "..")));
            let mut values = [("DomainName", domain.as_str()), ("ObjectTypeName", object_type.as_str())];
            for _ in 0..2 {
                let mut path = TEMPLATE.to_owned();
                for (member, value) in values {
                    let place = place_of(member, &path).unwrap();
                    fill(&mut path, place, value).unwrap();
                }
                prop_assert_eq!(unfilled(&path), None);
                prop_assert_eq!(path, slowly(&values));
                values.reverse();
            }
        }
    }
}
