//! The connections that the server waits for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures::future::{AbortHandle, AbortRegistration};

/// How many connections may be open without a whole request; beyond that, the one that has waited longest is closed.
///
/// So connections that send nothing, or half a request, leave room for others.
const MOST_WAITING: usize = 256;

/// The connections that have sent no whole request yet, or none since their last response.
#[derive(Debug, Default)]
pub(super) struct WaitingConnections(Mutex<Turns>);

#[derive(Debug, Default)]
struct Turns {
    /// The longest wait first.
    waiting: BTreeMap<u64, AbortHandle>,
    last: u64,
}

impl WaitingConnections {
    /// A new connection, which waits.
    pub(super) fn enter(self: &Arc<Self>) -> (Arc<ConnectionState>, AbortRegistration) {
        let (abort, registration) = AbortHandle::new_pair();
        let connection = ConnectionState { all: Arc::clone(self), abort, phase: Mutex::new(Phase::Responding) };
        connection.wait();
        (Arc::new(connection), registration)
    }

    /// Closes all that wait.
    pub(super) fn close(&self) {
        let waiting = self.with(|turns| std::mem::take(&mut turns.waiting));
        waiting.values().for_each(AbortHandle::abort);
    }

    fn with<T>(&self, change: impl FnOnce(&mut Turns) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What one connection is at.
#[derive(Debug)]
pub(super) struct ConnectionState {
    all: Arc<WaitingConnections>,
    abort: AbortHandle,
    phase: Mutex<Phase>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// For a request, in this turn.
    Waiting(u64),
    /// A whole request has come.
    Responding,
    /// The whole response was handed over, but may not have been written to the socket.
    Flushing,
}

impl ConnectionState {
    /// The connection has sent a whole request, or will send none.
    pub(super) fn stop_waiting(&self) {
        self.enter(Phase::Responding);
    }

    /// The body of a response has come to its end.
    pub(super) fn response_ended(&self) {
        self.enter(Phase::Flushing);
    }

    /// All that was handed over has been written.
    pub(super) fn flushed(&self) {
        if self.phase() == Phase::Flushing {
            self.wait();
        }
    }

    /// The connection has to send a request now.
    fn wait(&self) {
        let (turn, closed) = self.all.with(|turns| {
            turns.last += 1;
            turns.waiting.insert(turns.last, self.abort.clone());
            let is_full = turns.waiting.len() > MOST_WAITING;
            (turns.last, if is_full { turns.waiting.pop_first() } else { None })
        });
        self.enter(Phase::Waiting(turn));
        if let Some((_, abort)) = closed {
            abort.abort();
        }
    }

    fn enter(&self, phase: Phase) {
        let left = std::mem::replace(&mut *self.phase.lock().unwrap_or_else(PoisonError::into_inner), phase);
        if let Phase::Waiting(turn) = left {
            self.all.with(|turns| turns.waiting.remove(&turn));
        }
    }

    fn phase(&self) -> Phase {
        *self.phase.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for ConnectionState {
    fn drop(&mut self) {
        self.stop_waiting();
    }
}
