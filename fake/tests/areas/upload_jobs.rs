use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use customer_profiles::Client;
use customer_profiles::model::{FieldContentType, ObjectTypeField, StatusReason, UploadJobStatus};
use customer_profiles::operations::{GetUploadJobPathResponse, GetUploadJobResponse};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use md5::{Digest, Md5};
use time::macros::datetime;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::{acme, dumped, found};

const CSV: &str = "id,mail,name\n1,jane@example.com,Jane\n2,john@example.com,\"Doe, John\"\n";

/// A job whose rows are known by their number.
async fn create_job(client: &Client) -> String {
    let field = |column: &str, target: &str| {
        ObjectTypeField::new().source(format!("_source.{column}")).target(format!("_profile.{target}"))
    };
    let email = field("mail", "EmailAddress").content_type(FieldContentType::EmailAddress);
    let fields = [("id", field("id", "AccountNumber")), ("email", email), ("name", field("name", "FirstName"))];
    client.create_upload_job("acme", "customers.csv", fields, "id").await.unwrap().job_id
}

async fn job(client: &Client, job_id: &str) -> GetUploadJobResponse {
    client.get_upload_job("acme", job_id).await.unwrap()
}

/// A PUT of a file to the URL of a job, and its headers.
struct Put {
    url: String,
    headers: Vec<(&'static str, String)>,
    file: &'static str,
}

impl Put {
    fn to(path: &GetUploadJobPathResponse, file: &'static str) -> Self {
        let key = path.client_token.clone().unwrap();
        let md5 = STANDARD.encode(Md5::digest(STANDARD.decode(&key).unwrap()));
        let headers = vec![
            ("x-amz-server-side-encryption-customer-algorithm", "AES256".to_owned()),
            ("x-amz-server-side-encryption-customer-key", key),
            ("x-amz-server-side-encryption-customer-key-MD5", md5),
        ];
        Self { url: path.url.clone(), headers, file }
    }

