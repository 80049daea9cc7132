//! Many items by one call: how batches are filled, and what becomes of each item.

use std::cell::Cell;
use std::collections::BTreeMap;

use customer_profiles::bulk::{Bulk, BulkResult, PutProfileObjects};
use customer_profiles::{Error, ErrorKind, RetryPolicy};
use futures::channel::mpsc;
use futures::stream::{self, Stream};
use futures::{FutureExt, StreamExt};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::batch_service::{BatchService, LATENCY, Outcome, Whole, profile_id, profile_ids};
use crate::service::visits;

fn load(service: &BatchService) -> Bulk<PutProfileObjects> {
    service.client().put_profile_objects("acme", "Visit").in_batches()
}

fn willing() -> BatchService {
    BatchService::new(|_| Outcome::Done)
}

/// A service in which the items with these names fail as often with this code, and else are done.
fn failing(code: impl Into<Value>, names: &'static [&'static str], times: usize) -> BatchService {
    let code = code.into();
    BatchService::new(move |item| {
        let fails = names.contains(&item.name.as_str()) && item.before < times;
        if fails { Outcome::Failed(code.clone()) } else { Outcome::Done }
    })
}

async fn errors<T, R>(results: impl Stream<Item = BulkResult<T, R>>) -> BTreeMap<usize, Error> {
    results.filter_map(async |one| Some((one.index, one.result.err()?))).collect().await
}

#[tokio::test(start_paused = true)]
async fn an_input_that_is_at_hand_makes_full_batches_to_the_last_but_one() {
    let service = willing();
    let results = load(&service).concurrency(3).send_all(stream::iter(visits(95)));
    let results: Vec<_> = results.collect().await;
    assert_eq!(service.sizes(), [10, 10, 10, 10, 10, 10, 10, 10, 10, 5]);
    assert_eq!(results.len(), 95);
    for put in results {
        assert_eq!(put.index, put.input.number);
        assert_eq!(put.result.unwrap().profile_object_unique_key.as_deref(), Some("key"));
    }
}

#[tokio::test(start_paused = true)]
async fn a_batch_does_not_wait_for_an_input_that_has_no_more_at_hand() {
    let service = willing();
    let (sender, objects) = mpsc::unbounded();
    let mut results = load(&service).send_all(objects);
    for visit in visits(3) {
        sender.unbounded_send(visit).unwrap();
    }
    assert!(results.next().now_or_never().is_none());
    assert_eq!(service.sizes(), [3]);
    sender.unbounded_send(crate::service::Visit { number: 3 }).unwrap();
    assert!(results.next().now_or_never().is_none());
    assert_eq!(service.sizes(), [3, 1]);
    drop(sender);
    assert_eq!(results.count().await, 4);
}

#[tokio::test(start_paused = true)]
async fn inputs_in_hand_are_at_most_a_batch_for_each_call_that_may_be_in_flight() {
    for in_order in [false, true] {
        let service = failing(429, &["3", "14"], 3);
        let load = load(&service).concurrency(2);
        let load = if in_order { load.in_order() } else { load };
        let (taken, given) = (Cell::new(0), Cell::new(0));
        let objects = stream::iter(visits(100)).inspect(|_| {
            taken.set(taken.get() + 1);
            assert!(taken.get() - given.get() <= 20);
        });
        let indexes: Vec<_> =
            load.send_all(objects).inspect(|_| given.set(given.get() + 1)).map(|put| put.index).collect().await;
        assert_eq!(indexes.is_sorted(), in_order);
        assert_eq!(given.get(), 100);
    }
}

#[tokio::test(start_paused = true)]
async fn an_item_that_is_rejected_has_an_error_of_its_own_and_is_not_sent_again() {
    let service = failing(400, &["1", "4"], usize::MAX);
    let errors = errors(load(&service).send_all(stream::iter(visits(6)))).await;
    assert_eq!(errors.keys().copied().collect::<Vec<_>>(), [1, 4]);
    assert_eq!(service.sizes(), [6]);
    let error = &errors[&1];
    assert!(error.is_bad_request() && !error.is_retryable() && !error.outcome_unknown());
    assert_eq!(error.to_string(), "BatchPutProfileObject: no (HTTP 400, request id request-1, 1 attempt)");
}

