//! Any pattern of failures: each object gets exactly one result, the one that its responses lead to.

use std::cell::Cell;
use std::time::Duration;

use customer_profiles::{Error, RetryPolicy};
use futures::StreamExt;
use futures::stream;
use proptest::prelude::*;

use crate::batch_service::{BatchService, Outcome as ItemOutcome};
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

/// The outcomes of one item before it is done.
fn items() -> impl Strategy<Value = Vec<ItemOutcome>> {
    let outcome = prop_oneof![
        3 => Just(ItemOutcome::Failed(429.into())),
        2 => Just(ItemOutcome::Failed(503.into())),
        1 => Just(ItemOutcome::Failed(400.into())),
        1 => Just(ItemOutcome::LeftOut),
    ];
    prop::collection::vec(outcome, 0..4)
}

/// The status of an error that is the result, if there is one (0 for that of an item that was left out), and how often
/// the item is sent.
fn expected_of_item(
    outcomes: &[ItemOutcome],
    retry_non_idempotent: bool,
    most_throttles: usize,
) -> (Option<u16>, usize) {
    let (mut throttles, mut failures) = (0, 0);
    for (before, outcome) in outcomes.iter().enumerate() {
        let status = match outcome {
            ItemOutcome::Failed(status) => u16::try_from(status.as_u64().unwrap()).unwrap(),
            _ => 0,
        };
        throttles += usize::from(status == 429);
        failures += u32::from(status == 503);
        let again = (status == 429 && throttles < most_throttles)
            || (status == 503 && retry_non_idempotent && failures < MAX_ATTEMPTS);
        if !again {
            return (Some(status), before + 1);
        }
    }
    (None, outcomes.len() + 1)
}

proptest! {
    #[test]
    fn every_item_of_every_batch_gets_exactly_one_result_and_the_right_one(
        scripts in prop::collection::vec(items(), 0..40),
        concurrency in 1..4_usize,
        in_order: bool,
        retry_non_idempotent: bool,
        most_throttles in 1..4_u32,
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build().unwrap();
        runtime.block_on(async {
            let outcomes = scripts.clone();
            let service = BatchService::new(move |item| {
                let script = &outcomes[item.name.parse::<usize>().unwrap()];
                script.get(item.before).cloned().unwrap_or(ItemOutcome::Done)
            });
            let load = service
                .client()
                .put_profile_objects("acme", "Visit")
                .in_batches()
                .concurrency(concurrency)
                .max_throttled_attempts(most_throttles)
                .retry_policy(RetryPolicy::standard().max_attempts(MAX_ATTEMPTS).retry_non_idempotent(retry_non_idempotent));
            let load = if in_order { load.in_order() } else { load };
            let puts: Vec<_> = load.send_all(stream::iter(visits(scripts.len()))).collect().await;

            let mut indexes: Vec<_> = puts.iter().map(|put| put.index).collect();
            prop_assert!(!in_order || indexes.is_sorted());
            indexes.sort_unstable();
            prop_assert_eq!(indexes, (0..scripts.len()).collect::<Vec<_>>());
            let sent = service.calls().concat();
            for put in &puts {
                prop_assert_eq!(put.index, put.input.number);
                let times = sent.iter().filter(|name| **name == put.index.to_string()).count();
                let status = put.result.as_ref().err().map(|error| error.status().map_or(0, |status| status.as_u16()));
                let most_throttles = usize::try_from(most_throttles).unwrap();
                prop_assert_eq!((status, times), expected_of_item(&scripts[put.index], retry_non_idempotent, most_throttles));
            }
            prop_assert!(service.sizes().iter().all(|size| (1..=10).contains(size)));
            Ok(())
        })?;
    }
}
