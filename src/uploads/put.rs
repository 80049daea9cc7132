use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures::stream::{BoxStream, StreamExt as _};
use tokio::time::{Instant, sleep, timeout};

use super::file::OpenFile;
use super::progress::Observer;
use super::{StorageError, UploadError, UploadErrorKind, UploadFile, UploadProgress, sse_c};
use crate::client::Client;
use crate::operations::GetUploadJobPathResponse;
use crate::retry::RetryReason;

impl Client {
    /// Sends the file of an upload job to storage, to a URL that it gets for it: the second step of three, between
    /// [`create_upload_job`](Self::create_upload_job) and [`start_upload_job`](Self::start_upload_job).
    ///
    /// ```no_run
    /// use customer_profiles::uploads::UploadFile;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let job_id = "0123456789abcdef0123456789abcdef";
    /// client.put_upload_file("acme", job_id).send(UploadFile::path("customers.csv")).await?;
    /// client.start_upload_job("acme", job_id).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_upload_file(&self, domain_name: impl Into<String>, job_id: impl Into<String>) -> PutUploadFile {
        PutUploadFile {
            client: self.clone(),
            domain_name: domain_name.into(),
            job_id: job_id.into(),
            path: None,
            idle_timeout: PutUploadFile::IDLE_TIMEOUT,
            observer: Observer::default(),
        }
    }
}

/// The sending of a file to storage that is being put together; see [the guide](crate::guides::uploads).
#[derive(Clone, Debug)]
#[must_use = "nothing is sent without a file"]
pub struct PutUploadFile {
    client: Client,
    domain_name: String,
    job_id: String,
    path: Option<GetUploadJobPathResponse>,
    idle_timeout: Duration,
    observer: Observer,
}

impl PutUploadFile {
    pub(super) const IDLE_TIMEOUT: Duration = Duration::from_mins(2);

    /// The path of the job, where you have it already; it is used once, and only while it is valid.
    pub fn path(mut self, path: GetUploadJobPathResponse) -> Self {
        self.path = Some(path);
        self
    }

    /// How long nothing of the file may be taken by the connection, and no response come; 2 minutes unless set.
    ///
    /// The whole may take as long as it needs: the timeouts of calls do not hold for it.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// Calls this function with [`UploadProgress::Sent`] for each part of the file; it must not block.
    pub fn on_progress(self, observe: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.observer(Observer::new(observe))
    }

    pub(super) fn observer(mut self, observer: Observer) -> Self {
        self.observer = observer;
        self
    }

    /// Sends the file.
    ///
    /// Where that fails in a way that may pass, a file at a path is sent again, to a new URL, as often as the client's
    /// [retry policy](crate::ClientBuilder::retry_policy) allows.
    ///
    /// # Errors
    ///
    /// See [`UploadErrorKind`].
    pub async fn send(self, file: UploadFile) -> Result<(), UploadError> {
        let job_id = self.job_id.clone();
        let client = self.client.clone();
        let sent = async { self.send_open(file.open(&client).await?).await };
        sent.await.map_err(|kind| UploadError::of_job(kind, &job_id))
    }

    pub(super) async fn send_open(mut self, mut file: OpenFile) -> Result<(), UploadErrorKind> {
        let policy = self.client.options().retry_policy;
        let mut attempt = 1;
        loop {
            let now = self.client.now();
            let at_hand = self.path.take().filter(|path| path.valid_until.is_none_or(|until| now < until));
            let path = match at_hand {
                Some(path) => path,
                None => self.client.get_upload_job_path(&self.domain_name, &self.job_id).await?,
            };
            let again = file.path().map(ToOwned::to_owned);
            let error = match self.send_once(&path, file).await {
                Ok(()) => return Ok(()),
                Err(error) => error,
            };
            let Some(again) = again.filter(|_| attempt < policy.max_attempts && error.is_transient()) else {
                return Err(error);
            };
            let delay = policy.delay(RetryReason::Transient, attempt, None, self.client.jitter());
            tracing::debug!(attempt, ?delay, "sending the file again");
            sleep(delay).await;
            attempt += 1;
            file = OpenFile::open(again).await?;
        }
    }

    async fn send_once(&self, path: &GetUploadJobPathResponse, file: OpenFile) -> Result<(), UploadErrorKind> {
        let headers = path.client_token.as_deref().map(sse_c::headers).transpose();
        let headers = headers.map_err(|problem| UploadErrorKind::NotSendable(problem.to_owned()))?.unwrap_or_default();
        let length = file.length;
        let watch = Watch::new();
        let chunks = watch.over(file.chunks, self.observer.clone(), length);
        let response = self.client.file_transport().put(&path.url, headers, chunks, length);
        let response = watch.while_active(self.idle_timeout, response).await?;
        // An error of the file ends the connection, too, as one of that.
        if let Some(error) = watch.failure() {
            return Err(error);
        }
        StorageError::of(&response?).map_or(Ok(()), |error| Err(error.into()))
    }
}

/// Watches a file while it is sent.
struct Watch(Mutex<WatchState>);

struct WatchState {
    last_activity: Instant,
    failure: Option<UploadErrorKind>,
}

/// What the connection sees of an error of the file.
#[derive(Debug, thiserror::Error)]
#[error("the file has an error")]
struct FileFailed;

impl Watch {
    fn new() -> Arc<Self> {
        Arc::new(Self(Mutex::new(WatchState { last_activity: Instant::now(), failure: None })))
    }

    fn state(&self) -> MutexGuard<'_, WatchState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn idle_time(&self) -> Duration {
        self.state().last_activity.elapsed()
    }

    fn failure(&self) -> Option<UploadErrorKind> {
        self.state().failure.take()
    }

    /// The same chunks, seen.
    fn over(
        self: &Arc<Self>,
        chunks: BoxStream<'static, Result<Bytes, UploadErrorKind>>,
        observer: Observer,
        length: u64,
    ) -> BoxStream<'static, Result<Bytes, FileFailed>> {
        let (watch, mut bytes) = (self.clone(), 0);
        let seen = chunks.map(move |chunk| match chunk {
            Ok(chunk) => {
                watch.state().last_activity = Instant::now();
                bytes += chunk.len() as u64;
                observer.report(UploadProgress::Sent { bytes, length });
                Ok(chunk)
            }
            Err(error) => {
                watch.state().failure = Some(error);
                Err(FileFailed)
            }
        });
        seen.boxed()
    }

    /// Waits for something as long as chunks are taken.
    async fn while_active<T>(
        &self,
        idle_timeout: Duration,
        future: impl Future<Output = T>,
    ) -> Result<T, UploadErrorKind> {
        let mut future = pin!(future);
        loop {
            let left = idle_timeout.saturating_sub(self.idle_time());
            match timeout(left, &mut future).await {
                Ok(output) => return Ok(output),
                Err(_) if self.idle_time() < idle_timeout => {}
                Err(_) => return Err(UploadErrorKind::Stalled(idle_timeout)),
            }
        }
    }
}
