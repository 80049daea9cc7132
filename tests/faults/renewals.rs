//! One client in several runtimes, and in one that can't do all that is needed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aws_credential_types::Credentials;
use aws_credential_types::credential_fn::provide_credentials_fn;
use customer_profiles::{Client, ErrorKind};
use futures::FutureExt;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Semaphore;

use super::calls::{builder, fine, get_object_type, in_bounded_time};
use super::server::Server;

/// A client, and a provider whose first call ends by a timer of the runtime that it began in; the others wait until
/// they are released.
struct Shared {
    client: Client,
    calls: Arc<AtomicUsize>,
    released: Arc<Semaphore>,
}

fn shared(server: &Server) -> Shared {
    let calls = Arc::new(AtomicUsize::new(0));
    let released = Arc::new(Semaphore::new(0));
    let (counter, release) = (Arc::clone(&calls), Arc::clone(&released));
    let provider = provide_credentials_fn(move || {
        let is_first = counter.fetch_add(1, Ordering::SeqCst) == 0;
        let release = Arc::clone(&release);
        async move {
            if is_first {
                tokio::time::sleep(Duration::from_hours(1)).await;
            }
            let _permit = release.acquire().await;
            Ok(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
        }
    });
    let client = builder(&server.url()).credentials_provider(provider).build().unwrap();
    Shared { client, calls, released }
}

impl Shared {
    /// A runtime in which a call waits for credentials, and which nobody runs any more.
    async fn at_rest(&self) -> Runtime {
        let (client, calls) = (self.client.clone(), Arc::clone(&self.calls));
        elsewhere(move || {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            runtime.spawn(async move { get_object_type(&client).await });
            while calls.load(Ordering::SeqCst) == 0 {
                runtime.block_on(tokio::task::yield_now());
            }
            runtime
        })
        .await
    }
}

/// Runs this where there is no runtime yet.
async fn elsewhere<T: Send + 'static>(run: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(run).await.unwrap()
}

/// A call does not wait for a renewal of a runtime that stands still.
pub(crate) async fn renewal_at_rest() {
    let server = Server::always(fine()).await;
    let shared = shared(&server);
    let other = shared.at_rest().await;
    shared.released.add_permits(1);
    assert_eq!(in_bounded_time(get_object_type(&shared.client)).await.unwrap(), "fine");
    assert_eq!(shared.calls.load(Ordering::SeqCst), 2);
    other.shutdown_background();
}

/// A call that waits for credentials does not notice that another runtime ends.
pub(crate) async fn renewal_dropped() {
    let server = Server::always(fine()).await;
    let shared = shared(&server);
    let other = shared.at_rest().await;
    let mut call = Box::pin(get_object_type(&shared.client));
    assert!(call.as_mut().now_or_never().is_none());
    other.shutdown_background();
    shared.released.add_permits(1);
    assert_eq!(in_bounded_time(call).await.unwrap(), "fine");
    assert_eq!(in_bounded_time(get_object_type(&shared.client)).await.unwrap(), "fine");
}

pub(crate) async fn runtime_without_timer() {
    let server = Server::always(fine()).await;
    let client = builder(&server.url()).build().unwrap();
    let error = elsewhere(move || {
        let runtime = Builder::new_current_thread().enable_io().build().unwrap();
        runtime.block_on(get_object_type(&client)).unwrap_err()
    })
    .await;
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Configuration, 0));
    assert!(error.to_string().contains("the tokio runtime here has no timer"), "{error}");
}
