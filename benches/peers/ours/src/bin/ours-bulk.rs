//! Puts many orders into a domain and prints what that took.

use std::time::Instant;

use customer_profiles::{Client, StandardOrder};
use futures_util::{StreamExt as _, stream};
use peers::messages::{DOMAIN_NAME, ORDER};
use peers::{BulkFigures, BulkJob, Usage};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let argument = std::env::args().nth(1).expect("give a job; `bulk` of the program `peers` does");
    let job: BulkJob = serde_json::from_str(&argument).expect("a job as JSON");
    let client = ours::client(&job.endpoint_url);
    let order: StandardOrder = serde_json::from_str(ORDER).expect("an order");
    put(&client, &order, &job, job.objects / 10).await; // for the connections

    let (usage, begin) = (Usage::now(), Instant::now());
    put(&client, &order, &job, job.objects).await;
    let seconds = begin.elapsed().as_secs_f64();
    let used = Usage::now();
    let figures =
        BulkFigures { seconds, cpu_an_object: used.cpu_since(&usage, job.objects), peak_rss: used.peak_rss() };
    println!("{}", serde_json::to_string(&figures).expect("figures are JSON"));
}

async fn put(client: &Client, order: &StandardOrder, job: &BulkJob, objects: u64) {
    let bulk = client.put_profile_objects(DOMAIN_NAME, "Order");
    let bulk = if job.in_batches { bulk.in_batches() } else { bulk };
    let mut results = bulk.send_all(stream::iter((0..objects).map(|_| order)));
    let mut count = 0;
    while let Some(put) = results.next().await {
        assert!(put.result.expect("a response").profile_object_unique_key.is_some());
        count += 1;
    }
    assert_eq!(count, objects);
}
