//! The scenarios by this repository's crate.

use std::pin::Pin;

use aws_credential_types::Credentials;
use customer_profiles::{Error, Operation, Paginated, RequestDocument, RetryPolicy, for_each_operation, operations};
use futures_util::TryStreamExt;
use interop::{Client, Failure, Result, ServiceError, Settings};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    interop::main::<Ours>().await
}

struct Ours(customer_profiles::Client);

type Pending<'a, T> = Pin<Box<dyn Future<Output = Result<T>> + 'a>>;

macro_rules! names {
    ($($request:ident $($pages:ident)?,)*) => { &[$(operations::$request::NAME),*] };
}

impl Client for Ours {
    const OPERATIONS: &[&str] = for_each_operation!(names);

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
        macro_rules! by_name {
            ($($request:ident $($pages:ident)?,)*) => {
                match operation {
                    $(operations::$request::NAME => {
                        Box::pin(send::<operations::$request>(&self.0, &request)) as Pending<_>
                    })*
                    _ => return Err(Failure::Client(format!("the crate has no {operation}"))),
                }
            };
        }
        for_each_operation!(by_name).await
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
    async fn pages_by_stream(&self, operation: &str, request: &Value) -> Result<Vec<Value>> {
        // The list has the word `pages`, the name of the function below, where an operation has them.
        macro_rules! by_name {
            ($($request:ident $($pages:ident)?,)*) => {
                match operation {
                    $($(operations::$request::NAME => {
                        Box::pin($pages::<operations::$request>(&self.0, request)) as Pending<_>
                    })?)*
                    _ => return Err(Failure::Client(format!("no stream of {operation}"))),
                }
            };
        }
        for_each_operation!(by_name).await
    }
}

async fn send<O>(client: &customer_profiles::Client, request: &Value) -> Result<Value>
where
    O: Operation<Response: Serialize> + DeserializeOwned,
{
    client.send(read::<O>(request)?).await.map_err(failure).map(as_json)
}

async fn pages<O>(client: &customer_profiles::Client, request: &Value) -> Result<Vec<Value>>
where
    O: Paginated<Response: Serialize> + DeserializeOwned,
{
    client.call(read::<O>(request)?).pages().map_ok(as_json).try_collect().await.map_err(failure)
}

/// A request from its JSON, as from a file.
fn read<O: DeserializeOwned>(request: &Value) -> Result<O> {
    RequestDocument::new(&request.to_string()).read().map_err(failure)
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
                    Some(seconds) if interop::is_time(name) => *member = ((seconds * 1000.0).round() as i64).into(),
                    _ => in_milliseconds(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(in_milliseconds),
        _ => {}
    }
}
