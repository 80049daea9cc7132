//! The operations of the service.

use customer_profiles::{Operation, for_each_operation};
use http::Method;

/// Where an operation is, and where the members of its requests travel.
#[derive(Debug)]
pub(crate) struct OperationInfo {
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    /// The path; `{Member}` stands for the value of a member.
    pub(crate) path: &'static str,
    /// The members that travel in the query, each with its name there.
    pub(crate) query: &'static [(&'static str, &'static str)],
}

impl OperationInfo {
    pub(crate) const fn of<O: Operation>() -> Self {
        Self { name: O::NAME, method: O::METHOD, path: O::PATH, query: O::QUERY }
    }

    /// What a path has in the place of the labels, percent-encoded as it is; `None` if it is not one of this operation.
    pub(crate) fn labels<'a>(&self, path: &'a str) -> Option<Vec<(&'static str, &'a str)>> {
        labels(self.path, path)
    }
}

macro_rules! catalogue {
    ($($request:ident $($pages:ident)?,)*) => {
        [$(OperationInfo::of::<customer_profiles::operations::$request>()),*]
    };
}

static OPERATIONS: &[OperationInfo] = &for_each_operation!(catalogue);

/// The operation of this method and path; where several fit, the one with the fewest labels.
pub(crate) fn find(method: &Method, path: &str) -> Option<&'static OperationInfo> {
    let fitting = OPERATIONS.iter().filter(|operation| operation.method == *method);
    let counted = fitting.filter_map(|operation| Some((operation.labels(path)?.len(), operation)));
    counted.min_by_key(|(labels, _)| *labels).map(|(_, operation)| operation)
}

/// The operations of this path, whatever their method.
pub(crate) fn of_path(path: &str) -> impl Iterator<Item = &'static OperationInfo> {
    OPERATIONS.iter().filter(move |operation| operation.labels(path).is_some())
}

/// What a path has in the place of the labels of a template, percent-encoded as it is; `None` if it does not fit.
fn labels<'t, 'p>(template: &'t str, path: &'p str) -> Option<Vec<(&'t str, &'p str)>> {
    let mut labels = Vec::new();
    let mut segments = path.split('/');
    for expected in template.split('/') {
        let segment = segments.next()?;
        match expected.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            Some(label) if !segment.is_empty() => labels.push((label, segment)),
            None if segment == expected => {}
            _ => return None,
        }
    }
    segments.next().is_none().then_some(labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(method: &Method, path: &str) -> Option<&'static str> {
        find(method, path).map(|route| route.name)
    }

    #[test]
    fn operations_of_one_path_differ_by_their_method() {
        let path = "/domains/acme/integrations";
        assert_eq!(found(&Method::POST, path), Some("GetIntegration"));
        assert_eq!(found(&Method::GET, path), Some("ListIntegrations"));
        assert_eq!(found(&Method::PUT, path), Some("PutIntegration"));
        assert_eq!(found(&Method::DELETE, path), None);
    }

    #[test]
    fn a_path_fits_as_a_whole_or_not_at_all() {
        for path in
            ["/", "", "integrations", "/integrations/", "/integrations/x", "/domains//integrations", "/Integrations"]
        {
            assert_eq!(found(&Method::POST, path), None, "{path}");
        }
        assert_eq!(found(&Method::POST, "/integrations"), Some("ListAccountIntegrations"));
    }

    #[test]
    fn an_encoded_slash_does_not_part_segments() {
        assert_eq!(
            labels("/domains/{DomainName}/object-types/{ObjectTypeName}", "/domains/a%2Fb/object-types/c"),
            Some(vec![("DomainName", "a%2Fb"), ("ObjectTypeName", "c")])
        );
    }

    #[test]
    fn no_two_operations_share_method_and_path() {
        for operation in OPERATIONS {
            assert_eq!(found(&operation.method, operation.path), Some(operation.name));
        }
    }
}
