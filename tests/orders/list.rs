//! `list_profile_objects` as a stream of typed objects.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use customer_profiles::operations::{ListProfileObjects, Objects};
use customer_profiles::{Client, ErrorKind, StandardOrder};
use futures::stream::FusedStream;
use futures::{StreamExt, TryStreamExt};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::support::{InMemory, json as response, query};
use crate::{full_order, order};

fn object(key: &str, object: &(impl ToString + ?Sized)) -> Value {
    json!({ "ObjectTypeName": "_order", "ProfileObjectUniqueKey": key, "Object": object.to_string() })
}

/// Two pages of two objects each; the second page holds `third` and the order 1004.
fn two_pages(third: Value) -> InMemory {
    InMemory::new(move |request| {
        Ok(match query(request, "next-token").as_deref() {
            None => {
                let items = [
                    object("k1", &json!({ "OrderId": "1001" })),
                    object("k2", &json!({ "OrderId": "1002", "New": 1 })),
                ];
                response(200, json!({ "Items": items, "NextToken": "2" }))
            }
            Some("2") => response(200, json!({ "Items": [third, object("k4", &json!({ "OrderId": "1004" }))] })),
            Some(other) => panic!("unknown token {other}"),
        })
    })
}

fn orders(client: &Client) -> ListProfileObjects {
    client.list_profile_objects("acme", "_order", "p-1")
}

async fn next_id(orders: &mut Objects<StandardOrder>) -> Option<String> {
    orders.try_next().await.unwrap().and_then(|order| order.order_id)
}

#[test]
fn the_stream_of_objects_can_be_sent_and_moved() {
    fn check<T: Send + Unpin + FusedStream>() {}
    check::<Objects<StandardOrder>>();
}

#[tokio::test]
async fn orders_of_all_pages_come_as_orders() {
    let service = two_pages(object("k3", &full_order()));
    let orders: Vec<StandardOrder> = orders(&service.client()).max_results(2).objects().try_collect().await.unwrap();
    assert_eq!(orders[..2], [StandardOrder::new("1001"), StandardOrder::new("1002")]);
    assert_eq!(orders[2..], [order(&full_order()), StandardOrder::new("1004")]);
    for request in service.requests() {
        assert_eq!(request.body(), r#"{"ObjectTypeName":"_order","ProfileId":"p-1"}"#);
        assert_eq!(query(&request, "max-results").as_deref(), Some("2"));
    }
}

#[tokio::test]
async fn objects_come_as_any_type_that_serde_reads() {
    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Id {
        order_id: String,
    }
    let client = two_pages(object("k3", &json!({ "OrderId": "1003" }))).client();
    let ids: Vec<Id> = orders(&client).objects().try_collect().await.unwrap();
    assert_eq!(ids.iter().map(|id| id.order_id.as_str()).collect::<Vec<_>>(), ["1001", "1002", "1003", "1004"]);
    let values: Vec<Value> = orders(&client).objects().try_collect().await.unwrap();
    assert_eq!(values[1], json!({ "OrderId": "1002", "New": 1 }));
}

/// The error in the place of an object, with which the stream neither ends nor loses one.
async fn misfit(third: Value) -> String {
    let client = two_pages(third).client();
    let mut orders = orders(&client).objects::<StandardOrder>();
    assert_eq!(next_id(&mut orders).await.as_deref(), Some("1001"));
    assert_eq!(next_id(&mut orders).await.as_deref(), Some("1002"));
    let error = orders.try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Decode, Some("ListProfileObjects")));
    assert!(!orders.is_terminated());
    assert_eq!(next_id(&mut orders).await.as_deref(), Some("1004"));
    assert!(orders.next().await.is_none() && orders.is_terminated());
    error.to_string().strip_prefix("ListProfileObjects: the object ").unwrap().to_owned()
}

#[tokio::test]
async fn an_object_that_does_not_fit_is_an_error_in_its_place_and_the_stream_goes_on() {
    const OF_ANOTHER_TYPE: &str = "is not of the type that was asked for:";
    assert_eq!(
        misfit(object("k3", &json!({ "OrderItems": [{ "Price": 5_551_234 }] }))).await,
        format!("k3 {OF_ANOTHER_TYPE} OrderItems[0].Price: expected a string, found number")
    );
    assert_eq!(
        misfit(object("k3", "7")).await,
        format!("k3 {OF_ANOTHER_TYPE} expected struct StandardOrder, found number")
    );
}

