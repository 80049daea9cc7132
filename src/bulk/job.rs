//! Inputs on their way to a result, alone and as the batch of a call.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::future::BoxFuture;

use super::BulkResult;
use super::pace::Round;
use crate::error::{Error, Result};

/// An input on its way to a result.
pub(super) struct Job<T> {
    pub(super) index: usize,
    pub(super) input: T,
    pub(super) throttles: u32,
    /// How often its item failed in a call that did not.
    pub(super) failures: u32,
    /// Attempts of the calls after which it was held back.
    attempts: u32,
    /// Whether one of those calls may have been done all the same.
    outcome_unknown: bool,
}

impl<T> Job<T> {
    pub(super) fn new(index: usize, input: T) -> Self {
        Self { index, input, throttles: 0, failures: 0, attempts: 0, outcome_unknown: false }
    }

    /// Takes note of an error after which the input is sent again.
    pub(super) fn remember(&mut self, error: &Error) {
        self.attempts = self.attempts.saturating_add(error.attempts());
        self.outcome_unknown |= error.outcome_unknown();
    }

    pub(super) fn into_result<R>(self, result: Result<R>) -> BulkResult<T, R> {
        let result = result.map_err(|error| {
            let attempts = self.attempts.saturating_add(error.attempts());
            let outcome_unknown = self.outcome_unknown || error.outcome_unknown();
            error.with_attempts(attempts).with_outcome_unknown(outcome_unknown)
        });
        BulkResult { index: self.index, input: self.input, result }
    }
}

/// A call, and what it is for.
pub(super) struct InFlight<T, R> {
    pub(super) jobs: Vec<Job<T>>,
    /// The round in which it was sent.
    pub(super) round: Round,
    pub(super) call: BoxFuture<'static, Result<Vec<Result<R>>>>,
}

/// A call that has ended.
pub(super) struct Ended<T, R> {
    pub(super) jobs: Vec<Job<T>>,
    pub(super) round: Round,
    pub(super) result: Result<Vec<Result<R>>>,
}

// Inputs are moved and never pinned.
impl<T, R> Unpin for InFlight<T, R> {}

impl<T, R> Future for InFlight<T, R> {
    type Output = Ended<T, R>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let result = ready!(self.call.as_mut().poll(context));
        Poll::Ready(Ended { jobs: std::mem::take(&mut self.jobs), round: self.round, result })
    }
}
