//! The main job from end to end: an object type with an ORDER key, a Salesforce flow, a Shopify integration, and the
//! list of what is set up.
//!
//! `cargo run --example quickstart` runs against the built-in fake and needs no AWS account.
//!
//! With `--live` it uses the environment's credentials and region, and touches only what it is given:
//!
//! ```text
//! cargo run --example quickstart -- --live --domain NAME [--object-type NAME]
//!     [--flow NAME --kms-arn ARN --connector-profile NAME] [--event-source URI]
//! ```

use std::collections::HashMap;
use std::process::ExitCode;

use customer_profiles::model::flow::{
    FlowDefinition, SalesforceConnectorOperator, SalesforceSourceProperties, ScheduledTriggerProperties,
    SourceFlowConfig, Task, TaskType, TriggerConfig,
};
use customer_profiles::model::{EventType, FieldContentType, ObjectTypeField, ObjectTypeKey, StandardIdentifier};
use customer_profiles::{Client, Result};
use customer_profiles_fake::FakeService;
use futures::TryStreamExt;

/// What the example touches; a part that is not named is left alone.
struct Names {
    domain: String,
    object_type: Option<String>,
    flow: Option<Flow>,
    event_sources: Vec<String>,
}

struct Flow {
    name: String,
    kms_arn: String,
    connector_profile: String,
}

#[tokio::main]
async fn main() -> ExitCode {
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn start() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut options = options()?;
    if options.remove("live").is_some() {
        let client = Client::builder().environment().build()?;
        run(&client, &Names::from_options(options)?).await?;
    } else {
        let service = FakeService::start().await;
        service.create_domain("acme");
        println!("A fake of the service listens at {}; it knows the domain acme.\n", service.endpoint_url());
        run(&service.client(), &Names::for_the_fake()).await?;
    }
    Ok(())
}

async fn run(client: &Client, names: &Names) -> Result<()> {
    if let Some(object_type) = &names.object_type {
        put_object_type(client, &names.domain, object_type).await?;
    }
    if let Some(flow) = &names.flow {
        put_flow(client, names, flow).await?;
    }
    for uri in &names.event_sources {
        put_event_source(client, names, uri).await?;
    }
    list(client, &names.domain).await?;
    if let Some(uri) = names.event_sources.first() {
        read_back(client, &names.domain, uri).await?;
    }
    show_an_error(client, &names.domain).await;
    Ok(())
}

async fn put_object_type(client: &Client, domain: &str, object_type: &str) -> Result<()> {
    let response = client
        .put_profile_object_type(domain, object_type, "Orders from the shop")
        .fields([
            ("OrderId", ObjectTypeField::default().source("_source.id").target("_order.OrderId")),
            (
                "Email",
                ObjectTypeField::default()
                    .source("_source.email")
                    .target("_profile.EmailAddress")
                    .content_type(FieldContentType::EmailAddress),
            ),
        ])
        .keys([
            (
                "_orderId",
                [ObjectTypeKey::new()
                    .field_names(["OrderId"])
                    .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique])],
            ),
            (
                "_email",
                [ObjectTypeKey::new().field_names(["Email"]).standard_identifiers([StandardIdentifier::Profile])],
            ),
        ])
        .allow_profile_creation(true)
        .await?;
    println!("Object type {}:", response.object_type_name);
    for (name, keys) in response.keys.unwrap_or_default() {
        for key in keys {
            let identifiers: Vec<_> = key.standard_identifiers.iter().flatten().map(ToString::to_string).collect();
            println!("  key {name} on {:?} is {}", key.field_names.unwrap_or_default(), identifiers.join(", "));
        }
    }
    Ok(())
}

async fn put_flow(client: &Client, names: &Names, flow: &Flow) -> Result<()> {
    let fields = ["Id", "Email", "TotalAmount"];
    let project = Task::new(TaskType::Filter, fields).connector_operator(SalesforceConnectorOperator::Projection);
    let copy = |field: &str| {
        Task::new(TaskType::Map, [field]).connector_operator(SalesforceConnectorOperator::NoOp).destination_field(field)
    };
    let definition = FlowDefinition::new(
        &flow.name,
        &flow.kms_arn,
        SourceFlowConfig::from(SalesforceSourceProperties::new("Order").include_deleted_records(false))
            .connector_profile_name(&flow.connector_profile),
        std::iter::once(project).chain(fields.map(copy)),
        TriggerConfig::scheduled(ScheduledTriggerProperties::new("rate(1hours)")),
    );
    let call = client.put_integration(&names.domain).flow_definition(definition);
    let call = match &names.object_type {
        Some(object_type) => call.object_type_name(object_type),
        None => call,
    };
    let integration = call.await?;
    println!("\nSalesforce flow, set up as {}", integration.uri);
    Ok(())
}

