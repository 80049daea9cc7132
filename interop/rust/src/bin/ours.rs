//! The life cycle by this repository's crate.

use aws_credential_types::Credentials;
use customer_profiles::operations::CreateDomainRequest;
use customer_profiles::operations::CreateProfileRequest;
use customer_profiles::operations::DeleteDomainRequest;
use customer_profiles::operations::DeleteIntegrationRequest;
use customer_profiles::operations::DeleteProfileObjectTypeRequest;
use customer_profiles::operations::GetDomainRequest;
use customer_profiles::operations::GetIntegrationRequest;
use customer_profiles::operations::GetProfileObjectTypeRequest;
use customer_profiles::operations::GetProfileObjectTypeTemplateRequest;
use customer_profiles::operations::ListAccountIntegrationsRequest;
use customer_profiles::operations::ListDomainsRequest;
use customer_profiles::operations::ListIntegrationsRequest;
use customer_profiles::operations::ListProfileObjectTypeTemplatesRequest;
use customer_profiles::operations::ListProfileObjectTypesRequest;
use customer_profiles::operations::ListProfileObjectsRequest;
use customer_profiles::operations::ListTagsForResourceRequest;
use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::operations::PutProfileObjectRequest;
use customer_profiles::operations::PutProfileObjectTypeRequest;
use customer_profiles::operations::SearchProfilesRequest;
use customer_profiles::operations::TagResourceRequest;
use customer_profiles::operations::UntagResourceRequest;
use customer_profiles::{Error, Operation, Paginated, RequestDocument, RetryPolicy};
use futures_util::TryStreamExt;
use interop::{Client, Failure, Result, ServiceError, Settings};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

const TIMES: [&str; 3] = ["CreatedAt", "LastUpdatedAt", "DefaultMaxProfileObjectCountEffectiveAfter"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    interop::main::<Ours>().await
}

struct Ours(customer_profiles::Client);

impl Client for Ours {
    fn new(settings: Settings) -> Self {
        let standard = RetryPolicy::standard();
        let retry_policy = settings.max_attempts.map_or(standard, |attempts| standard.max_attempts(attempts));
        let (access_key_id, secret_access_key, session_token, region) = settings.with_environment();
        let builder = customer_profiles::Client::builder()
            .environment()
            .region(region)
            .retry_policy(retry_policy)
            .credentials_provider(Credentials::new(access_key_id, secret_access_key, session_token, None, "interop"));
        Self(builder.build().expect("a client of the fake"))
    }

    async fn call(&self, operation: &str, request: Value) -> Result<Value> {
        match operation {
            "CreateDomain" => self.send::<CreateDomainRequest>(&request).await,
            "CreateProfile" => self.send::<CreateProfileRequest>(&request).await,
            "DeleteDomain" => self.send::<DeleteDomainRequest>(&request).await,
            "DeleteIntegration" => self.send::<DeleteIntegrationRequest>(&request).await,
            "DeleteProfileObjectType" => self.send::<DeleteProfileObjectTypeRequest>(&request).await,
            "GetDomain" => self.send::<GetDomainRequest>(&request).await,
            "GetIntegration" => self.send::<GetIntegrationRequest>(&request).await,
            "GetProfileObjectType" => self.send::<GetProfileObjectTypeRequest>(&request).await,
            "GetProfileObjectTypeTemplate" => self.send::<GetProfileObjectTypeTemplateRequest>(&request).await,
            "ListAccountIntegrations" => self.send::<ListAccountIntegrationsRequest>(&request).await,
            "ListDomains" => self.send::<ListDomainsRequest>(&request).await,
            "ListIntegrations" => self.send::<ListIntegrationsRequest>(&request).await,
            "ListProfileObjects" => self.send::<ListProfileObjectsRequest>(&request).await,
            "ListProfileObjectTypes" => self.send::<ListProfileObjectTypesRequest>(&request).await,
            "ListProfileObjectTypeTemplates" => self.send::<ListProfileObjectTypeTemplatesRequest>(&request).await,
            "ListTagsForResource" => self.send::<ListTagsForResourceRequest>(&request).await,
            "PutIntegration" => self.send::<PutIntegrationRequest>(&request).await,
            "PutProfileObject" => self.send::<PutProfileObjectRequest>(&request).await,
            "PutProfileObjectType" => self.send::<PutProfileObjectTypeRequest>(&request).await,
            "SearchProfiles" => self.send::<SearchProfilesRequest>(&request).await,
            "TagResource" => self.send::<TagResourceRequest>(&request).await,
            "UntagResource" => self.send::<UntagResourceRequest>(&request).await,
            _ => Err(Failure::Client(format!("the crate has no {operation}"))),
        }
    }

    /// By the crate's streams, which have to give what the tokens lead to.
    async fn pages(&self, operation: &str, request: Value) -> Result<Vec<Value>> {
        let by_stream = self.pages_by_stream(operation, &request).await?;
        if by_stream == self.pages_by_token(operation, request).await? {
            Ok(by_stream)
        } else {
            Err(Failure::Client("the stream gives other pages than the tokens lead to".to_owned()))
        }
    }
}

impl Ours {
    /// Sends a request that is read from its JSON, as from a file.
    async fn send<O: Operation<Response: Serialize> + DeserializeOwned>(&self, request: &Value) -> Result<Value> {
        let request: O = RequestDocument::new(&request.to_string()).read().map_err(failure)?;
        self.0.send(request).await.map_err(failure).map(as_json)
    }

    async fn pages_by_stream(&self, operation: &str, request: &Value) -> Result<Vec<Value>> {
        match operation {
            "ListAccountIntegrations" => self.stream::<ListAccountIntegrationsRequest>(request).await,
            "ListDomains" => self.stream::<ListDomainsRequest>(request).await,
            "ListIntegrations" => self.stream::<ListIntegrationsRequest>(request).await,
            "ListProfileObjects" => self.stream::<ListProfileObjectsRequest>(request).await,
            "ListProfileObjectTypes" => self.stream::<ListProfileObjectTypesRequest>(request).await,
            "ListProfileObjectTypeTemplates" => self.stream::<ListProfileObjectTypeTemplatesRequest>(request).await,
            "SearchProfiles" => self.stream::<SearchProfilesRequest>(request).await,
            _ => Err(Failure::Client(format!("no stream of {operation}"))),
        }
    }

    async fn stream<O: Paginated<Response: Serialize> + DeserializeOwned>(
        &self,
        request: &Value,
    ) -> Result<Vec<Value>> {
        let request: O = RequestDocument::new(&request.to_string()).read().map_err(failure)?;
        self.0.call(request).pages().map_ok(as_json).try_collect().await.map_err(failure)
    }
}

fn failure(error: Error) -> Failure {
    let text = |text: Option<&str>| text.map(str::to_owned);
    match error.code() {
        None => Failure::Client(error.to_string()),
        code => Failure::Service(ServiceError {
            code: text(code),
            status: error.status().map(|status| status.as_u16()),
            message: text(error.message()),
            request_id: text(error.request_id()),
        }),
    }
}

fn as_json(response: impl Serialize) -> Value {
    let mut response = serde_json::to_value(response).unwrap_or_default();
    in_milliseconds(&mut response);
    response
}

fn in_milliseconds(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member.as_f64() {
                    #[expect(clippy::cast_possible_truncation, reason = "times of this century")]
                    Some(seconds) if TIMES.contains(&name.as_str()) => {
                        *member = ((seconds * 1000.0).round() as i64).into();
                    }
                    _ => in_milliseconds(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(in_milliseconds),
        _ => {}
    }
}
