//! Loading in bulk: order, the bound, laziness, failures, throttles, dropping.

mod batch_service;
mod batches;
mod patterns;
mod service;
mod with_fake;

use std::cell::Cell;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use customer_profiles::bulk::{Bulk, BulkResult, PutProfileObjects};
use customer_profiles::operations::PutProfileObjectResponse;
use customer_profiles::{ErrorKind, RetryPolicy};
use futures::channel::mpsc;
use futures::stream::{self, FusedStream, Stream};
use futures::{FutureExt, StreamExt};
use serde::{Serialize, Serializer};
use service::{Outcome, Service, Visit, visits};
use tokio::time::Instant;

const TICK: Duration = Duration::from_millis(10);

fn ticks(count: usize) -> Duration {
    TICK * u32::try_from(count).unwrap()
}

/// A load into the domain and object type that the service expects.
fn load(service: &Service) -> Bulk<PutProfileObjects> {
    service.client().put_profile_objects("acme", "Visit")
}

/// A service that does all that it is asked, in one tick.
fn willing() -> Service {
    Service::new(|_| (TICK, Outcome::Done))
}

async fn numbers<T>(results: impl Stream<Item = BulkResult<T, PutProfileObjectResponse>>) -> Vec<usize> {
    results.map(|put| put.index).collect().await
}

#[test]
fn results_can_be_sent_and_moved() {
    fn check(_: &(impl Send + Unpin + FusedStream)) {}
    // An input that may not be moved is pinned by the load.
    let objects = stream::once(async { Visit { number: 0 } });
    check(&load(&willing()).send_all(objects));
}

#[tokio::test(start_paused = true)]
async fn results_come_as_the_calls_end() {
    let service = Service::new(|arrival| (ticks(10 - arrival.number), Outcome::Done));
    let results = load(&service).concurrency(3).send_all(stream::iter(visits(6)));
    // 0, 1 and 2 begin and end after 10, 9 and 8 ticks; 3 takes the place of 2 until tick 15, 4 that of 1, 5 that of 0.
    assert_eq!(numbers(results).await, [2, 1, 0, 3, 4, 5]);
}

#[tokio::test(start_paused = true)]
async fn results_come_in_order_when_asked_for() {
    let service = Service::new(|arrival| (ticks(10 - arrival.number), Outcome::Done));
    let results = load(&service).concurrency(3).in_order().send_all(stream::iter(visits(6)));
    assert_eq!(numbers(results).await, [0, 1, 2, 3, 4, 5]);
    assert_eq!(service.most_in_flight(), 3);
}

#[tokio::test(start_paused = true)]
async fn a_throttled_object_keeps_its_place_in_the_order() {
    let throttled = |number, before| number == 0 && before < 2;
    let service = Service::new(move |arrival| {
        (TICK, if throttled(arrival.number, arrival.before) { Outcome::Throttled } else { Outcome::Done })
    });
    let results = load(&service).in_order().send_all(stream::iter(visits(5)));
    assert_eq!(numbers(results).await, [0, 1, 2, 3, 4]);
}

#[tokio::test(start_paused = true)]
async fn each_result_gives_its_object_back() {
    let service = Service::new(|arrival| (ticks(arrival.number % 3), Outcome::Done));
    let objects: Vec<_> = visits(20).collect();
    let puts: Vec<_> = load(&service).send_all(stream::iter(&objects)).collect().await;
    assert_eq!(puts.len(), 20);
    for put in puts {
        assert!(std::ptr::eq(put.input, &raw const objects[put.index]));
        assert!(put.result.is_ok());
    }
}

#[tokio::test(start_paused = true)]
async fn as_many_calls_as_allowed_are_in_flight_and_never_more() {
    for concurrency in [1, 7] {
        let service = Service::new(|arrival| (ticks(1 + arrival.number % 4), Outcome::Done));
        let results = load(&service).concurrency(concurrency).send_all(stream::iter(visits(50)));
        assert_eq!(results.count().await, 50);
        assert_eq!(service.most_in_flight(), concurrency);
    }
}

#[tokio::test(start_paused = true)]
async fn no_calls_at_all_would_never_end_so_none_counts_as_one() {
    let service = willing();
    let results = load(&service).concurrency(0).max_throttled_attempts(0).send_all(stream::iter(visits(3)));
    assert_eq!(numbers(results).await, [0, 1, 2]);
}

