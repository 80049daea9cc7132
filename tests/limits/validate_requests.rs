//! Clients that check what they send, and clients that do not.

use std::error::Error as _;

use customer_profiles::operations::GetIntegrationRequest;
use customer_profiles::{ErrorKind, Operation, RepeatSafety, Violation, Violations};
use futures::TryStreamExt as _;
use serde::Serialize;

use crate::support::{InMemory, json};

fn service() -> InMemory {
    InMemory::new(|_| Ok(json(200, r#"{"DomainName":"d","Uri":"u","CreatedAt":1,"LastUpdatedAt":1,"Items":[]}"#)))
}

#[tokio::test]
async fn a_validating_client_rejects_before_anything_is_sent() {
    let service = service();
    let client = service.client_builder().validate_requests(true).build().unwrap();
    let error = client.get_integration("acme shop", "").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert_eq!(
        error.to_string(),
        "GetIntegration: 2 documented limits are broken: \
         DomainName: pattern ^[a-zA-Z0-9_-]+$ (length 9); Uri: length 0 < min 1"
    );
    let violations = error.source().unwrap().downcast_ref::<Violations>().unwrap();
    assert_eq!(violations.iter().map(Violation::path).collect::<Vec<_>>(), ["DomainName", "Uri"]);
    assert!(service.requests().is_empty());
}

#[tokio::test]
async fn a_validating_client_sends_what_breaks_nothing() {
    let service = service();
    let client = service.client_builder().validate_requests(true).build().unwrap();
    client.get_integration("acme", "s3://acme-orders").await.unwrap();
    assert_eq!(service.requests().len(), 1);
}

#[tokio::test]
async fn a_client_is_lenient_by_default() {
    let service = service();
    let request = GetIntegrationRequest::new("acme shop", "");
    service.client().send(&request).await.unwrap();
    service
        .client_builder()
        .validate_requests(true)
        .validate_requests(false)
        .build()
        .unwrap()
        .send(&request)
        .await
        .unwrap();
    assert_eq!(service.requests().len(), 2);
}

#[tokio::test]
async fn a_validating_client_checks_each_page_of_a_list() {
    let service = service();
    let client = service.client_builder().validate_requests(true).build().unwrap();
    let mut items = client.list_integrations("acme").max_results(101).items();
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.to_string(), "ListIntegrations: a documented limit is broken: MaxResults: value 101 > max 100");
    assert_eq!(items.try_next().await.unwrap(), None);
    assert!(service.requests().is_empty());
}

#[test]
fn a_reference_to_a_request_is_checked_as_the_request() {
    fn validate(request: impl Operation) -> Option<Violations> {
        request.validate().err()
    }
    let request = GetIntegrationRequest::new("acme shop", "s3://acme-orders");
    assert!(validate(&request).is_some());
    assert_eq!(validate(&request), validate(request));
}

#[tokio::test]
async fn an_operation_of_ones_own_has_no_limits() {
    #[derive(Serialize)]
    struct Own {
        name: &'static str,
    }

    impl Operation for Own {
        type Response = serde_json::Value;
        const NAME: &'static str = "Own";
        const METHOD: http::Method = http::Method::POST;
        const PATH: &'static str = "/own";
        const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;
    }

    let service = service();
    let client = service.client_builder().validate_requests(true).build().unwrap();
    client.send(Own { name: "" }).await.unwrap();
    assert_eq!(service.requests().len(), 1);
}
