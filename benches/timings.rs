//! The time that each step of a call takes: `cargo bench --bench timings`.

use std::hint::black_box;

use aws_credential_types::Credentials;
use bytes::Bytes;
use criterion::{Criterion, criterion_group, criterion_main};
use customer_profiles::operations::GetIntegrationResponse;
use customer_profiles::operations::ListIntegrationsResponse;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::signing::{SignableRequest, SigningScope, sign};
use customer_profiles::transport::{ResponseFuture, Transport};
use customer_profiles::{Client, RequestDocument, bench_support};
use http::{Request, Response};
use time::macros::datetime;

/// A request with a flow of eight tasks.
const PUT_INTEGRATION: &str = include_str!("peers/messages/put_integration.json");

/// A response of the service, and an item of its pages.
fn integration() -> String {
    include_str!("peers/messages/integration.json").replace("{Uri}", "s3://acme-orders")
}

fn signing(criterion: &mut Criterion) {
    let credentials = Credentials::new("AKIDEXAMPLE", "secret", Some("token".repeat(80)), None, "timings");
    let time = datetime!(2026-05-04 12:00 UTC);
    let (path, body) = ("/domains/acme/integrations", PUT_INTEGRATION.as_bytes());
    let mut group = criterion.benchmark_group("sign");

    let signer = bench_support::signer("us-west-2");
    group.bench_function("as the client does", |bencher| {
        bencher.iter(|| signer(black_box(path), body, &credentials, time));
    });
    let headers = [("content-type", "application/json"), ("host", "profile.us-west-2.amazonaws.com")];
    let request = SignableRequest { method: "PUT", path, query: "", headers: &headers, body };
    let scope = SigningScope { credentials: &credentials, region: "us-west-2", service: "profile", time };
    group.bench_function("slow and obvious", |bencher| bencher.iter(|| sign(black_box(&request), &scope)));
}

fn messages(criterion: &mut Criterion) {
    let document = RequestDocument::new(PUT_INTEGRATION).member("DomainName", "acme");
    let request: PutIntegrationRequest = document.read().expect("a request");
    criterion
        .bench_function("encode PutIntegration", |bencher| bencher.iter(|| bench_support::encode(black_box(&request))));

    let integration = integration();
    criterion.bench_function("decode GetIntegration", |bencher| {
        bencher.iter(|| {
            bench_support::decode::<GetIntegrationResponse>(black_box(integration.as_bytes())).expect("a response")
        });
    });
    let page = format!(r#"{{"Items":[{}]}}"#, vec![integration.as_str(); 100].join(","));
    criterion.bench_function("decode a page of 100", |bencher| {
        bencher.iter(|| bench_support::decode::<ListIntegrationsResponse>(black_box(page.as_bytes())).expect("a page"));
    });
}

fn retry_decision(criterion: &mut Criterion) {
    let decide = bench_support::retry_decision();
    criterion.bench_function("retry decision", |bencher| {
        bencher.iter(|| decide(black_box(429), "ThrottlingException").expect("a delay"));
    });
}

/// A service in memory, for which nothing leaves the process.
#[derive(Debug)]
struct InMemory {
    body: Bytes,
}

impl Transport for InMemory {
    fn send(&self, _: Request<Bytes>) -> ResponseFuture<'_> {
        let response = Response::new(self.body.clone());
        Box::pin(async { Ok(response) })
    }
}

fn whole_call(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = Client::builder()
        .region("us-west-2")
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "timings"))
        .transport(InMemory { body: integration().into() })
        .build()
        .expect("a client");
    criterion.bench_function("GetIntegration in memory", |bencher| {
        bencher
            .iter(|| runtime.block_on(client.get_integration("acme", "s3://acme-orders").send()).expect("a response"));
    });
}

criterion_group!(benches, signing, messages, retry_decision, whole_call);
criterion_main!(benches);
