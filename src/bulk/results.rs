use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::stream::{FusedStream, FuturesUnordered, Stream, StreamExt as _};
use tokio::time::{Instant, Sleep, sleep_until};

use super::job::{Ended, InFlight, Job};
use super::operation::{BulkOperation, Caller, Takes};
use super::pace::Pace;
use super::{Bulk, BulkResult};
use crate::error::{Error, ErrorKind, Result};

/// The results of many inputs, as a stream: one for each; see [the guide](crate::guides::bulk_loading).
///
/// The stream is lazy: it takes inputs and sends calls only while it is polled. Dropping it drops the calls that are
/// in flight; whether the service has done those is not known.
#[must_use = "a stream does nothing until it is polled"]
pub struct BulkResults<S: Stream, O: BulkOperation> {
    bulk: Bulk<O>,
    caller: Caller,
    inputs: Pin<Box<S>>,
    inputs_ended: bool,
    /// How many inputs were taken.
    taken: usize,
    in_flight: FuturesUnordered<InFlight<S::Item, O::Output>>,
    /// Inputs by their index that are to be sent before new ones are taken.
    held_back: BTreeMap<usize, Job<S::Item>>,
    /// Results by their index that were not given yet.
    finished: BTreeMap<usize, BulkResult<S::Item, O::Output>>,
    /// How many results were given.
    given: usize,
    pace: Pace,
    pause: Option<Pin<Box<Sleep>>>,
}

// Inputs and results are moved and never pinned; what is pinned stands in a box of its own.
impl<S: Stream, O: BulkOperation> Unpin for BulkResults<S, O> {}

impl<S: Stream, O: BulkOperation> BulkResults<S, O> {
    pub(super) fn new(bulk: Bulk<O>, inputs: S) -> Self {
        Self {
            pace: Pace::new(bulk.concurrency),
            caller: Caller::new(bulk.client.clone(), bulk.options),
            bulk,
            inputs: Box::pin(inputs),
            inputs_ended: false,
            taken: 0,
            in_flight: FuturesUnordered::new(),
            held_back: BTreeMap::new(),
            finished: BTreeMap::new(),
            given: 0,
            pause: None,
        }
    }

    /// How many inputs were taken whose results were not given yet.
    fn in_hand(&self) -> usize {
        self.taken - self.given
    }

    /// How many inputs may be taken.
    fn room(&self) -> usize {
        let most = self.bulk.concurrency.saturating_mul(self.bulk.operation.batch_size());
        most.saturating_sub(self.in_hand())
    }

    /// The input to send next, if there is one and it may be taken.
    fn poll_job(&mut self, context: &mut Context<'_>) -> Poll<Option<Job<S::Item>>> {
        if let Some((_, job)) = self.held_back.pop_first() {
            return Poll::Ready(Some(job));
        }
        if self.inputs_ended || self.room() == 0 {
            return Poll::Ready(None);
        }
        let Some(input) = ready!(self.inputs.as_mut().poll_next(context)) else {
            self.inputs_ended = true;
            return Poll::Ready(None);
        };
        let job = Job::new(self.taken, input);
        self.taken += 1;
        Poll::Ready(Some(job))
    }

    fn poll_pause(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let Some(resumes_at) = self.pace.resumes_at() else { return Poll::Ready(()) };
        let pause = self.pause.get_or_insert_with(|| Box::pin(sleep_until(resumes_at)));
        if pause.deadline() != resumes_at {
            pause.as_mut().reset(resumes_at);
        }
        ready!(pause.as_mut().poll(context));
        self.pause = None;
        self.pace.resume();
        Poll::Ready(())
    }

    /// Takes note of what became of a call, and of each of its inputs.
    fn settle(&mut self, ended: Ended<S::Item, O::Output>) {
        let Ended { jobs, round, result } = ended;
        let is_busy = |item: &Result<O::Output>| item.as_ref().is_err_and(Error::is_retryable);
        let throttle = match &result {
            Ok(items) => items.iter().any(is_busy).then_some(None),
            Err(error) => error.is_throttled().then(|| error.retry_after()),
        };
        if let Some(asked) = throttle {
            self.pace.throttled(round, &self.bulk.options.retry_policy, asked, fastrand::f64(), Instant::now());
        } else if result.as_ref().map_or_else(shows_willingness, |_| true) {
            self.pace.responded(round);
        }
        match result {
            Ok(items) => {
                for (job, item) in jobs.into_iter().zip(items) {
                    self.settle_item(job, item, true);
                }
            }
            Err(error) => {
                for job in jobs {
                    self.settle_item(job, Err(error.clone()), false);
                }
            }
        }
    }