#[tokio::test]
async fn the_text_of_an_object_is_never_in_an_error() {
    assert_eq!(
        misfit(object("k3", "Jane Doe, 5551234")).await,
        "k3 is not of the type that was asked for: it is not JSON (error at byte 1)"
    );
}

#[tokio::test]
async fn of_an_object_that_is_empty_or_missing_no_order_is_made() {
    for (third, key) in [
        (object("k3", ""), "k3"),
        (json!({ "ProfileObjectUniqueKey": "k3" }), "k3"),
        (json!({ "ProfileObjectUniqueKey": "k3", "Object": null }), "k3"),
        (json!({}), "without a key"),
    ] {
        assert_eq!(misfit(third).await, format!("{key} is not of the type that was asked for: it is empty"));
    }
}

#[tokio::test]
async fn an_error_of_the_service_ends_the_stream_and_it_can_be_resumed() {
    let broken = Arc::new(AtomicBool::new(true));
    let flag = Arc::clone(&broken);
    let service = InMemory::new(move |request| {
        Ok(match query(request, "next-token") {
            None => {
                let items = [object("k1", &json!({ "OrderId": "1001" })), object("k2", &json!({ "OrderId": "1002" }))];
                response(200, json!({ "Items": items, "NextToken": "2" }))
            }
            Some(_) if flag.load(Ordering::Relaxed) => response(403, r#"{"__type":"AccessDeniedException"}"#),
            Some(_) => response(200, json!({ "Items": [object("k3", &json!({ "OrderId": "1003" }))] })),
        })
    });
    let client = service.client();
    let mut stream = orders(&client).objects::<StandardOrder>();
    assert_eq!(next_id(&mut stream).await.as_deref(), Some("1001"));
    assert_eq!(next_id(&mut stream).await.as_deref(), Some("1002"));
    assert!(stream.try_next().await.unwrap_err().is_access_denied());
    assert!(stream.next().await.is_none() && stream.is_terminated());

    broken.store(false, Ordering::Relaxed);
    let token = stream.continuation().unwrap();
    let rest: Vec<StandardOrder> = orders(&client).starting_from(token).objects().try_collect().await.unwrap();
    assert_eq!(rest, [StandardOrder::new("1003")]);
}

#[tokio::test]
async fn the_continuation_is_that_of_the_page_in_hand() {
    let client = two_pages(object("k3", &json!({ "OrderId": "1003" }))).client();
    let mut stream = orders(&client).objects::<StandardOrder>();
    let mut continuations = vec![stream.continuation().map(str::to_owned)];
    while next_id(&mut stream).await.is_some() {
        continuations.push(stream.continuation().map(str::to_owned));
    }
    let second = Some("2".to_owned());
    assert_eq!(continuations, [None, None, second.clone(), second, None]);
}

#[tokio::test]
async fn a_page_of_objects_is_read_ahead_if_asked_for() {
    for (prefetch, requests) in [(false, 1), (true, 2)] {
        let service = two_pages(object("k3", &json!({ "OrderId": "1003" })));
        let stream = orders(&service.client()).objects::<StandardOrder>();
        let mut stream = if prefetch { stream.prefetch() } else { stream };
        assert_eq!(next_id(&mut stream).await.as_deref(), Some("1001"));
        for _ in 0..10 {
            tokio::task::yield_now().await;
        }
        assert_eq!(service.requests().len(), requests, "prefetch: {prefetch}");
        let rest: Vec<_> = stream.map_ok(|order| order.order_id.unwrap()).try_collect().await.unwrap();
        assert_eq!(rest, ["1002", "1003", "1004"]);
    }
}

#[tokio::test]
async fn the_stream_of_objects_shows_no_object_in_debug() {
    let client = two_pages(object("k3", &full_order())).client();
    let mut stream = orders(&client).objects::<StandardOrder>();
    next_id(&mut stream).await;
    let shown = format!("{stream:?}");
    assert!(shown.contains("ListProfileObjects") && shown.contains("in_hand: 1"), "{shown}");
    assert!(!shown.contains("1002"), "{shown}");
}
