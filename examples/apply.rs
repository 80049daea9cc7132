//! Sends a request that is kept in a file: the input of `PutIntegration` or of `PutProfileObjectType`, in the form that
//! the AWS command line takes.
//!
//! ```text
//! cargo run --example apply -- FILE [--domain NAME] [--live]
//! ```
//!
//! `--domain` gives the domain, and takes the place of the one in the file. Without `--live` the request goes to a fake
//! of the service, and the example checks that what arrived there is what the file says.

use std::process::ExitCode;

use customer_profiles::operations::PutIntegrationRequest;
use customer_profiles::operations::PutProfileObjectTypeRequest;
use customer_profiles::{Client, RequestDocument};
use customer_profiles_fake::FakeService;
use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

struct Arguments {
    file: String,
    domain: Option<String>,
    live: bool,
}

enum Request {
    Integration(Box<PutIntegrationRequest>),
    ObjectType(Box<PutProfileObjectTypeRequest>),
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let Arguments { file, domain, live } = arguments()?;
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    let request = Request::read(&text, domain.as_deref()).map_err(|error| format!("{file}: {error}"))?;
    if live {
        return request.send(&Client::builder().environment().build()?).await;
    }
    let service = FakeService::start().await;
    service.create_domain(request.domain());
    request.send(&service.client()).await?;
    let arrived = service.requests().pop().ok_or("nothing arrived at the fake")?;
    check_arrived(&text, &arrived.path, arrived.json.as_ref())?;
    println!("{file}: arrived at the fake as {} {}, equal to the file", arrived.method, arrived.path);
    Ok(())
}

impl Request {
    fn read(text: &str, domain: Option<&str>) -> Result<Self> {
        let mut document = RequestDocument::new(text);
        if let Some(domain) = domain {
            document = document.member("DomainName", domain);
        }
        // Only an object type has these; a text that is no JSON is reported by the reading below.
        let members: Value = serde_json::from_str(text).unwrap_or_default();
        let is_object_type = ["Description", "Fields", "Keys"].iter().any(|member| members.get(member).is_some());
        if is_object_type {
            Ok(Self::ObjectType(Box::new(document.read()?)))
        } else {
            Ok(Self::Integration(Box::new(document.read()?)))
        }
    }

    fn domain(&self) -> &str {
        match self {
            Self::Integration(request) => &request.domain_name,
            Self::ObjectType(request) => &request.domain_name,
        }
    }

    async fn send(&self, client: &Client) -> Result<()> {
        match self {
            Self::Integration(request) => {
                let response = client.send(&**request).await?;
                println!("{} has the integration {}", response.domain_name, response.uri);
            }
            Self::ObjectType(request) => {
                let response = client.send(&**request).await?;
                println!("{} has the object type {}", request.domain_name, response.object_type_name);
            }
        }
        Ok(())
    }
}

/// Compares what arrived with the file: its members are in the body, or they are segments of the path.
fn check_arrived(text: &str, path: &str, body: Option<&Value>) -> Result<()> {
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}'))?;
    let in_path = ["DomainName", "ObjectTypeName"];
    let mut expected = file.clone();
    if let (Some(members), Some(body)) = (expected.as_object_mut(), body) {
        members.retain(|member, _| !in_path.contains(&member.as_str()) || body.get(member).is_some());
    }
    if body != Some(&expected) {
        return Err(format!("what arrived is not what the file says:\n{body:#?}").into());
    }
    let object_type_in_body = body.is_some_and(|body| body.get("ObjectTypeName").is_some());
    let name = file.get("ObjectTypeName").and_then(Value::as_str).filter(|_| !object_type_in_body);
    if name.is_some() && path.rsplit('/').next() != name {
        return Err(format!("{path} does not name the object type").into());
    }
    Ok(())
}

fn arguments() -> Result<Arguments> {
    const USAGE: &str = "usage: apply FILE [--domain NAME] [--live]";
    let (mut file, mut domain, mut live) = (None, None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--domain" => domain = Some(arguments.next().ok_or(USAGE)?),
            "--live" => live = true,
            _ if argument.starts_with("--") || file.is_some() => return Err(USAGE.into()),
            _ => file = Some(argument),
        }
    }
    Ok(Arguments { file: file.ok_or(USAGE)?, domain, live })
}
