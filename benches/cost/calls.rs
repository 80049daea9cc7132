//! The calls whose cost is counted.

use std::error::Error;
use std::net::SocketAddr;

use aws_credential_types::Credentials;
use customer_profiles::Client;
use customer_profiles::model::EventType;
use customer_profiles::model::flow::{
    FlowDefinition, S3ConnectorOperator, S3SourceProperties, ScheduledTriggerProperties, Task, TaskType, TriggerConfig,
};
use tokio::runtime::{Builder, Runtime};

pub(crate) const OPERATIONS: [&str; 3] = ["GetIntegration", "PutIntegration", "ListIntegrations"];

/// A client with all defaults, and what it runs on.
pub(crate) struct Calls {
    runtime: Runtime,
    client: Client,
    flow: FlowDefinition,
}

impl Calls {
    pub(crate) fn of(server: SocketAddr) -> Result<Self, Box<dyn Error>> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let client = Client::builder()
            .region("us-west-2")
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", Some("token".into()), None, "cost"))
            .endpoint_url(format!("http://{server}"))
            .build()?;
        Ok(Self { runtime, client, flow: flow() })
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
                let integration = self
                    .client
                    .put_integration("acme")
                    .object_type_names([(EventType::ShopifyCreateOrders, "Shopify-Order")])
                    .flow_definition(self.flow.clone())
                    .await?;
                assert_eq!(integration.domain_name, "acme");
            }
            "ListIntegrations" => {
                let page = self.client.list_integrations("acme").max_results(100).await?;
                assert_eq!(page.items.map(|items| items.len()), Some(100));
            }
            _ => return Err(format!("there is no measure of {operation}").into()),
        }
        Ok(())
    }
}

/// A flow of eight tasks.
fn flow() -> FlowDefinition {
    let tasks = ["id", "email", "phone", "name", "total", "currency", "status", "created"].map(|field| {
        Task::new(TaskType::Map, [field]).connector_operator(S3ConnectorOperator::NoOp).destination_field(field)
    });
    FlowDefinition::new(
        "orders",
        "arn:aws:kms:us-west-2:123456789012:key/4f8b3a52-6c0e-4a0e-9a5b-0a7f5f7d8c11",
        S3SourceProperties::new("acme-orders").into(),
        tasks,
        TriggerConfig::scheduled(ScheduledTriggerProperties::new("rate(15minutes)")),
    )
}
