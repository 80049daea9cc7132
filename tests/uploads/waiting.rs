//! Waiting for the end of a job.

use std::sync::Mutex;
use std::time::Duration;

use customer_profiles::model::upload_jobs::UploadJobStatus;
use customer_profiles::operations::GetUploadJobResponse;
use customer_profiles::uploads::{UploadError, UploadErrorKind};
use tokio::time::Instant;

use crate::service::{JOB, Service};
use crate::storage::Storage;
use crate::support::json;
use crate::{CSV, reader};

async fn wait(statuses: &'static [&'static str]) -> Result<GetUploadJobResponse, UploadError> {
    Service::new("", statuses).client.wait_for_upload_job("acme", JOB).timeout(Duration::from_mins(1)).send().await
}

#[tokio::test(start_paused = true)]
async fn a_job_that_was_stopped_is_an_error_with_its_last_state() {
    let storage = Storage::start([]).await;
    let service = Service::new(&storage.url(), &["IN_PROGRESS", "STOPPED"]);
    let error = service.create().upload(reader(CSV)).await.unwrap_err();
    assert_eq!(error.to_string(), format!("upload job {JOB}: the job ended: STOPPED"));
    let UploadErrorKind::NotSucceeded(job) = error.kind() else { panic!("{error:?}") };
    assert_eq!(job.results_summary.as_ref().unwrap().created_records, Some(2));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_failed_is_an_error_with_its_reason() {
    let service = Service::with_responses("", &[], |_| {
        Some(Ok(json(200, r#"{"Status":"FAILED","StatusReason":"VALIDATION_FAILURE"}"#)))
    });
    let error = service.client.wait_for_upload_job("acme", JOB).send().await.unwrap_err();
    assert_eq!(error.to_string(), format!("upload job {JOB}: the job ended: FAILED, VALIDATION_FAILURE"));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_succeeded_in_part_is_a_success() {
    let job = wait(&["CREATED", "IN_PROGRESS", "PARTIALLY_SUCCEEDED"]).await.unwrap();
    assert_eq!(job.status, Some(UploadJobStatus::PartiallySucceeded));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_does_not_end_is_an_error_with_its_last_state_and_so_is_an_unknown_status() {
    let started = Instant::now();
    let error = wait(&["IN_PROGRESS", "SLEEPING"]).await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::NotEnded(_)), "{error:?}");
    assert_eq!(error.to_string(), format!("upload job {JOB}: the job did not end in time: SLEEPING"));
    assert!(started.elapsed() <= Duration::from_mins(1));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_can_not_be_read_for_a_while_is_waited_for() {
    let failures = Mutex::new(0);
    let service = Service::with_responses("", &["SUCCEEDED"], move |_| {
        let mut failures = failures.lock().unwrap();
        *failures += 1;
        (*failures <= 5).then(|| Ok(json(503, "")))
    });
    service.client.wait_for_upload_job("acme", JOB).send().await.unwrap();

    let service = Service::with_responses("", &[], |_| Some(Ok(json(403, r#"{"__type":"AccessDeniedException"}"#))));
    let error = service.client.wait_for_upload_job("acme", JOB).send().await.unwrap_err();
    assert!(matches!(error.kind(), UploadErrorKind::Call(error) if error.is_access_denied()), "{error:?}");
}
