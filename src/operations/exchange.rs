//! For the tests of operations: one request against a server that answers as it is told.

use aws_credential_types::Credentials;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

use crate::error::{Error, Result};
use crate::operation::Operation;
use crate::{Client, EnvironmentCredentials, RetryPolicy};

const REQUEST_ID: &str = "b25f48e8-84fd-11e6-80d9-574e0c4664cb";

/// What the server received and what the client made of the answer.
pub(super) struct Exchange<R> {
    pub(super) received: Request,
    pub(super) result: Result<R>,
}

impl<R> Exchange<R> {
    pub(super) fn line(&self) -> String {
        let url = &self.received.url;
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{} {}{query}", self.received.method, url.path())
    }

    /// The body, which must be JSON and say so.
    pub(super) fn body(&self) -> Value {
        assert_eq!(self.received.headers["content-type"], "application/json");
        self.received.body_json().unwrap()
    }

    pub(super) fn assert_no_body(&self) {
        assert!(self.received.body.is_empty());
        assert!(!self.received.headers.contains_key("content-type"));
    }
}

/// A client for calls that are put together and not sent.
pub(super) fn client() -> Client {
    Client::builder().region("us-west-2").credentials_provider(EnvironmentCredentials::new()).build().unwrap()
}

/// Sends a request to a server that answers with this status and body.
pub(super) async fn exchange<O: Operation>(request: &O, status: u16, body: &str) -> Exchange<O::Response> {
    answer(request, ResponseTemplate::new(status).set_body_raw(body.to_owned(), "application/json")).await
}

async fn answer<O: Operation>(request: &O, answer: ResponseTemplate) -> Exchange<O::Response> {
    let server = MockServer::start().await;
    let answer = answer.insert_header("x-amzn-RequestId", REQUEST_ID);
    Mock::given(any()).respond_with(answer).expect(1).mount(&server).await;
    let client = Client::builder()
        .region("us-west-2")
        .endpoint_url(server.uri())
        .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", Some("token".to_owned()), None, "test"))
        .retry_policy(RetryPolicy::off())
        .build()
        .unwrap();
    let result = client.send(request).await;
    let received = server.received_requests().await.unwrap().remove(0);
    assert_signed(&received);
    Exchange { received, result }
}

fn assert_signed(received: &Request) {
    let header = |name: &str| received.headers[name].to_str().unwrap();
    let authorization = header("authorization");
    assert!(authorization.starts_with("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"), "{authorization}");
    assert!(authorization.contains("/us-west-2/profile/aws4_request, SignedHeaders="), "{authorization}");
    assert!(authorization.contains("host;x-amz-date;x-amz-security-token, Signature="), "{authorization}");
    assert_eq!(header("x-amz-security-token"), "token");
    assert_eq!(header("amz-sdk-request"), "attempt=1; max=1");
    assert_eq!(header("amz-sdk-invocation-id").len(), 36);
}

/// Sends a request whose answer must be read, and written again as it came.
pub(super) async fn read<O: Operation>(request: &O, answer: Value) -> O::Response
where
    O::Response: Serialize,
{
    let response = exchange(request, 200, &answer.to_string()).await.result.unwrap();
    assert_eq!(serde_json::to_value(&response).unwrap(), answer);
    response
}

/// The error of an answer that lacks a promised member.
pub(super) async fn unreadable<O: Operation>(request: &O, body: &str) -> String
where
    O::Response: std::fmt::Debug,
{
    exchange(request, 200, body).await.result.unwrap_err().to_string()
}

/// Each error that the API documents for all operations is told apart, with all that is known of it.
pub(super) async fn assert_tells_errors_apart<O: Operation>(request: &O)
where
    O::Response: std::fmt::Debug,
{
    type Predicate = fn(&Error) -> bool;
    let errors: [(u16, &str, Predicate); 5] = [
        (400, "BadRequestException", Error::is_bad_request),
        (403, "AccessDeniedException", Error::is_access_denied),
        (404, "ResourceNotFoundException", Error::is_not_found),
        (429, "ThrottlingException", Error::is_throttled),
        (500, "InternalServerException", Error::is_retryable),
    ];
    for (status, code, expected) in errors {
        let template = ResponseTemplate::new(status)
            .insert_header("x-amzn-ErrorType", code)
            .set_body_raw(r#"{"Message":"what is wrong"}"#, "application/json");
        let error = answer(request, template).await.result.unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "{}: {code}: what is wrong (HTTP {status}, request id {REQUEST_ID}, 1 attempt{})",
                O::NAME,
                if error.outcome_unknown() { ", outcome unknown: the service may have done it" } else { "" }
            )
        );
        for (_, other, predicate) in errors {
            let throttled_is_retryable = other == "InternalServerException" && code == "ThrottlingException";
            assert_eq!(predicate(&error), other == code || throttled_is_retryable, "{code} and {other}");
        }
        assert!(expected(&error));
    }
}

/// A request reads from its own JSON, and refuses a member that does not exist.
pub(super) fn assert_reads_itself<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(request: &T) {
    let json = serde_json::to_string(request).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), request);
    let misspelt = json.replacen('{', r#"{"Misspelt":1,"#, 1);
    assert!(serde_json::from_str::<T>(&misspelt).unwrap_err().to_string().contains("unknown field `Misspelt`"));
}
