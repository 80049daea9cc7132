//! What servers, clients and tests of a fake have in common.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use customer_profiles::internal::Clock;
use time::OffsetDateTime;
use tokio::time as timer;

use crate::error::ServiceError;
use crate::request::ReceivedRequest;
use crate::service::{BODY_LIMIT, Outgoing, Service, is_control};

#[derive(Debug)]
pub(crate) struct Shared {
    state: Mutex<State>,
    clock: Mutex<Clock>,
    /// How many requests are kept.
    request_limit: usize,
    is_stopped: AtomicBool,
}

#[derive(Debug)]
pub(crate) struct State {
    pub(crate) service: Service,
    pub(crate) requests: VecDeque<ReceivedRequest>,
}

impl Shared {
    pub(crate) fn new(service: Service, request_limit: usize) -> Self {
        let state = State { service, requests: VecDeque::new() };
        Self { state: Mutex::new(state), clock: Mutex::default(), request_limit, is_stopped: AtomicBool::new(false) }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    /// The state once all is done that is due by now.
    pub(crate) fn current_state(&self) -> MutexGuard<'_, State> {
        let now = self.now();
        let mut state = self.state();
        state.service.catch_up(now);
        state
    }

    pub(crate) fn now(&self) -> OffsetDateTime {
        let clock = lock(&self.clock).clone(); // not locked while it is read: its function is the test's own
        clock.now()
    }

    pub(crate) fn set_clock(&self, clock: Clock) {
        *lock(&self.clock) = clock;
    }

    /// Serves nobody any more.
    pub(crate) fn stop(&self) {
        self.is_stopped.store(true, Ordering::Relaxed);
    }

    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::Relaxed)
    }

    /// The response to a request, which is kept unless it is for the fake itself.
    pub(crate) fn respond(&self, request: ReceivedRequest) -> Outgoing {
        if request.body.len() > BODY_LIMIT {
            return self.reject(ServiceError::too_large(BODY_LIMIT));
        }
        let now = self.now();
        let mut state = self.state();
        let response = state.service.respond(&request, now);
        if is_control(&request) {
            return response;
        }
        if state.requests.len() >= self.request_limit {
            state.requests.pop_front();
        }
        if self.request_limit > 0 {
            state.requests.push_back(request);
        }
        response
    }

    /// Rejects a request that can't be looked at.
    pub(crate) fn reject(&self, error: ServiceError) -> Outgoing {
        let now = self.now();
        self.state().service.reject(error, now)
    }
}

/// Waits; nothing is nothing, where the timer would take a millisecond.
pub(crate) async fn pass(duration: Duration) {
    if !duration.is_zero() {
        timer::sleep(duration).await;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
