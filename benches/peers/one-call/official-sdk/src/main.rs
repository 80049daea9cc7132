//! One call with the official SDK and its default features; without `aws-config`, as ours does it.

use std::env;

use aws_sdk_customerprofiles::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_customerprofiles::{Client, Config};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let credentials = Credentials::new(
        env::var("AWS_ACCESS_KEY_ID")?,
        env::var("AWS_SECRET_ACCESS_KEY")?,
        env::var("AWS_SESSION_TOKEN").ok(),
        None,
        "environment",
    );
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(env::var("AWS_REGION")?))
        .credentials_provider(credentials)
        .build();
    let call = Client::from_conf(config).get_integration().domain_name("acme").uri("s3://acme-orders");
    let integration = call.send().await?;
    println!("{} since {}", integration.uri, integration.created_at);
    Ok(())
}
