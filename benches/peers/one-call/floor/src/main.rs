//! One call with reqwest, aws-sigv4 and serde, and nothing else.

use std::env;
use std::time::SystemTime;

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4::SigningParams;
use serde::{Deserialize, Serialize};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct GetIntegrationRequest {
    uri: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct GetIntegrationResponse {
    uri: String,
    created_at: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let region = env::var("AWS_REGION")?;
    let url = format!("https://profile.{region}.amazonaws.com/domains/acme/integrations");
    let body = serde_json::to_vec(&GetIntegrationRequest { uri: "s3://acme-orders".to_owned() })?;
    let content_type = ("content-type", "application/json");

    let identity = Credentials::from_keys(
        env::var("AWS_ACCESS_KEY_ID")?,
        env::var("AWS_SECRET_ACCESS_KEY")?,
        env::var("AWS_SESSION_TOKEN").ok(),
    )
    .into();
    let parameters = SigningParams::builder()
        .identity(&identity)
        .region(&region)
        .name("profile")
        .time(SystemTime::now())
        .settings(SigningSettings::default())
        .build()?
        .into();
    let signable = SignableRequest::new("POST", &url, [content_type].into_iter(), SignableBody::Bytes(&body))?;
    let (instructions, _) = sign(signable, &parameters)?.into_parts();

    let mut request = reqwest::Client::new().post(&url);
    for (name, value) in [content_type].into_iter().chain(instructions.headers()) {
        request = request.header(name, value);
    }
    let response = request.body(body).send().await?.error_for_status()?;
    let integration: GetIntegrationResponse = serde_json::from_slice(&response.bytes().await?)?;
    println!("{} since {}", integration.uri, integration.created_at);
    Ok(())
}
