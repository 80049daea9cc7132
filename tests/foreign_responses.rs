//! Responses with a status of success that are not what they seem.

mod support;

use std::time::Duration;

use customer_profiles::{Error, ErrorKind, Result, RetryPolicy};
use http::HeaderMap;
use support::{InMemory, json};

/// The number of items of a page, and of requests, where every response has this body and these headers.
async fn list(body: &'static str, headers: &[(&'static str, &'static str)]) -> (Result<usize>, usize) {
    let headers: HeaderMap =
        headers.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
    let service = InMemory::new(move |_| {
        let mut response = json(200, body);
        response.headers_mut().extend(headers.clone());
        Ok(response)
    });
    let policy = RetryPolicy::standard().initial_backoff(Duration::ZERO);
    let client = service.client_builder().retry_policy(policy).build().unwrap();
    let page = client.list_integrations("acme").send().await;
    (page.map(|page| page.items.unwrap_or_default().len()), service.requests().len())
}

async fn error(body: &'static str, headers: &[(&'static str, &'static str)]) -> Error {
    list(body, headers).await.0.unwrap_err()
}

#[tokio::test]
async fn an_error_in_a_200_is_that_error() {
    let denied = error(r#"{"__type":"ns#AccessDeniedException","Message":"no"}"#, &[]).await;
    assert_eq!((denied.kind(), denied.code()), (ErrorKind::Service, Some("AccessDeniedException")));
    assert_eq!(
        denied.to_string(),
        "ListIntegrations: AccessDeniedException: no (HTTP 200, request id request-1, 1 attempt)"
    );
    let in_header = error(r#"{"Items":[]}"#, &[("x-amzn-errortype", "ResourceNotFoundException:")]).await;
    assert_eq!((in_header.kind(), in_header.code()), (ErrorKind::Service, Some("ResourceNotFoundException")));
}

#[tokio::test(start_paused = true)]
async fn a_throttle_in_a_200_is_retried() {
    let (result, requests) = list(r#"{"__type":"ThrottlingException"}"#, &[]).await;
    assert!(result.unwrap_err().is_retryable());
    assert_eq!(requests, 3);
}

#[tokio::test]
async fn a_response_may_carry_the_name_of_its_structure() {
    let (page, _) = list(r#"{"__type":"x#ListIntegrationsResponse","Items":[]}"#, &[]).await;
    assert_eq!(page.unwrap(), 0);
}

#[tokio::test]
async fn a_page_without_body_and_request_id_is_no_end_of_a_list() {
    let service = InMemory::new(|_| {
        let mut response = json(200, "");
        response.headers_mut().clear();
        Ok(response)
    });
    let error = service.client().list_integrations("acme").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("neither a body nor a request id"), "{error}");
    assert_eq!(list("", &[]).await.0.unwrap(), 0, "with a request id it is the service's");
}

#[tokio::test]
async fn a_damaged_text_does_not_end_a_list() {
    let body = r#"{"Items":[{"DomainName":"d","Uri":"Jo \ud83d","CreatedAt":1,"LastUpdatedAt":1}],"NextToken":"t"}"#;
    assert_eq!(list(body, &[]).await.0.unwrap(), 1);
}

#[tokio::test]
async fn an_array_is_no_response() {
    for body in ["[null,null]", "[]", r#"{"Items":[["d","u"]]}"#, r#"[[],"t"]"#] {
        let error = error(body, &[]).await;
        assert_eq!(error.kind(), ErrorKind::Decode, "{body}");
        assert!(error.to_string().contains("found sequence"), "{error}");
    }
}
