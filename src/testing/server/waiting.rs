//! The connections that the server waits for.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::{AbortHandle, AbortRegistration};

/// How many connections may be open without a whole request; beyond that, the one that has waited longest is closed.
///
/// So connections that send nothing, or half a request, leave room for others.
const MOST_WAITING: usize = 256;

/// The connections that have sent no whole request yet, or none since their last answer.
#[derive(Debug, Default)]
pub(super) struct Waiting(Mutex<Places>);

#[derive(Debug, Default)]
struct Places {
    /// The longest wait first.
    by_turn: BTreeMap<u64, AbortHandle>,
    last_turn: u64,
}

impl Waiting {
    /// A new connection, which waits.
    pub(super) fn enter(self: &Arc<Self>) -> (Arc<Place>, AbortRegistration) {
        let (abort, registration) = AbortHandle::new_pair();
        let place = Place { waiting: Arc::clone(self), abort, turn: Mutex::default() };
        place.wait();
        (Arc::new(place), registration)
    }

    /// Closes all that wait.
    pub(super) fn close(&self) {
        let waiting = self.with(|places| std::mem::take(&mut places.by_turn));
        waiting.values().for_each(AbortHandle::abort);
    }

    fn with<T>(&self, change: impl FnOnce(&mut Places) -> T) -> T {
        change(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// The place of one connection.
#[derive(Debug)]
pub(super) struct Place {
    waiting: Arc<Waiting>,
    abort: AbortHandle,
    /// While it waits.
    turn: Mutex<Option<u64>>,
}

impl Place {
    /// The connection has to send a request now.
    pub(super) fn wait(&self) {
        self.leave();
        let (turn, closed) = self.waiting.with(|places| {
            places.last_turn += 1;
            places.by_turn.insert(places.last_turn, self.abort.clone());
            let is_full = places.by_turn.len() > MOST_WAITING;
            (places.last_turn, if is_full { places.by_turn.pop_first() } else { None })
        });
        *self.turn.lock().unwrap_or_else(PoisonError::into_inner) = Some(turn);
        if let Some((_, abort)) = closed {
            abort.abort();
        }
    }

    /// The connection has sent a whole request.
    pub(super) fn leave(&self) {
        if let Some(turn) = self.turn.lock().unwrap_or_else(PoisonError::into_inner).take() {
            self.waiting.with(|places| places.by_turn.remove(&turn));
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}
