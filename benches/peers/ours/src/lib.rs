//! This crate, with all its defaults.

use aws_credential_types::Credentials;
use customer_profiles::Client;
use customer_profiles::RequestDocument;
use customer_profiles::operations::PutIntegrationRequest;
use peers::messages::{ACCESS_KEY_ID, DOMAIN_NAME, PUT_INTEGRATION, REGION, SECRET_ACCESS_KEY, URI};
use peers::{Page, Peer};

#[derive(Clone)]
pub struct Ours {
    client: Client,
    put: PutIntegrationRequest,
}

/// A client with its defaults.
///
/// # Panics
///
/// Panics if the client does not take the endpoint.
#[must_use]
pub fn client(endpoint_url: &str) -> Client {
    Client::builder()
        .region(REGION)
        .credentials_provider(Credentials::from_keys(ACCESS_KEY_ID, SECRET_ACCESS_KEY, None))
        .endpoint_url(endpoint_url)
        .build()
        .expect("a client")
}

impl Peer for Ours {
    fn connect(endpoint_url: &str) -> Self {
        let put = RequestDocument::new(PUT_INTEGRATION).member("DomainName", DOMAIN_NAME).read().expect("a request");
        Self { client: client(endpoint_url), put }
    }

    async fn put_integration(&self) -> String {
        self.client.send(&self.put).await.expect("a response").uri
    }

    async fn list_integrations(&self) -> Page {
        let page = self.client.list_integrations(DOMAIN_NAME).max_results(100).await.expect("a response");
        let mut items = page.items.expect("items");
        Page { items: items.len(), last_uri: items.pop().map(|item| item.uri) }
    }

    async fn get_integration(&self) -> String {
        self.client.get_integration(DOMAIN_NAME, URI).await.expect("a response").uri
    }
}