    /// The status and the rest of the response.
    async fn send(&self) -> (u16, String) {
        let (host, path) = self.url.strip_prefix("http://").unwrap().split_once('/').unwrap();
        let length = self.file.len();
        let mut request = format!("PUT /{path} HTTP/1.1\r\nhost: {host}\r\ncontent-length: {length}\r\n");
        request.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")));
        request.push_str("connection: close\r\n\r\n");
        request.push_str(self.file);
        let mut stream = TcpStream::connect(host).await.unwrap();
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut response = String::new();
        stream.read_to_string(&mut response).await.unwrap();
        (response[9..12].parse().unwrap(), response)
    }
}

/// A job that has got this file and was started.
async fn started(client: &Client, file: &'static str) -> String {
    let job_id = create_job(client).await;
    let path = client.get_upload_job_path("acme", &job_id).await.unwrap();
    assert_eq!(Put::to(&path, file).send().await.0, 200);
    client.start_upload_job("acme", &job_id).await.unwrap();
    job_id
}

#[tokio::test]
async fn an_upload_job_makes_profiles_of_the_rows_of_its_file() {
    let (service, client) = acme().await;
    let job_id = create_job(&client).await;
    let created = job(&client, &job_id).await;
    assert_eq!((created.status, created.data_expiry), (Some(UploadJobStatus::Created), Some(14)));
    let path = client.get_upload_job_path("acme", &job_id).await.unwrap();
    assert!(path.url.starts_with(&service.endpoint_url()));
    let (status, response) = Put::to(&path, CSV).send().await;
    assert_eq!(status, 200, "{response}");
    assert!(service.profiles("acme").is_empty(), "not before it is started");
    let dump = dumped(&service).await;

    service.seed(&dump).unwrap();
    client.start_upload_job("acme", &job_id).await.unwrap();
    let done = job(&client, &job_id).await;
    assert_eq!((done.status, done.status_reason), (Some(UploadJobStatus::Succeeded), None));
    assert!(done.completed_at.is_some());
    let results = done.results_summary.unwrap();
    let counts = (results.created_records, results.updated_records, results.failed_records);
    assert_eq!(counts, (Some(2), Some(0), Some(0)));
    assert_eq!(found(&client, "_email", "John@example.com").await.len(), 1);
    let names: Vec<_> = service.profiles("acme").into_iter().map(|profile| profile.first_name.unwrap()).collect();
    assert_eq!(names, ["Jane", "Doe, John"]);

    let items: Vec<_> = client.list_upload_jobs("acme").items().try_collect().await.unwrap();
    assert_eq!((items.len(), items[0].display_name.as_deref()), (1, Some("customers.csv")));
    assert!(client.get_upload_job("acme", "0123456789abcdef0123456789abcdef").await.unwrap_err().is_not_found());
    dumped(&service).await;
}

#[tokio::test]
async fn a_row_changes_the_profile_that_has_its_unique_key_and_an_empty_cell_changes_nothing() {
    let (service, client) = acme().await;
    client.create_profile("acme").account_number("1").first_name("J").last_name("Doe").await.unwrap();
    let job_id = started(&client, "id,mail,name\n1,jane@example.com,\n1,,Jane\n").await;
    let results = job(&client, &job_id).await.results_summary.unwrap();
    assert_eq!((results.created_records, results.updated_records), (Some(0), Some(2)));
    let profile = service.profiles("acme").remove(0);
    assert_eq!((profile.first_name.as_deref(), profile.last_name.as_deref()), (Some("Jane"), Some("Doe")));
    assert_eq!(profile.email_address.as_deref(), Some("jane@example.com"));
}

#[tokio::test]
async fn rows_that_can_not_be_taken_are_counted() {
    let (_service, client) = acme().await;
    let job_id = started(&client, "id,mail,name\n1,jane@example.com,Jane\n2,too-short\n,no@example.com,Key\n").await;
    let done = job(&client, &job_id).await;
    assert_eq!(done.status, Some(UploadJobStatus::PartiallySucceeded));
    let results = done.results_summary.unwrap();
    assert_eq!((results.created_records, results.failed_records), (Some(1), Some(2)));
}

#[tokio::test]
async fn a_job_without_a_valid_file_fails_validation() {
    let (_service, client) = acme().await;
    let without_file = create_job(&client).await;
    client.start_upload_job("acme", &without_file).await.unwrap();
    let without_key = started(&client, "mail,name\njane@example.com,Jane\n").await;
    for job_id in [without_file, without_key] {
        let failed = job(&client, &job_id).await;
        assert_eq!(failed.status, Some(UploadJobStatus::Failed));
        assert_eq!(failed.status_reason, Some(StatusReason::ValidationFailure));
    }
}

#[tokio::test]
async fn a_job_is_in_progress_until_its_delay_has_passed() {
    let (service, client) = acme().await;
    service.set_clock(|| datetime!(2026-01-01 12:00 UTC));
    service.set_delay("GetUploadJob", Duration::from_mins(5));
    let job_id = started(&client, CSV).await;
    let stopped = started(&client, CSV).await;
    assert_eq!(job(&client, &job_id).await.status, Some(UploadJobStatus::InProgress));
    client.stop_upload_job("acme", &stopped).await.unwrap();

    service.set_clock(|| datetime!(2026-01-01 12:05 UTC));
    assert_eq!(job(&client, &job_id).await.status, Some(UploadJobStatus::Succeeded));
    assert_eq!(job(&client, &stopped).await.status, Some(UploadJobStatus::Stopped));
    assert_eq!(service.profiles("acme").len(), 2);
    let ended = [
        client.stop_upload_job("acme", &job_id).await.map(drop),
        client.start_upload_job("acme", &job_id).await.map(drop),
        client.get_upload_job_path("acme", &job_id).await.map(drop),
    ];
    for error in ended {
        assert_eq!(error.unwrap_err().code(), Some("BadRequestException"));
    }
}

#[tokio::test]
async fn a_file_is_taken_only_with_the_key_of_its_job_and_its_md5() {
    let (_service, client) = acme().await;
    let job_id = create_job(&client).await;
    let path = client.get_upload_job_path("acme", &job_id).await.unwrap();
    let rejected = |change: fn(&mut Put), expected: (u16, &'static str)| {
        let mut put = Put::to(&path, CSV);
        change(&mut put);
        async move {
            let (status, response) = put.send().await;
            assert_eq!(status, expected.0, "{response}");
            assert!(response.contains(&format!("<Code>{}</Code>", expected.1)), "{response}");
        }
    };
    for missing in 0..3 {
        let mut put = Put::to(&path, CSV);
        put.headers.remove(missing);
        assert_eq!(put.send().await.0, 400);
    }
    rejected(|put| put.headers[0].1 = "AES128".to_owned(), (400, "InvalidArgument")).await;
    rejected(|put| put.headers[1].1 = "c2hvcnQ=".to_owned(), (400, "InvalidArgument")).await;
    rejected(|put| put.headers[2].1 = "c2hvcnQ=".to_owned(), (400, "InvalidArgument")).await;
    let other_key = |put: &mut Put| {
        put.headers[1].1 = STANDARD.encode([7; 32]);
        put.headers[2].1 = STANDARD.encode(Md5::digest([7; 32]));
    };
    rejected(other_key, (403, "SignatureDoesNotMatch")).await;
    rejected(|put| put.headers.push(("authorization", "AWS4".to_owned())), (400, "InvalidArgument")).await;
    rejected(|put| put.url.push('0'), (403, "SignatureDoesNotMatch")).await;
    rejected(|put| put.url = put.url.replace("Expires=", "Expires=9"), (403, "SignatureDoesNotMatch")).await;
    client.start_upload_job("acme", &job_id).await.unwrap();
    assert_eq!(job(&client, &job_id).await.status, Some(UploadJobStatus::Failed), "nothing of it was kept");
}

#[tokio::test]
async fn the_url_of_a_file_can_be_used_until_it_expires() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    service.set_clock(|| datetime!(2026-01-01 12:00 UTC));
    let client = service.client();
    let job_id = create_job(&client).await;
    let path = client.get_upload_job_path("acme", &job_id).await.unwrap();
    assert_eq!(path.valid_until, Some(datetime!(2026-01-01 13:00 UTC)));
    service.set_clock(|| datetime!(2026-01-01 12:59:59 UTC));
    assert_eq!(Put::to(&path, CSV).send().await.0, 200);
    service.set_clock(|| datetime!(2026-01-01 13:00 UTC));
    let (status, response) = Put::to(&path, CSV).send().await;
    assert_eq!(status, 403);
    assert!(response.contains("<Code>AccessDenied</Code><Message>Request has expired</Message>"), "{response}");
}
