//! The core as an HTTP server.

mod body;
mod connection;
mod waiting;
mod write_timeout;

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use futures::future::{self, Abortable, Either};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::runtime::{self, Handle};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time;

use self::connection::Connection;
use self::waiting::WaitingConnections;
use super::shared::Shared;

/// How long responses may take that are on their way when the server stops.
const LAST_RESPONSES: Duration = Duration::from_secs(5);

/// How long whoever stops the server waits for it, in case nothing drives the server's runtime any more.
const LONGEST_STOP: Duration = LAST_RESPONSES.saturating_add(Duration::from_secs(1));

/// How long the server waits when it can't accept a connection, as when there are no file descriptors left.
const REST: Duration = Duration::from_millis(10);

/// A server that is running.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    runs_on: RunsOn,
    /// Stops the server when it is sent to or dropped.
    stop: watch::Sender<()>,
    /// Ends when the server has stopped.
    stopped: watch::Receiver<()>,
}

/// What runs a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RunsOn {
    /// The runtime of whoever starts it, whose clock rules it then.
    Runtime,
    /// A thread that outlives that runtime, and goes on while that is blocked.
    Thread,
}

impl Server {
    pub(crate) fn start(
        address: SocketAddr,
        runs_on: RunsOn,
        shared: Arc<Shared>,
        request_timeout: Duration,
    ) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind(address)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, is_to_stop) = watch::channel(());
        let (has_stopped, stopped) = watch::channel(());
        match runs_on {
            RunsOn::Runtime => {
                let runtime = Handle::try_current().map_err(io::Error::other)?;
                let listener = TcpListener::from_std(listener)?;
                runtime.spawn(async move {
                    serve(listener, &shared, request_timeout, is_to_stop).await;
                    drop(has_stopped);
                });
            }
            RunsOn::Thread => {
                let runtime = runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
                let serving = move || {
                    runtime.block_on(async {
                        let Ok(listener) = TcpListener::from_std(listener) else { return };
                        serve(listener, &shared, request_timeout, is_to_stop).await;
                    });
                    drop(has_stopped);
                };
                thread::Builder::new().name("fake-service".to_owned()).spawn(serving)?;
            }
        }
        Ok(Self { address, runs_on, stop, stopped })
    }

    /// Ends it, after the responses that are on their way.
    pub(crate) async fn stop(&self) {
        let _ = self.stop.send(()); // nobody receives if it has stopped
        let mut stopped = self.stopped.clone();
        let stopped = async { while stopped.changed().await.is_ok() {} };
        // A thread always comes to its end, maybe by another clock than the caller's.
        if self.runs_on == RunsOn::Runtime && Handle::try_current().is_ok() {
            let _ = time::timeout(LONGEST_STOP, stopped).await;
        } else {
            stopped.await;
        }
    }
}

/// Serves until it is to stop.
async fn serve(
    listener: TcpListener,
    shared: &Arc<Shared>,
    request_timeout: Duration,
    mut is_to_stop: watch::Receiver<()>,
) {
    let graceful = GracefulShutdown::new();
    let waiting = Arc::new(WaitingConnections::default());
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let accept = std::pin::pin!(listener.accept());
        let stream = match future::select(accept, std::pin::pin!(is_to_stop.changed())).await {
            Either::Left((Ok((stream, _)), _)) => stream,
            Either::Left((Err(_), _)) => {
                time::sleep(REST).await;
                continue;
            }
            Either::Right(_) => break,
        };
        let (state, abort) = waiting.enter();
        let connection = Connection { shared: Arc::clone(shared), state, request_timeout };
        connections.spawn(Abortable::new(connection.serve(stream, graceful.watcher()), abort));
    }
    drop(listener);
    waiting.close();
    let _ = time::timeout(LAST_RESPONSES, graceful.shutdown()).await; // whoever has not read by then, won't
}
