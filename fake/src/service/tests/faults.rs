//! Injected faults, as data.

use std::time::Duration;

use super::*;

fn put(service: &mut Service, uri: &str) -> Outgoing {
    let request = TestRequest::new("PUT", INTEGRATIONS, &json!({ "Uri": uri }).to_string()).signed();
    service.respond(&request, NOW)
}

fn uris(service: &Service) -> Vec<&str> {
    acme(service).integrations.values().map(|integration| integration.uri.as_str()).collect()
}

#[test]
fn a_fault_hits_the_next_request_of_its_operation_only() {
    let mut service = service();
    let error = |code: &str| ServiceError::new(http::StatusCode::TOO_MANY_REQUESTS, code, "slow down");
    service.faults.push("PutIntegration", Fault::Error(error("First")));
    service.faults.push("PutIntegration", Fault::Error(error("Second")));

    ok(&send(&mut service, "GET", INTEGRATIONS, ""));
    let mut unsigned = TestRequest::new("PUT", INTEGRATIONS, r#"{"Uri":"u"}"#).signed();
    unsigned.headers.clear();
    assert_eq!(rejection(&service.respond(&unsigned, NOW).response), (403, "MissingAuthenticationTokenException"));

    let mut put = || send(&mut service, "PUT", INTEGRATIONS, r#"{"Uri":"u"}"#);
    assert_eq!(rejection(&put()), (429, "First"));
    assert_eq!(rejection(&put()), (429, "Second"));
    ok(&put());
}

#[test]
fn each_nth_request_of_an_operation_is_throttled_and_changes_nothing() {
    let mut service = service();
    service.faults.throttle_every("PutIntegration", 3);
    let mut put = |uri: &str| send(&mut service, "PUT", INTEGRATIONS, &json!({ "Uri": uri }).to_string());
    for uris in [["a", "b", "c"], ["d", "e", "f"]] {
        ok(&put(uris[0]));
        ok(&put(uris[1]));
        assert_eq!(rejection(&put(uris[2])), (429, "ThrottlingException"));
    }
    ok(&send(&mut service, "GET", INTEGRATIONS, ""));
    let uris: Vec<_> = acme(&service).integrations.values().map(|integration| integration.uri.clone()).collect();
    assert_eq!(uris, ["a", "b", "d", "e"]);
}

#[test]
fn a_request_whose_signature_is_rejected_is_not_counted_for_throttling() {
    let mut service = service();
    service.faults.throttle_every("ListIntegrations", 2);
    let mut unsigned = TestRequest::new("GET", INTEGRATIONS, "").signed();
    unsigned.headers.clear();
    service.respond(&unsigned, NOW);
    ok(&send(&mut service, "GET", INTEGRATIONS, ""));
    assert_eq!(rejection(&send(&mut service, "GET", INTEGRATIONS, "")), (429, "ThrottlingException"));
}

#[test]
fn a_dropped_request_is_not_carried_out_and_one_whose_response_is_dropped_is() {
    let mut service = service();
    service.faults.push("PutIntegration", Fault::Dropped);
    service.faults.push("PutIntegration", Fault::ResponseDropped);
    let responses = ["dropped", "lost", "fine"].map(|uri| put(&mut service, uri));
    assert_eq!(
        responses.each_ref().map(|response| response.delivery),
        [Delivery::Never, Delivery::Never, Delivery::Whole]
    );
    assert_eq!(responses.map(|response| response.response.status().as_u16()), [500, 500, 200]);
    assert_eq!(uris(&service), ["fine", "lost"]);
}

#[test]
fn a_slow_body_and_a_latency_are_handed_to_whoever_delivers_the_response() {
    let mut service = service();
    let second = Duration::from_secs(1);
    service.faults.push("PutIntegration", Fault::SlowBody(second));
    service.faults.latency = 2 * second;
    service.faults.set_latency("ListIntegrations", 3 * second);

    let response = put(&mut service, "u");
    assert_eq!((response.latency, response.delivery), (2 * second, Delivery::Slow(second)));
    assert_eq!(response.response.status(), 200);
    let list = service.respond(&TestRequest::new("GET", INTEGRATIONS, "").signed(), NOW);
    assert_eq!((list.latency, list.delivery), (3 * second, Delivery::Whole));
}

#[test]
fn regular_faults_are_those_that_are_documented() {
    let mut service = service();
    let round = |service: &mut Service| -> Vec<String> {
        let responses = (1..=20).map(|_| put(service, "u"));
        let deliveries = responses.map(|response| match (response.delivery, response.response.status().as_u16()) {
            (Delivery::Whole, 200) => ".".to_owned(),
            (Delivery::Whole, status) => status.to_string(),
            (Delivery::Slow(duration), 200) => format!("{duration:?}"),
            (delivery, _) => format!("{delivery:?}"),
        });
        deliveries.collect()
    };
    assert!(round(&mut service).iter().all(|response| response == "."));
    service.faults.set_regular(true);
    let expected = ". . . . 429 . . 500 . . . Never . . 429 . . 1s . .".split(' ').collect::<Vec<_>>();
    assert_eq!(round(&mut service), expected);
    assert_eq!(round(&mut service), expected);
    service.faults.set_regular(false);
    assert!(round(&mut service).iter().all(|response| response == "."));
}

#[test]
fn a_service_whose_clock_is_wrong_rejects_what_is_signed_in_time() {
    let mut service = service();
    service.clock_skew = time::Duration::minutes(6);
    let response = send(&mut service, "GET", INTEGRATIONS, "");
    assert_eq!(rejection(&response), (403, "InvalidSignatureException"));
    assert_eq!(response.headers()[DATE], "Fri, 02 Jan 2026 03:10:05 GMT");

    service.clock_skew = time::Duration::minutes(-4);
    let put = ok(&send(&mut service, "PUT", INTEGRATIONS, r#"{"Uri":"u"}"#));
    assert_eq!(put["CreatedAt"], json!(1_767_322_805.678));
}

#[test]
fn expired_credentials_are_rejected_as_such_until_others_are_used() {
    let mut service = service();
    service.expire_credentials();
    let response = send(&mut service, "GET", INTEGRATIONS, "");
    assert_eq!(rejection(&response), (403, "ExpiredTokenException"));

    let mut renewed = TestRequest::new("GET", INTEGRATIONS, "");
    renewed.credentials = service.credentials().clone();
    ok(&service.respond(&renewed.signed(), NOW).response);
    service.expire_credentials();
    let response = service.respond(&renewed.signed(), NOW).response;
    assert_eq!(rejection(&response), (403, "ExpiredTokenException"));
    assert_eq!(rejection(&send(&mut service, "GET", INTEGRATIONS, "")), (403, "ExpiredTokenException"));

    service.set_credentials(credentials(None));
    ok(&send(&mut service, "GET", INTEGRATIONS, ""));
}

#[test]
fn signatures_are_not_looked_at_where_they_are_not_to_be_verified() {
    let mut service = service();
    service.verifies_signatures = false;
    let mut unsigned = TestRequest::new("GET", INTEGRATIONS, "").signed();
    unsigned.headers.clear();
    ok(&service.respond(&unsigned, NOW).response);
}
