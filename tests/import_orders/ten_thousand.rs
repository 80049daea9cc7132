//! Ten thousand orders into the fake, which throttles one request of twenty.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;

use customer_profiles::RetryPolicy;
use customer_profiles_fake::FakeService;
use serde_json::{Value, json};

use crate::folder;
use crate::import::Import;
use crate::runs::{file, run, run_until, summary};

const ORDERS: u64 = 10_000;

fn orders() -> impl Iterator<Item = Value> {
    (1..=ORDERS).map(|number| {
        json!({
            "OrderId": number.to_string(),
            "CustomerEmail": format!("customer-{}@example.com", number % 100),
            "TotalPrice": "89.90",
            "Currency": "EUR",
        })
    })
}

async fn fake() -> (FakeService, Import) {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let retry_policy = RetryPolicy::standard()
        .initial_backoff(Duration::from_millis(1))
        .throttling_backoff(Duration::from_millis(1))
        .max_backoff(Duration::from_millis(1));
    let import = Import {
        client: service.client_builder().retry_policy(retry_policy).build().unwrap(),
        service: "the fake".to_owned(),
        domain_name: "acme".to_owned(),
        object_type_name: "Order".to_owned(),
        concurrency: 16,
        retry_policy,
    };
    import.put_object_type().await.unwrap();
    service.throttle_every("PutProfileObject", 20);
    (service, import)
}

/// The fake has each order of the file, as it stands there, and no order twice.
fn check(service: &FakeService, path: &Path) {
    for object_type in ["Order", "_order"] {
        assert_eq!(service.profile_objects("acme", object_type).len(), 10_000, "{object_type}");
    }
    let kept: BTreeSet<_> = service.profile_objects("acme", "Order").iter().map(Value::to_string).collect();
    let given: BTreeSet<_> = orders().map(|order| order.to_string()).collect();
    assert!(kept == given, "the orders are not those of the file");
    assert_eq!(service.profiles("acme").len(), 100);
    assert!(!path.with_extension("ndjson.rejected").exists());
}

fn requests(service: &FakeService) -> usize {
    service.requests().iter().filter(|request| request.operation == Some("PutProfileObject")).count()
}

#[tokio::test]
async fn ten_thousand_orders_are_all_in_and_none_twice() {
    let (service, import) = fake().await;
    let path = file(&folder("ten_thousand"), "orders.ndjson", orders());
    assert_eq!(run(&import, &path).await, Ok(summary(ORDERS, 0, ORDERS, 0)));
    check(&service, &path);
    // Each order once, and once more for each throttle, one of twenty.
    assert_eq!(requests(&service), 10_000 + 10_000 / 19);
}

#[tokio::test]
async fn stopped_half_way_and_started_again_they_are_all_in_and_none_twice() {
    let (service, import) = fake().await;
    let path = file(&folder("half_way"), "orders.ndjson", orders());
    run_until(&import, &path, ORDERS / 2).await;

    let journal = fs::read_to_string(path.with_extension("ndjson.done")).unwrap();
    let in_before = u64::try_from(journal.lines().count() - 1).unwrap();
    assert!((ORDERS / 2..ORDERS).contains(&in_before), "{in_before}");
    assert_eq!(run(&import, &path).await, Ok(summary(ORDERS, in_before, ORDERS - in_before, 0)));
    check(&service, &path);
    assert_eq!(run(&import, &path).await, Ok(summary(ORDERS, ORDERS, 0, 0)));
}
