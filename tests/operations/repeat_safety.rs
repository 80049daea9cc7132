//! What is sent again when a response may have been lost, and what an error then says.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use customer_profiles::operations::{CreateDomainRequest, DeleteDomainRequest, GetDomainRequest};
use customer_profiles::{Operation, RepeatSafety, RetryPolicy};
use serde_json::Value;

use crate::list::{OPERATIONS, OperationEntry};
use crate::support::{InMemory, json};

/// Two more attempts at once, so that no test waits.
const AT_ONCE: RetryPolicy = RetryPolicy::standard().initial_backoff(Duration::ZERO);

/// How often a request is sent to a service that may have done it each time, and whether the error says so.
async fn attempts(operation: &OperationEntry, policy: RetryPolicy) -> (usize, bool) {
    let service = InMemory::new(|_| Ok(json(500, r#"{"__type":"InternalServerException"}"#)));
    let client = service.client_builder().retry_policy(policy).build().unwrap();
    let error = operation.send(&client, &operation.least_request()).await.unwrap_err();
    assert_eq!(error.operation(), Some(operation.name));
    assert_eq!(error.attempts() as usize, service.requests().len());
    (service.requests().len(), error.outcome_unknown())
}

#[tokio::test]
async fn every_operation_is_sent_again_as_far_as_it_is_safe() {
    for operation in OPERATIONS {
        let expected = match operation.repeat_safety {
            RepeatSafety::Safe => (3, false),
            RepeatSafety::Idempotent => (3, true),
            RepeatSafety::NotIdempotent => (1, true),
            other => panic!("{other:?} is new"),
        };
        assert_eq!(attempts(operation, AT_ONCE).await, expected, "{}", operation.name);
        let (allowed, _) = attempts(operation, AT_ONCE.retry_non_idempotent(true)).await;
        assert_eq!(allowed, 3, "{}", operation.name);
    }
}

/// The notes on retries name the operations of which a second one could make a second thing.
///
/// Two of the notes say the contrary: the second call is an error, or leaves the same state.
#[test]
fn what_could_make_a_second_thing_is_what_the_notes_on_retries_name() {
    let notes: Value = serde_json::from_str(include_str!("../vectors/retry-cases.json")).unwrap();
    let notes = notes["idempotency"]["duplicate_effect_possible"].as_array().unwrap().iter();
    let of_a_second_thing = notes
        .map(|note| note.as_str().unwrap())
        .filter(|note| note.contains("(a second ") || note.contains(": a second "));
    let named: BTreeSet<&str> = of_a_second_thing
        .flat_map(|note| note.split(|character: char| !character.is_alphanumeric()))
        .filter(|word| OPERATIONS.iter().any(|operation| operation.name == *word))
        .collect();
    assert!(named.contains("CreateProfile"), "{named:?}");
    for operation in OPERATIONS {
        let is_named = named.contains(operation.name);
        assert_eq!(operation.repeat_safety == RepeatSafety::NotIdempotent, is_named, "{}", operation.name);
    }
}

/// What only reads changes nothing.
#[test]
fn what_reads_is_safe_and_nothing_else() {
    const READS: [&str; 5] = ["BatchGet", "Detect", "Get", "List", "Search"];
    for operation in OPERATIONS {
        let reads = READS.iter().any(|read| operation.name.starts_with(read));
        assert_eq!(operation.repeat_safety == RepeatSafety::Safe, reads, "{}", operation.name);
    }
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
