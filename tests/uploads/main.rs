//! From a file to a finished upload job.

#[path = "../secrets/capture.rs"]
#[allow(dead_code)] // shared with the tests of secrets
mod capture;
mod fake;
mod flow;
mod lengths;
mod secrets;
mod sending;
mod service;
mod storage;
#[path = "../support/mod.rs"]
mod support;
mod waiting;

use std::path::PathBuf;

use customer_profiles::uploads::UploadFile;

const CSV: &[u8] = b"email,name\njane@example.com,Jane\njohn@example.com,John\n";

/// Writes a file into the directory that cargo keeps for tests.
fn write(name: &str, content: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

fn reader(content: &'static [u8]) -> UploadFile {
    UploadFile::reader(content, content.len() as u64)
}
