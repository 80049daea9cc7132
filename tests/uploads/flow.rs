use std::sync::{Arc, Mutex};

use customer_profiles::model::upload_jobs::UploadJobStatus;
use customer_profiles::operations::GetUploadJobResponse;
use customer_profiles::transport::{TransportError, TransportErrorKind};
use customer_profiles::uploads::{UploadErrorKind, UploadFile, UploadProgress};

use crate::service::{JOB, KEY, Service, URL_SECRET};
use crate::storage::{Storage, response};
use crate::support::{InMemory, json};
use crate::{CSV, reader, write};

async fn succeeding() -> (Storage, Service) {
    let storage = Storage::start([]).await;
    let service = Service::new(&storage.url(), &["IN_PROGRESS", "SUCCEEDED"]);
    (storage, service)
}

#[tokio::test(start_paused = true)]
async fn an_upload_creates_sends_starts_and_waits() {
    let (storage, service) = succeeding().await;
    let progress = Arc::new(Mutex::new(Vec::new()));
    let seen = progress.clone();
    let job = service
        .create()
        .data_expiry(30)
        .upload(UploadFile::path(write("whole.csv", CSV)))
        .on_progress(move |step| seen.lock().unwrap().push(step))
        .await
        .unwrap();

    assert_eq!(job.status, Some(UploadJobStatus::Succeeded));
    assert_eq!(job.results_summary.unwrap().created_records, Some(2));
    assert_eq!(service.calls(), ["POST ", "GET /JOB/path", "PUT /JOB", "GET /JOB", "GET /JOB"]);
    let created: serde_json::Value = serde_json::from_slice(service.in_memory.requests()[0].body()).unwrap();
    assert_eq!(created["DataExpiry"], 30);
    assert_eq!(storage.received()[0].body, CSV);

    let progress = progress.lock().unwrap();
    let [created, sent, started, first, last] = progress.as_slice() else { panic!("{progress:?}") };
    assert!(matches!(created, UploadProgress::Created { job_id, .. } if job_id == JOB));
    assert!(matches!(sent, UploadProgress::Sent { bytes: 55, length: 55, .. }), "{sent:?}");
    assert_eq!(*started, UploadProgress::Started);
    for (step, status) in [(first, UploadJobStatus::InProgress), (last, UploadJobStatus::Succeeded)] {
        assert!(matches!(step, UploadProgress::Job(job) if job.status == Some(status)));
    }
}

#[tokio::test]
async fn the_file_is_sent_with_these_headers_and_no_others() {
    let (storage, service) = succeeding().await;
    service.client.put_upload_file("acme", JOB).send(reader(CSV)).await.unwrap();

    let mut head = storage.received()[0].head.clone();
    assert_eq!(head.remove(0), format!("PUT /bucket/file%20name.csv?X-Amz-Signature={URL_SECRET}1 HTTP/1.1"));
    head.sort();
    let expected = [
        "accept: */*".to_owned(),
        format!("content-length: {}", CSV.len()),
        format!("host: 127.0.0.1:{}", storage.port),
        "x-amz-server-side-encryption-customer-algorithm: AES256".to_owned(),
        "x-amz-server-side-encryption-customer-key-md5: yP4iyLJS8FW7Hlej1qpeLQ==".to_owned(),
        format!("x-amz-server-side-encryption-customer-key: {KEY}"),
    ];
    assert_eq!(head, expected);
}

#[tokio::test(start_paused = true)]
async fn each_step_can_be_taken_by_itself() {
    let (storage, service) = succeeding().await;
    let client = &service.client;
    let job_id = service.create().await.unwrap().job_id;
    let path = client.get_upload_job_path("acme", &job_id).await.unwrap();
    client.put_upload_file("acme", &job_id).path(path).send(reader(CSV)).await.unwrap();
    client.start_upload_job("acme", &job_id).await.unwrap();
    client.get_upload_job("acme", &job_id).wait_until(GetUploadJobResponse::progress).await.unwrap();
    assert_eq!(service.calls(), ["POST ", "GET /JOB/path", "PUT /JOB", "GET /JOB", "GET /JOB"]);
    assert_eq!(storage.received().len(), 1);
}

#[tokio::test]
async fn a_rejected_file_is_an_error_with_the_job_and_nothing_is_started() {
    let body = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message><RequestId>R1</RequestId></Error>";
    let storage = Storage::start([response("403 Forbidden", body)]).await;
    let service = Service::new(&storage.url(), &["CREATED"]);
    let error = service.create().upload(UploadFile::path(write("rejected.csv", CSV))).await.unwrap_err();

    assert_eq!(error.job_id(), Some(JOB));
    let UploadErrorKind::Storage(storage_error) = error.kind() else { panic!("{error:?}") };
    assert_eq!((storage_error.status().as_u16(), storage_error.code()), (403, Some("AccessDenied")));
    assert_eq!(
        error.to_string(),
        format!("upload job {JOB}: storage rejected the file: AccessDenied: Access Denied (HTTP 403, request id R1)")
    );
    assert_eq!(service.calls(), ["POST ", "GET /JOB/path"]);
    assert_eq!(storage.received().len(), 1);
}

#[tokio::test]
async fn a_file_that_is_missing_or_empty_is_an_error_before_the_job_is_created() {
    let (_storage, service) = succeeding().await;
    let error = service.create().upload(UploadFile::path("/no/such/file")).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Read(_)), "{error:?}");
    assert_eq!(error.job_id(), None);
    for file in [UploadFile::path(write("empty.csv", b"")), reader(b"")] {
        let error = service.create().upload(file).await.unwrap_err();
        assert_eq!(error.to_string(), "the file can't be sent: it is empty");
    }
    assert!(service.calls().is_empty());
}

#[tokio::test]
async fn a_job_that_is_not_created_is_the_error_of_the_call() {
    let in_memory = InMemory::new(|_| Ok(json(404, r#"{"__type":"ResourceNotFoundException","Message":"no domain"}"#)));
    let fields = [("email", customer_profiles::model::ObjectTypeField::new())];
    let create = in_memory.client().create_upload_job("acme", "customers.csv", fields, "email");
    let error = create.upload(reader(CSV)).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Call(error) if error.is_not_found()), "{error:?}");
    assert!(error.to_string().starts_with("CreateUploadJob: "), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_start_whose_response_was_lost_is_no_error() {
    let storage = Storage::start([]).await;
    let starts = Mutex::new(0);
    let service = Service::with_responses(&storage.url(), &["SUCCEEDED"], move |request| {
        if request.method() != "PUT" {
            return None;
        }
        let mut starts = starts.lock().unwrap();
        *starts += 1;
        Some(match *starts {
            1 => Err(TransportError::new(TransportErrorKind::Interrupted, "reset")),
            _ => Ok(json(400, r#"{"__type":"BadRequestException","Message":"the job has been started already"}"#)),
        })
    });
    let job = service.create().upload(reader(CSV)).await.unwrap();
    assert_eq!(job.status, Some(UploadJobStatus::Succeeded));
    assert_eq!(service.calls(), ["POST ", "GET /JOB/path", "PUT /JOB", "PUT /JOB", "GET /JOB"]);
}
