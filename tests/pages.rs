//! Lists as streams: order, laziness, ends, errors, resumption.

mod support;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use customer_profiles::model::ListIntegrationItem;
use customer_profiles::operations::ListIntegrationsRequest;
use customer_profiles::{Client, ErrorKind, Items, Pages};
use futures::stream::FusedStream;
use futures::{FutureExt, Stream, StreamExt, TryStreamExt};
use support::{InMemory, json, query};
use tracing::span::{Attributes, Id};
use tracing::{Instrument, Subscriber};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt};
use tracing_subscriber::registry::LookupSpan;

fn page(uris: &[&str], token: Option<&str>) -> String {
    let items: Vec<_> = uris
        .iter()
        .map(|uri| serde_json::json!({ "DomainName": "acme", "Uri": uri, "CreatedAt": 1, "LastUpdatedAt": 1 }))
        .collect();
    serde_json::json!({ "Items": items, "NextToken": token }).to_string()
}

/// Three pages: `a b`, `c d`, `e`.
fn three_pages() -> InMemory {
    InMemory::new(|request| Ok(json(200, page_of(query(request, "next-token").as_deref()))))
}

fn page_of(token: Option<&str>) -> String {
    match token {
        None => page(&["a", "b"], Some("2")),
        Some("2") => page(&["c", "d"], Some("3")),
        Some("3") => page(&["e"], None),
        Some(other) => panic!("unknown token {other}"),
    }
}

fn items(client: &Client) -> Items<ListIntegrationsRequest> {
    client.list_integrations("acme").items()
}

async fn uris(items: impl Stream<Item = customer_profiles::Result<ListIntegrationItem>>) -> Vec<String> {
    items.map_ok(|item| item.uri).try_collect().await.unwrap()
}

async fn next_uri(items: &mut Items<ListIntegrationsRequest>) -> Option<String> {
    items.try_next().await.unwrap().map(|item| item.uri)
}

#[test]
fn streams_can_be_sent_and_moved() {
    fn check<T: Send + Unpin + FusedStream>() {}
    check::<Items<ListIntegrationsRequest>>();
    check::<Pages<ListIntegrationsRequest>>();
}

#[tokio::test]
async fn a_request_that_was_read_can_be_read_page_by_page() {
    let request: ListIntegrationsRequest = serde_json::from_str(r#"{"DomainName":"acme","NextToken":"2"}"#).unwrap();
    assert_eq!(uris(three_pages().client().call(request).items()).await, ["c", "d", "e"]);
}

#[tokio::test]
async fn items_of_all_pages_come_in_order() {
    let service = three_pages();
    assert_eq!(uris(items(&service.client())).await, ["a", "b", "c", "d", "e"]);
    assert_eq!(service.requests().len(), 3);
}

#[tokio::test]
async fn the_account_s_list_is_a_stream_too() {
    let service = three_pages();
    let list = service.client().list_account_integrations("s3://bucket").max_results(2);
    assert_eq!(uris(list.items()).await, ["a", "b", "c", "d", "e"]);
    for request in service.requests() {
        assert_eq!(request.body(), r#"{"Uri":"s3://bucket"}"#);
        assert_eq!(query(&request, "max-results").as_deref(), Some("2"));
    }
}

#[tokio::test]
async fn nothing_is_asked_for_before_it_is_needed() {
    let service = three_pages();
    let mut items = items(&service.client());
    assert_eq!(service.requests().len(), 0);
    next_uri(&mut items).await;
    next_uri(&mut items).await;
    assert_eq!(service.requests().len(), 1);
    next_uri(&mut items).await;
    assert_eq!(service.requests().len(), 2);
}

#[tokio::test]
async fn options_stay_on_every_page() {
    let service = three_pages();
    let pages = service.client().list_integrations("acme").max_results(7).include_hidden(true).pages();
    assert_eq!(pages.count().await, 3);
    for request in service.requests() {
        assert_eq!(query(&request, "max-results").as_deref(), Some("7"));
        assert_eq!(query(&request, "include-hidden").as_deref(), Some("true"));
    }
}

#[tokio::test]
async fn an_empty_token_ends_the_list() {
    let service = InMemory::new(|_| Ok(json(200, page(&["a"], Some("")))));
    assert_eq!(uris(items(&service.client())).await, ["a"]);
    assert_eq!(service.requests().len(), 1);
}

#[tokio::test]
async fn a_page_without_items_is_passed_over() {
    let service = InMemory::new(|request| {
        Ok(match query(request, "next-token").as_deref() {
            None => json(200, r#"{"NextToken":"2"}"#),
            Some("2") => json(200, r#"{"Items":null,"NextToken":"3"}"#),
            _ => json(200, page(&["a"], None)),
        })
    });
    let client = service.client();
    assert_eq!(uris(items(&client)).await, ["a"]);
    assert_eq!(client.list_integrations("acme").pages().count().await, 3);
}

#[tokio::test]
async fn the_same_token_twice_is_an_error_after_what_was_read() {
    let service = InMemory::new(|request| {
        Ok(match query(request, "next-token") {
            None => json(200, page(&["a"], Some("same"))),
            Some(_) => json(200, page(&["b"], Some("same"))),
        })
    });
    let mut items = items(&service.client());
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("a"));
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("b"));
    let error = items.try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Pagination, Some("ListIntegrations")));
    assert!(items.next().await.is_none());
    assert_eq!(service.requests().len(), 2);
}

