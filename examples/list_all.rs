//! Lists as streams: item by item, filtered, page by page, read ahead, and taken up again where it stopped.
//!
//! `cargo run --example list_all` runs against the built-in fake.

use customer_profiles::model::{EventType, ListIntegrationItem};
use customer_profiles::{Client, Result};
use customer_profiles_fake::FakeService;
use futures::{TryStreamExt, future};

#[tokio::main]
async fn main() -> Result<()> {
    let service = FakeService::start().await;
    let client = service.client();
    set_up(&service, &client).await?;

    println!("Each integration of acme:");
    let mut items = client.list_integrations("acme").items();
    while let Some(integration) = items.try_next().await? {
        println!("  {}", integration.uri);
    }

    println!("Those that take in orders from Shopify:");
    let takes_orders = |integration: &ListIntegrationItem| {
        let names = integration.object_type_names.as_ref();
        names.is_some_and(|names| names.contains_key(&EventType::ShopifyCreateOrders))
    };
    let shops: Vec<String> = client
        .list_integrations("acme")
        .items()
        .try_filter(|integration| future::ready(takes_orders(integration)))
        .map_ok(|integration| integration.uri)
        .try_collect()
        .await?;
    println!("  {}", shops.join("\n  "));

    println!("Page by page, the next one read ahead while this one is worked on:");
    let mut pages = client.list_integrations("acme").max_results(3).pages().prefetch();
    while let Some(page) = pages.try_next().await? {
        println!("  a page of {}", page.items.unwrap_or_default().len());
    }

    println!("Stopped after the first page, and taken up again:");
    let mut first = client.list_integrations("acme").max_results(3).pages();
    first.try_next().await?;
    if let Some(token) = first.continuation() {
        let rest: Vec<_> = client.list_integrations("acme").starting_from(token).items().try_collect().await?;
        println!("  {} more", rest.len());
    }

    println!("Every domain of the account that reads one bucket:");
    let mut domains = client.list_account_integrations("s3://shared").items();
    while let Some(integration) = domains.try_next().await? {
        println!("  {}", integration.domain_name);
    }
    Ok(())
}

async fn set_up(service: &FakeService, client: &Client) -> Result<()> {
    for domain in ["acme", "globex"] {
        service.create_domain(domain);
        client.put_integration(domain).uri("s3://shared").object_type_name("Customer").await?;
    }
    for number in 1..=6 {
        let uri = format!("arn:aws:events:us-west-2::event-source/aws.partner/shopify.com/shop-{number}");
        let event = if number % 2 == 0 { EventType::ShopifyCreateOrders } else { EventType::ShopifyCreateCustomers };
        client.put_integration("acme").uri(uri).object_type_names([(event, "Shopify")]).await?;
    }
    Ok(())
}
