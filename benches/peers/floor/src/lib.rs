//! What anybody would write who has no client: reqwest, `aws_sigv4::http_request::sign` and serde, and nothing else. No
//! retries, no deadlines, no response but a success is understood.

mod model;

use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use peers::messages::{ACCESS_KEY_ID, DOMAIN_NAME, PUT_INTEGRATION, REGION, SECRET_ACCESS_KEY, URI};
use peers::{Page, Peer};
use reqwest::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use model::{GetIntegrationRequest, Integration, ListIntegrationsResponse, PutIntegrationRequest};

#[derive(Clone)]
pub struct Floor {
    client: reqwest::Client,
    endpoint_url: String,
    credentials: Credentials,
    put: PutIntegrationRequest,
}

impl Floor {
    async fn send<R: DeserializeOwned>(&self, method: Method, query: &str, body: Option<&impl Serialize>) -> R {
        let url = format!("{}/domains/{DOMAIN_NAME}/integrations{query}", self.endpoint_url);
        let content_type = body.is_some().then_some(("content-type", "application/json"));
        let body = body.map(|body| serde_json::to_vec(body).expect("JSON")).unwrap_or_default();

        let identity = self.credentials.clone().into();
        let parameters = SigningParams::builder()
            .identity(&identity)
            .region(REGION)
            .name("profile")
            .time(SystemTime::now())
            .settings(SigningSettings::default())
            .build()
            .expect("all that is needed")
            .into();
        let signable =
            SignableRequest::new(method.as_str(), &url, content_type.into_iter(), SignableBody::Bytes(&body))
                .expect("a request");
        let (instructions, _) = sign(signable, &parameters).expect("a signature").into_parts();

        let mut request = self.client.request(method, &url);
        for (name, value) in content_type.into_iter().chain(instructions.headers()) {
            request = request.header(name, value);
        }
        let response = request.body(body).send().await.expect("a response");
        let response = response.error_for_status().expect("a success");
        let body = response.bytes().await.expect("a body");
        serde_json::from_slice(&body).expect("JSON of this form")
    }
}

impl Peer for Floor {
    fn connect(endpoint_url: &str) -> Self {
        rustls::crypto::ring::default_provider().install_default().expect("the first provider");
        Self {
            client: reqwest::Client::new(),
            endpoint_url: endpoint_url.to_owned(),
            credentials: Credentials::from_keys(ACCESS_KEY_ID, SECRET_ACCESS_KEY, None),
            put: serde_json::from_str(PUT_INTEGRATION).expect("a request"),
        }
    }

    async fn put_integration(&self) -> String {
        self.send::<Integration>(Method::PUT, "", Some(&self.put)).await.uri
    }

    async fn list_integrations(&self) -> Page {
        let page: ListIntegrationsResponse = self.send(Method::GET, "?max-results=100", None::<&()>).await;
        let mut items = page.items.expect("items");
        Page { items: items.len(), last_uri: items.pop().map(|item| item.uri) }
    }

    async fn get_integration(&self) -> String {
        let request = GetIntegrationRequest { uri: URI.to_owned() };
        self.send::<Integration>(Method::POST, "", Some(&request)).await.uri
    }
}
