//! One client in several runtimes, of which one has ended or stands still.

use std::time::Duration;

use customer_profiles::{Client, ErrorKind, RepeatSafety};
use futures::TryStreamExt;
use tokio::runtime::{Builder, Runtime};

use super::calls::{SHORT, builder, call, client, create_profile, fine, in_bounded_time};
use super::server::{Server, Step, response};

/// A runtime that runs only while a call of ours blocks on it.
fn still_runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Runs a future in a runtime to its end; the runtime then stands still.
async fn run_in<T: Send + 'static>(runtime: Runtime, future: impl Future<Output = T> + Send + 'static) -> (Runtime, T) {
    let ran = tokio::task::spawn_blocking(move || {
        let value = runtime.block_on(future);
        (runtime, value)
    });
    ran.await.unwrap()
}

/// Makes a call in a runtime that then keeps the connection.
async fn first_call_in(runtime: Runtime, client: &Client) -> Runtime {
    let client = client.clone();
    let (runtime, result) = run_in(runtime, async move { create_profile(&client).await }).await;
    assert_eq!(result.unwrap(), "fine");
    runtime
}

/// The connections of a runtime that has ended are not used.
pub(crate) async fn runtime_ended() {
    let server = Server::always(fine()).await;
    let client = client(&server);
    first_call_in(still_runtime(), &client).await.shutdown_background();
    assert_eq!(in_bounded_time(create_profile(&client)).await.unwrap(), "fine");
    assert_eq!((server.request_count(), server.connections()), (2, 2));
}

/// Where the connection's runtime ends in the middle of a call, that is a broken connection, and the error says why.
pub(crate) async fn runtime_ends_in_a_call() {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        let server = Server::start(|_, index| if index == 1 { vec![Step::Silence] } else { fine() }).await;
        let client = client(&server);
        let other = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let other = first_call_in(other, &client).await;
        let result = {
            let end = async {
                in_bounded_time(server.until_read(2)).await;
                other.shutdown_background();
            };
            tokio::join!(in_bounded_time(call(&client, repeat_safety)), end).0
        };
        assert_eq!(server.requests()[1].connection, 0, "the second call is to use the other runtime's connection");
        if repeat_safety == RepeatSafety::NotIdempotent {
            let error = result.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Interrupted, "{error:?}");
            assert!(error.outcome_unknown() && error.is_retryable(), "{error:?}");
            assert!(error.to_string().contains("runtime in which the connection was made has ended"), "{error}");
        } else {
            assert_eq!(result.unwrap(), "fine");
        }
    }
}

/// A connection that nobody drives takes no request: nothing was sent, and another connection is made.
pub(crate) async fn runtime_stands_still() {
    let server = Server::always(fine()).await;
    let client = builder(&server.url()).connect_timeout(SHORT).build().unwrap();
    let still = first_call_in(still_runtime(), &client).await;
    assert_eq!(in_bounded_time(create_profile(&client)).await.unwrap(), "fine");
    assert_eq!((server.request_count(), server.connections()), (2, 2));
    assert_eq!(server.requests()[1].header("amz-sdk-request"), Some("attempt=2; max=3"));

    // What was given up is not sent later.
    let (still, ()) = run_in(still, async { tokio::time::sleep(Duration::from_millis(5)).await }).await;
    assert_eq!(server.request_count(), 2);
    still.shutdown_background();
}

/// A page that is read ahead in a runtime that stands still is read in the one that asks for it.
pub(crate) async fn page_ahead_stands_still() {
    for ends in [false, true] {
        let page = |token: &str| {
            let item = r#"{"DomainName":"acme","Uri":"fine","CreatedAt":1,"LastUpdatedAt":2}"#;
            vec![Step::Write(response(200, &[], &format!(r#"{{"Items":[{item}]{token}}}"#)))]
        };
        let server =
            Server::start(
                move |request, _| {
                    if request.target().contains("next-token") { page("") } else { page(r#","NextToken":"2""#) }
                },
            )
            .await;
        let client = builder(&server.url()).connect_timeout(SHORT).build().unwrap();
        let mut items = client.list_integrations("acme").items().prefetch();
        let (other, mut items) = run_in(still_runtime(), async move {
            assert!(items.try_next().await.unwrap().is_some());
            items
        })
        .await;
        let other = if ends {
            other.shutdown_background();
            None
        } else {
            Some(other)
        };
        assert!(in_bounded_time(items.try_next()).await.unwrap().is_some());
        assert!(in_bounded_time(items.try_next()).await.unwrap().is_none());
        if let Some(other) = other {
            other.shutdown_background();
        }
    }
}
