//! What reaches the fake by the network.

use std::collections::VecDeque;
use std::io::ErrorKind;
use std::time::Duration;

use customer_profiles::{Client, ErrorKind as Kind, RetryPolicy};
use customer_profiles_fake::FakeService;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::raw::{connect, exchange, in_time, read_response, read_to_end, serves, unsigned};

const LIST: &str = "GET /domains HTTP/1.1\r\nhost: fake\r\n\r\n";
const HALF_A_BODY: &str = "POST /domains/acme HTTP/1.1\r\nhost: fake\r\ncontent-length: 100\r\n\r\n{";
/// How many bytes are more than what a connection holds.
const MUCH: usize = 16 << 20;
const BODY_LIMIT: usize = 10 * 1024 * 1024;

fn client(service: &FakeService) -> Client {
    let builder = Client::builder().region(service.region()).credentials_provider(service.credentials());
    builder.endpoint_url(service.endpoint_url()).retry_policy(RetryPolicy::off()).build().unwrap()
}

#[tokio::test]
async fn a_client_that_connects_finds_what_a_client_in_the_process_put() {
    let service = FakeService::start().await;
    service.client().create_domain("acme", 30).await.unwrap();
    let client = client(&service);
    assert_eq!(client.get_domain("acme").await.unwrap().default_expiration_days, Some(30));
    client.put_integration("acme").uri("a/b é").await.unwrap();
    assert_eq!(service.client().get_integration("acme", "a/b é").await.unwrap().uri, "a/b é");
}

#[tokio::test]
async fn both_ways_bring_the_same_headers() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    for client in [client(&service), service.client()] {
        client.put_integration("acme").uri("s3://acme").await.unwrap();
        client.list_integrations("acme").await.unwrap();
    }
    let names = |index: usize| -> Vec<String> {
        let mut names: Vec<_> = service.requests()[index].headers.keys().map(ToString::to_string).collect();
        names.retain(|name| name != "accept"); // of the HTTP client
        names.sort();
        names
    };
    assert_eq!((names(0), names(1)), (names(2), names(3)));
    assert!(names(0).contains(&"content-length".to_owned()) && names(0).contains(&"host".to_owned()));
}

#[tokio::test]
async fn what_is_not_for_the_service_is_rejected_in_its_own_form() {
    let service = FakeService::start().await;
    for (request, place) in [
        ("GET / HTTP/1.1\r\nhost: fake\r\naccept: text/html\r\n\r\n", "GET /"),
        ("GET /favicon.ico HTTP/1.0\r\n\r\n", "GET /favicon.ico"),
        ("POST /integrations/../domains/a HTTP/1.1\r\nhost: fake\r\n\r\n", "POST /integrations/../domains/a"),
        ("BREW /pot HTTP/1.1\r\nhost: fake\r\n\r\n", "BREW /pot"),
    ] {
        let response = exchange(service.address(), request).await;
        assert_eq!(response.status, 404, "{request}");
        assert!(response.head.contains("x-amzn-errortype: unknownoperationexception"), "{}", response.head);
        assert!(response.head.contains("content-type: application/json"), "{}", response.head);
        let body: Value = serde_json::from_str(&response.body).unwrap();
        assert_eq!(body, json!({ "Message": format!("There is no operation at {place}") }));
    }
}

#[tokio::test]
async fn a_connection_serves_one_request_after_another() {
    let service = unsigned().start().await.unwrap();
    let mut stream = connect(service.address()).await;
    for _ in 0..3 {
        stream.write_all(LIST.as_bytes()).await.unwrap();
        assert_eq!(read_response(&mut stream).await.unwrap().status, 200);
    }
    stream.write_all(LIST.repeat(3).as_bytes()).await.unwrap();
    for _ in 0..3 {
        assert_eq!(read_response(&mut stream).await.unwrap().status, 200);
    }
}

#[tokio::test(start_paused = true)]
async fn a_client_may_close_its_side_after_its_request() {
    let service = unsigned().start().await.unwrap();
    service.set_latency("ListDomains", Duration::from_secs(5));
    let mut stream = connect(service.address()).await;
    stream.write_all(LIST.as_bytes()).await.unwrap();
    stream.shutdown().await.unwrap();
    assert_eq!(read_response(&mut stream).await.unwrap().status, 200);
}

