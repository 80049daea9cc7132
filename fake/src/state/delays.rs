//! What the service does later, by the fake's clock.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::record::Timestamp;

/// The operations that read how far something is which takes a while.
pub(crate) const DELAYED: &[&str] = &[
    "GetCalculatedAttributeDefinition",
    "GetDomain",
    "GetIdentityResolutionJob",
    "GetRecommender",
    "GetRecommenderFilter",
    "GetSegmentEstimate",
    "GetSegmentSnapshot",
    "GetSegmentSubscription",
    "GetUploadJob",
    "GetWorkflow",
];

/// How long such things take, by the operation that reads them; no time unless set.
#[derive(Debug, Default)]
pub(crate) struct Delays(BTreeMap<String, Duration>);

impl Delays {
    pub(crate) fn set(&mut self, operation: &str, delay: Duration) {
        self.0.insert(operation.to_owned(), delay);
    }

    /// How things go whose state this operation reads, at this time.
    pub(crate) fn course(&self, operation: &str, now: Timestamp) -> Course {
        Course { delay: self.0.get(operation).copied().unwrap_or_default(), now }
    }
}

/// How things go that take a while, at one time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Course {
    delay: Duration,
    now: Timestamp,
}

impl Course {
    pub(crate) fn now(self) -> Timestamp {
        self.now
    }

    /// The state of what goes from the first of these states to the last one, and began at this time.
    pub(crate) fn state<S: Clone, const N: usize>(self, since: Option<Timestamp>, states: [S; N]) -> S {
        const { assert!(N > 0) };
        let elapsed = since.map_or(i128::MAX, |since| (self.now.0 - since.0).whole_nanoseconds().max(0));
        let delay = i128::try_from(self.delay.as_nanos()).unwrap_or(i128::MAX);
        let last = N - 1;
        let step = if elapsed >= delay { last } else { states_passed(elapsed, delay, last) };
        states[step].clone()
    }
}

/// How many of the equal steps of a delay have passed.
fn states_passed(elapsed: i128, delay: i128, steps: usize) -> usize {
    let passed = i128::try_from(steps).ok().and_then(|steps| elapsed.checked_mul(steps)).unwrap_or_default() / delay;
    usize::try_from(passed).unwrap_or_default().min(steps)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn states_follow_each_other_in_equal_steps_and_the_last_one_stays() {
        let began = datetime!(2026-01-01 0:00 UTC);
        let mut delays = Delays::default();
        let state = |delays: &Delays, seconds: i64| {
            let now = Timestamp(began + time::Duration::seconds(seconds));
            delays.course("GetUploadJob", now).state(Some(Timestamp(began)), ["a", "b", "c"])
        };
        assert_eq!(state(&delays, 0), "c", "without a delay all is done at once");
        delays.set("GetUploadJob", Duration::from_mins(1));
        let states = [-1, 0, 29, 30, 59, 60, 1000].map(|seconds| state(&delays, seconds));
        assert_eq!(states, ["a", "a", "a", "b", "b", "c", "c"]);
        delays.set("GetUploadJob", Duration::MAX);
        assert_eq!(state(&delays, 1000), "a");
        delays.set("GetUploadJob", Duration::ZERO);
        assert_eq!(state(&delays, -1), "c");
    }
}
