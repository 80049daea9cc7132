use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::progress::Observer;
use super::{UploadError, UploadErrorKind, UploadProgress};
use crate::client::Client;
use crate::model::upload_jobs::UploadJobStatus;
use crate::operations::GetUploadJobResponse;

impl Client {
    /// Waits for the end of an upload job that was started: the last step.
    ///
    /// ```no_run
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job = client.wait_for_upload_job("acme", "0123456789abcdef0123456789abcdef").send().await?;
    /// println!("{:?}", job.results_summary);
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait_for_upload_job(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> WaitForUploadJob {
        WaitForUploadJob {
            client: self.clone(),
            domain_name: domain_name.into(),
            job_id: job_id.into(),
            timeout: WaitForUploadJob::TIMEOUT,
            observer: Observer::default(),
        }
    }
}

/// A wait for the end of an upload job that is being put together; see [the guide](crate::guides::uploads).
#[derive(Clone, Debug)]
#[must_use = "a wait does nothing until it is sent"]
pub struct WaitForUploadJob {
    client: Client,
    domain_name: String,
    job_id: String,
    timeout: Duration,
    observer: Observer,
}

impl WaitForUploadJob {
    pub(super) const TIMEOUT: Duration = Duration::from_hours(1);
    const FIRST_DELAY: Duration = Duration::from_secs(1);
    const LONGEST_DELAY: Duration = Duration::from_secs(30);

    /// How long to wait; an hour unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Calls this function with [`UploadProgress::Job`] each time that the job was read; it must not block.
    pub fn on_progress(self, observe: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.observer(Observer::new(observe))
    }

    pub(super) fn observer(mut self, observer: Observer) -> Self {
        self.observer = observer;
        self
    }

    /// Waits, and gives the job with its summary when it has succeeded, wholly or in part.
    ///
    /// # Errors
    ///
    /// [`UploadErrorKind::NotSucceeded`] where the job failed or was stopped, [`UploadErrorKind::NotEnded`] where it did
    /// not end in time, [`UploadErrorKind::Call`] where it can't be read.
    pub async fn send(self) -> Result<GetUploadJobResponse, UploadError> {
        let job_id = self.job_id.clone();
        self.run().await.map_err(|kind| UploadError::of_job(kind, &job_id))
    }

    pub(super) async fn run(self) -> Result<GetUploadJobResponse, UploadErrorKind> {
        let started = Instant::now();
        let mut delay = Self::FIRST_DELAY;
        loop {
            let state = self.client.get_upload_job(&self.domain_name, &self.job_id).await;
            let is_last = started.elapsed() + delay > self.timeout;
            match state {
                Ok(job) => {
                    self.observer.report(UploadProgress::Job(Box::new(job.clone())));
                    match &job.status {
                        Some(UploadJobStatus::Succeeded | UploadJobStatus::PartiallySucceeded) => return Ok(job),
                        Some(UploadJobStatus::Failed | UploadJobStatus::Stopped) => {
                            return Err(UploadErrorKind::NotSucceeded(Box::new(job)));
                        }
                        // Also of a status that is newer than this crate.
                        _ if is_last => return Err(UploadErrorKind::NotEnded(Box::new(job))),
                        _ => {}
                    }
                }
                Err(error) if error.is_retryable() && !is_last => {}
                Err(error) => return Err(error.into()),
            }
            sleep(delay).await;
            delay = (delay * 2).min(Self::LONGEST_DELAY);
        }
    }
}