#[tokio::test]
async fn what_is_no_http_is_rejected() {
    let service = unsigned().start().await.unwrap();
    let long_head = format!("GET /domains HTTP/1.1\r\nhost: fake\r\nx: {}\r\n\r\n", "x".repeat(1 << 20));
    let many_headers = format!("GET /domains HTTP/1.1\r\nhost: fake\r\n{}\r\n", "x: y\r\n".repeat(1000));
    let tls_hello = "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\u{1}\u{fc}\u{3}\u{3}";
    for (request, status) in [
        ("\r\n\r\nnonsense\r\n\r\n", 400),
        ("GET\r\n\r\n", 400),
        ("GET /domains HTTP/7.3\r\n\r\n", 400),
        (tls_hello, 400),
        ("POST /domains/a HTTP/1.1\r\ncontent-length: many\r\n\r\n", 400),
        ("POST /domains/a HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nxyz\r\n", 400),
        (&long_head, 431),
        (&many_headers, 431),
    ] {
        let mut stream = connect(service.address()).await;
        let _ = in_time(stream.write_all(request.as_bytes())).await; // it may be rejected before it is sent
        let response = read_to_end(&mut stream).await;
        let start = String::from_utf8_lossy(&response[..response.len().min(12)]).into_owned();
        assert_eq!(start, format!("HTTP/1.1 {status}"), "{request:.60?}");
    }
    serves(service.address()).await;
}

