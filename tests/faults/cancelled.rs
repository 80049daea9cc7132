//! Callers that change their mind.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::Poll;
use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use customer_profiles::{Client, Result, RetryPolicy};

use super::calls::{builder, client, fine, get_object_type, in_bounded_time, quick_retries};
use super::server::{Request, Server, Step, response};

/// Polls a future this many times at most, then drops it.
async fn polled<T>(times: usize, future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    let mut left = times;
    poll_fn(|context| match future.as_mut().poll(context) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => {
            left = left.saturating_sub(1);
            if left == 0 { Poll::Ready(None) } else { Poll::Pending }
        }
    })
    .await
}

/// Responds in pieces, with the name that was asked for; the first request of a call fails.
fn in_pieces(request: &Request) -> Vec<Step> {
    let pause = || Step::Pause(Duration::from_millis(1));
    if request.header("amz-sdk-request") == Some("attempt=1; max=3") {
        return vec![pause(), Step::Write(response(503, &[], "{}"))];
    }
    let name = request.target().rsplit('/').next().unwrap();
    let bytes =
        response(200, &[], &format!(r#"{{"ObjectTypeName":"{name}","Description":"a response in several pieces"}}"#));
    let pieces = bytes.chunks(40).map(|piece| Step::Write(piece.to_vec()));
    pieces.flat_map(|piece| [pause(), piece]).collect()
}

async fn object_type_name(client: &Client, name: &str) -> Result<String> {
    client.get_profile_object_type("acme", name).await.map(|object_type| object_type.object_type_name)
}

/// At whatever point a call is dropped, the next one on the same client is whole and its own.
pub(crate) async fn cancelled() {
    let server = Server::start(|request, _| in_pieces(request)).await;
    let provider_calls = std::sync::Arc::new(AtomicUsize::new(0));
    let counter = std::sync::Arc::clone(&provider_calls);
    let client = || {
        let counter = std::sync::Arc::clone(&counter);
        let provider = provide_credentials_fn(move || {
            let counter = std::sync::Arc::clone(&counter);
            async move {
                tokio::task::yield_now().await;
                tokio::task::yield_now().await;
                counter.fetch_add(1, Ordering::SeqCst);
                Ok(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            }
        });
        builder(&server.url()).credentials_provider(provider).build().unwrap()
    };
    let mut polls = 1;
    loop {
        let client = client();
        let done = in_bounded_time(polled(polls, object_type_name(&client, "dropped"))).await;
        let kept = in_bounded_time(object_type_name(&client, "kept")).await;
        assert_eq!(kept.unwrap(), "kept", "after {polls} polls");
        // Once more, on a connection that is warm.
        in_bounded_time(polled(polls, object_type_name(&client, "dropped"))).await;
        let kept = in_bounded_time(object_type_name(&client, "kept")).await;
        assert_eq!(kept.unwrap(), "kept", "after {polls} polls on a warm connection");
        if done.is_some() {
            break;
        }
        polls += 1;
    }
    assert!(polls > 8, "the call ended after {polls} polls: too few points to drop it at");
    assert!(provider_calls.load(Ordering::SeqCst) >= polls, "each client has credentials of its own");
}

/// Five hundred tokens are 35 retries; after many more that were given up, there are still tokens left.
pub(crate) async fn cancelled_retries() {
    let rejection = response(503, &[], "");
    let length = rejection.len();
    let server = Server::start(move |request, _| match request.header("amz-sdk-request") {
        Some("attempt=1; max=3") => vec![Step::Write(rejection.clone())],
        _ if request.target().ends_with("/dropped") => vec![Step::Silence],
        _ => fine(),
    })
    .await;
    let client = client(&server);
    let dropped = |policy| {
        let call = client.get_profile_object_type("acme", "dropped").retry_policy(policy);
        call.operation_timeout(Duration::from_hours(1)).send()
    };
    for _ in 0..40 {
        // While it waits for its retry.
        let rejected = server.bytes_written() + length;
        let slow = RetryPolicy::standard().initial_backoff(Duration::from_mins(1)).max_backoff(Duration::from_mins(1));
        let waiting = async {
            server.until_written(rejected).await;
            tokio::time::sleep(Duration::from_millis(2)).await;
        };
        in_bounded_time(drop_when(waiting, dropped(slow))).await;
        // While its retry is under way.
        let requests = server.request_count() + 2;
        in_bounded_time(drop_when(server.until_read(requests), dropped(quick_retries()))).await;
    }
    assert_eq!(in_bounded_time(get_object_type(&client)).await.unwrap(), "fine", "the tokens are there");
}

async fn drop_when(happens: impl Future<Output = ()>, call: impl Future) {
    tokio::select! {
        () = happens => {}
        _ = call => panic!("the call ended before it was dropped"),
    }
}
