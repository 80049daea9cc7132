use std::alloc::System;
use std::future::Future;
use std::time::Instant;

use serde::{Deserialize, Serialize};
use stats_alloc::{Region, StatsAlloc};
use tokio::task::JoinSet;

use crate::figures::{Figures, Usage};
use crate::messages::{ITEMS_IN_A_PAGE, URI};

/// A client of the service, set up once and used for all calls.
///
/// Each method makes one call and gives something of its response, so that nobody is fast by not reading it.
pub trait Peer: Clone + Send + Sync + 'static {
    /// A client for a server on this machine, with the client's own defaults.
    fn connect(endpoint_url: &str) -> Self;

    /// Sends the flow of eight tasks; gives the URI of the response.
    fn put_integration(&self) -> impl Future<Output = String> + Send;

    /// Reads one page of 100 items.
    fn list_integrations(&self) -> impl Future<Output = Page> + Send;

    /// Reads one integration; gives its URI.
    fn get_integration(&self) -> impl Future<Output = String> + Send;
}

/// What is looked at of a page.
#[derive(Debug)]
pub struct Page {
    pub items: usize,
    pub last_uri: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scenario {
    PutIntegration,
    ListIntegrations,
    GetIntegration,
}

/// What a peer's program is to do.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Job {
    pub endpoint_url: String,
    pub scenario: Scenario,
    pub calls: u64,
    /// Calls before those that count.
    pub warm_up: u64,
    pub in_flight: u64,
}

/// The main function of a peer: does the job that its only argument names, and prints the figures.
///
/// The runtime is tokio's, with one thread. Allocations are counted in a program of their own, as counting costs time.
///
/// # Panics
///
/// Panics if a call fails or gives anything but what the server sent.
pub fn run<P: Peer>(allocator: Option<&StatsAlloc<System>>) {
    let argument = std::env::args().nth(1).expect("give a job; `main.rs` does");
    let job: Job = serde_json::from_str(&argument).expect("a job as JSON");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let figures = runtime.block_on(measure(&P::connect(&job.endpoint_url), &job, allocator));
    println!("{}", serde_json::to_string(&figures).expect("figures are JSON"));
}

async fn measure<P: Peer>(peer: &P, job: &Job, allocator: Option<&StatsAlloc<System>>) -> Figures {
    repeat(peer, job, job.warm_up).await;
    let region = allocator.map(Region::new);
    let (usage, begin) = (Usage::now(), Instant::now());
    repeat(peer, job, job.calls).await;
    let wall = begin.elapsed();
    let allocated = region.map(|region| region.change());
    Figures::new(job.calls, wall, &usage, &Usage::now(), allocated)
}

async fn repeat<P: Peer>(peer: &P, job: &Job, calls: u64) {
    if job.in_flight == 1 {
        return worker(peer, job.scenario, calls).await;
    }
    let mut workers = JoinSet::new();
    for number in 0..job.in_flight {
        let (peer, scenario) = (peer.clone(), job.scenario);
        let share = calls / job.in_flight + u64::from(number < calls % job.in_flight);
        workers.spawn(async move { worker(&peer, scenario, share).await });
    }
    workers.join_all().await;
}

async fn worker<P: Peer>(peer: &P, scenario: Scenario, calls: u64) {
    for _ in 0..calls {
        match scenario {
            Scenario::PutIntegration => assert_eq!(peer.put_integration().await, URI),
            Scenario::GetIntegration => assert_eq!(peer.get_integration().await, URI),
            Scenario::ListIntegrations => {
                let page = peer.list_integrations().await;
                assert_eq!((page.items, page.last_uri.as_deref()), (ITEMS_IN_A_PAGE, Some(URI)));
            }
        }
    }
}
