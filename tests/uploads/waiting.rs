//! The end of a job.

use std::time::Duration;

use customer_profiles::ErrorKind;
use customer_profiles::model::upload_jobs::UploadJobStatus;
use customer_profiles::uploads::UploadErrorKind;

use crate::CSV;
use crate::reader;
use crate::service::{JOB, Service};
use crate::storage::Storage;

async fn upload(statuses: &'static [&'static str]) -> Result<Option<UploadJobStatus>, (ErrorKind, String)> {
    let storage = Storage::start([]).await;
    let service = Service::new(&storage.url(), statuses);
    match service.create().upload(reader(CSV)).wait_timeout(Duration::from_mins(1)).await {
        Ok(job) => Ok(job.status),
        Err(error) => {
            let UploadErrorKind::Call(call) = error.kind() else { panic!("{error:?}") };
            assert_eq!(error.job_id(), Some(JOB));
            Err((call.kind(), error.to_string()))
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_job_that_fails_or_is_stopped_is_an_error_with_its_last_state() {
    for status in [&["IN_PROGRESS", "STOPPED"], &["IN_PROGRESS", "FAILED"]] {
        let (kind, text) = upload(status).await.unwrap_err();
        assert_eq!(kind, ErrorKind::Failed);
        assert!(text.starts_with(&format!("upload job {JOB}: GetUploadJob: ")) && text.contains(status[1]), "{text}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_job_that_succeeded_in_part_is_a_success() {
    let status = upload(&["CREATED", "IN_PROGRESS", "PARTIALLY_SUCCEEDED"]).await.unwrap();
    assert_eq!(status, Some(UploadJobStatus::PartiallySucceeded));
}

#[tokio::test(start_paused = true)]
async fn a_job_that_does_not_end_in_time_is_an_error_with_its_last_state() {
    let (kind, text) = upload(&["IN_PROGRESS", "SLEEPING"]).await.unwrap_err();
    assert_eq!(kind, ErrorKind::Timeout);
    assert!(text.contains("SLEEPING"), "{text}");
}
