use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::time::Duration;

use super::StorageError;
use crate::error::Error;
use crate::transport::{FileTransportError, TransportError, TransportErrorKind};

/// Why an upload failed, and which job is left.
///
/// Neither the presigned URL nor the key of the file is shown.
#[derive(Debug)]
pub struct UploadError {
    kind: UploadErrorKind,
    job_id: Option<String>,
}

/// What failed of an upload.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum UploadErrorKind {
    /// A call of the service, or the job: it failed or was stopped with [`ErrorKind::Failed`](crate::ErrorKind::Failed),
    /// and did not end in time with [`ErrorKind::Timeout`](crate::ErrorKind::Timeout).
    #[error(transparent)]
    Call(#[from] Error),
    /// Reading the file.
    #[error("the file can't be read: {0}")]
    Read(#[source] io::Error),
    /// The file ended before the length that it should have. Storage has not taken it.
    #[error("the file has {read} bytes, not {length}")]
    #[non_exhaustive]
    TooShort {
        /// How many bytes were read.
        read: u64,
        /// How many bytes the file should have.
        length: u64,
    },
    /// The file goes on after the length that it should have. Storage has not taken it.
    #[error("the file has more than {length} bytes")]
    #[non_exhaustive]
    TooLong {
        /// How many bytes the file should have.
        length: u64,
    },
    /// The file can not be sent: it is empty, or what the service gave to send it with can not be used.
    #[error("the file can't be sent: {0}")]
    NotSendable(String),
    /// The connection to storage.
    #[error("the file was not sent: {0}: {source}", source = .0.source().map(ToString::to_string).unwrap_or_default())]
    Transport(#[source] TransportError),
    /// Nothing of the file could be sent, and no response came, for this long.
    #[error("nothing of the file could be sent for {} s", .0.as_secs_f32())]
    Stalled(Duration),
    /// Storage has rejected the file.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl UploadErrorKind {
    /// Whether the same file may be taken if it is sent again.
    pub(super) fn is_transient(&self) -> bool {
        match self {
            Self::Transport(error) => !matches!(
                error.kind(),
                TransportErrorKind::Untrusted | TransportErrorKind::ProxyAuthentication | TransportErrorKind::Protocol
            ),
            Self::Stalled(_) => true,
            Self::Storage(error) => error.is_transient(),
            _ => false,
        }
    }
}

impl From<FileTransportError> for UploadErrorKind {
    fn from(error: FileTransportError) -> Self {
        match error {
            FileTransportError::NotSendable(problem) => Self::NotSendable(problem),
            FileTransportError::Transport(error) => Self::Transport(error),
        }
    }
}

impl UploadError {
    pub(super) fn of_job(kind: UploadErrorKind, job_id: &str) -> Self {
        Self { kind, job_id: Some(job_id.to_owned()) }
    }

    /// What failed.
    #[must_use]
    pub fn kind(&self) -> &UploadErrorKind {
        &self.kind
    }

    /// What failed, with what it is made of.
    #[must_use]
    pub fn into_kind(self) -> UploadErrorKind {
        self.kind
    }

    /// The job, if it was created.
    #[must_use]
    pub fn job_id(&self) -> Option<&str> {
        self.job_id.as_deref()
    }
}

impl From<UploadErrorKind> for UploadError {
    fn from(kind: UploadErrorKind) -> Self {
        Self { kind, job_id: None }
    }
}

impl fmt::Display for UploadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.job_id {
            Some(job_id) => write!(formatter, "upload job {job_id}: {}", self.kind),
            None => fmt::Display::fmt(&self.kind, formatter),
        }
    }
}

// By hand: the text is that of the kind, whose source comes next.
impl StdError for UploadError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.kind.source()
    }
}
