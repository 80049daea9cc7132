//! Which operation a request is for.

use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::OffsetDateTime;

use super::account::Account;
use super::answer::ServiceError;
use super::input;
use super::limits::Limits;
use super::received_request::ReceivedRequest;
use crate::operation::Operation;
use crate::operations::CreateDomainRequest;
use crate::operations::CreateProfileRequest;
use crate::operations::DeleteDomainRequest;
use crate::operations::DeleteIntegrationRequest;
use crate::operations::DeleteProfileObjectTypeRequest;
use crate::operations::GetDomainRequest;
use crate::operations::GetIntegrationRequest;
use crate::operations::GetProfileObjectTypeRequest;
use crate::operations::GetProfileObjectTypeTemplateRequest;
use crate::operations::ListAccountIntegrationsRequest;
use crate::operations::ListDomainsRequest;
use crate::operations::ListIntegrationsRequest;
use crate::operations::ListProfileObjectTypeTemplatesRequest;
use crate::operations::ListProfileObjectTypesRequest;
use crate::operations::ListProfileObjectsRequest;
use crate::operations::ListTagsForResourceRequest;
use crate::operations::PutIntegrationRequest;
use crate::operations::PutProfileObjectRequest;
use crate::operations::PutProfileObjectTypeRequest;
use crate::operations::SearchProfilesRequest;
use crate::operations::TagResourceRequest;
use crate::operations::UntagResourceRequest;

/// An operation that the fake has.
pub(super) trait Serve: Operation<Response: Serialize> + DeserializeOwned {
    /// Does what the request asks for, at this time.
    fn serve(self, account: &mut Account, now: OffsetDateTime) -> Result<Self::Response, ServiceError>;
}

/// All that the fake can do.
static ROUTES: [Route; 22] = [
    Route::to::<CreateDomainRequest>(),
    Route::to::<CreateProfileRequest>(),
    Route::to::<DeleteDomainRequest>(),
    Route::to::<DeleteIntegrationRequest>(),
    Route::to::<DeleteProfileObjectTypeRequest>(),
    Route::to::<GetDomainRequest>(),
    Route::to::<GetIntegrationRequest>(),
    Route::to::<GetProfileObjectTypeRequest>(),
    Route::to::<GetProfileObjectTypeTemplateRequest>(),
    Route::to::<ListAccountIntegrationsRequest>(),
    Route::to::<ListDomainsRequest>(),
    Route::to::<ListIntegrationsRequest>(),
    Route::to::<ListProfileObjectsRequest>(),
    Route::to::<ListProfileObjectTypesRequest>(),
    Route::to::<ListProfileObjectTypeTemplatesRequest>(),
    Route::to::<ListTagsForResourceRequest>(),
    Route::to::<PutIntegrationRequest>(),
    Route::to::<PutProfileObjectRequest>(),
    Route::to::<PutProfileObjectTypeRequest>(),
    Route::to::<SearchProfilesRequest>(),
    Route::to::<TagResourceRequest>(),
    Route::to::<UntagResourceRequest>(),
];

type Serving = fn(&ReceivedRequest, &mut Account, OffsetDateTime, Limits) -> Result<Vec<u8>, ServiceError>;

pub(super) struct Route {
    pub(super) name: &'static str,
    method: Method,
    path: &'static str,
    serve: Serving,
}

impl Route {
    const fn to<O: Serve>() -> Self {
        Self { name: O::NAME, method: O::METHOD, path: O::PATH, serve: serve::<O> }
    }

    /// Answers a request with the body of the operation's response.
    pub(super) fn serve(
        &self,
        request: &ReceivedRequest,
        account: &mut Account,
        now: OffsetDateTime,
        limits: Limits,
    ) -> Result<Vec<u8>, ServiceError> {
        (self.serve)(request, account, now, limits)
    }
}

fn serve<O: Serve>(
    request: &ReceivedRequest,
    account: &mut Account,
    now: OffsetDateTime,
    limits: Limits,
) -> Result<Vec<u8>, ServiceError> {
    let input = input::read::<O>(request)?;
    limits.check(&input)?;
    let response = input.serve(account, now)?;
    serde_json::to_vec(&response).map_err(|error| ServiceError::internal(error.to_string()))
}

/// The operation of this method and path; where several fit, the one with the fewest labels.
pub(super) fn find(method: &Method, path: &str) -> Option<&'static Route> {
    let fitting = ROUTES.iter().filter(|route| route.method == *method);
    let counted = fitting.filter_map(|route| Some((labels(route.path, path)?.len(), route)));
    counted.min_by_key(|(labels, _)| *labels).map(|(_, route)| route)
}

/// Whether there is an operation of this name.
pub(super) fn is_operation(name: &str) -> bool {
    ROUTES.iter().any(|route| route.name == name)
}

/// What a path has in the place of the labels of a template, percent-encoded as it is; `None` if it does not fit.
pub(super) fn labels<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
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
    fn the_method_tells_operations_of_one_path_apart() {
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
        for route in &ROUTES {
            assert_eq!(found(&route.method, route.path), Some(route.name));
        }
    }
}
