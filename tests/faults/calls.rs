//! Three calls, one of each repeat safety, and what a fault of the wire may do to them.

use std::future::Future;
use std::time::Duration;

use aws_credential_types::Credentials;
use customer_profiles::{Client, ClientBuilder, Error, ErrorKind, Operation, RepeatSafety, Result, RetryPolicy};
use http::Method;
use serde::{Deserialize, Serialize};

use super::server::{Recipe, Server, Step, response};

/// Where a deadline is to pass; nowhere else, so that a busy machine makes no difference.
pub(crate) const SHORT: Duration = Duration::from_millis(500);
pub(crate) const REQUEST_ID: (&str, &str) = ("x-amzn-RequestId", "6a1f-request");

/// Has the members that each of the three calls requires.
pub(crate) const FINE: &str = r#"{"ObjectTypeName":"Order","Description":"fine","DomainName":"acme","Uri":"fine",
    "CreatedAt":1,"LastUpdatedAt":2,"ProfileId":"fine"}"#;

pub(crate) fn fine() -> Recipe {
    vec![Step::Write(response(200, &[], FINE))]
}

/// A request whose repetition makes a second profile.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateProfileRequest {
    domain_name: &'static str,
    first_name: &'static str,
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateProfileResponse {
    profile_id: String,
}

impl Operation for CreateProfileRequest {
    type Response = CreateProfileResponse;
    const NAME: &'static str = "CreateProfile";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/domains/{DomainName}/profiles";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::NotIdempotent;
}

/// A request that has no body.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct DeleteDomainRequest {
    domain_name: &'static str,
}

impl Operation for DeleteDomainRequest {
    type Response = serde_json::Value;
    const NAME: &'static str = "DeleteDomain";
    const METHOD: Method = Method::DELETE;
    const PATH: &'static str = "/domains/{DomainName}";
    const REPEAT_SAFETY: RepeatSafety = RepeatSafety::Idempotent;
}

pub(crate) async fn delete_domain(client: &Client) -> Result<()> {
    client.send(DeleteDomainRequest { domain_name: "acme" }).await.map(|_| ())
}

pub(crate) async fn create_profile(client: &Client) -> Result<String> {
    let request = CreateProfileRequest { domain_name: "acme", first_name: "Jane" };
    client.send(request).await.map(|profile| profile.profile_id)
}

pub(crate) async fn get_object_type(client: &Client) -> Result<String> {
    client.get_profile_object_type("acme", "Order").await.map(|object_type| object_type.description)
}

pub(crate) async fn put_integration(client: &Client) -> Result<String> {
    client.put_integration("acme").uri("s3://acme-orders").await.map(|integration| integration.uri)
}

/// Sends a request of this repeat safety; success gives the word that the response holds.
pub(crate) async fn call(client: &Client, repeat_safety: RepeatSafety) -> Result<String> {
    match repeat_safety {
        RepeatSafety::Safe => get_object_type(client).await,
        RepeatSafety::Idempotent => put_integration(client).await,
        _ => create_profile(client).await,
    }
}

/// A builder with hardly any backoff.
pub(crate) fn builder(endpoint: &str) -> ClientBuilder {
    Client::builder()
        .region("us-west-2")
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", Some("token".to_owned()), None, "test"))
        .endpoint_url(endpoint)
        .connect_timeout(Duration::from_secs(10))
        .attempt_timeout(Duration::from_secs(10))
        .operation_timeout(Duration::from_secs(15))
        .retry_policy(quick_retries())
        .response_body_limit(1024 * 1024)
}

pub(crate) fn quick_retries() -> RetryPolicy {
    let wait = Duration::from_millis(2);
    RetryPolicy::standard().initial_backoff(wait).throttling_backoff(wait)
}

pub(crate) fn client(server: &Server) -> Client {
    builder(&server.url()).build().unwrap()
}

/// Fails where a call does not end: no deadline of a test's client is near this.
pub(crate) async fn in_bounded_time<T>(call: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), call).await.expect("the call did not end within 20 s: it hangs")
}

/// What a fault of the wire must come to.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) recipe: Recipe,
    pub(crate) kind: ErrorKind,
    /// Whether another attempt is made where that is harmless.
    pub(crate) retried: bool,
    /// Whether the service may have done what was asked.
    pub(crate) may_have_arrived: bool,
    pub(crate) status: Option<u16>,
}

impl Fault {
    /// A fault in which the connection fails and no response can be read.
    pub(crate) fn of_transport(kind: ErrorKind, retried: bool, recipe: Recipe) -> Self {
        Self { recipe, kind, retried, may_have_arrived: true, status: None }
    }

    /// A success whose body can't be read.
    pub(crate) fn unreadable(recipe: Recipe) -> Self {
        Self { recipe, kind: ErrorKind::Decode, retried: false, may_have_arrived: true, status: Some(200) }
    }

    /// A response with an error status.
    pub(crate) fn rejected(status: u16, retried: bool, recipe: Recipe) -> Self {
        let may_have_arrived = status >= 500;
        Self { recipe, kind: ErrorKind::Service, retried, may_have_arrived, status: Some(status) }
    }

