//! How fast a load may go: one pace for all its calls.

use std::time::Duration;

use tokio::time::Instant;

use crate::retry::{RetryPolicy, RetryReason};

/// Keeps a delay without bounds within what a clock can tell.
const LONGEST_DELAY: Duration = Duration::from_hours(365 * 24);

/// How many calls may be in flight, and when the next one may start.
///
/// A throttle halves the number of calls that may be in flight and holds every new call back for a while, shortly the
/// first time and longer when throttle follows throttle; throttles of calls that were sent before are taken as the same
/// one. Each full round of other responses lets one more call in flight again.
#[derive(Debug)]
pub(super) struct Pace {
    concurrency: usize,
    limit: usize,
    /// Responses since the limit last changed.
    responses: usize,
    /// Throttles that no other response has come between.
    throttles: u32,
    round: Round,
    resumes_at: Option<Instant>,
}

/// The time between two throttles; a call that was sent in an earlier one has no bearing on the present pace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Round(u64);

impl Pace {
    pub(super) fn new(concurrency: usize) -> Self {
        Self { concurrency, limit: concurrency, responses: 0, throttles: 0, round: Round::default(), resumes_at: None }
    }

    /// How many calls may be in flight.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// The round that a call belongs to which is sent now.
    pub(super) fn round(&self) -> Round {
        self.round
    }

    /// When the next call may be sent; `None` for at once.
    pub(super) fn resumes_at(&self) -> Option<Instant> {
        self.resumes_at
    }

    /// The wait is over.
    pub(super) fn resume(&mut self) {
        self.resumes_at = None;
    }

    /// A call of this round has a response, and it is no throttle.
    pub(super) fn responded(&mut self, round: Round) {
        if round != self.round {
            return;
        }
        self.throttles = 0;
        self.responses += 1;
        if self.responses >= self.limit && self.limit < self.concurrency {
            self.limit += 1;
            self.responses = 0;
        }
    }

    /// A call of this round was throttled, `now`; the service may have `asked` to wait.
    pub(super) fn throttled(
        &mut self,
        round: Round,
        policy: &RetryPolicy,
        asked: Option<Duration>,
        jitter: f64,
        now: Instant,
    ) {
        let is_news = round == self.round;
        if is_news {
            self.round.0 += 1;
            self.throttles = self.throttles.saturating_add(1);
            self.limit = (self.limit / 2).max(1);
            self.responses = 0;
        }
        // What the service asks for counts in any case.
        if is_news || asked.is_some() {
            // To send less at a time may be all that is needed: a long wait comes only after it was not.
            let delay = match self.throttles.saturating_sub(1) {
                0 => policy.delay(RetryReason::Transient, 1, asked, jitter),
                again => policy.delay(RetryReason::Throttling, again, asked, jitter),
            };
            tracing::debug!(in_flight_limit = self.limit, delay = ?delay, "throttled: the load slows down");
            self.resumes_at = self.resumes_at.max(Some(now + delay.min(LONGEST_DELAY)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn throttle(pace: &mut Pace, round: Round, now: Instant) {
        pace.throttled(round, &RetryPolicy::standard(), None, 1.0, now);
    }

    /// Throttles a call that was sent after the last throttle.
    fn throttle_again(pace: &mut Pace, now: Instant) {
        let round = pace.round();
        throttle(pace, round, now);
    }

    #[tokio::test(start_paused = true)]
    async fn throttles_of_one_round_slow_down_once() {
        let now = Instant::now();
        let mut pace = Pace::new(16);
        let round = pace.round();
        for _ in 0..5 {
            throttle(&mut pace, round, now);
        }
        assert_eq!(pace.limit(), 8);
        assert_eq!(pace.resumes_at(), Some(now + Duration::from_millis(50)));
    }

    #[tokio::test(start_paused = true)]
    async fn when_throttle_follows_throttle_the_waits_grow_to_the_longest_and_the_calls_come_down_to_one() {
        let now = Instant::now();
        let mut pace = Pace::new(16);
        let mut slowed_down = || {
            pace.resume();
            throttle_again(&mut pace, now);
            (pace.limit(), (pace.resumes_at().unwrap() - now).as_millis())
        };
        let seen: Vec<_> = (0..8).map(|_| slowed_down()).collect();
        let waits = [(8, 50), (4, 1000), (2, 2000), (1, 4000), (1, 8000), (1, 16_000), (1, 20_000), (1, 20_000)];
        assert_eq!(seen, waits);
    }

    #[tokio::test(start_paused = true)]
    async fn a_response_makes_the_next_wait_short_again() {
        let now = Instant::now();
        let mut pace = Pace::new(16);
        for _ in 0..3 {
            throttle_again(&mut pace, now);
        }
        pace.resume();
        pace.responded(pace.round());
        throttle_again(&mut pace, now);
        assert_eq!(pace.resumes_at(), Some(now + Duration::from_millis(50)));
    }

    #[tokio::test(start_paused = true)]
    async fn each_full_round_of_responses_lets_one_more_call_in_flight_up_to_the_setting() {
        let mut pace = Pace::new(4);
        throttle_again(&mut pace, Instant::now());
        let round = pace.round();
        let limits: Vec<_> = (0..9)
            .map(|_| {
                pace.responded(round);
                pace.limit()
            })
            .collect();
        assert_eq!(limits, [2, 3, 3, 3, 4, 4, 4, 4, 4]);
    }

    #[tokio::test(start_paused = true)]
    async fn responses_of_an_earlier_round_do_not_count() {
        let mut pace = Pace::new(4);
        let before = pace.round();
        throttle(&mut pace, before, Instant::now());
        for _ in 0..4 {
            pace.responded(before);
        }
        assert_eq!(pace.limit(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn the_longest_wait_that_the_service_asks_for_counts() {
        let now = Instant::now();
        let mut pace = Pace::new(4);
        let round = pace.round();
        for seconds in [2, 4, 3] {
            pace.throttled(round, &RetryPolicy::standard(), Some(SECOND * seconds), 1.0, now);
        }
        assert_eq!(pace.limit(), 2);
        assert_eq!(pace.resumes_at(), Some(now + 4 * SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn a_wait_beyond_all_time_does_not_overflow() {
        let policy = RetryPolicy::standard().initial_backoff(Duration::MAX).max_backoff(Duration::MAX);
        let mut pace = Pace::new(4);
        let round = pace.round();
        pace.throttled(round, &policy, None, 0.9, Instant::now());
        assert!(pace.resumes_at().is_some());
    }
}
