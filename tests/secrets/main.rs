//! What must not be seen: credentials and customers' data, in logs at any level, in `Debug` and in errors.

mod capture;
mod debug;
#[path = "../support/description.rs"]
mod description;
mod logs;
mod operations;
mod service;
mod spans;
#[path = "../support/mod.rs"]
mod support;
mod undecodable;
#[allow(dead_code)] // shared with the faults of the wire
#[path = "../faults/server.rs"]
mod wire;

use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::{Client, ClientBuilder, RetryPolicy};

const ACCESS_KEY: &str = "AccessKeyMark";
const SECRET_KEY: &str = "SecretAccessKeyMark";
const SESSION_TOKEN: &str = "SessionTokenMark";

fn credentials() -> Credentials {
    Credentials::new(ACCESS_KEY, SECRET_KEY, Some(SESSION_TOKEN.to_owned()), None, "test")
}

fn builder(port: u16, scheme: &str) -> ClientBuilder {
    let backoff = Duration::from_millis(1);
    Client::builder()
        .region("us-west-2")
        .credentials_provider(credentials())
        .endpoint_url(format!("{scheme}://localhost:{port}"))
        // Repeated as all others, so that a second attempt of each operation is seen.
        .retry_policy(
            RetryPolicy::standard().initial_backoff(backoff).throttling_backoff(backoff).retry_non_idempotent(true),
        )
}
