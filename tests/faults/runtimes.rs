//! One client in several runtimes, which end or stand still.

use std::time::Duration;

use customer_profiles::{Client, ClientBuilder, ErrorKind, RepeatSafety};
use futures::TryStreamExt;
use tokio::runtime::{Builder, Runtime};

use super::calls::{SHORT, builder, call, client, create_profile, fine, in_bounded_time};
use super::connecting::without_trust_anchors;
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

/// A client of the caller's own, whose connections all runtimes share.
fn own_client(server: &Server) -> ClientBuilder {
    let http_client = reqwest::Client::builder().no_proxy().tls_backend_preconfigured(without_trust_anchors());
    builder(&server.url()).http_client(http_client.build().unwrap())
}

/// The connections of a runtime that has ended are not used, and cost no attempt.
pub(crate) async fn runtime_ended() {
    for own in [false, true] {
        let server = Server::always(fine()).await;
        let client = if own { own_client(&server).build().unwrap() } else { client(&server) };
        first_call_in(still_runtime(), &client).await.shutdown_background();
        assert_eq!(in_bounded_time(create_profile(&client)).await.unwrap(), "fine");
        assert_eq!((server.request_count(), server.connections()), (2, 2));
        assert_eq!(server.requests()[1].header("amz-sdk-request"), Some("attempt=1; max=3"));
    }
}

/// A runtime that ends in the middle of another's call takes nothing from it.
pub(crate) async fn runtime_ends_beside_a_call() {
    let slow = Step::Pause(Duration::from_millis(20));
    let server = Server::start(move |_, _| [vec![slow.clone()], fine()].concat()).await;
    let client = client(&server);
    let other = first_call_in(still_runtime(), &client).await;
    let end = async {
        in_bounded_time(server.until_read(2)).await;
        other.shutdown_background();
    };
    assert_eq!(tokio::join!(in_bounded_time(create_profile(&client)), end).0.unwrap(), "fine");
    assert_eq!((server.request_count(), server.connections()), (2, 2));
}

/// Where runtimes share connections and that of one ends in the middle of a call, the error says why.
pub(crate) async fn runtime_ends_in_a_call() {
    for repeat_safety in [RepeatSafety::Safe, RepeatSafety::Idempotent, RepeatSafety::NotIdempotent] {
        let server = Server::start(|_, index| if index == 1 { vec![Step::Silence] } else { fine() }).await;
        let client = own_client(&server).build().unwrap();
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
            assert!(error.to_string().contains("the tokio runtime that drove the connection has ended"), "{error}");
        } else {
            assert_eq!(result.unwrap(), "fine");
        }
    }
}

/// The connections of a runtime that stands still are not used either.
pub(crate) async fn runtime_stands_still() {
    let server = Server::always(fine()).await;
    let client = client(&server);
    let still = first_call_in(still_runtime(), &client).await;
    assert_eq!(in_bounded_time(create_profile(&client)).await.unwrap(), "fine");
    assert_eq!((server.request_count(), server.connections()), (2, 2));
    assert_eq!(server.requests()[1].header("amz-sdk-request"), Some("attempt=1; max=3"));
    still.shutdown_background();
}

/// A shared connection that nobody drives takes no request: nothing was sent, and another connection is made.
pub(crate) async fn shared_connection_stands_still() {
    let server = Server::always(fine()).await;
    let client = own_client(&server).attempt_timeout(SHORT).build().unwrap();
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

/// As tests that share a client, each in a runtime of its own that ends with it: no call loses its connection.
pub(crate) async fn runtimes_race() {
    const THREADS: usize = 4;
    const CALLS: usize = 100;
    let server = Server::always(fine()).await;
    let client = client(&server);
    let threads = (0..THREADS).map(|_| {
        let client = client.clone();
        tokio::task::spawn_blocking(move || {
            for _ in 0..CALLS {
                assert_eq!(still_runtime().block_on(create_profile(&client)).unwrap(), "fine");
            }
        })
    });
    futures::future::try_join_all(threads).await.unwrap();
    assert_eq!(server.request_count(), THREADS * CALLS, "none was sent again");
}
