//! Credentials that expire, and providers that are slow or hang.

use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, Result};
use customer_profiles::{ErrorKind, RepeatSafety, RetryPolicy};
use time::OffsetDateTime;
use time::macros::datetime;
use tokio::sync::Semaphore;

use super::calls::{SHORT, builder, call, create_profile, fine, get_object_type, in_bounded_time};
use super::server::{Request, Server, Step, response};

const START: OffsetDateTime = datetime!(2026-11-24 12:00 UTC);

/// Credentials whose access key id counts the calls of the provider.
fn numbered(call: usize, expiry: Option<OffsetDateTime>) -> Credentials {
    Credentials::new(format!("KEY{call}"), "secret", None, expiry.map(SystemTime::from), "test")
}

/// A provider whose nth result (from 1) is made by a function; and how often it was asked.
fn provider(
    result: impl Fn(usize) -> Result + Clone + Send + Sync + 'static,
) -> (impl ProvideCredentials + 'static, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    let provider = provide_credentials_fn(move || {
        let (counter, result) = (Arc::clone(&counter), result.clone());
        async move {
            let call = counter.fetch_add(1, Ordering::SeqCst) + 1;
            tokio::task::yield_now().await;
            result(call)
        }
    });
    (provider, calls)
}

/// Whose key a request is signed with.
fn key(request: &Request) -> String {
    let authorization = request.header("authorization").unwrap();
    let credential = authorization.split("Credential=").nth(1).unwrap();
    credential.split('/').next().unwrap().to_owned()
}

fn keys(server: &Server) -> Vec<String> {
    server.requests().iter().map(key).collect()
}

