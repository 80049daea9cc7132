//! The fake under a clock that stands still unless everybody waits.

use std::time::Duration;

use customer_profiles::{Client, ErrorKind, RetryPolicy};
use customer_profiles_fake::FakeService;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::OnceCell;
use tokio::time::Instant;

use super::raw::{connect, unsigned};

/// Often enough to meet a fault of one time in a hundred.
const TIMES: usize = 300;

#[tokio::test(start_paused = true)]
async fn a_latency_below_the_deadline_is_waited_for_each_time() {
    let service = FakeService::start().await;
    service.set_latency("ListDomains", Duration::from_millis(29_999));
    let client = service.client_builder().retry_policy(RetryPolicy::off()).build().unwrap();
    for _ in 0..TIMES {
        client.list_domains().await.unwrap();
    }
    service.set_latency("ListDomains", Duration::from_millis(30_001));
    for _ in 0..TIMES {
        assert!(client.list_domains().await.unwrap_err().is_timeout());
    }
}

#[tokio::test(start_paused = true)]
async fn retries_outlive_whatever_fails_twice() {
    for _ in 0..TIMES {
        let service = FakeService::start().await;
        let client = service.client();
        service.set_default_latency(Duration::from_secs(3));
        service.drop_next("ListDomains");
        service.fail_next("ListDomains", 500, "InternalServerException", "again");
        client.list_domains().await.unwrap();
        assert_eq!(service.requests().len(), 3);
        service.create_domain("acme");
        service.drop_response_next("CreateProfile");
        let error = client.create_profile("acme").await.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Interrupted, 1));
        assert_eq!(service.profiles("acme").len(), 1);
        service.throttle_every("GetDomain", 1);
        assert!(client.get_domain("acme").await.unwrap_err().is_throttled());
    }
}

#[tokio::test(start_paused = true)]
async fn an_hour_passes_at_once() {
    let service = FakeService::start().await;
    service.slow_body_next("ListDomains", Duration::from_hours(1));
    let day = Duration::from_hours(24);
    let client = service.client_builder().attempt_timeout(day).operation_timeout(day).build().unwrap();
    let started = Instant::now();
    client.list_domains().await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 3600);
}

#[tokio::test(start_paused = true)]
async fn many_calls_wait_at_the_same_time() {
    let service = FakeService::start().await;
    service.set_default_latency(Duration::from_secs(20));
    let client = service.client();
    let started = Instant::now();
    let calls = (0..TIMES).map(|number| client.create_domain(format!("d{number}"), 30).send());
    futures::future::try_join_all(calls).await.unwrap();
    assert_eq!(started.elapsed().as_secs(), 20);
    assert_eq!(service.requests().len(), TIMES);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_runtime_of_several_threads_is_as_good() {
    let service = FakeService::start().await;
    let client = service.client();
    service.drop_next("ListDomains");
    let tasks = (0..8).map(|number| {
        let client = client.clone();
        tokio::spawn(async move {
            client.create_domain(format!("d{number}"), 30).await?;
            client.list_domains().await
        })
    });
    for listed in futures::future::try_join_all(tasks).await.unwrap() {
        assert!(!listed.unwrap().items.unwrap().is_empty());
    }
    assert_eq!(service.requests().len(), 17);
}

static SHARED: OnceCell<FakeService> = OnceCell::const_new();

async fn shared() -> &'static FakeService {
    SHARED.get_or_init(FakeService::start).await
}

/// Whichever comes first starts the fake in a runtime that ends with it.
#[tokio::test(start_paused = true)]
async fn one_fake_is_shared_by_a_test_with_a_paused_clock() {
    use_shared("one").await;
}

#[tokio::test(start_paused = true)]
async fn the_same_fake_is_shared_by_another_test_with_a_paused_clock() {
    use_shared("two").await;
}

#[tokio::test]
async fn the_same_fake_is_shared_by_a_test_with_a_clock_that_runs() {
    use_shared("three").await;
}

async fn use_shared(name: &str) {
    let service = shared().await;
    for number in 0..50 {
        let name = format!("{name}-{number}");
        service.client().create_domain(&name, 30).await.unwrap();
        assert_eq!(service.client().get_domain(&name).await.unwrap().domain_name, name);
    }
}

/// By the network, too, as long as fake and client are of one runtime.
#[tokio::test(start_paused = true)]
async fn a_client_that_connects_is_ruled_by_the_same_clock() {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let builder = Client::builder().region(service.region()).credentials_provider(service.credentials());
    for _ in 0..TIMES {
        let client = builder.clone().endpoint_url(service.endpoint_url()).build().unwrap();
        let before = service.requests().len();
        service.set_default_latency(Duration::from_secs(20));
        service.drop_next("GetDomain");
        service.slow_body_next("GetDomain", Duration::from_secs(5));
        client.get_domain("acme").await.unwrap();
        assert_eq!(service.requests().len() - before, 2);
        service.set_default_latency(Duration::from_secs(31));
        assert!(client.list_domains().await.unwrap_err().is_timeout());
    }
}

#[tokio::test(start_paused = true)]
async fn a_slow_body_takes_its_time_however_short_it_is() {
    let service = unsigned().start().await.unwrap();
    for _ in 0..TIMES {
        service.slow_body_next("ListDomains", Duration::from_hours(1));
        let started = Instant::now();
        let mut stream = connect(service.address()).await;
        stream.write_all(b"GET /domains HTTP/1.1\r\nhost: fake\r\n\r\n").await.unwrap();
        let mut response = Vec::new();
        while !response.ends_with(b"\r\n\r\n{\"Items\":[]}") {
            assert_ne!(stream.read_buf(&mut response).await.unwrap(), 0);
        }
        assert_eq!(started.elapsed().as_secs(), 3600);
    }
}

#[tokio::test(start_paused = true)]
async fn a_fake_whose_runtime_stands_still_is_waited_for_in_vain_but_not_for_ever() {
    let started = std::thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let service = runtime.block_on(FakeService::start());
        (service, runtime)
    });
    let (service, runtime) = started.join().unwrap();
    tokio::time::timeout(Duration::from_mins(1), service.stop()).await.expect("it gives up");
    runtime.shutdown_background();
}

#[tokio::test]
async fn a_fake_on_a_thread_of_its_own_serves_after_the_runtime_that_started_it() {
    let started = std::thread::spawn(|| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(FakeService::builder().own_thread(true).start()).unwrap()
    });
    let service = started.join().unwrap();
    let builder = Client::builder().region(service.region()).credentials_provider(service.credentials());
    builder.endpoint_url(service.endpoint_url()).build().unwrap().list_domains().await.unwrap();
    service.stop().await;
}
