//! Any pattern of failures: each object gets exactly one result, the one that its answers lead to.

use std::cell::Cell;
use std::time::Duration;

use customer_profiles::{Error, RetryPolicy};
use futures::StreamExt;
use futures::stream;
use proptest::prelude::*;

use crate::service::{Answer, Service, visits};

const MAX_ATTEMPTS: u32 = 3;

/// The answers to one object before it would be done, each with its time.
type Script = Vec<(u64, Answer)>;

fn script() -> impl Strategy<Value = Script> {
    let answer = prop_oneof![
        3 => Just(Answer::Throttled),
        1 => (0..3000_u64).prop_map(|wait| Answer::ThrottledFor(Duration::from_millis(wait))),
        1 => Just(Answer::Refused),
        1 => Just(Answer::Failed),
        1 => Just(Answer::Broken),
    ];
    // Few enough that the client's retry tokens last.
    prop::collection::vec((0..200_u64, answer), 0..4)
}

#[derive(Debug, PartialEq)]
struct Fate {
    /// The last answer; each but `Done` is a failure.
    last: Answer,
    attempts: usize,
    outcome_unknown: bool,
}

/// What the documentation promises for these answers.
fn expected(script: &Script, retry_non_idempotent: bool, max_throttled_attempts: u32) -> Fate {
    let mut fate = Fate { last: Answer::Done, attempts: 0, outcome_unknown: false };
    let (mut throttles, mut attempts_of_call) = (0, 0);
    for (_, answer) in script {
        fate.attempts += 1;
        attempts_of_call += 1;
        fate.last = *answer;
        match answer {
            Answer::Done | Answer::Refused => return fate,
            Answer::Throttled | Answer::ThrottledFor(_) => {
                fate.last = Answer::Throttled;
                throttles += 1;
                attempts_of_call = 0;
                if throttles == max_throttled_attempts {
                    return fate;
                }
            }
            Answer::Failed | Answer::Broken => {
                fate.outcome_unknown = true;
                if !retry_non_idempotent || attempts_of_call == MAX_ATTEMPTS {
                    return fate;
                }
            }
        }
    }
    Fate { last: Answer::Done, attempts: fate.attempts + 1, outcome_unknown: false }
}

fn seen(error: Option<&Error>, attempts: usize) -> Fate {
    let last = match error {
        None => Answer::Done,
        Some(error) if error.is_throttled() => Answer::Throttled,
        Some(error) if error.is_bad_request() => Answer::Refused,
        Some(error) if error.status().is_some() => Answer::Failed,
        Some(_) => Answer::Broken,
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
            let answers = scripts.clone();
            let service = Service::new(move |arrival| {
                let (time, answer) = answers[arrival.number].get(arrival.before).copied().unwrap_or((10, Answer::Done));
                (Duration::from_millis(time), answer)
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
                prop_assert_eq!(put.index, put.object.number);
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