#[tokio::test]
async fn a_circle_of_tokens_is_an_error_too() {
    let service = InMemory::new(|request| {
        let next = if query(request, "next-token").as_deref() == Some("1") { "2" } else { "1" };
        Ok(json(200, page(&["x"], Some(next))))
    });
    let read: Vec<_> = items(&service.client()).collect().await;
    assert_eq!(read.len(), 4);
    assert_eq!(read.last().unwrap().as_ref().unwrap_err().kind(), ErrorKind::Pagination);
}

#[tokio::test]
async fn a_list_begun_at_a_token_that_comes_back_is_an_error() {
    let service = InMemory::new(|_| Ok(json(200, page(&["x"], Some("2")))));
    let read: Vec<_> = service.client().list_integrations("acme").starting_from("2").items().collect().await;
    assert_eq!(read.len(), 2);
}

/// Three pages, the second of which fails as long as the flag is set.
fn broken_second_page(broken: &Arc<AtomicBool>) -> InMemory {
    let broken = Arc::clone(broken);
    InMemory::new(move |request| {
        let token = query(request, "next-token");
        if token.as_deref() == Some("2") && broken.load(Ordering::Relaxed) {
            return Ok(json(400, r#"{"__type":"BadRequestException"}"#));
        }
        Ok(json(200, page_of(token.as_deref())))
    })
}

#[tokio::test]
async fn after_an_error_the_list_goes_on_from_the_page_that_failed() {
    let broken = Arc::new(AtomicBool::new(true));
    let client = broken_second_page(&broken).client();
    let mut items = items(&client);
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("a"));
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("b"));
    assert!(items.try_next().await.unwrap_err().is_bad_request());
    assert!(items.next().await.is_none() && items.is_terminated());

    broken.store(false, Ordering::Relaxed);
    let token = items.continuation().unwrap();
    assert_eq!(uris(client.list_integrations("acme").starting_from(token).items()).await, ["c", "d", "e"]);
}

#[tokio::test]
async fn no_item_is_lost_by_stopping_in_the_middle_of_a_page() {
    let client = three_pages().client();
    for read in 0..=5 {
        let mut items = items(&client);
        let mut seen = Vec::new();
        for _ in 0..read {
            seen.extend(next_uri(&mut items).await);
        }
        let list = client.list_integrations("acme");
        let rest = match items.continuation() {
            Some(token) => uris(list.starting_from(token).items()).await,
            None if read == 5 => Vec::new(),
            None => uris(list.items()).await,
        };
        seen.extend(rest);
        seen.dedup();
        seen.sort();
        seen.dedup();
        assert_eq!(seen, ["a", "b", "c", "d", "e"], "stopped after {read}");
    }
}

