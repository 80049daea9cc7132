//! The import itself: from a file, through the bulk loader, into the journal or among the rejected.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use customer_profiles::model::{ObjectTypeKey, StandardIdentifier};
use customer_profiles::{Client, ErrorKind, RetryPolicy, StandardOrder};
use futures::{StreamExt, stream};
use indicatif::ProgressBar;

use crate::journal::{Done, Journal};
use crate::lines::{Line, OrderFile, Writer};
use crate::orders::{self, Entry};

/// Where orders go, and how.
pub(crate) struct Import {
    pub(crate) client: Client,
    /// The service, as the journal names it.
    pub(crate) service: String,
    pub(crate) domain_name: String,
    pub(crate) object_type_name: String,
    pub(crate) concurrency: usize,
    pub(crate) retry_policy: RetryPolicy,
}

/// What came of an import.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Summary {
    pub(crate) orders: u64,
    /// Were in before this run.
    pub(crate) in_before: u64,
    pub(crate) put: u64,
    pub(crate) rejected: u64,
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { orders, in_before, put, rejected } = self;
        write!(formatter, "{orders} orders: {put} put, {in_before} were in before, {rejected} rejected")
    }
}

impl Import {
    /// Imports what is not in yet. It can be stopped at any time, and run again.
    pub(crate) async fn run(&self, path: &Path, bar: &ProgressBar) -> Result<Summary, Box<dyn Error>> {
        let file = OrderFile::open(path)?;
        orders::check_header(&file)?;
        self.check_object_type().await?;

        let target = format!("{} of {} at {}", self.object_type_name, self.domain_name, self.service);
        let (done, mut journal) = Journal::open(&beside(path, "done"), &target)?;
        let mut rejected = Rejected::new(&file, beside(path, "rejected"))?;
        let mut summary = count(&file, &done)?;
        bar.set_length(summary.orders - summary.in_before);

        let mut unreadable = None;
        let entries = file
            .lines()?
            .map_while(|line| line.map_err(|error| unreadable = Some(error)).ok())
            .filter(|line| !done.contains(line))
            .map(|line| Entry::read(&file, line));
        let mut results = self
            .client
            .put_profile_objects(&self.domain_name, &self.object_type_name)
            .concurrency(self.concurrency)
            .retry_policy(self.retry_policy.retry_non_idempotent(true))
            .send_all(stream::iter(entries));
        while let Some(put) = results.next().await {
            let Entry { line, order } = put.input;
            match put.result {
                Ok(_) => {
                    journal.add(&line)?;
                    summary.put += 1;
                }
                Err(error) if is_about_all_orders(&error) => return Err(error.into()),
                Err(error) => {
                    let reason = order.err().unwrap_or_else(|| error.to_string());
                    bar.suspend(|| eprintln!("line {}: {reason}", line.number));
                    rejected.add(&line)?;
                    summary.rejected += 1;
                    bar.set_message(format!("{} rejected", summary.rejected));
                }
            }
            bar.inc(1);
        }
        drop(results);
        unreadable.map_or(Ok(summary), |error| Err(error.into()))
    }

    /// Putting an order again must replace it: then neither a lost response nor a kill makes two of one.
    async fn check_object_type(&self) -> Result<(), Box<dyn Error>> {
        let object_type = self.client.get_profile_object_type(&self.domain_name, &self.object_type_name).await?;
        let mut keys = object_type.keys.iter().flatten().flat_map(|(_, keys)| keys);
        let is_unique = |key: &ObjectTypeKey| {
            key.standard_identifiers.iter().flatten().any(|identifier| *identifier == StandardIdentifier::Unique)
        };
        if keys.any(is_unique) {
            return Ok(());
        }
        Err(format!("the object type {} has no key that is UNIQUE", self.object_type_name).into())
    }

    /// Puts an object type that takes standard orders as they are.
    pub(crate) async fn put_object_type(&self) -> customer_profiles::Result<()> {
        let order_id = ObjectTypeKey::new()
            .field_names(["OrderId"])
            .standard_identifiers([StandardIdentifier::Order, StandardIdentifier::Unique]);
        let email =
            ObjectTypeKey::new().field_names(["CustomerEmail"]).standard_identifiers([StandardIdentifier::Profile]);
        self.client
            .put_profile_object_type(&self.domain_name, &self.object_type_name, "Standard orders")
            .fields(StandardOrder::fields_from("_source"))
            .keys([("_orderId", [order_id]), ("_email", [email])])
            .allow_profile_creation(true)
            .await
            .map(drop)
    }
}

/// A failure that every order would meet: then it is better to stop, and to go on when it is mended.
fn is_about_all_orders(error: &customer_profiles::Error) -> bool {
    matches!(error.kind(), ErrorKind::Credentials | ErrorKind::Connect)
        || matches!(error.status().map(|status| status.as_u16()), Some(401 | 403 | 404))
}

fn count(file: &OrderFile, done: &Done) -> io::Result<Summary> {
    let mut summary = Summary::default();
    for line in file.lines()? {
        summary.orders += 1;
        summary.in_before += u64::from(done.contains(&line?));
    }
    Ok(summary)
}

/// The file of rejected lines: begun anew by each run, and there only if one was rejected.
struct Rejected<'a> {
    file: &'a OrderFile,
    path: PathBuf,
    writer: Option<Writer>,
}

impl<'a> Rejected<'a> {
    fn new(file: &'a OrderFile, path: PathBuf) -> io::Result<Self> {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(Self { file, path, writer: None }),
        }
    }

    fn add(&mut self, line: &Line) -> io::Result<()> {
        let writer = match &mut self.writer {
            Some(writer) => writer,
            None => self.writer.insert(self.file.create_like(&self.path)?),
        };
        writer.add(line)
    }
}

/// `orders.csv` has `orders.csv.done` beside it.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".");
    name.push(ending);
    name.into()
}
