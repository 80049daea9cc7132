//! How fast a load may go: one pace for all its calls.

use std::time::Duration;

use tokio::time::Instant;

/// Keeps a delay without bounds within what a clock can tell.
const LONGEST_DELAY: Duration = Duration::from_hours(365 * 24);

/// How many calls may be in flight, and when the next one may start.
///
/// A throttle halves the number of calls that may be in flight and holds every new call back for a while; throttles of
/// calls that were sent before that are taken as the same one. Each full round of other answers lets one more call in
/// flight again.
#[derive(Debug)]
pub(super) struct Pace {
    concurrency: usize,
    limit: usize,
    /// Answers since the limit last changed.
    answers: usize,
    /// Throttles that no other answer has come between.
    throttles: u32,
    round: Round,
    resumes_at: Option<Instant>,
}

/// The time between two throttles; a call that was sent in an earlier one says nothing of the present pace.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Round(u64);

impl Pace {
    pub(super) fn new(concurrency: usize) -> Self {
        Self { concurrency, limit: concurrency, answers: 0, throttles: 0, round: Round::default(), resumes_at: None }
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

    /// A call of this round was answered, and not by a throttle.
    pub(super) fn answered(&mut self, round: Round) {
        if round != self.round {
            return;
        }
        self.throttles = 0;
        self.answers += 1;
        if self.answers >= self.limit && self.limit < self.concurrency {
            self.limit += 1;
            self.answers = 0;
        }
    }

    /// A call of this round was throttled, `now`; `delay` gives the wait after so many throttles one after the other.
    pub(super) fn throttled(
        &mut self,
        round: Round,
        asked: Option<Duration>,
        now: Instant,
        delay: impl FnOnce(u32, Option<Duration>) -> Duration,
    ) {
        let is_news = round == self.round;
        if is_news {
            self.round.0 += 1;
            self.throttles = self.throttles.saturating_add(1);
            self.limit = (self.limit / 2).max(1);
            self.answers = 0;
        }
        // What the service asks for counts in any case.
        if is_news || asked.is_some() {
            let delay = delay(self.throttles, asked);
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
        pace.throttled(round, None, now, |throttles, _| SECOND * throttles);
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
        assert_eq!(pace.resumes_at(), Some(now + SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn throttles_of_one_round_after_the_other_wait_longer_and_end_at_one_call() {
        let now = Instant::now();
        let mut pace = Pace::new(16);
        let limits: Vec<_> = (0..6)
            .map(|_| {
                let round = pace.round();
                throttle(&mut pace, round, now);
                pace.limit()
            })
            .collect();
        assert_eq!(limits, [8, 4, 2, 1, 1, 1]);
        assert_eq!(pace.resumes_at(), Some(now + 6 * SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn an_answer_makes_the_next_wait_short_again() {
        let now = Instant::now();
        let mut pace = Pace::new(16);
        for _ in 0..3 {
            let round = pace.round();
            throttle(&mut pace, round, now);
        }
        pace.resume();
        let round = pace.round();
        pace.answered(round);
        throttle(&mut pace, round, now);
        assert_eq!(pace.resumes_at(), Some(now + SECOND));
    }

    #[tokio::test(start_paused = true)]
    async fn each_full_round_of_answers_lets_one_more_call_in_flight_up_to_the_setting() {
        let mut pace = Pace::new(4);
        let round = pace.round();
        throttle(&mut pace, round, Instant::now());
        let round = pace.round();
        let limits: Vec<_> = (0..9)
            .map(|_| {
                pace.answered(round);
                pace.limit()
            })
            .collect();
        assert_eq!(limits, [2, 3, 3, 3, 4, 4, 4, 4, 4]);
    }

    #[tokio::test(start_paused = true)]
    async fn answers_of_an_earlier_round_do_not_count() {
        let mut pace = Pace::new(4);
        let before = pace.round();
        throttle(&mut pace, before, Instant::now());
        for _ in 0..4 {
            pace.answered(before);
        }
        assert_eq!(pace.limit(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn the_longest_wait_that_the_service_asks_for_counts() {
        let now = Instant::now();
        let mut pace = Pace::new(4);
        let round = pace.round();
        for seconds in [2, 7, 3] {
            pace.throttled(round, Some(SECOND * seconds), now, |_, asked| asked.unwrap());
        }
        assert_eq!(pace.limit(), 2);
        assert_eq!(pace.resumes_at(), Some(now + 7 * SECOND));
    }
}
