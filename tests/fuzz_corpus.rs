//! Runs what the fuzz targets do over the inputs that are kept.

#[allow(unreachable_pub)]
#[path = "../fuzz/src/lib.rs"]
mod fuzz;

use std::path::Path;

fn run_corpus(target: &str, run: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut inputs: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inputs.sort();
    assert!(!inputs.is_empty(), "there is no input for {target}");
    for input in inputs {
        let whole = std::fs::read(&input).unwrap();
        // Each cut of an input is one more: a peer may stop anywhere.
        for length in 0..=whole.len() {
            run(&whole[..length]);
        }
    }
}

#[test]
fn response_bodies() {
    run_corpus("response_body", fuzz::response_body);
}

#[test]
fn error_bodies() {
    run_corpus("error_body", fuzz::error_body);
}

#[test]
fn headers() {
    run_corpus("headers", fuzz::headers);
}
