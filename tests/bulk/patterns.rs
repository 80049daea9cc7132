//! Any pattern of failures: each object gets exactly one result, the one that its responses lead to.

use std::cell::Cell;
use std::time::Duration;

use customer_profiles::{Error, RetryPolicy};
use futures::StreamExt;
use futures::stream;
use proptest::prelude::*;

use crate::service::{Outcome, Service, visits};

const MAX_ATTEMPTS: u32 = 3;

/// The outcomes of one object before it would be done, each with its time.
type Script = Vec<(u64, Outcome)>;

fn script() -> impl Strategy<Value = Script> {
    let outcome = prop_oneof![
        3 => Just(Outcome::Throttled),
        1 => (0..3000_u64).prop_map(|wait| Outcome::ThrottledFor(Duration::from_millis(wait))),
        1 => Just(Outcome::Rejected),
        1 => Just(Outcome::Failed),
        1 => Just(Outcome::Broken),
    ];
    // Few enough that the client's retry tokens last.
    prop::collection::vec((0..200_u64, outcome), 0..4)
}

#[derive(Debug, PartialEq)]
struct Fate {
    /// The last outcome; each but `Done` is a failure.
    last: Outcome,
    attempts: usize,
    outcome_unknown: bool,
}

/// What the documentation says of these outcomes.
fn expected(script: &Script, retry_non_idempotent: bool, max_throttled_attempts: u32) -> Fate {
    let mut fate = Fate { last: Outcome::Done, attempts: 0, outcome_unknown: false };
    let (mut throttles, mut attempts_of_call) = (0, 0);
    for (_, outcome) in script {
        fate.attempts += 1;
        attempts_of_call += 1;
        fate.last = *outcome;
        match outcome {
            Outcome::Done | Outcome::Rejected => return fate,
            Outcome::Throttled | Outcome::ThrottledFor(_) => {
                fate.last = Outcome::Throttled;
                throttles += 1;
                attempts_of_call = 0;
                if throttles == max_throttled_attempts {
                    return fate;
                }
            }
            Outcome::Failed | Outcome::Broken => {
                fate.outcome_unknown = true;
                if !retry_non_idempotent || attempts_of_call == MAX_ATTEMPTS {
                    return fate;
                }
            }
        }
    }
    Fate { last: Outcome::Done, attempts: fate.attempts + 1, outcome_unknown: false }
}

fn seen(error: Option<&Error>, attempts: usize) -> Fate {
    let last = match error {
        None => Outcome::Done,
        Some(error) if error.is_throttled() => Outcome::Throttled,
        Some(error) if error.is_bad_request() => Outcome::Rejected,
        Some(error) if error.status().is_some() => Outcome::Failed,
        Some(_) => Outcome::Broken,
    };
    Fate { last, attempts, outcome_unknown: error.is_some_and(Error::outcome_unknown) }
}

proptest! {
    #[test]
    fn every_object_gets_exactly_one_result_and_the_right_one(
        scripts in prop::collection::vec(script(), 0..12),
        concurrency in 1..6_usize,
        in_order: bool,
        retry_non_idempotent: bool,
        max_throttled_attempts in 1..4_u32,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        runtime.block_on(async {
            let outcomes = scripts.clone();
            let service = Service::new(move |arrival| {
                let (time, outcome) = outcomes[arrival.number].get(arrival.before).copied().unwrap_or((10, Outcome::Done));
                (Duration::from_millis(time), outcome)
            });
            let load = service
                .client()
                .put_profile_objects("acme", "Visit")
                .concurrency(concurrency)
                .max_throttled_attempts(max_throttled_attempts)
                .retry_policy(RetryPolicy::standard().max_attempts(MAX_ATTEMPTS).retry_non_idempotent(retry_non_idempotent));
            let load = if in_order { load.in_order() } else { load };

            let (taken, given) = (Cell::new(0), Cell::new(0));
            let objects = stream::iter(visits(scripts.len())).inspect(|_| {
                taken.set(taken.get() + 1);
                assert!(taken.get() - given.get() <= concurrency, "more objects are in hand than there is room for");
            });
            let puts: Vec<_> = load.send_all(objects).inspect(|_| given.set(given.get() + 1)).collect().await;

            let indexes: Vec<_> = puts.iter().map(|put| put.index).collect();
            let mut sorted = indexes.clone();
            sorted.sort_unstable();
            prop_assert_eq!(&sorted, &(0..scripts.len()).collect::<Vec<_>>());
            if in_order {
                prop_assert_eq!(indexes, sorted);
            }
            for put in &puts {
                prop_assert_eq!(put.index, put.input.number);
                let requests = service.numbers().iter().filter(|number| **number == put.index).count();
                let error = put.result.as_ref().err();
                if let Some(error) = error {
                    prop_assert_eq!(usize::try_from(error.attempts()).unwrap(), requests);
                }
                let expected = expected(&scripts[put.index], retry_non_idempotent, max_throttled_attempts);
                prop_assert_eq!(seen(error, requests), expected);
            }
            prop_assert!(service.most_in_flight() <= concurrency);
            prop_assert_eq!(service.in_flight(), 0);
            Ok(())
        })?;
    }
}
