use std::fmt;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::task::ready;

use bytes::Bytes;
use futures::stream::{self, BoxStream, Stream, StreamExt as _, TryStreamExt as _};
use tokio::io::{AsyncRead, ReadBuf};
use tokio::task::spawn_blocking;

use super::UploadErrorKind;
use crate::client::Client;

/// How much is read and sent at once.
const CHUNK: usize = 128 * 1024;

/// AWS says 1 GB, which may be a little less.
const DOCUMENTED_LIMIT: u64 = 1 << 30;

/// A CSV file that is to be uploaded. Its first row names the columns.
pub struct UploadFile(Source);

enum Source {
    Path(PathBuf),
    Reader { reader: Pin<Box<dyn AsyncRead + Send>>, length: u64 },
}

impl UploadFile {
    /// The file at a path. It is read again where sending it failed in a way that may pass.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self(Source::Path(path.into()))
    }

    /// What a reader gives to its end, which must come after this many bytes: storage requires the length first.
    ///
    /// It can be read only once, so that it is not sent again when that fails.
    pub fn reader(reader: impl AsyncRead + Send + 'static, length: u64) -> Self {
        Self(Source::Reader { reader: Box::pin(reader), length })
    }

    /// Opens it, and rejects a length that the service does not document if the client checks its requests.
    pub(super) async fn open(self, client: &Client) -> Result<OpenFile, UploadErrorKind> {
        let file = match self.0 {
            Source::Path(path) => OpenFile::open(path).await,
            Source::Reader { reader, length } => OpenFile::new(None, length, read(reader)),
        }?;
        if client.validates_requests() && file.length > DOCUMENTED_LIMIT {
            let problem = format!("it has {} bytes; the documented limit is {DOCUMENTED_LIMIT}", file.length);
            return Err(UploadErrorKind::NotSendable(problem));
        }
        Ok(file)
    }
}

impl fmt::Debug for UploadFile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Path(path) => formatter.debug_tuple("UploadFile").field(path).finish(),
            Source::Reader { length, .. } => formatter.debug_struct("UploadFile").field("length", length).finish(),
        }
    }
}

/// A file that can be read, once.
pub(super) struct OpenFile {
    /// Where it can be opened again.
    path: Option<PathBuf>,
    pub(super) length: u64,
    /// Ends after `length` bytes, or with an error.
    pub(super) chunks: BoxStream<'static, Result<Bytes, UploadErrorKind>>,
}

impl OpenFile {
    fn new(
        path: Option<PathBuf>,
        length: u64,
        chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
    ) -> Result<Self, UploadErrorKind> {
        if length == 0 {
            return Err(UploadErrorKind::NotSendable("it is empty".to_owned()));
        }
        Ok(Self { path, length, chunks: of_length(length, chunks).boxed() })
    }

    pub(super) async fn open(path: PathBuf) -> Result<Self, UploadErrorKind> {
        let opened = {
            let path = path.clone();
            in_background(move || {
                let file = File::open(path)?;
                let length = file.metadata()?.len();
                Ok((file, length))
            })
        };
        let (file, length) = opened.await.map_err(UploadErrorKind::Read)?;
        Self::new(Some(path), length, read_file(file))
    }

    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
}

async fn in_background<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    spawn_blocking(work).await.unwrap_or_else(|error| Err(io::Error::other(error)))
}

// tokio's own files would need a feature of it that nothing else here needs.
fn read_file(file: File) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(file, |mut file| {
        in_background(move || {
            let mut chunk = Vec::with_capacity(CHUNK);
            (&mut file).take(CHUNK as u64).read_to_end(&mut chunk)?;
            Ok(Some((Bytes::from(chunk), file)).filter(|(chunk, _)| !chunk.is_empty()))
        })
    })
}

fn read(mut reader: Pin<Box<dyn AsyncRead + Send>>) -> impl Stream<Item = io::Result<Bytes>> {
    let mut space = vec![0; CHUNK];
    stream::poll_fn(move |context| {
        let mut buffer = ReadBuf::new(&mut space);
        let result = ready!(reader.as_mut().poll_read(context, &mut buffer));
        let chunk = result.map(|()| Bytes::copy_from_slice(buffer.filled()));
        Some(chunk).filter(|chunk| !chunk.as_ref().is_ok_and(Bytes::is_empty)).into()
    })
}

/// Holds a file to its length.
///
/// A chunk is given when the next one is there: storage takes a file as soon as it has all the bytes that were
/// announced, so that the last ones must not be sent before the file is known to end with them.
fn of_length(
    length: u64,
    chunks: impl Stream<Item = io::Result<Bytes>> + Send + 'static,
) -> impl Stream<Item = Result<Bytes, UploadErrorKind>> + Send {
    let start = (Box::pin(chunks), 0, None::<Bytes>);
    stream::try_unfold(start, move |(mut chunks, mut read, mut held)| async move {
        while let Some(chunk) = chunks.try_next().await.map_err(UploadErrorKind::Read)? {
            read += chunk.len() as u64;
            if read > length {
                return Err(UploadErrorKind::TooLong { length });
            }
            if let Some(earlier) = held.replace(chunk) {
                return Ok(Some((earlier, (chunks, read, held))));
            }
        }
        if read < length {
            return Err(UploadErrorKind::TooShort { read, length });
        }
        Ok(held.take().map(|last| (last, (chunks, read, held))))
    })
}
