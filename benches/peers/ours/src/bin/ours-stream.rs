//! Reads a list as a stream and prints what that took.

use std::time::{Duration, Instant};

use customer_profiles::Client;
use futures_util::TryStreamExt as _;
use peers::messages::domain_with_pages;
use peers::{StreamFigures, StreamJob, Usage};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let argument = std::env::args().nth(1).expect("give a job; `growth` of the program `peers` does");
    let job: StreamJob = serde_json::from_str(&argument).expect("a job as JSON");
    let client = ours::client(&job.endpoint_url);
    client.list_integrations(domain_with_pages(1)).await.expect("a first page, for the connection");

    let (usage, begin) = (Usage::now(), Instant::now());
    let mut items = 0;
    for _ in 0..job.times {
        items +=
            if job.work_in_milliseconds == 0 { read_items(&client, &job).await } else { work(&client, &job).await };
    }
    let seconds = begin.elapsed().as_secs_f64();
    let used = Usage::now();
    let figures = StreamFigures {
        items,
        seconds,
        cpu_a_page: used.cpu_since(&usage, job.pages * job.times),
        peak_rss: used.peak_rss(),
    };
    println!("{}", serde_json::to_string(&figures).expect("figures are JSON"));
}

async fn read_items(client: &Client, job: &StreamJob) -> u64 {
    let mut items = client.list_integrations(domain_with_pages(job.pages)).items();
    let mut count = 0;
    while items.try_next().await.expect("an item").is_some() {
        count += 1;
    }
    count
}

/// Reads page after page and works on each for a while.
async fn work(client: &Client, job: &StreamJob) -> u64 {
    let pages = client.list_integrations(domain_with_pages(job.pages)).pages();
    let mut pages = if job.prefetch { pages.prefetch() } else { pages };
    let mut count = 0;
    while let Some(page) = pages.try_next().await.expect("a page") {
        count += page.items.map_or(0, |items| items.len() as u64);
        tokio::time::sleep(Duration::from_millis(job.work_in_milliseconds)).await;
    }
    count
}