fn rejection(code: &str) -> Vec<Step> {
    vec![Step::Write(response(403, &[("x-amzn-ErrorType", code)], r#"{"message":"The security token is no good"}"#))]
}

fn expired_response() -> Vec<Step> {
    rejection("ExpiredTokenException")
}

pub(crate) async fn expired() {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        // Always, with new credentials each time: one more try and no third.
        let server = Server::always(expired_response()).await;
        let (fresh, calls) = provider(|call| Ok(numbered(call, None)));
        let client = builder(&server.url()).credentials_provider(fresh).build().unwrap();
        let error = in_bounded_time(call(&client, repeat_safety)).await.unwrap_err();
        assert_eq!(error.code(), Some("ExpiredTokenException"), "{error}");
        assert_eq!((error.attempts(), calls.load(Ordering::SeqCst)), (2, 2), "{error}");
        assert!(!error.outcome_unknown());
        assert_eq!(keys(&server), ["KEY1", "KEY2"]);

        // Once: the new ones are good, and stay.
        let server = Server::start(|request, _| if key(request) == "KEY1" { expired_response() } else { fine() }).await;
        let (fresh, calls) = provider(|call| Ok(numbered(call, None)));
        let client = builder(&server.url()).credentials_provider(fresh).build().unwrap();
        for _ in 0..2 {
            assert_eq!(in_bounded_time(call(&client, repeat_safety)).await.unwrap(), "fine");
        }
        assert_eq!(keys(&server), ["KEY1", "KEY2", "KEY2"]);
        assert_eq!(calls.load(Ordering::SeqCst), 2);
    }
    // The provider has no others, or none at all: the error stands, and nothing is tried in vain.
    let same = |_| Ok(numbered(7, None));
    let none = |call| match call {
        1 => Ok(numbered(1, None)),
        _ => Err(CredentialsError::provider_error("gone")),
    };
    let (same, same_calls) = provider(same);
    let (none, none_calls) = provider(none);
    for (builder, calls) in [
        (builder("http://x.invalid").credentials_provider(same), same_calls),
        (builder("http://x.invalid").credentials_provider(none), none_calls),
    ] {
        let server = Server::always(expired_response()).await;
        let client = builder.endpoint_url(server.url()).build().unwrap();
        let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
        assert_eq!(error.code(), Some("ExpiredTokenException"), "{error}");
        assert_eq!((error.attempts(), server.request_count(), calls.load(Ordering::SeqCst)), (1, 1, 2), "{error}");
    }
}

/// A clock that a test sets; and the clock as the client wants it.
fn clock() -> (Arc<AtomicI64>, impl Fn() -> OffsetDateTime + Send + Sync + 'static) {
    let milliseconds = Arc::new(AtomicI64::new(0));
    let shared = Arc::clone(&milliseconds);
    (milliseconds, move || START + Duration::from_millis(u64::try_from(shared.load(Ordering::SeqCst)).unwrap()))
}

/// Each set of credentials lives for a second; a hundred calls ask for some at once.
pub(crate) async fn creds_expire_midrun() {
    let (time, now) = clock();
    let now = Arc::new(now);
    let issued = Arc::new(Mutex::new(Vec::new()));
    let (provider, calls) = {
        let (issued, now) = (Arc::clone(&issued), Arc::clone(&now));
        provider(move |call| {
            let expiry = now() + Duration::from_secs(1);
            issued.lock().unwrap().push(expiry);
            Ok(numbered(call, Some(expiry)))
        })
    };
    let in_time = {
        let (issued, now) = (Arc::clone(&issued), Arc::clone(&now));
        move |request: &Request| {
            let number: usize = key(request)[3..].parse().unwrap();
            assert!(now() < issued.lock().unwrap()[number - 1], "signed with expired credentials");
        }
    };
    let clock = Arc::clone(&time);
    let server = Server::start(move |request, index| {
        in_time(request);
        if index == 200 {
            // The credentials of this attempt do not live to see the next one.
            clock.fetch_add(2000, Ordering::SeqCst);
            return vec![Step::Write(response(503, &[], ""))];
        }
        fine()
    })
    .await;
    let client = builder(&server.url()).clock(move || now()).credentials_provider(provider).build().unwrap();
    for (round, expected) in [(0, "KEY1"), (900, "KEY2")] {
        time.store(round, Ordering::SeqCst);
        let results = in_bounded_time(futures::future::join_all((0..100).map(|_| get_object_type(&client)))).await;
        assert!(results.iter().all(|result| result.as_deref().is_ok_and(|word| word == "fine")), "{results:?}");
        let keys = keys(&server);
        assert!(keys[keys.len() - 100..].iter().all(|key| key == expected), "{keys:?}");
    }
    assert_eq!((calls.load(Ordering::SeqCst), server.request_count()), (2, 200));

    assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
    assert_eq!(keys(&server)[200..], ["KEY2", "KEY3"]);
}

pub(crate) async fn creds_provider_hangs() {
    let server = Server::always(fine()).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&calls);
    let provider = provide_credentials_fn(move || {
        let hangs = counter.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            if hangs {
                std::future::pending::<()>().await;
            }
            Ok(numbered(1, None))
        }
    });
    let builder = builder(&server.url()).credentials_provider(provider);
    let client = builder.credentials_timeout(Duration::from_millis(100)).build().unwrap();
    let (one, other) = in_bounded_time(futures::future::join(get_object_type(&client), create_profile(&client))).await;
    for error in [one.unwrap_err(), other.unwrap_err()] {
        assert_eq!(error.kind(), ErrorKind::Credentials, "{error}");
        assert!(error.to_string().contains("the credentials provider gave no credentials within 0.1 s"), "{error}");
        assert!(!error.outcome_unknown(), "{error}");
    }
    assert_eq!((calls.load(Ordering::SeqCst), server.request_count()), (1, 0), "both waited for the same renewal");
    assert_eq!(get_object_type(&client).await.unwrap(), "fine", "the next call asks anew");
}

