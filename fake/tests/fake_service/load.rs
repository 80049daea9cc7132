//! Many requests at once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use customer_profiles::operations::ListDomainsRequest;
use customer_profiles::{Client, RetryPolicy};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;
use serde_json::{Value, json};
use tokio::sync::Barrier;
use tokio::task::JoinSet;

const REQUESTS: usize = 2000;
const CONNECTIONS: usize = 64;

/// A client with a connection of its own.
fn client(service: &FakeService) -> Client {
    let builder = Client::builder().region(service.region()).credentials_provider(service.credentials());
    builder.endpoint_url(service.endpoint_url()).retry_policy(RetryPolicy::off()).build().unwrap()
}

/// Sends the request of this number. Those of the numbers 0 and 2 are served before many are sent at once, so that
/// what they made is always there to be listed and found.
async fn send(client: &Client, number: usize) {
    match number % 5 {
        0 => drop(client.put_integration("acme").uri(format!("s3://{number}")).await.unwrap()),
        1 => drop(client.put_profile_object("acme", "Order", &json!({ "id": number })).await.unwrap()),
        2 => drop(client.create_profile("acme").account_number(number.to_string()).await.unwrap()),
        3 => {
            let items = client.list_integrations("acme").await.unwrap().items.unwrap();
            let uris: Vec<&str> = items.iter().map(|item| item.uri.as_str()).collect();
            assert!(uris[0] == "s3://0" && uris.is_sorted_by(|uri, next| uri < next), "{uris:?}");
            let is_put =
                |uri: &str| uri.replace("s3://", "").parse().is_ok_and(|number: usize| number.is_multiple_of(5));
            assert!(uris.iter().all(|uri| is_put(uri)), "{uris:?}");
        }
        _ => {
            let numbers = ["2".to_owned(), (number - 2).to_string()];
            let found = client.search_profiles("acme", "_account", numbers.clone()).await.unwrap().items.unwrap();
            let found: Vec<String> = found.into_iter().filter_map(|profile| profile.account_number).collect();
            assert!(found.contains(&numbers[0]) && found.iter().all(|number| numbers.contains(number)), "{found:?}");
            assert_eq!(found.iter().collect::<BTreeSet<_>>().len(), found.len(), "{found:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_thousand_requests_of_64_connections_leave_nothing_out_and_nothing_twice() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let object_type = service.client().put_profile_object_type("acme", "Order", "Orders");
    object_type.template_id("Shopify-CreateOrders").await.unwrap();
    let before = service.requests().len();

    for number in 0..5 {
        send(&client(&service), number).await;
    }
    let (next, start) = (Arc::new(AtomicUsize::new(5)), Arc::new(Barrier::new(CONNECTIONS)));
    let mut tasks = JoinSet::new();
    for _ in 0..CONNECTIONS {
        let (client, next, start) = (client(&service), Arc::clone(&next), Arc::clone(&start));
        tasks.spawn(async move {
            start.wait().await;
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= REQUESTS {
                    break;
                }
                send(&client, number).await;
            }
        });
    }
    tasks.join_all().await;

    let requests = service.requests().split_off(before);
    assert_eq!(requests.len(), REQUESTS);
    let expected =
        |rest: usize| (0..REQUESTS).filter(move |number| number % 5 == rest).map(|number| number.to_string());

    let items: Vec<_> = service.client().list_integrations("acme").items().try_collect().await.unwrap();
    let uris: Vec<String> = items.into_iter().map(|item| item.uri.replace("s3://", "")).collect();
    assert_eq!(uris.len(), REQUESTS / 5);
    assert_eq!(uris.into_iter().collect::<BTreeSet<_>>(), expected(0).collect());

    let objects = service.profile_objects("acme", "Order");
    assert_eq!(objects.len(), REQUESTS / 5);
    let ids = objects.iter().map(|object: &Value| object["id"].to_string());
    assert_eq!(ids.collect::<BTreeSet<_>>(), expected(1).collect());

    let profiles = service.profiles("acme");
    assert_eq!(profiles.len(), REQUESTS / 5);
    let numbers = profiles.iter().filter_map(|profile| profile.account_number.clone());
    assert_eq!(numbers.collect::<BTreeSet<_>>(), expected(2).collect());
    let ids: BTreeSet<_> = profiles.iter().map(|profile| profile.profile_id.clone()).collect();
    assert_eq!(ids.len(), REQUESTS / 5);
    assert_eq!(service.perform(&ListDomainsRequest::default()).items.unwrap().len(), 1);
}