#[tokio::test]
async fn a_body_over_the_limit_is_rejected_and_the_connection_goes_on() {
    let service = unsigned().start().await.unwrap();
    let mut stream = connect(service.address()).await;
    for (length, status) in [(BODY_LIMIT, 400), (BODY_LIMIT + 1, 413)] {
        let head = format!("PUT /domains/acme/integrations HTTP/1.1\r\nhost: fake\r\ncontent-length: {length}\r\n\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        in_time(stream.write_all(&vec![b' '; length])).await.unwrap();
        let response = read_response(&mut stream).await.unwrap();
        assert_eq!(response.status, status, "{}", response.body);
        let code = if status == 413 { "requestentitytoolargeexception" } else { "serializationexception" };
        assert!(response.head.contains(&format!("x-amzn-errortype: {code}")), "{}", response.head);
    }
    stream.write_all(LIST.as_bytes()).await.unwrap();
    assert_eq!(read_response(&mut stream).await.unwrap().status, 200);

    let error = service.client().put_integration("acme").uri("u".repeat(BODY_LIMIT)).await.unwrap_err();
    assert_eq!(error.code(), Some("RequestEntityTooLargeException"), "{error}");
}

#[tokio::test]
async fn a_body_without_end_is_rejected_before_its_end() {
    let service = unsigned().start().await.unwrap();
    let stream = connect(service.address()).await;
    let (mut responses, mut requests) = stream.into_split();
    let sending = async move {
        let head = "PUT /domains/acme/integrations HTTP/1.1\r\nhost: fake\r\ntransfer-encoding: chunked\r\n\r\n";
        requests.write_all(head.as_bytes()).await.unwrap();
        let chunk = format!("100000\r\n{}\r\n", " ".repeat(1 << 20));
        while requests.write_all(chunk.as_bytes()).await.is_ok() {}
    };
    let reading = async move {
        let mut start = [0; 12];
        responses.read_exact(&mut start).await.unwrap();
        assert_eq!(&start, b"HTTP/1.1 413");
    };
    in_time(async { tokio::join!(sending, reading) }).await;
    serves(service.address()).await;
}

#[tokio::test]
async fn a_thousand_half_open_connections_leave_room_for_others() {
    let service = unsigned().start().await.unwrap();
    let mut open = VecDeque::new();
    for number in 0..1000 {
        let mut stream = connect(service.address()).await;
        let beginning = match number % 3 {
            0 => "",
            1 => "GET /domains HTTP/1.1\r\nhost: fa",
            _ => HALF_A_BODY,
        };
        stream.write_all(beginning.as_bytes()).await.unwrap();
        open.push_back(stream);
        if open.len() > 300 {
            let mut oldest = open.pop_front().unwrap();
            assert_eq!(read_to_end(&mut oldest).await, b"", "the oldest ones are closed");
        }
        if number % 100 == 99 {
            serves(service.address()).await;
        }
    }
    // Number 997, the last one that has sent the beginning of a head.
    let youngest = open.iter_mut().nth_back(2).unwrap();
    youngest.write_all(b"ke\r\n\r\n").await.unwrap();
    assert_eq!(read_response(youngest).await.unwrap().status, 200);
    serves(service.address()).await;
}

#[tokio::test(start_paused = true)]
async fn a_head_that_does_not_come_to_its_end_closes_its_connection() {
    let service = unsigned().start().await.unwrap();
    for beginning in ["", "GET /dom"] {
        let mut stream = connect(service.address()).await;
        stream.write_all(beginning.as_bytes()).await.unwrap();
        assert_eq!(read_to_end(&mut stream).await, b"", "{beginning}");
    }
    assert!(service.requests().is_empty());
    serves(service.address()).await;
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_come_to_its_end_is_rejected_as_such() {
    let service = unsigned().start().await.unwrap();
    let mut stream = connect(service.address()).await;
    stream.write_all(HALF_A_BODY.as_bytes()).await.unwrap();
    let response = read_response(&mut stream).await.unwrap();
    assert_eq!(response.status, 408, "{}", response.body);
    assert!(response.head.contains("x-amzn-errortype: requesttimeoutexception"), "{}", response.head);
    assert!(response.head.contains("connection: close"), "{}", response.head);
    assert_eq!(read_to_end(&mut stream).await, b"");
    assert!(service.requests().is_empty());
    serves(service.address()).await;
}

#[tokio::test]
async fn a_body_that_breaks_off_or_is_broken_is_a_bad_request() {
    let service = unsigned().start().await.unwrap();
    let broken_chunk = "POST /domains/a HTTP/1.1\r\nhost: fake\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\nxyz\r\n";
    for request in [HALF_A_BODY, broken_chunk] {
        let mut stream = connect(service.address()).await;
        stream.write_all(request.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        let response = read_response(&mut stream).await.unwrap();
        assert_eq!(response.status, 400, "{}", response.body);
        assert!(response.head.contains("x-amzn-errortype: badrequestexception"), "{}", response.head);
        assert!(response.head.contains("connection: close"), "{}", response.head);
        assert_eq!(read_to_end(&mut stream).await, b"");
    }
    assert!(service.requests().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_client_that_stops_reading_is_given_up() {
    let service = unsigned().start().await.unwrap();
    let mut stream = ask_for_much(&service).await;
    // It does not read, and a closed connection takes nothing more.
    let given_up = async {
        while stream.write_all(b"x").await.is_ok() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    };
    in_time(given_up).await;
    serves(service.address()).await;
}

#[tokio::test]
async fn a_fake_that_stops_sends_a_response_that_is_half_read() {
    let service = unsigned().start().await.unwrap();
    let mut stream = ask_for_much(&service).await;
    stream.read_exact(&mut [0; 12]).await.unwrap();
    let (response, ()) = tokio::join!(read_to_end(&mut stream), in_time(service.stop()));
    assert!(response.len() > MUCH, "{}", response.len());
}

#[tokio::test]
async fn a_response_that_is_half_read_is_not_closed_for_connections_that_wait() {
    let service = unsigned().start().await.unwrap();
    let mut stream = ask_for_much(&service).await;
    stream.read_exact(&mut [0; 12]).await.unwrap();
    let mut open = Vec::new();
    for _ in 0..300 {
        open.push(connect(service.address()).await);
        serves(service.address()).await;
    }
    let (response, ()) = tokio::join!(read_to_end(&mut stream), in_time(service.stop()));
    assert!(response.len() > MUCH, "{}", response.len());
}

/// Asks for a response that is larger than what a connection holds.
async fn ask_for_much(service: &FakeService) -> TcpStream {
    let fields = json!({ "Fields": { "f": { "Source": "x".repeat(MUCH) } } });
    service.put_template("Large", fields);
    let mut stream = connect(service.address()).await;
    stream.write_all(b"GET /templates/Large HTTP/1.1\r\nhost: fake\r\n\r\n").await.unwrap();
    stream
}

#[tokio::test(start_paused = true)]
async fn a_timeout_without_end_is_as_good_as_a_long_one() {
    let service = unsigned().request_timeout(Duration::MAX).start().await.unwrap();
    service.set_latency("ListDomains", Duration::from_hours(1));
    let mut stream = connect(service.address()).await;
    stream.write_all(&LIST.as_bytes()[..10]).await.unwrap();
    tokio::time::sleep(Duration::from_hours(1)).await;
    stream.write_all(&LIST.as_bytes()[10..]).await.unwrap();
    let mut start = [0; 12];
    stream.read_exact(&mut start).await.unwrap();
    assert_eq!(&start, b"HTTP/1.1 200");
}

#[tokio::test]
async fn a_dropped_connection_is_closed_without_a_byte() {
    let service = unsigned().start().await.unwrap();
    service.drop_next("ListDomains");
    let mut stream = connect(service.address()).await;
    stream.write_all(LIST.as_bytes()).await.unwrap();
    assert_eq!(read_to_end(&mut stream).await, b"");
    serves(service.address()).await;

    let service = FakeService::start().await;
    service.drop_next("CreateDomain");
    let error = client(&service).create_domain("acme", 30).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome_unknown()), (Kind::Interrupted, true));
    assert!(client(&service).get_domain("acme").await.unwrap_err().is_not_found());
    service.drop_response_next("CreateDomain");
    let error = client(&service).create_domain("acme", 30).await.unwrap_err();
    assert_eq!((error.kind(), error.outcome_unknown()), (Kind::Interrupted, true));
    client(&service).get_domain("acme").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_slow_body_arrives_whole() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    service.slow_body_next("GetDomain", Duration::from_secs(20));
    assert_eq!(client(&service).get_domain("acme").await.unwrap().domain_name, "acme");
    service.slow_body_next("GetDomain", Duration::from_hours(1));
    let builder = Client::builder().region(service.region()).credentials_provider(service.credentials());
    let builder = builder.endpoint_url(service.endpoint_url()).retry_policy(RetryPolicy::off());
    let client = builder.attempt_timeout(Duration::from_mins(59)).operation_timeout(Duration::from_hours(2)).build();
    assert!(client.unwrap().get_domain("acme").await.unwrap_err().is_timeout());
}

#[tokio::test]
async fn a_client_of_the_fake_reaches_nothing_else() {
    let service = FakeService::start().await;
    for url in ["http://127.0.0.1:9", "http://127.0.0.1", "https://profile.us-west-2.amazonaws.com"] {
        let builder = service.client_builder().endpoint_url(url).retry_policy(RetryPolicy::off());
        let error = builder.build().unwrap().list_domains().await.unwrap_err();
        assert_eq!(error.kind(), Kind::Connect, "{url}: {error}");
    }
    assert!(service.requests().is_empty());
}

#[tokio::test]
async fn a_port_that_is_in_use_is_an_error() {
    let first = FakeService::start().await;
    let error = FakeService::builder().address(first.address()).start().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AddrInUse);
}

#[tokio::test(start_paused = true)]
async fn a_fake_that_stops_sends_the_responses_that_are_on_their_way() {
    let service = unsigned().start().await.unwrap();
    service.set_latency("ListDomains", Duration::from_secs(4));
    let mut idle = connect(service.address()).await;
    let mut half = connect(service.address()).await;
    half.write_all(b"GET /dom").await.unwrap();
    let mut stream = connect(service.address()).await;
    stream.write_all(LIST.as_bytes()).await.unwrap();
    while service.requests().is_empty() {
        tokio::task::yield_now().await;
    }
    in_time(service.stop()).await;
    assert_eq!(read_response(&mut stream).await.unwrap().status, 200);
    for stream in [&mut idle, &mut half, &mut stream] {
        assert_eq!(read_to_end(stream).await, b"");
    }
    assert!(TcpStream::connect(service.address()).await.is_err());
    assert_eq!(service.client().list_domains().await.unwrap_err().kind(), Kind::Connect);
    in_time(service.stop()).await;
}

#[tokio::test]
async fn no_more_requests_are_kept_than_wanted() {
    let service = FakeService::builder().keep_requests(2).start().await.unwrap();
    let client = service.client();
    client.list_domains().await.unwrap();
    client.get_domain("acme").await.unwrap_err();
    client.list_domains().await.unwrap();
    let operations: Vec<_> = service.requests().iter().map(|request| request.operation.unwrap()).collect();
    assert_eq!(operations, ["GetDomain", "ListDomains"]);

    let service = FakeService::builder().keep_requests(0).start().await.unwrap();
    service.client().list_domains().await.unwrap();
    assert!(service.requests().is_empty());
}
