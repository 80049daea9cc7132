use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures::future::BoxFuture;
use futures::stream::{FusedStream, FuturesUnordered, Stream, StreamExt as _};
use serde::Serialize;
use tokio::time::{Instant, Sleep, sleep_until};

use super::pace::{Pace, Round};
use super::{BulkResult, PutProfileObjects};
use crate::error::{Error, ErrorKind, Result};
use crate::operations::PutProfileObjectResponse;

impl PutProfileObjects {
    /// Puts these objects, as far as the results are read.
    pub fn send_all<S>(self, objects: S) -> BulkResults<S>
    where
        S: Stream<Item: Serialize>,
    {
        BulkResults::new(self, objects)
    }
}

/// The results of a load, as a stream: one for each object; see [the guide](crate::guides::bulk_loading).
///
/// The stream is lazy: it takes objects and sends calls only while it is polled. Dropping it drops the calls that are
/// in flight; whether the service has done those is not known.
#[must_use = "a stream does nothing until it is polled"]
pub struct BulkResults<S: Stream> {
    load: PutProfileObjects,
    objects: Pin<Box<S>>,
    objects_ended: bool,
    /// How many objects were taken.
    taken: usize,
    in_flight: FuturesUnordered<InFlight<S::Item>>,
    /// Throttled objects by their index, to be put before new ones are taken.
    held_back: BTreeMap<usize, Job<S::Item>>,
    /// Results by their index that wait for earlier ones; none unless the results come in order.
    finished: BTreeMap<usize, BulkResult<S::Item>>,
    /// How many results were given.
    given: usize,
    pace: Pace,
    pause: Option<Pin<Box<Sleep>>>,
}

// Objects are moved and never pinned; what is pinned stands in a box of its own.
impl<S: Stream> Unpin for BulkResults<S> {}

impl<S: Stream> BulkResults<S> {
    fn new(load: PutProfileObjects, objects: S) -> Self {
        Self {
            pace: Pace::new(load.concurrency),
            load,
            objects: Box::pin(objects),
            objects_ended: false,
            taken: 0,
            in_flight: FuturesUnordered::new(),
            held_back: BTreeMap::new(),
            finished: BTreeMap::new(),
            given: 0,
            pause: None,
        }
    }

    /// How many objects were taken whose results were not given yet.
    fn in_hand(&self) -> usize {
        self.in_flight.len() + self.held_back.len() + self.finished.len()
    }

    /// The object to put next, if there is one and it may be taken.
    fn poll_job(&mut self, context: &mut Context<'_>) -> Poll<Option<Job<S::Item>>> {
        if let Some((_, job)) = self.held_back.pop_first() {
            return Poll::Ready(Some(job));
        }
        if self.objects_ended || self.in_hand() >= self.load.concurrency {
            return Poll::Ready(None);
        }
        let object = ready!(self.objects.as_mut().poll_next(context));
        let Some(object) = object else {
            self.objects_ended = true;
            return Poll::Ready(None);
        };
        let job = Job::new(self.taken, object);
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

    /// Takes note of what became of a call; gives the result unless the object is to be put again.
    fn settle(
        &mut self,
        mut job: Job<S::Item>,
        result: Result<PutProfileObjectResponse>,
    ) -> Option<BulkResult<S::Item>> {
        let result = match result {
            Err(error) if error.is_throttled() => {
                let policy = &self.load.options.retry_policy;
                self.pace.throttled(job.round, policy, error.retry_after(), fastrand::f64(), Instant::now());
                job.throttles += 1;
                if job.throttles < self.load.max_throttled_attempts {
                    job.attempts += error.attempts();
                    job.outcome_unknown |= error.outcome_unknown();
                    self.held_back.insert(job.index, job);
                    return None;
                }
                Err(error)
            }
            result => {
                if result.as_ref().map_or_else(shows_willingness, |_| true) {
                    self.pace.responded(job.round);
                }
                result
            }
        };
        Some(job.into_result(result))
    }
}

impl<S: Stream<Item: Serialize>> BulkResults<S> {
    /// Sends calls as long as there is room, objects are at hand and no throttle holds them back.
    fn fill(&mut self, context: &mut Context<'_>) {
        while self.in_flight.len() < self.pace.limit() && self.poll_pause(context).is_ready() {
            let Poll::Ready(Some(mut job)) = self.poll_job(context) else { return };
            job.round = self.pace.round();
            let call = Box::pin(self.load.call(&job.object).send());
            self.in_flight.push(InFlight { job: Some(job), call });
        }
    }
}

/// Whether a failure shows that the service was willing to work.
fn shows_willingness(error: &Error) -> bool {
    error.kind() == ErrorKind::Service && !error.is_retryable()
}

impl<S: Stream<Item: Serialize>> Stream for BulkResults<S> {
    type Item = BulkResult<S::Item>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(result) = this.finished.remove(&this.given) {
                this.given += 1;
                return Poll::Ready(Some(result));
            }
            this.fill(context);
            let Poll::Ready(Some((job, result))) = this.in_flight.poll_next_unpin(context) else {
                return if this.is_terminated() { Poll::Ready(None) } else { Poll::Pending };
            };
            let Some(result) = this.settle(job, result) else { continue };
            if this.load.in_order {
                this.finished.insert(result.index, result);
            } else {
                this.given += 1;
                return Poll::Ready(Some(result));
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let (least, most) = if self.objects_ended { (0, Some(0)) } else { self.objects.size_hint() };
        let in_hand = self.in_hand();
        (least.saturating_add(in_hand), most.and_then(|most| most.checked_add(in_hand)))
    }
}

impl<S: Stream<Item: Serialize>> FusedStream for BulkResults<S> {
    fn is_terminated(&self) -> bool {
        self.objects_ended && self.in_hand() == 0
    }
}

impl<S: Stream> fmt::Debug for BulkResults<S> {
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

/// An object on its way to a result.
struct Job<T> {
    index: usize,
    object: T,
    throttles: u32,
    /// Attempts of the calls that were throttled.
    attempts: u32,
    /// Whether one of those calls may have been done all the same.
    outcome_unknown: bool,
    /// The round in which it was last sent.
    round: Round,
}

impl<T> Job<T> {
    fn new(index: usize, object: T) -> Self {
        Self { index, object, throttles: 0, attempts: 0, outcome_unknown: false, round: Round::default() }
    }

    fn into_result(self, result: Result<PutProfileObjectResponse>) -> BulkResult<T> {
        let result = result.map_err(|error| {
            let attempts = self.attempts.saturating_add(error.attempts());
            let outcome_unknown = self.outcome_unknown || error.outcome_unknown();
            error.with_attempts(attempts).with_outcome_unknown(outcome_unknown)
        });
        BulkResult { index: self.index, object: self.object, result }
    }
}

/// A call, and what it is for.
struct InFlight<T> {
    job: Option<Job<T>>,
    call: BoxFuture<'static, Result<PutProfileObjectResponse>>,
}

impl<T> Unpin for InFlight<T> {}

impl<T> Future for InFlight<T> {
    type Output = (Job<T>, Result<PutProfileObjectResponse>);

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let result = ready!(self.call.as_mut().poll(context));
        // Only a second poll after the end would find no job, and a stream of futures makes none.
        self.job.take().map_or(Poll::Pending, |job| Poll::Ready((job, result)))
    }
}