#[tokio::test]
async fn a_page_tells_where_the_next_one_begins() {
    let client = three_pages().client();
    let mut pages = client.list_integrations("acme").pages();
    assert_eq!(pages.continuation(), None);
    pages.try_next().await.unwrap();
    assert_eq!(pages.continuation(), Some("2"));
    pages.try_next().await.unwrap();
    assert_eq!(pages.continuation(), Some("3"));
    pages.try_next().await.unwrap();
    assert_eq!(pages.continuation(), None);
    assert!(pages.is_terminated());
}

#[tokio::test]
async fn one_page_is_read_ahead_and_no_more() {
    let service = three_pages();
    let mut items = items(&service.client()).prefetch();
    next_uri(&mut items).await;
    for _ in 0..10 {
        tokio::task::yield_now().await;
    }
    assert_eq!(service.requests().len(), 2, "the second page is read while the first is worked on");
    assert_eq!(items.continuation(), None, "the page in hand is the first");
    assert_eq!(uris(items).await, ["b", "c", "d", "e"]);
}

#[tokio::test]
async fn reading_ahead_stops_at_an_error_and_loses_nothing() {
    let broken = Arc::new(AtomicBool::new(true));
    let service = broken_second_page(&broken);
    let mut items = items(&service.client()).prefetch();
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("a"));
    assert_eq!(next_uri(&mut items).await.as_deref(), Some("b"));
    assert!(items.try_next().await.is_err());
    assert_eq!(items.continuation(), Some("2"));
    assert_eq!(service.requests().len(), 2);
}

/// The names of the spans around each call, innermost first.
#[derive(Clone, Default)]
struct SpansAroundCalls(Arc<Mutex<Vec<Vec<&'static str>>>>);

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for SpansAroundCalls {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().name() == "call" {
            let around = context.span_scope(id).unwrap().skip(1).map(|span| span.name()).collect();
            self.0.lock().unwrap().push(around);
        }
    }
}

#[tokio::test]
async fn a_page_that_is_read_ahead_belongs_to_the_span_of_the_caller() {
    let spans = SpansAroundCalls::default();
    let _subscriber = tracing::subscriber::set_default(tracing_subscriber::registry().with(spans.clone()));
    let client = three_pages().client();
    let read = async { uris(items(&client).prefetch()).await }.instrument(tracing::info_span!("import"));
    assert_eq!(read.await, ["a", "b", "c", "d", "e"]);
    assert_eq!(*spans.0.lock().unwrap(), [["import"], ["import"], ["import"]]);
}

#[tokio::test]
async fn a_page_that_can_not_be_read_names_the_member_and_its_token() {
    let service = InMemory::new(|request| {
        Ok(match query(request, "next-token").as_deref() {
            None => json(200, page(&["a", "b"], Some("2"))),
            Some(_) => json(200, r#"{"Items":[{"DomainName":"acme","CreatedAt":1,"LastUpdatedAt":1}]}"#),
        })
    });
    let error = items(&service.client()).try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!((error.kind(), error.page_token()), (ErrorKind::Decode, Some("2")));
    assert!(error.to_string().contains("Items[0]: missing field `Uri`"), "{error}");

    let first_page = InMemory::new(|_| Ok(json(200, r#"{"Items":[1]}"#)));
    let error = items(&first_page.client()).try_collect::<Vec<_>>().await.unwrap_err();
    assert_eq!(error.page_token(), None);
}

#[test]
fn outside_of_a_tokio_runtime_a_list_is_an_error_and_no_panic() {
    let first = items(&three_pages().client()).prefetch().next().now_or_never().unwrap().unwrap();
    let error = first.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("tokio runtime"), "{error}");
}