#[tokio::test(start_paused = true)]
async fn a_throttled_item_is_sent_again_with_the_next_batch_and_slows_down_all() {
    let service = failing(429, &["7"], 2);
    let policy = RetryPolicy::off();
    let results = load(&service).concurrency(1).retry_policy(policy).send_all(stream::iter(visits(25)));
    assert!(errors(results).await.is_empty());
    assert_eq!(service.sizes(), [10, 10, 7]);
    assert!(service.calls()[1..].iter().all(|items| items[0] == "7"));
    let times = service.times();
    assert!(times[1] >= LATENCY && times[2] > times[1] + LATENCY, "the wait of the second throttle is a longer one");
}

#[tokio::test(start_paused = true)]
async fn an_item_that_was_throttled_too_often_fails_with_the_throttle() {
    let service = failing(429, &["1"], usize::MAX);
    let errors = errors(load(&service).max_throttled_attempts(4).send_all(stream::iter(visits(3)))).await;
    let error = &errors[&1];
    assert!(errors.len() == 1 && error.is_throttled() && error.is_retryable() && !error.outcome_unknown());
    assert_eq!((error.attempts(), service.sizes()), (4, vec![3, 1, 1, 1]));
}

#[tokio::test(start_paused = true)]
async fn an_item_that_may_have_been_put_is_not_put_again_unless_that_is_allowed() {
    for (retry_non_idempotent, sizes) in [(false, vec![3]), (true, vec![3, 1])] {
        let service = failing(500, &["1"], 1);
        let policy = RetryPolicy::standard().retry_non_idempotent(retry_non_idempotent);
        let errors = errors(load(&service).retry_policy(policy).send_all(stream::iter(visits(3)))).await;
        assert_eq!(service.sizes(), sizes);
        assert_eq!(errors.len(), usize::from(!retry_non_idempotent));
        assert!(errors.values().all(|error| error.outcome_unknown() && error.status().unwrap() == 500));
    }
}

#[tokio::test(start_paused = true)]
async fn an_item_without_an_outcome_is_an_error() {
    let service = BatchService::new(|item| if item.name == "2" { Outcome::LeftOut } else { Outcome::Done });
    let errors = errors(load(&service).send_all(stream::iter(visits(3)))).await;
    assert_eq!(errors.len(), 1);
    assert_eq!((errors[&2].kind(), errors[&2].outcome_unknown()), (ErrorKind::Decode, true));
}

#[tokio::test(start_paused = true)]
async fn all_items_of_a_throttled_call_are_sent_again() {
    let service = willing().calls_are(|items| if items[0].before < 2 { Whole::Throttled } else { Whole::Done });
    assert!(errors(load(&service).send_all(stream::iter(visits(10)))).await.is_empty());
    assert_eq!(service.sizes(), [10, 10, 10]);
}

#[tokio::test(start_paused = true)]
async fn all_items_of_a_call_that_failed_have_its_error() {
    let service = willing().calls_are(|items| if items[0].name == "0" { Whole::Failed } else { Whole::Done });
    let errors = errors(load(&service).send_all(stream::iter(visits(15)))).await;
    assert_eq!(errors.keys().copied().collect::<Vec<_>>(), (0..10).collect::<Vec<_>>());
    assert!(errors.values().all(|error| error.outcome_unknown() && error.attempts() == 1));
    assert_eq!(service.sizes(), [10, 5]);
}

#[tokio::test(start_paused = true)]
async fn an_object_that_can_not_be_written_does_not_fail_its_batch() {
    struct Visit(usize);
    impl Serialize for Visit {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            if self.0 == 1 {
                Err(serde::ser::Error::custom("no number"))
            } else {
                json!({"number": self.0}).serialize(serializer)
            }
        }
    }
    let service = willing();
    let errors = errors(load(&service).send_all(stream::iter((0..3).map(Visit)))).await;
    assert_eq!(service.calls(), [["0", "2"]]);
    assert_eq!((errors.len(), errors[&1].kind()), (1, ErrorKind::InvalidRequest));
    assert_eq!(errors[&1].operation(), Some("BatchPutProfileObject"));
}

