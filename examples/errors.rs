//! What can fail, and what the error says: each case prints the line that a log would hold.
//!
//! `cargo run --example errors` runs against the built-in fake.

use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::{Client, Error, RequestDocument, Result, RetryPolicy};
use customer_profiles_fake::FakeService;

#[tokio::main]
async fn main() -> Result<()> {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let client = service.client();

    show("There is no such domain", client.get_integration("globex", "s3://orders").await);
    show("A name that would lead to another resource is rejected before it is sent", {
        client.get_profile_object_type("acme", "..").await
    });
    show("A document with an error is rejected with its place", {
        RequestDocument::new("{\n  \"DomainName\": \"acme\",\n  \"Uri\": 5\n}").read::<PutIntegrationRequest>()
    });
    show("A client without a region is not built", Client::builder().build());
    show("A wrong secret", {
        let stranger = Credentials::new(service.credentials().access_key_id(), "wrong", None, None, "example");
        let client = service.client_builder().credentials_provider(stranger).build()?;
        client.get_integration("acme", "s3://orders").await
    });
    show("Nobody listens", {
        let client = service
            .client_builder()
            .endpoint_url("http://127.0.0.1:1")
            .retry_policy(RetryPolicy::standard().initial_backoff(Duration::from_millis(5)))
            .build()?;
        client.put_integration("acme").uri("s3://orders").await
    });

    // A program decides by predicates, not by texts.
    match client.get_integration("acme", "s3://orders").await {
        Ok(integration) => println!("set up at {}", integration.created_at),
        Err(error) if error.is_not_found() => println!("not set up: set it up now"),
        Err(error) if error.outcome_unknown() => println!("look before you try again: {error}"),
        Err(error) if error.is_retryable() => println!("try again later: {error}"),
        Err(error) => return Err(error),
    }
    Ok(())
}

fn show<T>(what: &str, result: Result<T, Error>) {
    match result {
        Ok(_) => println!("{what}\n  it worked, which this example did not expect\n"),
        Err(error) => println!("{what}\n  {error}\n  kind {:?}\n", error.kind()),
    }
}
