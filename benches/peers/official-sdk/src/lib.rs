//! The official SDK, with all its defaults.

mod flow;

use aws_sdk_customerprofiles::config::{BehaviorVersion, Credentials, Region};
use aws_sdk_customerprofiles::types::FlowDefinition;
use aws_sdk_customerprofiles::{Client, Config};
use peers::messages::{ACCESS_KEY_ID, DOMAIN_NAME, REGION, SECRET_ACCESS_KEY, URI};
use peers::{Page, Peer};

#[derive(Clone)]
pub struct OfficialSdk {
    client: Client,
    object_type_name: String,
    flow_definition: FlowDefinition,
}

impl Peer for OfficialSdk {
    fn connect(endpoint_url: &str) -> Self {
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .credentials_provider(Credentials::new(ACCESS_KEY_ID, SECRET_ACCESS_KEY, None, None, "fixed"))
            .endpoint_url(endpoint_url)
            .build();
        let (object_type_name, flow_definition) = flow::read();
        Self { client: Client::from_conf(config), object_type_name, flow_definition }
    }

    async fn put_integration(&self) -> String {
        // Its input is taken by value: who sends it again has to clone it.
        let call = self
            .client
            .put_integration()
            .domain_name(DOMAIN_NAME)
            .object_type_name(&self.object_type_name)
            .flow_definition(self.flow_definition.clone());
        call.send().await.expect("a response").uri
    }

    async fn list_integrations(&self) -> Page {
        let call = self.client.list_integrations().domain_name(DOMAIN_NAME).max_results(100);
        let page = call.send().await.expect("a response");
        let mut items = page.items.expect("items");
        Page { items: items.len(), last_uri: items.pop().map(|item| item.uri) }
    }

    async fn get_integration(&self) -> String {
        let call = self.client.get_integration().domain_name(DOMAIN_NAME).uri(URI);
        call.send().await.expect("a response").uri
    }
}
