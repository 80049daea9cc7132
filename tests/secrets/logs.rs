//! The whole client at TRACE, its libraries included.

use std::collections::HashSet;
use std::time::Duration;

use customer_profiles::{ClientBuilder, Error};
use tokio::net::TcpListener;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;

use crate::capture::{Capture, Line};
use crate::description::{PLAIN, PLAIN_NUMBER, SENSITIVE, SENSITIVE_NUMBER};
use crate::operations::{self, OPERATIONS};
use crate::service::{ROUNDS, Round, SHOWN, Server, tls};
use crate::{ACCESS_KEY, SECRET_KEY, SESSION_TOKEN, builder};

/// Runs operations in every round: all of them, or each in one of the rounds.
async fn run(builder: ClientBuilder, server: &Server, is_each_in_every_round: bool) -> Vec<Error> {
    let mut errors = Vec::new();
    for (index, round) in ROUNDS.into_iter().enumerate() {
        let (skip, step) = if is_each_in_every_round { (0, 1) } else { (index, ROUNDS.len()) };
        let operations = OPERATIONS.iter().skip(skip).step_by(step);
        server.begin(round);
        let patience = if matches!(round, Round::Silence) { 20 } else { 10_000 };
        let client = builder.clone().attempt_timeout(Duration::from_millis(patience)).build().unwrap();
        for (operation, sent) in operations::send_all(&client, operations).await {
            let is_readable = matches!(round, Round::Undecodable) && operation.has_no_response_members();
            let succeeds = is_readable || matches!(round, Round::Success | Round::Retry | Round::Broken);
            assert_eq!(sent.response.is_ok(), succeeds, "{round:?}: {}: {:?}", operation.name, sent.response);
            errors.extend(sent.response.err());
        }
    }
    errors
}

/// Looks only where there is room for one: there are thousands of signatures.
fn holds_signature(line: &Line, signatures: &HashSet<String>) -> bool {
    const LENGTH: usize = 64;
    let mut runs = line.fields.values().flat_map(|text| text.split(|digit: char| !digit.is_ascii_hexdigit()));
    runs.any(|run| (LENGTH..=run.len()).any(|end| signatures.contains(&run[end - LENGTH..end])))
}

#[tokio::test]
async fn nothing_secret_is_logged_at_any_level_or_shown_in_an_error() {
    let capture = Capture::default();
    tracing_subscriber::registry().with(capture.clone()).init();

    let (plain, plain_port) = Server::start(None).await;
    let mut errors = run(builder(plain_port, "http"), &plain, true).await;
    let (config, http_client) = tls();
    let (encrypted, port) = Server::start(Some(config)).await;
    errors.extend(run(builder(port, "https").http_client(http_client), &encrypted, false).await);

    // Where nobody listens, and where the certificate is not trusted.
    let nobody = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    for builder in [builder(nobody, "http"), builder(port, "https")] {
        let sent = operations::send_all(&builder.build().unwrap(), OPERATIONS).await;
        errors.extend(sent.into_iter().map(|(_, sent)| sent.response.unwrap_err()));
    }

    let lines = capture.lines();
    for target in ["customer_profiles", "hyper_util", "reqwest", "rustls"] {
        assert!(lines.iter().any(|line| line.target.starts_with(target)), "nothing was captured of {target}");
    }
    let numbers = [SENSITIVE_NUMBER.to_string(), PLAIN_NUMBER.to_string()];
    let never = [SENSITIVE, PLAIN, &numbers[0], &numbers[1], SECRET_KEY, SESSION_TOKEN, ACCESS_KEY];
    for line in &lines {
        let text = format!("{line:?}");
        if let Some(secret) = never.iter().chain([&SHOWN]).find(|secret| text.contains(**secret)) {
            panic!("{secret} was logged: {text}");
        }
    }
    let signatures: HashSet<String> = plain.signatures().into_iter().chain(encrypted.signatures()).collect();
    for line in &lines {
        assert!(!holds_signature(line, &signatures), "a signature was logged: {line:?}");
    }
    for error in errors {
        let text = format!("{error} {error:?} {error:#?}");
        if let Some(secret) = never.iter().find(|secret| text.contains(**secret)) {
            panic!("{secret} is shown: {text}");
        }
    }
}
