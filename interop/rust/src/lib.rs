//! Leads a client in Rust through a scenario and writes down what the client saw.

use std::collections::BTreeMap;
use std::env;
use std::fs;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a call gave no response.
pub enum Failure {
    /// What the client says of an error of the service.
    Service(ServiceError),
    /// Anything else.
    Client(String),
}

#[derive(Serialize)]
pub struct ServiceError {
    pub code: Option<String>,
    pub status: Option<u16>,
    pub message: Option<String>,
    pub request_id: Option<String>,
}

/// What of a client differs from the environment.
#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    pub access_key_id: Option<String>,
    pub secret_access_key: Option<String>,
    pub session_token: Option<String>,
    pub region: Option<String>,
    pub max_attempts: Option<u32>,
}

impl Settings {
    /// Access key id, secret access key, session token and region.
    #[must_use]
    pub fn with_environment(self) -> (String, String, Option<String>, String) {
        let or = |setting: Option<String>, name| setting.unwrap_or_else(|| env::var(name).unwrap_or_default());
        (
            or(self.access_key_id, "AWS_ACCESS_KEY_ID"),
            or(self.secret_access_key, "AWS_SECRET_ACCESS_KEY"),
            self.session_token,
            or(self.region, "AWS_REGION"),
        )
    }
}

/// A client that is led through scenarios.
pub trait Client {
    /// The names of the operations that the client has.
    const OPERATIONS: &[&str];

    fn new(settings: Settings) -> Self;

    /// Gives the response as JSON, with times in milliseconds since 1970.
    fn call(&self, operation: &str, request: Value) -> impl Future<Output = Result<Value>>;

    /// Gives all pages of a list; by their tokens, unless the client has a way of its own.
    fn pages(&self, operation: &str, request: Value) -> impl Future<Output = Result<Vec<Value>>> {
        self.pages_by_token(operation, request)
    }

    fn pages_by_token(&self, operation: &str, mut request: Value) -> impl Future<Output = Result<Vec<Value>>> {
        async move {
            let mut pages = Vec::new();
            loop {
                let page = self.call(operation, request.clone()).await?;
                let token = page["NextToken"].clone();
                pages.push(page);
                if token.is_null() {
                    return Ok(pages);
                }
                request["NextToken"] = token;
            }
        }
    }
}

#[derive(Deserialize)]
struct Step {
    step: String,
    calls: Vec<Call>,
}

#[derive(Deserialize)]
struct Call {
    operation: String,
    request: Value,
    #[serde(default)]
    client: Option<Settings>,
    #[serde(default)]
    pages: Option<Value>,
    /// Names, each with the path of a text in the response.
    #[serde(default)]
    remember: BTreeMap<String, Vec<Value>>,
}

/// Reads the steps from the first file that the command line names, and writes what was seen to the second; without any
/// file, prints the names of the operations.
///
/// # Errors
///
/// When one of them can't be read or written; a call that fails is a part of what was seen.
pub async fn main<C: Client>() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let (steps_file, transcript_file) = match &files[..] {
        [] => {
            println!("{}", json!(C::OPERATIONS));
            return Ok(());
        }
        [steps_file, transcript_file] => (steps_file, transcript_file),
        _ => return Err("two files are needed, or none".into()),
    };
    let steps: Vec<Step> = serde_json::from_str(&fs::read_to_string(steps_file)?)?;

    let client = C::new(Settings::default());
    let mut remembered = BTreeMap::new();
    let mut transcript = Map::new();
    for step in steps {
        let mut seen = Vec::new();
        for call in step.calls {
            seen.push(see(&client, call, &mut remembered).await);
        }
        transcript.insert(step.step, seen.into());
    }
    Ok(fs::write(transcript_file, Value::from(transcript).to_string())?)
}

async fn see<C: Client>(client: &C, call: Call, remembered: &mut BTreeMap<String, String>) -> Value {
    match make(client, call, remembered).await {
        Ok(seen) => seen,
        Err(Failure::Service(error)) => json!({ "error": error }),
        Err(Failure::Client(text)) => json!({ "failure": text }),
    }
}

async fn make<C: Client>(client: &C, call: Call, remembered: &mut BTreeMap<String, String>) -> Result<Value> {
    let Call { operation, mut request, client: settings, pages, remember } = call;
    fill_in(&mut request, remembered)?;
    let own = settings.map(C::new);
    let client = own.as_ref().unwrap_or(client);
    if pages.is_some() {
        return Ok(json!({ "pages": client.pages(&operation, request).await? }));
    }
    let response = client.call(&operation, request).await?;
    for (name, path) in remember {
        let value = path.iter().try_fold(&response, |value, member| match member {
            Value::String(name) => value.get(name),
            index => value.get(usize::try_from(index.as_u64()?).ok()?),
        });
        let text = value.and_then(Value::as_str).ok_or_else(|| Failure::Client(format!("no {name} in {response}")))?;
        remembered.insert(name, text.to_owned());
    }
    Ok(json!({ "response": response }))
}

/// Puts what was remembered in the place of `${NAME}`, also within a text.
fn fill_in(value: &mut Value, remembered: &BTreeMap<String, String>) -> Result<()> {
    match value {
        Value::Object(members) => members.values_mut().try_for_each(|member| fill_in(member, remembered)),
        Value::Array(items) => items.iter_mut().try_for_each(|item| fill_in(item, remembered)),
        Value::String(text) => {
            *text = filled_in(text, remembered)?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Whether a member of this name is a time, where it is a number; the harness names them.
#[must_use]
pub fn is_time(name: &str) -> bool {
    env::var("INTEROP_TIMES").is_ok_and(|names| names.split(',').any(|time| time == name))
}

/// A name is of letters, digits and `_`; braces with anything else stay as they are.
fn filled_in(text: &str, remembered: &BTreeMap<String, String>) -> Result<String> {
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let mut parts = text.split("${");
    let mut filled_in = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if let Some((name, rest)) = part.split_once('}').filter(|(name, _)| is_name(name)) {
            let known = remembered.get(name);
            filled_in += known.ok_or_else(|| Failure::Client(format!("{name} was not seen before")))?;
            filled_in += rest;
        } else {
            filled_in += "${";
            filled_in += part;
        }
    }
    Ok(filled_in)
}