#[tokio::test(start_paused = true)]
async fn objects_are_taken_only_when_there_is_room() {
    let service = willing();
    let taken = Cell::new(0);
    let objects = stream::iter(visits(10)).inspect(|_| taken.set(taken.get() + 1));
    let mut results = load(&service).concurrency(3).send_all(objects);
    assert_eq!(taken.get(), 0, "nothing is taken before it is polled");
    assert!(results.next().now_or_never().is_none());
    assert_eq!((taken.get(), service.in_flight()), (3, 3));
    for given in 1..=10 {
        results.next().await.unwrap();
        assert_eq!(taken.get(), 10.min(given + 2), "the place of a result is filled when the next one is asked for");
    }
    assert!(results.next().await.is_none());
    assert!(results.is_terminated());
}

#[tokio::test(start_paused = true)]
async fn a_slow_first_call_does_not_let_results_pile_up_behind_it() {
    let service = Service::new(|arrival| (if arrival.number == 0 { ticks(100) } else { TICK }, Outcome::Done));
    let taken = Cell::new(0);
    let objects = stream::iter(visits(20)).inspect(|_| taken.set(taken.get() + 1));
    let mut results = load(&service).concurrency(4).in_order().send_all(objects);
    results.next().await.unwrap();
    assert_eq!(taken.get(), 4);
    assert_eq!(numbers(results).await, (1..20).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn results_come_while_the_input_waits_and_the_load_goes_on_when_it_has_more() {
    let service = willing();
    let (sender, objects) = mpsc::unbounded();
    let mut results = load(&service).send_all(objects);
    for visit in visits(3) {
        sender.unbounded_send(visit.clone()).unwrap();
        assert_eq!(results.next().await.unwrap().input, visit);
        assert!(results.next().now_or_never().is_none());
    }
    let (rest, ()) = futures::join!(results.count(), async move {
        tokio::time::sleep(TICK).await;
        sender.unbounded_send(Visit { number: 3 }).unwrap();
    });
    assert_eq!(rest, 1);
}

#[tokio::test(start_paused = true)]
async fn an_input_of_nothing_gives_nothing() {
    let service = willing();
    assert_eq!(load(&service).send_all(stream::empty::<Visit>()).count().await, 0);
    assert!(service.arrivals().is_empty());
}

#[tokio::test(start_paused = true)]
async fn the_size_hint_counts_what_is_in_hand() {
    let service = willing();
    let mut results = load(&service).concurrency(2).in_order().send_all(stream::iter(visits(5)));
    for left in (0..5).rev() {
        results.next().await.unwrap();
        assert_eq!(results.size_hint(), (left, Some(left)));
    }
}

#[tokio::test(start_paused = true)]
async fn one_that_fails_names_its_object_and_does_not_stop_the_others() {
    let service = Service::new(|arrival| (TICK, if arrival.number == 3 { Outcome::Rejected } else { Outcome::Done }));
    let puts: Vec<_> = load(&service).concurrency(2).in_order().send_all(stream::iter(visits(6))).collect().await;
    let failed: Vec<_> = puts.iter().filter(|put| put.result.is_err()).collect();
    assert_eq!((puts.len(), failed.len()), (6, 1));
    let error = failed[0].result.as_ref().unwrap_err();
    assert_eq!((failed[0].index, failed[0].input.number), (3, 3));
    assert_eq!((error.operation(), error.code()), (Some("PutProfileObject"), Some("BadRequestException")));
}

#[tokio::test(start_paused = true)]
async fn an_object_that_cannot_be_written_fails_without_being_sent() {
    struct Unwritable;
    impl Serialize for Unwritable {
        fn serialize<S: Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no number"))
        }
    }
    let service = willing();
    let put = load(&service).send_all(stream::iter([Unwritable])).next().await.unwrap();
    let error = put.result.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidRequest, 0));
    assert!(error.to_string().contains("no number"));
    assert!(service.arrivals().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_throttle_holds_all_calls_back_as_long_as_the_service_asks() {
    const WAIT: Duration = Duration::from_secs(3);
    let service = Service::new(|arrival| match (arrival.number, arrival.before) {
        (8, 0) => (TICK, Outcome::ThrottledFor(WAIT)),
        _ => (ticks(2), Outcome::Done),
    });
    let results = load(&service).concurrency(8).send_all(stream::iter(visits(100)));
    assert_eq!(results.count().await, 100);

    // 0 to 7 end in tick 2; 8 is throttled in tick 3, when 8 to 15 are in flight.
    let arrivals = service.arrivals();
    let throttled_at = arrivals[8].at + TICK;
    let (before, after): (Vec<_>, Vec<_>) = arrivals.iter().partition(|arrival| arrival.at < throttled_at);
    assert_eq!((before.len(), after.len()), (16, 85));
    assert_eq!(after[0].at, throttled_at + WAIT);
    assert_eq!(after[0].number, 8, "what was throttled comes before what is new");

    // Half as many as before, and one more after each full round.
    let in_flight_of_rounds: Vec<_> = (0..5)
        .map(|round| after.iter().filter(|arrival| arrival.at == throttled_at + WAIT + ticks(2 * round)).count())
        .collect();
    assert_eq!(in_flight_of_rounds, [4, 5, 6, 7, 8]);
    assert!(after.iter().all(|arrival| arrival.in_flight <= 8));
}

#[tokio::test(start_paused = true)]
async fn throttles_of_calls_that_were_under_way_together_slow_down_once() {
    let service = Service::new(|arrival| match arrival.before {
        0 if arrival.number < 8 => (ticks(1 + arrival.number), Outcome::ThrottledFor(Duration::from_secs(1))),
        _ => (TICK, Outcome::Done),
    });
    let results = load(&service).concurrency(8).send_all(stream::iter(visits(40)));
    assert_eq!(results.count().await, 40);
    let arrivals = service.arrivals();
    let resumed_at = arrivals[8].at;
    // The wait is that of the throttle that came last.
    assert_eq!(resumed_at, ticks(8) + Duration::from_secs(1));
    assert_eq!(arrivals.iter().filter(|arrival| arrival.at == resumed_at).count(), 4);
}

/// Grants so many calls a second, and a few more at once after a rest.
fn granting(calls_a_second: f64, at_once: f64) -> Service {
    let granted = Mutex::new((at_once, Duration::ZERO));
    Service::new(move |arrival| {
        let (left, since) = &mut *granted.lock().unwrap();
        *left = (*left + arrival.at.saturating_sub(*since).as_secs_f64() * calls_a_second).min(at_once);
        *since = arrival.at;
        if *left < 1.0 {
            return (TICK, Outcome::Throttled);
        }
        *left -= 1.0;
        (ticks(5), Outcome::Done)
    })
}

#[tokio::test(start_paused = true)]
async fn a_load_finds_the_rate_that_the_service_grants() {
    let service = granting(100.0, 10.0);
    let started = Instant::now();
    let puts: Vec<_> = load(&service).send_all(stream::iter(visits(2000))).collect().await;
    assert!(puts.iter().all(|put| put.result.is_ok()));
    // 20 seconds and 2000 requests would be perfect; a load that does not slow down needs many times the requests.
    let (seconds, requests) = (started.elapsed().as_secs(), service.arrivals().len());
    assert!(seconds < 30 && requests < 2500, "{requests} requests in {seconds} s");
}

#[tokio::test(start_paused = true)]
async fn a_throttle_now_and_then_costs_little() {
    let requests = AtomicUsize::new(0);
    let service = Service::new(move |_| {
        let throttled = requests.fetch_add(1, Ordering::Relaxed) % 20 == 19;
        (TICK, if throttled { Outcome::Throttled } else { Outcome::Done })
    });
    let started = Instant::now();
    assert_eq!(load(&service).send_all(stream::iter(visits(2000))).count().await, 2000);
    let seconds = started.elapsed().as_secs();
    assert!(seconds < 20, "{seconds} s for 105 throttles");
}

#[tokio::test(start_paused = true)]
async fn a_throttle_is_no_attempt_of_the_retry_policy() {
    let service = Service::new(|arrival| (TICK, if arrival.before < 5 { Outcome::Throttled } else { Outcome::Done }));
    let results = load(&service).retry_policy(RetryPolicy::off()).send_all(stream::iter(visits(1)));
    assert!(results.collect::<Vec<_>>().await[0].result.is_ok());
    assert_eq!(service.arrivals().len(), 6);
}

#[tokio::test(start_paused = true)]
async fn an_object_fails_with_the_throttle_when_it_was_throttled_too_often() {
    let service = Service::new(|arrival| (TICK, if arrival.number == 1 { Outcome::Throttled } else { Outcome::Done }));
    let results = load(&service).max_throttled_attempts(4).in_order().send_all(stream::iter(visits(3)));
    let puts: Vec<_> = results.collect().await;
    let error = puts[1].result.as_ref().unwrap_err();
    assert!(error.is_throttled() && error.is_retryable() && !error.outcome_unknown());
    assert_eq!(error.attempts(), 4);
    assert!(puts[0].result.is_ok() && puts[2].result.is_ok());
    assert_eq!(service.numbers().iter().filter(|number| **number == 1).count(), 4);
}

#[tokio::test(start_paused = true)]
async fn a_service_that_throttles_for_minutes_is_waited_for() {
    let until = Duration::from_mins(2);
    let service =
        Service::new(move |arrival| (TICK, if arrival.at < until { Outcome::Throttled } else { Outcome::Done }));
    let policy = RetryPolicy::standard().max_backoff(Duration::from_mins(1));
    let puts: Vec<_> = load(&service).retry_policy(policy).send_all(stream::iter(visits(30))).collect().await;
    assert!(puts.iter().all(|put| put.result.is_ok()));
}

#[tokio::test(start_paused = true)]
async fn what_has_lost_its_response_is_not_sent_again_unless_that_is_allowed() {
    for (retry_non_idempotent, requests) in [(false, 1), (true, 2)] {
        let service = Service::new(|arrival| (TICK, if arrival.before == 0 { Outcome::Broken } else { Outcome::Done }));
        let policy = RetryPolicy::standard().retry_non_idempotent(retry_non_idempotent);
        let put = load(&service).retry_policy(policy).send_all(stream::iter(visits(1))).next().await.unwrap();
        assert_eq!(service.arrivals().len(), requests);
        match put.result {
            Ok(_) => assert!(retry_non_idempotent),
            Err(error) => assert!(!retry_non_idempotent && error.outcome_unknown()),
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_timeouts_of_a_load_are_those_of_each_call() {
    let service = Service::new(|_| (Duration::from_secs(20), Outcome::Done));
    let objects = || stream::iter(visits(1));
    let attempt = load(&service).attempt_timeout(Duration::from_secs(2)).send_all(objects()).next().await.unwrap();
    let whole = load(&service).operation_timeout(Duration::from_secs(3)).send_all(objects()).next().await.unwrap();
    for (put, limit) in [(attempt, "2 s"), (whole, "3 s")] {
        let error = put.result.unwrap_err();
        assert!(error.is_timeout() && error.outcome_unknown());
        assert!(error.to_string().contains(limit), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn the_wait_for_a_throttle_is_not_part_of_a_call_s_time() {
    let service = Service::new(|arrival| match arrival.before {
        0..3 => (TICK, Outcome::ThrottledFor(Duration::from_secs(4))),
        _ => (TICK, Outcome::Done),
    });
    let load = load(&service).operation_timeout(Duration::from_secs(5));
    assert!(load.send_all(stream::iter(visits(1))).next().await.unwrap().result.is_ok());
}

#[tokio::test(start_paused = true)]
async fn dropping_the_results_drops_the_calls_in_flight_and_sends_no_more() {
    let service = Service::new(|arrival| (ticks(1 + arrival.number), Outcome::Done));
    let mut results = load(&service).concurrency(4).send_all(stream::iter(visits(100)));
    for _ in 0..10 {
        results.next().await.unwrap();
    }
    let arrived = service.arrivals().len();
    assert!(service.in_flight() > 0);
    drop(results);
    assert_eq!(service.in_flight(), 0);
    tokio::time::sleep(Duration::from_mins(1)).await;
    assert_eq!(service.arrivals().len(), arrived);
}

#[tokio::test(start_paused = true)]
async fn a_result_s_debug_does_not_show_the_object() {
    let service = willing();
    let objects = stream::iter([Visit { number: 4_815_162 }]);
    let mut results = load(&service).send_all(objects);
    assert!(results.next().now_or_never().is_none());
    let while_in_flight = format!("{results:?}");
    let put = results.next().await.unwrap();
    for shown in [while_in_flight, format!("{put:?}")] {
        assert!(!shown.contains("4815162"), "{shown}");
    }
}
