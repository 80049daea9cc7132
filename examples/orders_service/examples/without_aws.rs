//! The service with the fake of Customer Profiles in the same process: `cargo run -p orders-service --example without_aws`.

use customer_profiles_fake::FakeService;
use orders_service::Shop;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let service = FakeService::start().await;
    service.create_domain("acme");
    let shop = Shop::new(service.client(), "acme");
    shop.set_up().await?;

    let listener = TcpListener::bind("127.0.0.1:3000").await?;
    let url = format!("http://{}", listener.local_addr()?);
    println!("The service listens until Ctrl-C. Try:\n");
    let order =
        r#"{ "email": "jane@example.com", "items": [{ "title": "Boots", "priceInCents": 8990, "quantity": 1 }] }"#;
    println!("curl -i -X PUT {url}/orders/1001 --json '{order}'");
    println!("curl -i {url}/customers/jane@example.com");
    orders_service::serve(listener, shop, async {
        let _ = tokio::signal::ctrl_c().await;
    })
    .await?;
    Ok(())
}
