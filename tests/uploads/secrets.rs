//! Neither the presigned URL nor the key of the file is seen anywhere.

use std::sync::{Arc, Mutex};

use customer_profiles::uploads::UploadFile;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::capture::Capture;
use crate::service::{KEY, Service, URL_SECRET};
use crate::storage::{Storage, response};
use crate::{CSV, write};

#[tokio::test(start_paused = true)]
async fn neither_url_nor_key_nor_rows_are_logged_or_shown() {
    let capture = Capture::default();
    tracing_subscriber::registry().with(capture.clone()).init();
    let shown = Arc::new(Mutex::new(Vec::new()));
    for responses in [vec![], vec![String::new()], vec!["no HTTP".to_owned()], vec![response("403 Forbidden", KEY)]] {
        let storage = Storage::start(responses).await;
        let service = Service::new(&storage.url(), &["SUCCEEDED"]);
        let seen = shown.clone();
        let upload = service
            .create()
            .upload(UploadFile::path(write("secret.csv", CSV)))
            .on_progress(move |step| seen.lock().unwrap().push(format!("{step:?}")));
        shown.lock().unwrap().push(format!("{upload:?}"));
        if let Err(error) = upload.await {
            shown.lock().unwrap().push(format!("{error} {error:?} {error:#?}"));
        }
    }
    let lines = capture.lines();
    for target in ["customer_profiles", "hyper_util", "reqwest"] {
        assert!(lines.iter().any(|line| line.target.starts_with(target)), "nothing was captured of {target}");
    }
    let shown = shown.lock().unwrap().clone();
    for text in lines.iter().map(|line| format!("{line:?}")).chain(shown) {
        for secret in [URL_SECRET, KEY, "yP4iyLJS8FW7Hlej1qpeLQ==", "jane@example.com"] {
            assert!(!text.contains(secret), "{secret} is seen: {text}");
        }
    }
}
