//! The calls whose cost is counted.

use std::error::Error;
use std::net::SocketAddr;

use aws_credential_types::Credentials;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::{Client, RequestDocument, StandardOrder};
use futures::stream::{self, StreamExt as _};
use tokio::runtime::{Builder, Runtime};

pub(crate) const OPERATIONS: [&str; 4] =
    ["GetIntegration", "PutIntegration", "ListIntegrations", "BatchPutProfileObject"];

/// A client with all defaults, and what it runs on.
pub(crate) struct Calls {
    runtime: Runtime,
    client: Client,
    put_integration: PutIntegrationRequest,
    order: StandardOrder,
}

impl Calls {
    pub(crate) fn of(server: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", Some("token".into()), None, "cost"))
            .endpoint_url(format!("http://{server}"))
            .build()?;
        let document = RequestDocument::new(include_str!("../peers/messages/put_integration.json"));
        let put_integration = document.member("DomainName", "acme").read()?;
        let order = serde_json::from_str(include_str!("../peers/messages/order.json"))?;
        Ok(Self { runtime, client, put_integration, order })
    }

    /// Makes this many calls, one after the other.
    pub(crate) fn repeat(&self, operation: &str, count: u32) -> Result<(), Box<dyn Error>> {
        self.runtime.block_on(async {
            for _ in 0..count {
                self.call(operation).await?;
            }
            Ok(())
        })
    }

    async fn call(&self, operation: &str) -> Result<(), Box<dyn Error>> {
        match operation {
            "GetIntegration" => {
                let uri = "arn:aws:appflow:us-west-2:123456789012:flow/orders";
                let integration = self.client.get_integration("acme", uri).await?;
                assert_eq!(integration.domain_name, "acme");
            }
            "PutIntegration" => {
                let integration = self.client.send(&self.put_integration).await?;
                assert_eq!(integration.domain_name, "acme");
            }
            "ListIntegrations" => {
                let page = self.client.list_integrations("acme").max_results(100).await?;
                assert_eq!(page.items.map(|items| items.len()), Some(100));
            }
            "BatchPutProfileObject" => {
                let bulk = self.client.put_profile_objects("acme", "Order").in_batches();
                let mut results = bulk.send_all(stream::iter([&self.order; 10]));
                while let Some(put) = results.next().await {
                    assert!(put.result?.profile_object_unique_key.is_some());
                }
            }
            _ => return Err(format!("there is no measure of {operation}").into()),
        }
        Ok(())
    }
}
