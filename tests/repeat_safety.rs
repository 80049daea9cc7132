//! What is sent again when a response may have been lost, and what an error then says.

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use customer_profiles::operations::CreateDomainRequest;
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles::operations::DeleteDomainRequest;
use customer_profiles::operations::DeleteIntegrationRequest;
use customer_profiles::operations::DeleteProfileObjectTypeRequest;
use customer_profiles::operations::GetDomainRequest;
use customer_profiles::operations::GetIntegrationRequest;
use customer_profiles::operations::GetProfileObjectTypeRequest;
use customer_profiles::operations::GetProfileObjectTypeTemplateRequest;
use customer_profiles::operations::ListAccountIntegrationsRequest;
use customer_profiles::operations::ListDomainsRequest;
use customer_profiles::operations::ListIntegrationsRequest;
use customer_profiles::operations::ListProfileObjectTypeTemplatesRequest;
use customer_profiles::operations::ListProfileObjectTypesRequest;
use customer_profiles::operations::ListProfileObjectsRequest;
use customer_profiles::operations::ListTagsForResourceRequest;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::operations::PutProfileObjectTypeRequest;
use customer_profiles::operations::SearchProfilesRequest;
use customer_profiles::operations::TagResourceRequest;
use customer_profiles::operations::UntagResourceRequest;
use customer_profiles::{Operation, RetryPolicy};
use support::{InMemory, json};

/// Two more attempts at once, so that no test waits.
const AT_ONCE: RetryPolicy = RetryPolicy::standard().initial_backoff(Duration::ZERO);