async fn put_event_source(client: &Client, names: &Names, uri: &str) -> Result<()> {
    let object_type = names.object_type.as_deref().unwrap_or("Shopify-Order");
    let integration = client
        .put_integration(&names.domain)
        .uri(uri)
        .object_type_names([
            (EventType::ShopifyCreateOrders, object_type),
            (EventType::ShopifyUpdatedOrders, object_type),
        ])
        .await?;
    println!("\nEvents from {}:", integration.uri);
    for (event, object_type) in integration.object_type_names.unwrap_or_default() {
        println!("  {event} goes to {object_type}");
    }
    Ok(())
}

async fn list(client: &Client, domain: &str) -> Result<()> {
    println!("\nAll integrations of {domain}, one a page:");
    let mut pages = client.list_integrations(domain).max_results(1).pages();
    let mut number = 0;
    while let Some(page) = pages.try_next().await? {
        number += 1;
        for integration in page.items.unwrap_or_default() {
            println!("  page {number}: {}", integration.uri);
        }
    }
    Ok(())
}

async fn read_back(client: &Client, domain: &str, uri: &str) -> Result<()> {
    let integration = client.get_integration(domain, uri).await?;
    println!("\nRead back: {} was changed at {}", integration.uri, integration.last_updated_at);
    Ok(())
}

async fn show_an_error(client: &Client, domain: &str) {
    match client.get_integration(domain, "s3://no-such-bucket").await {
        Ok(_) => println!("\nThere is an integration with s3://no-such-bucket after all."),
        Err(error) if error.is_not_found() => println!("\nWhat is not there is an error:\n  {error}"),
        Err(error) => println!("\nThat failed in another way than expected:\n  {error}"),
    }
}

impl Names {
    fn for_the_fake() -> Self {
        Self {
            domain: "acme".to_owned(),
            object_type: Some("Shopify-Order".to_owned()),
            flow: Some(Flow {
                name: "salesforce-orders".to_owned(),
                kms_arn: "arn:aws:kms:us-west-2:123456789012:key/11111111-2222-3333-4444-555555555555".to_owned(),
                connector_profile: "salesforce".to_owned(),
            }),
            event_sources: ["shop", "outlet"]
                .map(|name| format!("arn:aws:events:us-west-2::event-source/aws.partner/shopify.com/{name}"))
                .to_vec(),
        }
    }

    fn from_options(mut options: HashMap<String, String>) -> std::result::Result<Self, String> {
        let domain = options.remove("domain").ok_or("--live needs --domain NAME")?;
        let flow = match (options.remove("flow"), options.remove("kms-arn"), options.remove("connector-profile")) {
            (Some(name), Some(kms_arn), Some(connector_profile)) => Some(Flow { name, kms_arn, connector_profile }),
            (None, None, None) => None,
            _ => return Err("--flow, --kms-arn and --connector-profile go together".to_owned()),
        };
        let names = Self {
            domain,
            object_type: options.remove("object-type"),
            flow,
            event_sources: options.remove("event-source").into_iter().collect(),
        };
        match options.into_keys().next() {
            Some(unknown) => Err(format!("there is no option --{unknown}")),
            None => Ok(names),
        }
    }
}

/// `--name value …`, but for `--live`, which stands alone.
fn options() -> std::result::Result<HashMap<String, String>, String> {
    let mut arguments = std::env::args().skip(1);
    let mut options = HashMap::new();
    while let Some(argument) = arguments.next() {
        let name = argument.strip_prefix("--").ok_or_else(|| format!("{argument} is not an option"))?;
        let value = if name == "live" { Some(String::new()) } else { arguments.next() };
        options.insert(name.to_owned(), value.ok_or_else(|| format!("--{name} needs a value"))?);
    }
    if !options.is_empty() && !options.contains_key("live") {
        return Err("the options are for --live; without it the example uses a fake of the service".to_owned());
    }
    Ok(options)
}