#[tokio::test(start_paused = true)]
async fn an_object_beyond_the_limit_goes_alone() {
    #[derive(Serialize)]
    struct Visit {
        number: usize,
        text: String,
    }
    let service = willing()
        .calls_are(|items| if items.iter().any(|item| item.name == "2") { Whole::Rejected } else { Whole::Done });
    let objects = (0..5).map(|number| Visit { number, text: "x".repeat(if number == 2 { 256_000 } else { 1 }) });
    let errors = errors(load(&service).concurrency(1).send_all(stream::iter(objects))).await;
    assert_eq!(service.calls(), [vec!["0", "1"], vec!["2"], vec!["3", "4"]]);
    assert!(errors.len() == 1 && errors[&2].is_bad_request());
}

#[tokio::test(start_paused = true)]
async fn profiles_are_read_20_by_a_call() {
    let service = failing("ResourceNotFoundException", &["00000000000000000000000000000003"], usize::MAX);
    let results = service.client().batch_get_profiles("acme").in_order().send_all(stream::iter(profile_ids(45)));
    let results: Vec<_> = results.collect().await;
    assert_eq!(service.sizes(), [20, 20, 5]);
    for (number, read) in results.into_iter().enumerate() {
        assert_eq!((read.index, read.input), (number, profile_id(number)));
        match read.result {
            Ok(profile) => assert_eq!(profile.profile_id, Some(profile_id(number))),
            Err(error) => {
                assert!(number == 3 && error.is_not_found() && !error.outcome_unknown());
                let text = "BatchGetProfile: ResourceNotFoundException: no (request id request-1, 1 attempt)";
                assert_eq!(error.to_string(), text);
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn values_and_memberships_are_read_100_by_a_call() {
    let service = willing();
    let client = service.client();
    let values = client.batch_get_calculated_attribute_for_profiles("acme", "spent");
    let values: Vec<_> = values.send_all(stream::iter(profile_ids(120))).collect().await;
    assert!(values.iter().all(|read| read.result.as_ref().unwrap().profile_id.as_ref() == Some(&read.input)));
    let memberships = client.get_segment_memberships("acme", "loyal");
    let memberships: Vec<_> = memberships.send_all(stream::iter(profile_ids(120))).collect().await;
    assert!(memberships.iter().all(|read| read.result.as_ref().unwrap().profile_id == read.input));
    assert_eq!(service.sizes(), [100, 20, 100, 20]);
}

#[tokio::test(start_paused = true)]
async fn an_item_that_is_read_is_read_again_after_a_failure_that_passes() {
    const ID: &str = "00000000000000000000000000000001";
    for code in [json!("ThrottlingException"), json!("InternalServerException"), json!("429"), json!("503")] {
        let service = failing(code.clone(), &[ID], 2);
        let results = service.client().batch_get_profiles("acme").send_all(stream::iter(profile_ids(3)));
        assert!(errors(results).await.is_empty(), "{code}");
        assert_eq!(service.calls()[1..], [[ID], [ID]]);
    }
    for status in [429, 500] {
        let service = failing(status, &[ID], 2);
        let results = service.client().get_segment_memberships("acme", "loyal").send_all(stream::iter(profile_ids(3)));
        assert!(errors(results).await.is_empty(), "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_does_not_pass_ends_after_the_attempts_of_the_policy() {
    let service = failing("500", &["00000000000000000000000000000001"], usize::MAX);
    let results = service.client().batch_get_profiles("acme").send_all(stream::iter(profile_ids(3)));
    let errors = errors(results).await;
    assert_eq!((errors.len(), errors[&1].attempts(), service.calls().len()), (1, 3, 3));
    assert!(errors[&1].is_retryable() && !errors[&1].outcome_unknown());
}

#[tokio::test(start_paused = true)]
async fn what_is_no_id_goes_alone_and_an_id_stands_in_a_call_once() {
    let ids = [profile_id(0), "jane".to_owned(), profile_id(1), profile_id(1), profile_id(2)];
    let service = willing().calls_are(|items| if items[0].name == "jane" { Whole::Rejected } else { Whole::Done });
    let results = service.client().batch_get_profiles("acme").concurrency(1).in_order().send_all(stream::iter(&ids));
    let results: Vec<_> = results.collect().await;
    assert_eq!(service.sizes(), [1, 1, 1, 2]);
    assert!(results.iter().zip(&ids).all(|(read, id)| read.input == id && read.result.is_ok() == (id != "jane")));
}
