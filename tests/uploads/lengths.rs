//! A file that is not as long as it should be is never stored.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use customer_profiles::model::ObjectTypeField;
use customer_profiles::uploads::{UploadErrorKind, UploadFile};
use tokio::io::{AsyncRead, ReadBuf};

use crate::CSV;
use crate::service::Service;
use crate::storage::Storage;

/// The error of an upload whose file storage must not have taken.
async fn not_stored(file: UploadFile) -> UploadErrorKind {
    let storage = Storage::start([]).await;
    let service = Service::new(&storage.url(), &["CREATED"]);
    let error = service.create().upload(file).await.unwrap_err();
    assert_eq!(service.calls(), ["POST ", "GET /JOB/path"]);
    assert!(storage.received().iter().all(|request| !request.is_whole), "{error:?}");
    error.into_kind()
}

#[tokio::test]
async fn a_reader_that_ends_early_is_an_error_before_the_start() {
    let kind = not_stored(UploadFile::reader(CSV, CSV.len() as u64 + 1)).await;
    assert!(matches!(kind, UploadErrorKind::TooShort { read: 55, length: 56, .. }), "{kind:?}");
    assert_eq!(kind.to_string(), "the file has 55 bytes, not 56");
}

#[tokio::test]
async fn a_reader_that_goes_on_is_an_error_before_the_start() {
    for (content, length) in [(CSV.to_vec(), 54), (vec![b'a'; 300_000], 200_000), (vec![b'a'; 300_000], 1)] {
        let kind = not_stored(UploadFile::reader(io::Cursor::new(content), length)).await;
        assert!(matches!(kind, UploadErrorKind::TooLong { .. }), "{kind:?}");
        assert_eq!(kind.to_string(), format!("the file has more than {length} bytes"));
    }
}

#[tokio::test]
async fn what_comes_after_the_last_announced_byte_is_seen_before_that_is_sent() {
    // A reader whose pieces end exactly where the announced length does.
    let file = UploadFile::reader(Pieces(vec![b"more", b"john@example.com\n", b"email\n"]), 23);
    let kind = not_stored(file).await;
    assert!(matches!(kind, UploadErrorKind::TooLong { length: 23, .. }), "{kind:?}");
}

#[tokio::test]
async fn a_reader_that_fails_is_an_error_before_the_start() {
    let kind = not_stored(UploadFile::reader(Pieces(vec![b"", b"email\n"]), 10)).await;
    let UploadErrorKind::Read(error) = kind else { panic!("{kind:?}") };
    assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
}

#[tokio::test]
async fn a_client_that_checks_its_requests_holds_files_to_the_documented_limit() {
    let in_memory = Service::new("", &[]).in_memory;
    let client = in_memory.client_builder().validate_requests(true).build().unwrap();
    let create = client.create_upload_job("acme", "customers.csv", [("email", ObjectTypeField::new())], "email");
    let error = create.upload(UploadFile::reader(CSV, (1 << 30) + 1)).await.unwrap_err();
    let text = "the file can't be sent: it has 1073741825 bytes; the documented limit is 1073741824";
    assert_eq!(error.to_string(), text);
    assert!(in_memory.requests().is_empty());
    let kind = not_stored(UploadFile::reader(CSV, (1 << 30) + 1)).await;
    assert!(matches!(kind, UploadErrorKind::TooShort { .. }), "no other client does: {kind:?}");
}

/// Gives its pieces from the last to the first; an empty one is an error.
struct Pieces(Vec<&'static [u8]>);

impl AsyncRead for Pieces {
    fn poll_read(mut self: Pin<&mut Self>, _: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match self.0.pop() {
            Some(b"") => return Poll::Ready(Err(io::ErrorKind::UnexpectedEof.into())),
            Some(piece) => buffer.put_slice(piece),
            None => {}
        }
        Poll::Ready(Ok(()))
    }
}
