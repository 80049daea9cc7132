use std::fmt;
use std::sync::Arc;

use crate::operations::GetUploadJobResponse;

/// How far an upload is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UploadProgress {
    /// The job was created.
    #[non_exhaustive]
    Created {
        /// Its id.
        job_id: String,
    },
    /// A part of the file was sent. A file that is sent again begins at zero.
    #[non_exhaustive]
    Sent {
        /// How many bytes were sent so far.
        bytes: u64,
        /// How many bytes the file has.
        length: u64,
    },
    /// The job was started.
    Started,
    /// The job as the service describes it, each time that it is read.
    Job(Box<GetUploadJobResponse>),
}

/// Who is notified of progress.
#[derive(Clone, Default)]
pub(super) struct Observer(Option<Arc<dyn Fn(UploadProgress) + Send + Sync>>);

impl Observer {
    pub(super) fn new(observe: impl Fn(UploadProgress) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(observe)))
    }

    pub(super) fn report(&self, progress: UploadProgress) {
        if let Some(observe) = &self.0 {
            observe(progress);
        }
    }
}

impl fmt::Debug for Observer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(if self.0.is_some() { "Observer" } else { "None" })
    }
}
