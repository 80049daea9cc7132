//! Uploads to the fake, which checks what S3 would.

use std::time::Duration;

use customer_profiles::model::ObjectTypeField;
use customer_profiles::operations::CreateUploadJob;
use customer_profiles::uploads::{UploadErrorKind, UploadFile, UploadProgress};
use customer_profiles::{Client, ErrorKind};
use customer_profiles_fake::FakeService;
use tokio::sync::mpsc;

use crate::{CSV, reader, write};

async fn fake() -> FakeService {
    let service = FakeService::start().await;
    service.create_domain("acme");
    service
}

fn create(client: &Client) -> CreateUploadJob {
    let fields = [("email", "EmailAddress"), ("name", "FirstName")].map(|(column, member)| {
        let field = ObjectTypeField::new().source(format!("_source.{column}")).target(format!("_profile.{member}"));
        (column, field)
    });
    client.create_upload_job("acme", "customers.csv", fields, "email")
}

#[tokio::test]
async fn a_file_becomes_profiles() {
    let service = fake().await;
    let job = create(&service.client()).upload(UploadFile::path(write("fake.csv", CSV))).await.unwrap();
    assert_eq!(job.results_summary.unwrap().created_records, Some(2));
    let names: Vec<_> = service.profiles("acme").into_iter().filter_map(|profile| profile.first_name).collect();
    assert_eq!(names, ["Jane", "John"]);
}

#[tokio::test(start_paused = true)]
async fn a_job_that_is_stopped_is_an_error() {
    let service = fake().await;
    service.set_delay("GetUploadJob", Duration::from_hours(1));
    let client = service.client();
    let (job_ids, mut job_id) = mpsc::unbounded_channel();
    let upload = create(&client).upload(reader(CSV)).on_progress(move |progress| {
        if let UploadProgress::Job(job) = progress {
            job_ids.send(job.job_id.unwrap()).unwrap();
        }
    });
    let stop = async { client.stop_upload_job("acme", job_id.recv().await.unwrap()).await };
    let (upload, stop) = tokio::join!(upload.send(), stop);
    stop.unwrap();
    let error = upload.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Call(error) if error.kind() == ErrorKind::Failed), "{error:?}");
    assert!(error.to_string().ends_with("STOPPED (2 attempts)"), "{error}");
    assert!(service.profiles("acme").is_empty());
}