    fn settle_item(&mut self, mut job: Job<S::Item>, result: Result<O::Output>, call_succeeded: bool) {
        let again = match &result {
            Ok(_) => false,
            Err(error) if error.is_throttled() => {
                job.throttles += 1;
                job.throttles < self.bulk.max_throttled_attempts
            }
            // A call that fails has been repeated already, as often as it may be.
            Err(error) => {
                let policy = &self.bulk.options.retry_policy;
                job.failures += 1;
                call_succeeded
                    && error.is_retryable()
                    && (policy.retry_non_idempotent || !error.outcome_unknown())
                    && job.failures < policy.max_attempts
            }
        };
        match result {
            Err(error) if again => {
                job.remember(&error);
                self.held_back.insert(job.index, job);
            }
            result => self.finish(job, result),
        }
    }

    fn finish(&mut self, job: Job<S::Item>, result: Result<O::Output>) {
        self.finished.insert(job.index, job.into_result(result));
    }

    fn next_finished(&mut self) -> Option<BulkResult<S::Item, O::Output>> {
        let first = self.finished.first_entry()?;
        if self.bulk.in_order && *first.key() != self.given {
            return None;
        }
        self.given += 1;
        Some(first.remove())
    }
}

/// Whether a failure shows that the service was willing to work.
fn shows_willingness(error: &Error) -> bool {
    error.kind() == ErrorKind::Service && !error.is_retryable()
}

impl<S: Stream, O: Takes<S::Item>> BulkResults<S, O> {
    /// Sends calls as long as there is room, inputs are at hand and no throttle holds them back.
    fn fill(&mut self, context: &mut Context<'_>) {
        while self.in_flight.len() < self.pace.limit() && self.poll_pause(context).is_ready() {
            // A batch is not begun where it could not become full: batches would be ever smaller.
            if self.held_back.is_empty() && self.room() < self.bulk.operation.batch_size() {
                return;
            }
            let (jobs, texts) = self.next_batch(context);
            if jobs.is_empty() {
                return;
            }
            let call = self.bulk.operation.send(&self.caller, texts);
            self.in_flight.push(InFlight { jobs, round: self.pace.round(), call });
        }
    }

    /// The inputs of the next call: as many as it takes, or those that are at hand.
    fn next_batch(&mut self, context: &mut Context<'_>) -> (Vec<Job<S::Item>>, Vec<String>) {
        let (mut jobs, mut texts) = (Vec::new(), Vec::new());
        while jobs.len() < self.bulk.operation.batch_size() {
            let Poll::Ready(Some(job)) = self.poll_job(context) else { break };
            match self.bulk.operation.text(&job.input) {
                Ok(text) if texts.is_empty() || self.bulk.operation.may_share(&text, &texts) => {
                    jobs.push(job);
                    texts.push(text);
                }
                Ok(_) => {
                    self.held_back.insert(job.index, job);
                    break;
                }
                Err(error) => self.finish(job, Err(error)),
            }
        }
        (jobs, texts)
    }
}

impl<S: Stream, O: Takes<S::Item>> Stream for BulkResults<S, O> {
    type Item = BulkResult<S::Item, O::Output>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        // All calls are driven before a result is given, since a batch has many, each of which may take its reader long.
        this.fill(context);
        while let Poll::Ready(Some(ended)) = this.in_flight.poll_next_unpin(context) {
            this.settle(ended);
            this.fill(context);
        }
        match this.next_finished() {
            None if !this.is_terminated() => Poll::Pending,
            result => Poll::Ready(result),
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = if self.inputs_ended { (0, Some(0)) } else { self.inputs.size_hint() };
        let in_hand = self.in_hand();
        (least.saturating_add(in_hand), most.and_then(|most| most.checked_add(in_hand)))
    }
}

impl<S: Stream, O: Takes<S::Item>> FusedStream for BulkResults<S, O> {
    fn is_terminated(&self) -> bool {
        self.inputs_ended && self.in_hand() == 0
    }
}

impl<S: Stream, O: BulkOperation> fmt::Debug for BulkResults<S, O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("BulkResults")
            .field("taken", &self.taken)
            .field("given", &self.given)
            .field("in_flight", &self.in_flight.len())
            .field("held_back", &self.held_back.len())
            .field("pace", &self.pace)
            .finish_non_exhaustive()
    }
}
