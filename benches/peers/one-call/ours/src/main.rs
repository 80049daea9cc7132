//! One call with this crate and its default features.

use customer_profiles::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::builder().environment().build()?;
    let integration = client.get_integration("acme", "s3://acme-orders").await?;
    println!("{} since {}", integration.uri, integration.created_at);
    Ok(())
}
