//! The errors that the API documents for all operations are distinct, with all that is known of them.

use customer_profiles::http::StatusCode;
use customer_profiles::{Error, RetryPolicy};

use crate::list::OPERATIONS;
use crate::support::{InMemory, json};

type Predicate = fn(&Error) -> bool;

const ERRORS: [(u16, &str, Predicate); 5] = [
    (400, "BadRequestException", Error::is_bad_request),
    (403, "AccessDeniedException", Error::is_access_denied),
    (404, "ResourceNotFoundException", Error::is_not_found),
    (429, "ThrottlingException", Error::is_throttled),
    (500, "InternalServerException", Error::is_server_error),
];

#[tokio::test]
async fn the_documented_errors_of_every_operation_are_distinct() {
    for (status, code, _) in ERRORS {
        let service = InMemory::new(move |_| {
            let mut response = json(status, r#"{"Message":"the message"}"#);
            response.headers_mut().insert("x-amzn-errortype", code.parse().unwrap());
            Ok(response)
        });
        let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
        for operation in OPERATIONS {
            let error = operation.send(&client, &operation.least_request()).await.unwrap_err();
            assert_eq!(
                error.to_string(),
                format!(
                    "{}: {code}: the message (HTTP {status}, request id request-1, 1 attempt{})",
                    operation.name,
                    if error.outcome_unknown() { ", outcome unknown: the service may have done it" } else { "" }
                )
            );
            let made = Error::service(StatusCode::from_u16(status).unwrap(), code, "the message")
                .with_operation(operation.name)
                .with_request_id("request-1")
                .with_attempts(1)
                .with_outcome_unknown(error.outcome_unknown());
            assert_eq!(format!("{made:?}"), format!("{error:?}"), "an error that is made for a test is no other");
            for error in [error, made] {
                for (_, other, predicate) in ERRORS {
                    assert_eq!(predicate(&error), other == code, "{code} and {other}");
                }
                assert_eq!(error.is_retryable(), status == 429 || status == 500, "{code}");
                assert_eq!(error.is_invalid_input(), status == 400, "{code}");
            }
        }
        assert_eq!(service.requests().len(), OPERATIONS.len());
    }
}
