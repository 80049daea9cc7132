//! The service against the fake, in one process and without a network, so that a paused clock passes what takes its time.

use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{Request, StatusCode};
use axum::response::Response;
use customer_profiles_fake::FakeService;
use orders_service::Shop;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tower::ServiceExt;

async fn shop() -> (FakeService, Shop) {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let shop = Shop::new(service.client(), "acme");
    shop.set_up().await.unwrap();
    (service, shop)
}

async fn start() -> (FakeService, Router) {
    let (service, shop) = shop().await;
    (service, orders_service::router(shop))
}

fn order() -> Value {
    json!({ "email": "jane@example.com", "items": [{ "title": "Boots", "priceInCents": 8990, "quantity": 2 }] })
}

async fn put(router: &Router, body: impl ToString) -> Response {
    let request = Request::put("/orders/1001").header(CONTENT_TYPE, "application/json");
    router.clone().oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap()
}

async fn get(router: &Router, path: &str) -> Response {
    router.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap()
}

async fn json_of(response: Response) -> Value {
    serde_json::from_slice(&to_bytes(response.into_body(), usize::MAX).await.unwrap()).unwrap()
}

/// How often the fake was asked for an operation.
fn count(service: &FakeService, operation: &str) -> usize {
    service.requests().iter().filter(|request| request.operation == Some(operation)).count()
}

#[tokio::test]
async fn an_order_is_found_with_its_customer() {
    let (service, router) = start().await;
    assert_eq!(put(&router, order()).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(put(&router, order()).await.status(), StatusCode::NO_CONTENT, "the same order again");

    let customer = get(&router, "/customers/jane@example.com").await;
    assert_eq!(customer.status(), StatusCode::OK);
    let profile_id = service.profiles("acme")[0].profile_id.clone();
    let orders = [json!({ "id": "1001", "totalPrice": "179.80" })];
    assert_eq!(json_of(customer).await, json!({ "profileId": profile_id, "orders": orders }));
}

#[tokio::test]
async fn who_has_ordered_nothing_is_not_found() {
    let (_service, router) = start().await;
    assert_eq!(get(&router, "/customers/jane@example.com").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn invalid_input_is_rejected_with_the_name_of_the_member() {
    let (service, router) = start().await;
    for (pointer, value, problem) in [
        ("/items/0/quantity", json!(0), "items[0].quantity: invalid value: integer `0`"),
        ("/items/0/priceInCents", json!(-1), "items[0].priceInCents: invalid value"),
        ("/email", json!("jane"), "email: expected an e-mail address"),
    ] {
        let mut order = order();
        *order.pointer_mut(pointer).unwrap() = value;
        let response = put(&router, order).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{problem}");
        let error = json_of(response).await["error"].to_string();
        assert!(error.contains(problem), "{error}");
    }
    assert_eq!(count(&service, "PutProfileObject"), 0);
}

#[tokio::test]
async fn what_customer_profiles_rejects_is_a_bad_request_with_its_message() {
    let (service, router) = start().await;
    service.fail_next("PutProfileObject", 400, "BadRequestException", "the object is too old");
    let response = put(&router, order()).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    assert_eq!(json_of(response).await, json!({ "error": "the object is too old", "outcomeUnknown": false }));
}

#[tokio::test(start_paused = true)]
async fn one_throttle_is_met_by_the_client() {
    let (service, router) = start().await;
    service.fail_next("PutProfileObject", 429, "ThrottlingException", "slow down");
    assert_eq!(put(&router, order()).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(count(&service, "PutProfileObject"), 2);
}

#[tokio::test(start_paused = true)]
async fn throttling_that_lasts_is_passed_on() {
    let (service, router) = start().await;
    service.throttle_every("PutProfileObject", 1);
    let response = put(&router, order()).await;
    assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(response.headers()[RETRY_AFTER], "1");
    assert_eq!(json_of(response).await["outcomeUnknown"], false);
}

#[tokio::test(start_paused = true)]
async fn an_order_whose_response_is_lost_is_put_again_and_is_there_once() {
    let (service, router) = start().await;
    service.drop_response_next("PutProfileObject");
    assert_eq!(put(&router, order()).await.status(), StatusCode::NO_CONTENT);
    assert_eq!(count(&service, "PutProfileObject"), 2);
    assert_eq!(service.profile_objects("acme", "ShopOrder").len(), 1);
}

#[tokio::test(start_paused = true)]
async fn when_all_responses_are_lost_the_outcome_is_unknown() {
    let (service, router) = start().await;
    for _ in 0..3 {
        service.drop_response_next("PutProfileObject");
    }
    let response = put(&router, order()).await;
    assert_eq!(response.status(), StatusCode::BAD_GATEWAY);
    assert_eq!(json_of(response).await["outcomeUnknown"], true);
    assert_eq!(service.profile_objects("acme", "ShopOrder").len(), 1, "it was put all the same");
}

#[tokio::test(start_paused = true)]
async fn a_service_that_does_not_respond_in_time_is_a_timeout() {
    let (service, router) = start().await;
    service.set_latency("PutProfileObject", Duration::from_mins(1));
    let response = put(&router, order()).await;
    assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(json_of(response).await["outcomeUnknown"], true);
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_down_is_unavailable() {
    let (service, router) = start().await;
    service.stop().await;
    let response = get(&router, "/customers/jane@example.com").await;
    assert_eq!(response.status(), StatusCode::SERVICE_UNAVAILABLE);
    let text = "Customer Profiles can not be used at the moment";
    assert_eq!(json_of(response).await, json!({ "error": text, "outcomeUnknown": false }));
}

#[tokio::test(start_paused = true)]
async fn a_request_that_has_begun_is_served_when_the_service_is_to_end() {
    let (service, shop) = shop().await;
    service.set_latency("SearchProfiles", Duration::from_secs(5));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (end, ended) = oneshot::channel();
    let server = tokio::spawn(orders_service::serve(listener, shop, async {
        ended.await.unwrap();
    }));

    let mut connection = TcpStream::connect(address).await.unwrap();
    connection.write_all(b"GET /customers/jane@example.com HTTP/1.1\r\nhost: test\r\n\r\n").await.unwrap();
    while count(&service, "SearchProfiles") == 0 {
        tokio::task::yield_now().await; // as long as this runs, the clock stands still
    }
    end.send(()).unwrap();

    let mut response = String::new();
    connection.read_to_string(&mut response).await.unwrap();
    assert!(response.starts_with("HTTP/1.1 404 Not Found\r\n"), "{response}");
    server.await.unwrap().unwrap();
    assert!(TcpStream::connect(address).await.is_err(), "it listens no more");
}
