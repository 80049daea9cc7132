//! The scenarios by the official SDK.

// The API deprecates `PartyType` and `Gender`, and serves them.
#![allow(deprecated)]

mod json;
mod operations;
mod requests;
mod responses;

use aws_sdk_customerprofiles::config::retry::RetryConfig;
use aws_sdk_customerprofiles::config::{BehaviorVersion, Config, Credentials, Region};
use aws_sdk_customerprofiles::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_customerprofiles::operation::RequestId;
use interop::{Client, Failure, Result, ServiceError, Settings};
use serde_json::Value;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    interop::main::<Official>().await
}

struct Official(aws_sdk_customerprofiles::Client);

impl Client for Official {
    const OPERATIONS: &[&str] = operations::NAMES;

    fn new(settings: Settings) -> Self {
        let standard = RetryConfig::standard();
        let retry_config = match settings.max_attempts {
            Some(attempts) => standard.with_max_attempts(attempts),
            None => standard,
        };
        let (access_key_id, secret_access_key, session_token, region) = settings.with_environment();
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .http_client(aws_smithy_http_client::Builder::new().build_http())
            .endpoint_url(std::env::var("AWS_ENDPOINT_URL").unwrap_or_default())
            .region(Region::new(region))
            .retry_config(retry_config)
            .credentials_provider(Credentials::new(access_key_id, secret_access_key, session_token, None, "interop"))
            .build();
        Self(aws_sdk_customerprofiles::Client::from_conf(config))
    }

    async fn call(&self, operation: &str, request: Value) -> Result<Value> {
        operations::send(&self.0, operation, &request).await
    }
}

fn failure<E>(error: SdkError<E>) -> Failure
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let text = |text: Option<&str>| text.map(str::to_owned);
    match error.code() {
        None => Failure::Client(DisplayErrorContext(error).to_string()),
        code => Failure::Service(ServiceError {
            code: text(code),
            status: error.raw_response().map(|response| response.status().as_u16()),
            message: text(error.message()),
            request_id: text(error.request_id()),
        }),
    }
}
