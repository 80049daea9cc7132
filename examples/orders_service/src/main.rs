//! The program. What it needs comes from the environment:
//!
//! | variable | |
//! | --- | --- |
//! | `ORDERS_DOMAIN` | the domain of Customer Profiles; required |
//! | `ORDERS_ADDRESS` | where to listen; `127.0.0.1:3000` unless set |
//! | `AWS_REGION`, `AWS_ACCESS_KEY_ID` … | as [`ClientBuilder::environment`] says |
//!
//! [`ClientBuilder::environment`]: customer_profiles::ClientBuilder::environment

use std::env;
use std::error::Error;
use std::io;
use std::time::Duration;

use customer_profiles::Client;
use orders_service::Shop;
use tokio::net::TcpListener;
use tokio::signal;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    tracing_subscriber::fmt().with_writer(io::stderr).init();
    let domain = env::var("ORDERS_DOMAIN").map_err(|error| format!("ORDERS_DOMAIN: {error}"))?;
    let address = env::var("ORDERS_ADDRESS").unwrap_or_else(|_| "127.0.0.1:3000".to_owned());
    // Callers wait for seconds, not for a minute and a half.
    let client = Client::builder().environment().operation_timeout(Duration::from_secs(10)).build()?;
    let end = end()?;

    let shop = Shop::new(client, domain);
    shop.set_up().await?;
    let listener = TcpListener::bind(address).await?;
    println!("listening on http://{}", listener.local_addr()?);
    orders_service::serve(listener, shop, end).await?;
    Ok(())
}

/// Ends with Ctrl-C, or with the signal by which services are stopped.
fn end() -> io::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    let mut terminate = signal::unix::signal(signal::unix::SignalKind::terminate())?;
    Ok(async move {
        #[cfg(unix)]
        tokio::select! {
            _ = signal::ctrl_c() => {}
            _ = terminate.recv() => {}
        }
        #[cfg(not(unix))]
        let _ = signal::ctrl_c().await;
    })
}