    /// Runs the three calls against the fault, "always" and "once, then fine"; gives the error of the safe one.
    pub(crate) async fn survive(&self) -> Error {
        let all = async {
            tokio::join!(
                self.always(RepeatSafety::Safe),
                self.always(RepeatSafety::Idempotent),
                self.always(RepeatSafety::NotIdempotent),
                self.once_then_fine(RepeatSafety::Safe),
                self.once_then_fine(RepeatSafety::Idempotent),
                self.once_then_fine(RepeatSafety::NotIdempotent),
                self.repeated_on_demand(),
            )
        };
        Box::pin(all).await.0
    }

    fn builder(&self, server: &Server) -> ClientBuilder {
        let builder = builder(&server.url());
        if self.kind == ErrorKind::Timeout { builder.attempt_timeout(SHORT) } else { builder }
    }

    /// Whether another attempt follows for a request of this repeat safety.
    fn is_retried(&self, repeat_safety: RepeatSafety) -> bool {
        self.retried && (repeat_safety != RepeatSafety::NotIdempotent || !self.may_have_arrived)
    }

    async fn always(&self, repeat_safety: RepeatSafety) -> Error {
        let server = Server::always(self.recipe.clone()).await;
        let client = self.builder(&server).build().unwrap();
        let error = in_bounded_time(call(&client, repeat_safety)).await.expect_err("always: a false success");
        let attempts = if self.is_retried(repeat_safety) { 3 } else { 1 };
        let mode = format!("always, {repeat_safety:?}: {error:?}");
        self.check(&error, repeat_safety, &mode);
        assert_eq!(error.attempts(), attempts, "{mode}");
        assert_eq!(server.request_count(), attempts as usize, "{mode}");
        check_attempts(&server, &mode);
        error
    }

    async fn once_then_fine(&self, repeat_safety: RepeatSafety) {
        let faulty = self.recipe.clone();
        let server = Server::start(move |_, index| if index == 0 { faulty.clone() } else { fine() }).await;
        let client = self.builder(&server).build().unwrap();
        let result = in_bounded_time(call(&client, repeat_safety)).await;
        let mode = format!("once, {repeat_safety:?}: {result:?}");
        let requests = if self.is_retried(repeat_safety) {
            assert_eq!(result.expect(&mode), "fine", "{mode}");
            2
        } else {
            let error = result.expect_err(&mode);
            self.check(&error, repeat_safety, &mode);
            assert_eq!(error.attempts(), 1, "{mode}");
            1
        };
        assert_eq!(server.request_count(), requests, "{mode}");
        check_attempts(&server, &mode);

        let second = in_bounded_time(call(&client, repeat_safety)).await;
        assert_eq!(second.expect("what was left of the first response reached the second call"), "fine", "{mode}");
        assert_eq!(server.request_count(), requests + 1, "the second call needed one attempt; {mode}");
        if self.status.is_none() {
            let connections: Vec<_> = server.requests().iter().map(|request| request.connection).collect();
            assert!(!connections[1..].contains(&connections[0]), "the broken connection was used again; {mode}");
        }
    }

    /// A request that could make a second thing is repeated where the caller asks for it.
    async fn repeated_on_demand(&self) {
        let server = Server::always(self.recipe.clone()).await;
        let client = self.builder(&server).retry_policy(quick_retries().retry_non_idempotent(true)).build().unwrap();
        let error = in_bounded_time(create_profile(&client)).await.unwrap_err();
        assert_eq!(server.request_count(), if self.retried { 3 } else { 1 }, "retry_non_idempotent: {error:?}");
        assert_eq!(error.outcome_unknown(), self.may_have_arrived, "retry_non_idempotent: {error:?}");
    }

    fn check(&self, error: &Error, repeat_safety: RepeatSafety, mode: &str) {
        assert_eq!(error.kind(), self.kind, "{mode}");
        assert_eq!(error.status().map(|status| status.as_u16()), self.status, "{mode}");
        assert_eq!(error.is_retryable(), self.retried, "{mode}");
        assert_eq!(error.is_timeout(), self.kind == ErrorKind::Timeout, "{mode}");
        let unknown = self.may_have_arrived && repeat_safety != RepeatSafety::Safe;
        assert_eq!(error.outcome_unknown(), unknown, "{mode}");
    }
}

/// All attempts of a call carry one id and one body, and each its number and a signature.
fn check_attempts(server: &Server, mode: &str) {
    let requests = server.requests();
    for (index, request) in requests.iter().enumerate() {
        assert_eq!(request.header("amz-sdk-request"), Some(&*format!("attempt={}; max=3", index + 1)), "{mode}");
        assert_eq!(request.header("amz-sdk-invocation-id"), requests[0].header("amz-sdk-invocation-id"), "{mode}");
        assert_eq!(request.body, requests[0].body, "{mode}");
        assert!(request.header("authorization").is_some_and(|value| value.contains("Signature=")), "{mode}");
        assert_eq!(request.header("transfer-encoding"), None, "{mode}");
    }
}
