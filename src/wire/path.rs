//! Path templates such as `/domains/{DomainName}/integrations`.

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

/// The labels of a template, in order.
pub(crate) fn labels(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0))
}

fn label(segment: &str) -> Option<&str> {
    segment.strip_prefix('{')?.strip_suffix('}')
}

/// Puts values in the place of labels, each as one percent-encoded segment.
pub(crate) fn fill<'a>(
    template: &'a str,
    value: impl Fn(&str) -> Option<&'a str>,
) -> Result<String, (&'a str, PathLabelError)> {
    let mut path = String::with_capacity(template.len() + 32);
    for segment in template.split('/').skip(1) {
        path.push('/');
        match label(segment) {
            None => path.push_str(segment),
            Some(label) => match value(label) {
                None => return Err((label, PathLabelError::Missing)),
                Some("") => return Err((label, PathLabelError::Empty)),
                Some("." | "..") => return Err((label, PathLabelError::DotSegment)),
                Some(value) => path.extend(percent_encode(value)),
            },
        }
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(value: &str) -> Result<String, PathLabelError> {
        fill("/domains/{DomainName}/integrations", |_| Some(value)).map_err(|(_, error)| error)
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
    fn the_error_names_the_label() {
        let error = fill("/domains/{DomainName}/object-types/{ObjectTypeName}", |label| {
            (label == "DomainName").then_some("acme")
        });
        assert_eq!(error, Err(("ObjectTypeName", PathLabelError::Missing)));
    }

    #[test]
    fn labels_are_found_in_order() {
        let found: Vec<_> = labels("/domains/{DomainName}/object-types/{ObjectTypeName}").collect();
        assert_eq!(found, ["DomainName", "ObjectTypeName"]);
    }
}