/// How often a request is sent to a service that may have done it each time, and whether the error says so.
async fn attempts<O: Operation>(request: O, policy: RetryPolicy) -> (usize, bool) {
    let service = InMemory::new(|_| Ok(json(500, r#"{"__type":"InternalServerException"}"#)));
    let client = service.client_builder().retry_policy(policy).build().unwrap();
    let Err(error) = client.send(request).await else { panic!("{} succeeded", O::NAME) };
    assert_eq!(error.operation(), Some(O::NAME));
    assert_eq!(error.attempts() as usize, service.requests().len());
    (service.requests().len(), error.outcome_unknown())
}

#[tokio::test]
async fn what_changes_nothing_is_sent_again_and_its_outcome_is_known() {
    let known = (3, false);
    assert_eq!(attempts(GetDomainRequest::new("d"), AT_ONCE).await, known);
    assert_eq!(attempts(GetIntegrationRequest::new("d", "u"), AT_ONCE).await, known);
    assert_eq!(attempts(GetProfileObjectTypeRequest::new("d", "o"), AT_ONCE).await, known);
    assert_eq!(attempts(GetProfileObjectTypeTemplateRequest::new("t"), AT_ONCE).await, known);
    assert_eq!(attempts(ListAccountIntegrationsRequest::new("u"), AT_ONCE).await, known);
    assert_eq!(attempts(ListDomainsRequest::new(), AT_ONCE).await, known);
    assert_eq!(attempts(ListIntegrationsRequest::new("d"), AT_ONCE).await, known);
    assert_eq!(attempts(ListProfileObjectTypeTemplatesRequest::new(), AT_ONCE).await, known);
    assert_eq!(attempts(ListProfileObjectTypesRequest::new("d"), AT_ONCE).await, known);
    assert_eq!(attempts(ListProfileObjectsRequest::new("d", "o", "p"), AT_ONCE).await, known);
    assert_eq!(attempts(ListTagsForResourceRequest::new("arn"), AT_ONCE).await, known);
    assert_eq!(attempts(SearchProfilesRequest::new("d", "k", ["v"]), AT_ONCE).await, known);
}

#[tokio::test]
async fn what_does_the_same_once_and_twice_is_sent_again_and_its_outcome_is_unknown() {
    let unknown = (3, true);
    assert_eq!(attempts(CreateDomainRequest::new("d", 1), AT_ONCE).await, unknown);
    assert_eq!(attempts(DeleteDomainRequest::new("d"), AT_ONCE).await, unknown);
    assert_eq!(attempts(DeleteIntegrationRequest::new("d", "u"), AT_ONCE).await, unknown);
    assert_eq!(attempts(DeleteProfileObjectTypeRequest::new("d", "o"), AT_ONCE).await, unknown);
    assert_eq!(attempts(PutIntegrationRequest::new("d"), AT_ONCE).await, unknown);
    assert_eq!(attempts(PutProfileObjectTypeRequest::new("d", "o", ""), AT_ONCE).await, unknown);
    assert_eq!(attempts(TagResourceRequest::new("arn", [("k", "v")]), AT_ONCE).await, unknown);
    assert_eq!(attempts(UntagResourceRequest::new("arn", ["k"]), AT_ONCE).await, unknown);
}

#[tokio::test]
async fn what_could_make_a_second_thing_is_sent_once_unless_the_caller_allows_more() {
    let profile = CreateProfileRequest::new("d");
    let object = PutProfileObjectRequest::new("d", "o", "{}");
    assert_eq!(attempts(&profile, AT_ONCE).await, (1, true));
    assert_eq!(attempts(&object, AT_ONCE).await, (1, true));
    assert_eq!(attempts(&profile, AT_ONCE.retry_non_idempotent(true)).await, (3, true));
    assert_eq!(attempts(&object, AT_ONCE.retry_non_idempotent(true)).await, (3, true));
}

/// The first response is lost; to the second attempt the service responds that the thing is there, or gone, already.
async fn second_response<O: Operation>(request: O, status: u16, code: &'static str) -> customer_profiles::Error {
    let attempts = Arc::new(AtomicUsize::new(0));
    let service = InMemory::new(move |_| {
        Ok(match attempts.fetch_add(1, Ordering::Relaxed) {
            0 => json(503, ""),
            _ => json(status, format!(r#"{{"__type":"{code}"}}"#)),
        })
    });
    let client = service.client_builder().retry_policy(AT_ONCE).build().unwrap();
    let Err(error) = client.send(request).await else { panic!("{} succeeded", O::NAME) };
    assert_eq!(error.attempts(), 2);
    error
}

#[tokio::test]
async fn an_error_that_may_be_the_echo_of_an_earlier_attempt_is_marked_so() {
    let exists = second_response(CreateDomainRequest::new("d", 1), 400, "BadRequestException").await;
    assert!(exists.is_bad_request() && exists.outcome_unknown() && exists.may_be_echo(), "{exists}");
    let gone = second_response(DeleteDomainRequest::new("d"), 404, "ResourceNotFoundException").await;
    assert!(gone.is_not_found() && gone.outcome_unknown() && gone.may_be_echo(), "{gone}");
    assert_eq!(
        gone.to_string(),
        "DeleteDomain: ResourceNotFoundException (HTTP 404, request id request-1, 2 attempts, an earlier attempt may \
         have done it, and this may be its echo)"
    );

    let safe = second_response(GetDomainRequest::new("d"), 404, "ResourceNotFoundException").await;
    assert!(!safe.outcome_unknown() && !safe.may_be_echo(), "{safe}");
    let denied = second_response(DeleteDomainRequest::new("d"), 403, "AccessDeniedException").await;
    assert!(denied.outcome_unknown() && !denied.may_be_echo(), "{denied}");
}

/// A throttle shows that the attempt was not carried out.
#[tokio::test]
async fn an_error_after_a_throttle_is_no_echo() {
    let attempts = Arc::new(AtomicUsize::new(0));
    let service = InMemory::new(move |_| {
        Ok(match attempts.fetch_add(1, Ordering::Relaxed) {
            0 => json(429, r#"{"__type":"ThrottlingException"}"#),
            _ => json(404, r#"{"__type":"ResourceNotFoundException"}"#),
        })
    });
    let at_once = AT_ONCE.throttling_backoff(Duration::ZERO);
    let error = service.client().delete_domain("d").retry_policy(at_once).await.unwrap_err();
    assert!(error.is_not_found() && error.attempts() == 2 && !error.may_be_echo(), "{error}");
}
