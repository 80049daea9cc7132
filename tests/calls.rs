//! What a call offers besides its members: a change of the request, the request itself, the metadata of the response.

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use customer_profiles::operations::GetDomainRequest;
use customer_profiles::{Client, ErrorKind, Operation, RepeatSafety, RetryPolicy};
use http::StatusCode;
use support::{InMemory, json};

const DOMAIN: &str = r#"{"DomainName":"acme","DefaultExpirationDays":366,"CreatedAt":1,"LastUpdatedAt":1}"#;

/// A service whose first response is an error that passes.
fn recovering() -> InMemory {
    let attempts = AtomicUsize::new(0);
    InMemory::new(move |_| {
        Ok(if attempts.fetch_add(1, Ordering::Relaxed) == 0 { json(503, "") } else { json(201, DOMAIN) })
    })
}

fn client(service: &InMemory) -> Client {
    let at_once = RetryPolicy::standard().initial_backoff(Duration::ZERO);
    service.client_builder().retry_policy(at_once).build().unwrap()
}

#[tokio::test]
async fn the_metadata_of_a_response_is_that_of_its_last_attempt() {
    let sent = client(&recovering()).get_domain("acme").send_with_metadata().await.unwrap();
    assert_eq!(sent.response.domain_name, "acme");
    assert_eq!((sent.status, sent.attempts), (StatusCode::CREATED, 2));
    assert_eq!(sent.request_id.as_deref(), Some("request-1"));

    let request = GetDomainRequest::new("acme");
    let sent = client(&recovering()).send_with_metadata(&request).await.unwrap();
    assert_eq!((sent.status, sent.attempts), (StatusCode::CREATED, 2));
}

#[tokio::test]
async fn what_is_not_found_is_none_and_nothing_else_is() {
    let responding = |status: u16, body: &'static str| {
        let service = InMemory::new(move |_| Ok(json(status, body)));
        client(&service).get_domain("acme").send_if_found()
    };
    assert_eq!(responding(200, DOMAIN).await.unwrap().unwrap().domain_name, "acme");
    assert_eq!(responding(404, r#"{"__type":"ResourceNotFoundException"}"#).await.unwrap(), None);
    let denied = responding(403, r#"{"__type":"AccessDeniedException"}"#).await.unwrap_err();
    assert!(denied.is_access_denied());
}

#[tokio::test]
async fn a_long_request_id_is_cut_in_the_metadata_too() {
    let service = InMemory::new(|_| {
        let mut response = json(200, DOMAIN);
        response.headers_mut().insert("x-amzn-requestid", "i".repeat(60_000).parse().unwrap());
        Ok(response)
    });
    let sent = client(&service).get_domain("acme").send_with_metadata().await.unwrap();
    assert_eq!(sent.request_id.as_deref(), Some(&*"i".repeat(128)));
}

#[derive(serde::Serialize)]
#[serde(rename_all = "PascalCase")]
struct EstimateRequest {
    domain_name: &'static str,
}

/// A response that has the HTTP status as a member.
#[derive(serde::Deserialize)]
#[serde(rename_all = "PascalCase")]
struct EstimateResponse {
    estimate: u32,
    #[serde(skip)]
    status_code: u16,
}

impl Operation for EstimateRequest {
    type Response = EstimateResponse;
    const NAME: &'static str = "Estimate";
    const METHOD: http::Method = http::Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/estimates";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Safe;

    fn set_status(response: &mut EstimateResponse, status: StatusCode) {
        response.status_code = status.as_u16();
    }
}

#[tokio::test]
async fn a_member_that_is_the_status_is_set() {
    let service = InMemory::new(|_| Ok(json(202, r#"{"Estimate":7}"#)));
    let request = EstimateRequest { domain_name: "acme" };
    let by_reference = service.client().send(&request).await.unwrap();
    let by_value = service.client().call(request).await.unwrap();
    for response in [by_reference, by_value] {
        assert_eq!((response.estimate, response.status_code), (7, 202));
    }
}

#[test]
fn an_option_in_hand_becomes_a_member() {
    let client = recovering().client();
    for uri in [Some("s3://acme-orders".to_owned()), None] {
        let request =
            client.put_integration("acme").with(|request| request.uri.clone_from(&uri)).into_request().unwrap();
        assert_eq!(request.uri, uri);
    }
}

/// The object is a text already: put as a text within a text, the service would find no members in it.
#[tokio::test]
async fn an_error_that_was_deferred_is_not_lost() {
    let service = InMemory::new(|_| unreachable!());
    let call = || service.client().put_profile_object("acme", "Visit", r#"{"page":"/boots"}"#);
    let errors = [
        call().into_request().unwrap_err(),
        call().send().await.unwrap_err(),
        call().send_with_metadata().await.unwrap_err(),
        call().with(|request| request.object_type_name.clear()).await.unwrap_err(),
    ];
    for error in errors {
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().starts_with("PutProfileObject: Object must be a JSON object"), "{error}");
    }
}

#[tokio::test]
async fn how_long_the_service_asks_to_wait_is_known() {
    let service = InMemory::new(|_| {
        let mut response = json(429, r#"{"__type":"ThrottlingException"}"#);
        response.headers_mut().insert("x-amz-retry-after", "1500".parse().unwrap());
        Ok(response)
    });
    let error = service.client().get_domain("acme").retry_policy(RetryPolicy::off()).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_millis(1500)));
}
