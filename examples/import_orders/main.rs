//! Imports a file of orders: as fast as the service grants, with a progress bar, and without losing or doubling one.
//!
//! `cargo run --example import_orders` makes a file of orders and imports it into the built-in fake, which throttles
//! each twentieth request. A file of your own, into the fake or into the service with the environment's credentials and
//! region:
//!
//! ```text
//! cargo run --example import_orders -- FILE
//! cargo run --example import_orders -- FILE --live --domain NAME
//!
//!     --object-type NAME    the object type of the orders; Order unless given
//!     --put-object-type     puts an object type that takes standard orders as they are, first
//!     --concurrency N       how many orders are on their way at most; 16 unless given
//!     --orders N            how many orders the file has that is made when none is given
//! ```
//!
//! `FILE.ndjson` has one standard order a line. `FILE.csv` has a header with the names of the order's members:
//! `OrderId`, `CustomerEmail`, `BillingAddress.City`, `Attributes.Channel`, `OrderItems.1.Title`; an empty field is a
//! member that is not there.
//!
//! `FILE.rejected`, in the same form, holds the lines that are no orders and the orders that the service rejected; the
//! reason of each is printed. It can be imported in its turn. Each run writes it anew, so rename it before you edit it.
//!
//! `FILE.done` is the journal: the lines that are in. Kill the import, start it again, and it goes on with those that
//! are not. A line is written there when the service has responded; so those that were on their way when it was killed
//! may be in although the journal does not say so, and they are put again. That makes no second order, because the
//! object type has a key that is `UNIQUE` on the `OrderId`: an order that is put again replaces itself. For the same
//! reason a request whose response was lost is repeated. The example rejects an object type without such a key.
//!
//! Orders overtake each other on their way. If a file has several lines for one order, import it with
//! `--concurrency 1`, so that the last one stands.

mod import;
mod journal;
mod lines;
mod orders;

use std::collections::HashMap;
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use customer_profiles::{Client, OrderItem, OrderStatusCode, RetryPolicy, StandardOrder};
use customer_profiles_fake::FakeService;
use import::{Import, beside};
use indicatif::{ProgressBar, ProgressStyle};

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

async fn start() -> Result<(), Box<dyn Error>> {
    let Options { file, mut options } = Options::read()?;
    let is_live = options.remove("live").is_some();
    let puts_object_type = options.remove("put-object-type").is_some() || !is_live;
    let domain_name = match options.remove("domain") {
        None if is_live => return Err("--live needs --domain NAME".into()),
        domain_name => domain_name.unwrap_or_else(|| "acme".to_owned()),
    };
    let object_type_name = options.remove("object-type").unwrap_or_else(|| "Order".to_owned());
    let concurrency = options.remove("concurrency").map_or(Ok(16), |number| number.parse())?;
    let orders = options.remove("orders").map_or(Ok(1000), |number| number.parse())?;
    if let Some(unknown) = options.keys().next() {
        return Err(format!("there is no option --{unknown}").into());
    }

    let fake = if is_live { None } else { Some(fake(&domain_name).await) };
    let builder = fake.as_ref().map_or_else(|| Client::builder().environment(), FakeService::client_builder);
    let service = if is_live { builder.resolve_endpoint()? } else { "the fake".to_owned() };
    let client = builder.build()?;
    let retry_policy = RetryPolicy::standard();
    let import = Import { client, service, domain_name, object_type_name, concurrency, retry_policy };
    if puts_object_type {
        import.put_object_type().await?;
    }
    match file {
        Some(file) => run(&import, &file).await,
        None if is_live => Err("--live needs a file of orders".into()),
        None => {
            let file = demonstration(orders)?;
            run(&import, &file).await?;
            // The next one begins from the start; one that was killed goes on.
            fs::remove_file(beside(&file, "done"))?;
            Ok(fs::remove_file(file)?)
        }
    }
}

async fn run(import: &Import, file: &Path) -> Result<(), Box<dyn Error>> {
    let style = "{bar:32} {pos} of {len}, {per_sec}, {eta} left {msg}";
    let bar = ProgressBar::no_length().with_style(ProgressStyle::with_template(style)?);
    let started = Instant::now();
    let result = import.run(file, &bar).await;
    bar.abandon();
    let summary = result.inspect_err(|_| {
        if bar.position() > 0 {
            eprintln!("Stopped after {}. Start it again to go on.", bar.position());
        }
    })?;
    println!("{}: {summary}, in {:.1} s", file.display(), started.elapsed().as_secs_f64());
    if summary.rejected > 0 {
        println!("The rejected lines are in {}", beside(file, "rejected").display());
    }
    Ok(())
}

/// A fake with a domain, which throttles now and then.
async fn fake(domain_name: &str) -> FakeService {
    let fake = FakeService::start().await;
    fake.create_domain(domain_name);
    fake.throttle_every("PutProfileObject", 20);
    fake
}

/// A file of so many orders.
fn demonstration(orders: u32) -> Result<PathBuf, Box<dyn Error>> {
    let path = std::env::temp_dir().join("import_orders.ndjson");
    let mut file = BufWriter::new(File::create(&path)?);
    for number in 1..=orders {
        let order = StandardOrder::new(number.to_string())
            .customer_email(format!("customer-{}@example.com", number % 97))
            .total_price("89.90")
            .currency("EUR")
            .status_code(OrderStatusCode::Activated)
            .order_items([OrderItem::new().title("Boots").price("89.90")]);
        serde_json::to_writer(&mut file, &order)?;
        writeln!(file)?;
    }
    file.flush()?;
    Ok(path)
}

/// What stands on the command line.
struct Options {
    file: Option<PathBuf>,
    options: HashMap<String, String>,
}

impl Options {
    /// `--name value …`, but for two that stand alone, and the file.
    fn read() -> Result<Self, String> {
        let mut arguments = std::env::args().skip(1);
        let (mut file, mut options) = (None, HashMap::new());
        while let Some(argument) = arguments.next() {
            let Some(name) = argument.strip_prefix("--") else {
                if let Some(other) = file.replace(PathBuf::from(&argument)) {
                    return Err(format!("one file at a time: {} or {argument}", other.display()));
                }
                continue;
            };
            let stands_alone = matches!(name, "live" | "put-object-type");
            let value = if stands_alone { Some(String::new()) } else { arguments.next() };
            options.insert(name.to_owned(), value.ok_or_else(|| format!("--{name} needs a value"))?);
        }
        Ok(Self { file, options })
    }
}
