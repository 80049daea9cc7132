//! One call with the official SDK, with the dependencies and the set-up that its documentation has.

use aws_sdk_customerprofiles::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = aws_config::load_from_env().await;
    let call = Client::new(&config).get_integration().domain_name("acme").uri("s3://acme-orders");
    let integration = call.send().await?;
    println!("{} since {}", integration.uri, integration.created_at);
    Ok(())
}