/// Credentials that seem to end while the provider still hands them over are sent: the service decides.
pub(crate) async fn creds_slow_provider() {
    let server = Server::start(|request, _| if key(request) == "KEY1" { expired_response() } else { fine() }).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let provider = provide_credentials_fn(move || {
        let call = calls.fetch_add(1, Ordering::SeqCst) + 1;
        async move {
            tokio::time::sleep(Duration::from_millis(60)).await;
            Ok(numbered(call, Some(START + Duration::from_millis(20))))
        }
    });
    let client = builder(&server.url()).clock(|| START).credentials_provider(provider).build().unwrap();
    assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine");
    assert_eq!(keys(&server), ["KEY1", "KEY2"]);
}

/// Credentials without an expiry that the service has ceased to know.
pub(crate) async fn creds_withdrawn() {
    for code in ["UnrecognizedClientException", "InvalidClientTokenId", "InvalidSignatureException"] {
        let server =
            Server::start(|request, index| if index > 0 && key(request) == "KEY1" { rejection(code) } else { fine() })
                .await;
        let (provider, _) = provider(|call| Ok(numbered(call, None)));
        let client = builder(&server.url()).credentials_provider(provider).build().unwrap();
        for _ in 0..3 {
            assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine", "{code}");
        }
        assert_eq!(keys(&server), ["KEY1", "KEY1", "KEY2", "KEY2"], "{code}");
    }
}

/// All who wait for a provider that panics get an error, and the next call asks anew.
pub(crate) async fn creds_provider_panics() {
    let server = Server::always(fine()).await;
    let calls = Arc::new(AtomicUsize::new(0));
    let released = Arc::new(Semaphore::new(0));
    let (counter, release) = (Arc::clone(&calls), Arc::clone(&released));
    let provider = provide_credentials_fn(move || {
        let call = counter.fetch_add(1, Ordering::SeqCst) + 1;
        let release = Arc::clone(&release);
        async move {
            let _permit = release.acquire().await;
            if call == 1 {
                std::panic::resume_unwind(Box::new("out of order")); // without a message on the terminal
            }
            Ok(numbered(call, None))
        }
    });
    let client = builder(&server.url()).credentials_provider(provider).build().unwrap();
    let waiting = futures::future::join_all((0..10).map(|_| get_object_type(&client)));
    let (results, ()) = in_bounded_time(futures::future::join(waiting, async { released.add_permits(1) })).await;
    for error in results.into_iter().map(std::result::Result::unwrap_err) {
        assert_eq!(error.kind(), ErrorKind::Credentials);
        assert!(error.to_string().contains("the credentials provider panicked: out of order"), "{error}");
    }
    assert_eq!((calls.load(Ordering::SeqCst), server.request_count()), (1, 0), "all waited for the same renewal");
    assert_eq!(get_object_type(&client).await.unwrap(), "fine");
}

/// Where a renewal failed before a timeout, that is its cause: it took of the call's time, or the service may be as
/// far away as the provider.
pub(crate) async fn creds_before_timeout() {
    let server = Server::always(vec![Step::Silence]).await;
    for attempt_timeout in [SHORT, Duration::from_secs(10)] {
        let (time, now) = clock();
        let (provider, _) = provider(|call| match call {
            1 => Ok(numbered(1, Some(START + Duration::from_hours(1)))),
            _ => Err(CredentialsError::provider_error("out of order")),
        });
        let builder = builder(&server.url()).clock(now).credentials_provider(provider).operation_timeout(2 * SHORT);
        let client = builder.attempt_timeout(attempt_timeout).retry_policy(RetryPolicy::off()).build().unwrap();
        assert!(std::error::Error::source(&get_object_type(&client).await.unwrap_err()).is_none());
        time.store(3_500_000, Ordering::SeqCst);
        let error = in_bounded_time(get_object_type(&client)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout);
        let cause = std::error::Error::source(&error).unwrap().to_string();
        assert_eq!(cause, "the credentials provider failed: out of order");
    }
}
