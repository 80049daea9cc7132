//! The program as it is run: with the environment's settings, until a signal ends it.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Stdio};

use customer_profiles_fake::FakeService;

fn program() -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_orders-service"));
    program.env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

#[test]
fn without_a_domain_it_does_not_start() {
    let output = program().output().unwrap();
    assert!(!output.status.success());
    let log = String::from_utf8(output.stderr).unwrap();
    assert!(log.contains("ORDERS_DOMAIN: environment variable not found"), "{log}");
}

#[tokio::test]
async fn it_serves_by_the_environment_until_it_is_terminated() {
    let service = FakeService::builder().own_thread(true).start().await.unwrap();
    service.create_domain("acme");
    let credentials = service.credentials();
    let mut program = program()
        .env("ORDERS_DOMAIN", "acme")
        .env("ORDERS_ADDRESS", "127.0.0.1:0")
        .env("AWS_REGION", service.region())
        .env("AWS_ACCESS_KEY_ID", credentials.access_key_id())
        .env("AWS_SECRET_ACCESS_KEY", credentials.secret_access_key())
        .env("AWS_ENDPOINT_URL", service.endpoint_url())
        .spawn()
        .unwrap();

    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let address = line.trim().strip_prefix("listening on http://").unwrap();
    let body = r#"{ "email": "jane@example.com", "items": [] }"#;
    let mut connection = TcpStream::connect(address).unwrap();
    write!(
        connection,
        "PUT /orders/1001 HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    assert!(response.starts_with("HTTP/1.1 204 No Content\r\n"), "{response}");
    assert_eq!(service.profile_objects("acme", "ShopOrder").len(), 1);

    assert!(Command::new("kill").arg(program.id().to_string()).status().unwrap().success());
    assert!(program.wait().unwrap().success());
}
