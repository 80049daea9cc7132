//! Sending a file to storage: again, to a new URL, or not at all.

use std::sync::Arc;
use std::time::Duration;

use customer_profiles::operations::GetUploadJobPathResponse;
use customer_profiles::transport::TransportErrorKind;
use customer_profiles::uploads::{UploadErrorKind, UploadFile};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::time::sleep;

use crate::service::{JOB, KEY, NOW, Service};
use crate::storage::{Storage, response};
use crate::support;
use crate::{CSV, reader, write};

fn expired() -> String {
    response("403 Forbidden", "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
}

/// The number of the path that each request was sent to.
fn paths(storage: &Storage) -> Vec<String> {
    let number = |line: &String| line.split("Mark").nth(1).unwrap().split(' ').next().unwrap().to_owned();
    storage.received().iter().map(|request| number(&request.head[0])).collect()
}

#[tokio::test(start_paused = true)]
async fn a_file_at_a_path_is_sent_again_to_a_new_url() {
    let content = vec![b'a'; 300_000];
    for failure in [response("503 Slow Down", ""), expired(), String::new()] {
        let storage = Storage::start([failure]).await;
        let service = Service::new(&storage.url(), &[]);
        let file = UploadFile::path(write("again.csv", &content));
        service.client.put_upload_file("acme", JOB).send(file).await.unwrap();
        assert_eq!(paths(&storage), ["1", "2"]);
        assert!(storage.received().iter().all(|request| request.body == content));
    }
}

#[tokio::test(start_paused = true)]
async fn a_file_is_sent_as_often_as_the_retry_policy_allows() {
    let storage = Storage::start([1, 2, 3, 4].map(|_| response("500 Internal Server Error", ""))).await;
    let service = Service::new(&storage.url(), &[]);
    let file = UploadFile::path(write("often.csv", CSV));
    let error = service.client.put_upload_file("acme", JOB).send(file).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Storage(error) if error.status() == 500), "{error:?}");
    assert_eq!(storage.received().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_reader_is_not_sent_again() {
    let storage = Storage::start([response("503 Slow Down", "")]).await;
    let service = Service::new(&storage.url(), &[]);
    let error = service.client.put_upload_file("acme", JOB).send(reader(CSV)).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Storage(_)), "{error:?}");
    assert_eq!(storage.received().len(), 1);
}

fn path(storage: &Storage, valid_for: time::Duration) -> GetUploadJobPathResponse {
    let valid_until = (NOW + valid_for).unix_timestamp();
    let url = format!("{}/bucket/file?X-Amz-Signature=Mark0", storage.url());
    serde_json::from_value(json!({ "Url": url, "ClientToken": KEY, "ValidUntil": valid_until })).unwrap()
}

#[tokio::test]
async fn a_path_at_hand_is_used_while_it_is_valid() {
    for (valid_for, paths_used) in [(time::Duration::SECOND, ["0"]), (time::Duration::ZERO, ["1"])] {
        let storage = Storage::start([]).await;
        let service = Service::new(&storage.url(), &[]);
        let put = service.client.put_upload_file("acme", JOB).path(path(&storage, valid_for));
        put.send(reader(CSV)).await.unwrap();
        assert_eq!(paths(&storage), paths_used);
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let other = Storage::start([]).await;
    let location =
        format!("HTTP/1.1 307 Temporary Redirect\r\nlocation: {}/\r\ncontent-length: 0\r\n\r\n", other.url());
    let storage = Storage::start([location]).await;
    let service = Service::new(&storage.url(), &[]);
    let error = service.client.put_upload_file("acme", JOB).send(reader(CSV)).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Storage(error) if error.status() == 307), "{error:?}");
    assert!(other.received().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_timeout_of_an_http_client_of_the_callers_own_is_not_that_of_the_file() {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = rustls::ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    let tls = tls.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth();
    let http_client =
        reqwest::Client::builder().tls_backend_preconfigured(tls).no_proxy().timeout(Duration::from_secs(1));
    let storage = Storage::start([]).await;
    let in_memory = Service::new(&storage.url(), &[]).in_memory;
    let client = in_memory.client_builder().http_client(http_client.build().unwrap());
    let client = client.transport(in_memory).build().unwrap();

    let (mut writer, slow) = tokio::io::duplex(64);
    let writing = tokio::spawn(async move {
        sleep(Duration::from_secs(30)).await;
        writer.write_all(CSV).await.unwrap();
    });
    client.put_upload_file("acme", JOB).send(UploadFile::reader(slow, CSV.len() as u64)).await.unwrap();
    writing.await.unwrap();
    assert_eq!(storage.received()[0].body, CSV);
}

#[tokio::test]
async fn an_early_response_ends_the_sending() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let service = Service::new(&format!("http://{}", listener.local_addr().unwrap()), &[]);
    let hasty = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.read_exact(&mut [0; 64]).await.unwrap();
        stream.write_all(response("403 Forbidden", "").as_bytes()).await.unwrap();
        stream // open, with most of the file unread
    });
    let endless = UploadFile::reader(tokio::io::repeat(b'a'), 1 << 40);
    let error = service.client.put_upload_file("acme", JOB).send(endless).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Storage(error) if error.status() == 403), "{error:?}");
    drop(hasty.await.unwrap());
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_takes_nothing_is_given_up() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let service = Service::new(&format!("http://{}", listener.local_addr().unwrap()), &[]);
    let silent = tokio::spawn(async move { listener.accept().await.unwrap() });
    let put = service.client.put_upload_file("acme", JOB).idle_timeout(Duration::from_secs(7));
    let error = put.send(reader(CSV)).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Stalled(_)), "{error:?}");
    assert_eq!(error.to_string(), format!("upload job {JOB}: nothing of the file could be sent for 7 s"));
    drop(silent.await.unwrap());
}

#[tokio::test]
async fn a_storage_that_can_not_be_reached_is_an_error_without_its_url() {
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let service = Service::new(&format!("http://{nobody}"), &[]);
    let error = service.client.put_upload_file("acme", JOB).send(reader(CSV)).await.unwrap_err();
    let UploadErrorKind::Transport(transport) = error.kind() else { panic!("{error:?}") };
    assert_eq!(transport.kind(), TransportErrorKind::Connect);
    assert!(error.to_string().contains("the file was not sent: could not connect: Connection refused"), "{error}");
    assert!(!format!("{error} {error:?}").contains("X-Amz-Signature"), "{error:?}");
}

#[tokio::test]
async fn what_can_not_be_used_to_send_is_an_error() {
    let cases = [
        (json!({ "Url": "http://storage.test/file?Mark" }), "its URL speaks plain http and is not on this machine"),
        (json!({ "Url": "Mark" }), "its URL is invalid: relative URL without a base"),
        (json!({ "Url": "http://127.0.0.1:9/file", "ClientToken": "Mark!" }), "its key is not Base64"),
    ];
    for (path, problem) in cases {
        let service = Service::with_responses("", &[], move |_| Some(Ok(support::json(200, &path))));
        let error = service.client.put_upload_file("acme", JOB).send(reader(CSV)).await.unwrap_err();
        assert_eq!(error.to_string(), format!("upload job {JOB}: the file can't be sent: {problem}"));
        assert!(!format!("{error:?}").contains("Mark"), "{error:?}");
    }
}
