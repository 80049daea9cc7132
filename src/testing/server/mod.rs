//! The core as an HTTP server.

mod body;
mod connection;
mod impatient;
mod waiting;

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use futures_util::future::{self, Abortable, Either};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::runtime::{self, Runtime};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time;

use self::connection::Connection;
use self::waiting::Waiting;
use super::shared::Shared;

/// How long answers may take that are on their way when the server stops.
const LAST_ANSWERS: Duration = Duration::from_secs(5);

/// How long the server waits when it can't accept a connection, as when there are no file descriptors left.
const REST: Duration = Duration::from_millis(10);

/// A server on a thread of its own, so that it serves programs that block the thread that started it, outlives the
/// runtime of a test, and is not ruled by a paused clock, under which the network is always too slow.
#[derive(Debug)]
pub(super) struct Server {
    pub(super) address: SocketAddr,
    /// Stops the server when it is sent to or dropped.
    stop: watch::Sender<()>,
    /// Ends when the server has stopped.
    stopped: watch::Receiver<()>,
}

impl Server {
    pub(super) fn start(address: SocketAddr, shared: Arc<Shared>, patience: Duration) -> io::Result<Self> {
        let (stop, is_to_stop) = watch::channel(());
        let (listens, listening) = mpsc::channel();
        let (has_stopped, stopped) = watch::channel(());
        thread::Builder::new().name("fake-service".to_owned()).spawn(move || {
            let started = listen(address).and_then(|listener| Ok((listener.local_addr()?, listener, runtime()?)));
            match started {
                Ok((address, listener, runtime)) => {
                    let _ = listens.send(Ok(address)); // whoever gave up waiting has dropped `stop` too
                    runtime.block_on(serve(listener, &shared, patience, is_to_stop));
                }
                Err(error) => drop(listens.send(Err(error))),
            }
            drop(has_stopped);
        })?;
        let address = listening.recv().map_err(io::Error::other)??;
        Ok(Self { address, stop, stopped })
    }

    /// Ends it, after the answers that are on their way.
    pub(super) async fn stop(&self) {
        let _ = self.stop.send(()); // nobody receives if it has stopped
        let mut stopped = self.stopped.clone();
        while stopped.changed().await.is_ok() {}
    }
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    let listener = TcpListener::bind(address)?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

fn runtime() -> io::Result<Runtime> {
    runtime::Builder::new_current_thread().enable_io().enable_time().build()
}

/// Serves until it is to stop.
async fn serve(listener: TcpListener, shared: &Arc<Shared>, patience: Duration, mut is_to_stop: watch::Receiver<()>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
    let graceful = GracefulShutdown::new();
    let waiting = Arc::new(Waiting::default());
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
        let (place, abort) = waiting.enter();
        let connection = Connection { shared: Arc::clone(shared), place, patience };
        connections.spawn(Abortable::new(connection.serve(stream, graceful.watcher()), abort));
    }
    drop(listener);
    waiting.close();
    let _ = time::timeout(LAST_ANSWERS, graceful.shutdown()).await; // whoever has not read by then, won't
}
