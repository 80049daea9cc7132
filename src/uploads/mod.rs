//! From a CSV file to a finished upload job; see [the guide](crate::guides::uploads).
//!
//! [`upload`](crate::Call::upload) creates the job, sends it an [`UploadFile`], starts it and waits for its end.
//! [`put_upload_file`](crate::Client::put_upload_file) is its second step alone. The operations of the service are
//! [here](crate::operations::upload_jobs).

mod error;
mod file;
mod progress;
mod put;
mod sse_c;
mod storage;

use std::fmt;
use std::pin::Pin;
use std::time::Duration;

use crate::client::Call;
use crate::operations::{CreateUploadJob, CreateUploadJobRequest, GetUploadJobResponse};

pub use error::{UploadError, UploadErrorKind};
pub use file::UploadFile;
use progress::Observer;
pub use progress::UploadProgress;
pub use put::PutUploadFile;
pub use storage::StorageError;

const WAIT_TIMEOUT: Duration = Duration::from_hours(1);

impl Call<CreateUploadJobRequest> {
    /// Creates the job, sends it this file, starts it and waits for its end; see [the guide](crate::guides::uploads).
    ///
    /// ```no_run
    /// # use customer_profiles::model::ObjectTypeField;
    /// use customer_profiles::uploads::UploadFile;
    ///
    /// # async fn example(client: customer_profiles::Client) -> Result<(), customer_profiles::uploads::UploadError> {
    /// # let email = ObjectTypeField::new().source("_source.email").target("_profile.EmailAddress");
    /// let job = client
    ///     .create_upload_job("acme", "customers.csv", [("email", email)], "email")
    ///     .upload(UploadFile::path("customers.csv"))
    ///     .await?;
    /// println!("{:?}: {:?}", job.status, job.results_summary);
    /// # Ok(())
    /// # }
    /// ```
    pub fn upload(self, file: UploadFile) -> Upload {
        Upload {
            create: self,
            file,
            idle_timeout: PutUploadFile::IDLE_TIMEOUT,
            wait_timeout: WAIT_TIMEOUT,
            observer: Observer::default(),
        }
    }
}

/// An upload that is being put together; see [the guide](crate::guides::uploads).
///
/// Awaiting it runs it, as [`send`](Self::send) does.
#[must_use = "an upload does nothing until it is awaited or sent"]
pub struct Upload {
    create: CreateUploadJob,
    file: UploadFile,
    idle_timeout: Duration,
    wait_timeout: Duration,
    observer: Observer,
}

impl Upload {
    /// Calls this function at each step; it must not block.
    pub fn on_progress(mut self, observe: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        self.observer = Observer::new(observe);
        self
    }

    /// How long the sending of the file may stand still, as [`PutUploadFile::idle_timeout`]; 2 minutes unless set.
    pub fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.idle_timeout = timeout;
        self
    }

    /// How long the job may take once it is started; an hour unless set.
    pub fn wait_timeout(mut self, timeout: Duration) -> Self {
        self.wait_timeout = timeout;
        self
    }

    /// Runs the upload, and gives the job with its summary when it has succeeded, wholly or in part.
    ///
    /// The file is opened before the job is created. Dropping the future stops the upload, but not a job that was
    /// started.
    ///
    /// # Errors
    ///
    /// See [`UploadErrorKind`]. The job stays as it is; [`UploadError::job_id`] names it, so that the steps that are left
    /// can be taken one by one.
    pub async fn send(self) -> Result<GetUploadJobResponse, UploadError> {
        let Self { create, file, idle_timeout, wait_timeout, observer } = self;
        let client = create.client().clone();
        let domain_name = create.request.domain_name.clone();

        let file = file.open(&client).await?;
        let job_id = create.send().await.map_err(UploadErrorKind::from)?.job_id;
        observer.report(UploadProgress::Created { job_id: job_id.clone() });
        let steps = async {
            let put = client.put_upload_file(&domain_name, &job_id).idle_timeout(idle_timeout);
            put.observer(observer.clone()).send_open(file).await?;
            match client.start_upload_job(&domain_name, &job_id).await {
                // An attempt whose response was lost has started it.
                Err(error) if !error.may_be_echo() => return Err(error.into()),
                _ => observer.report(UploadProgress::Started),
            }
            let ended = client.get_upload_job(&domain_name, &job_id).wait_until(move |job| {
                observer.report(UploadProgress::Job(Box::new(job.clone())));
                job.progress()
            });
            Ok(ended.timeout(wait_timeout).await?)
        };
        steps.await.map_err(|kind: UploadErrorKind| UploadError::of_job(kind, &job_id))
    }
}

impl IntoFuture for Upload {
    type Output = Result<GetUploadJobResponse, UploadError>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    #[inline] // so that only a program that uploads compiles the whole way of a file
    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.send())
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Upload")
            .field("create", &self.create.request)
            .field("file", &self.file)
            .field("idle_timeout", &self.idle_timeout)
            .field("wait_timeout", &self.wait_timeout)
            .finish_non_exhaustive()
    }
}
