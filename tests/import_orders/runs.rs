//! Whole imports: what is put, what is rejected, what a second run does.

use std::collections::BTreeMap;
use std::fs::File;
use std::future::{Future, poll_fn};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::{fmt, fs};

use customer_profiles::RetryPolicy;
use indicatif::ProgressBar;
use serde_json::{Value, json};

use crate::folder;
use crate::import::{Import, Summary};
use crate::journal::Journal;
use crate::support::{self, InMemory};

/// A service that keeps orders by their id and rejects those whose status is `BAD`.
struct Shop {
    transport: InMemory,
    kept: Arc<Mutex<BTreeMap<String, Value>>>,
    standard_identifiers: Arc<Mutex<Value>>,
    /// Rejects all orders from now on, with this status.
    rejection: Arc<Mutex<Option<u16>>>,
}

impl Shop {
    fn new() -> Self {
        let kept: Arc<Mutex<BTreeMap<String, Value>>> = Arc::default();
        let standard_identifiers = Arc::new(Mutex::new(json!(["ORDER", "UNIQUE"])));
        let rejection: Arc<Mutex<Option<u16>>> = Arc::default();
        let (orders, identifiers, status) =
            (Arc::clone(&kept), Arc::clone(&standard_identifiers), Arc::clone(&rejection));
        let transport = InMemory::new(move |request| {
            if request.method() == "GET" {
                let key = json!({ "StandardIdentifiers": *identifiers.lock().unwrap(), "FieldNames": ["OrderId"] });
                let object_type =
                    json!({ "ObjectTypeName": "Order", "Description": "", "Keys": { "_orderId": [key] } });
                return Ok(support::json(200, object_type));
            }
            if let Some(status) = *status.lock().unwrap() {
                return Ok(support::json(status, json!({ "code": "AccessDeniedException", "message": "no" })));
            }
            let body: Value = serde_json::from_slice(request.body()).unwrap();
            let order: Value = serde_json::from_str(body["Object"].as_str().unwrap()).unwrap();
            if order["Status"] == "BAD" {
                return Ok(support::json(400, json!({ "code": "BadRequestException", "message": "a bad status" })));
            }
            orders.lock().unwrap().insert(order["OrderId"].as_str().unwrap().to_owned(), order);
            Ok(support::json(200, json!({})))
        });
        Self { transport, kept, standard_identifiers, rejection }
    }

    fn import(&self) -> Import {
        Import {
            client: self.transport.client(),
            service: "the shop".to_owned(),
            domain_name: "acme".to_owned(),
            object_type_name: "Order".to_owned(),
            concurrency: 4,
            retry_policy: RetryPolicy::standard(),
        }
    }

    async fn run(&self, path: &Path) -> Result<Summary, String> {
        run(&self.import(), path).await
    }

    fn ids(&self) -> Vec<String> {
        self.kept.lock().unwrap().keys().cloned().collect()
    }

    fn puts(&self) -> usize {
        self.transport.requests().iter().filter(|request| request.method() == "PUT").count()
    }
}

pub(crate) async fn run(import: &Import, path: &Path) -> Result<Summary, String> {
    import.run(path, &ProgressBar::hidden()).await.map_err(|error| error.to_string())
}

/// Runs an import until so many orders have got their response, and drops it then.
pub(crate) async fn run_until(import: &Import, path: &Path, responded: u64) {
    let bar = ProgressBar::hidden();
    let mut running = pin!(import.run(path, &bar));
    poll_fn(|context| {
        assert!(running.as_mut().poll(context).is_pending(), "the import came to its end before it could be stopped");
        if bar.position() >= responded { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

pub(crate) fn file(folder: &Path, name: &str, lines: impl IntoIterator<Item = impl fmt::Display>) -> PathBuf {
    let path = folder.join(name);
    write(&path, lines);
    path
}

fn write(path: &Path, lines: impl IntoIterator<Item = impl fmt::Display>) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    for line in lines {
        writeln!(file, "{line}").unwrap();
    }
    file.flush().unwrap();
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}.{ending}", path.display()))
}

fn orders(count: u64) -> impl Iterator<Item = Value> {
    (1..=count).map(|number| json!({ "OrderId": number.to_string(), "CustomerEmail": "jane@example.com" }))
}

pub(crate) fn summary(orders: u64, in_before: u64, put: u64, rejected: u64) -> Summary {
    Summary { orders, in_before, put, rejected }
}

#[tokio::test]
async fn a_second_run_puts_nothing_again() {
    let shop = Shop::new();
    let path = file(&folder("second_run"), "orders.ndjson", orders(30));
    assert_eq!(shop.run(&path).await, Ok(summary(30, 0, 30, 0)));
    assert_eq!(shop.run(&path).await, Ok(summary(30, 30, 0, 0)));
    assert_eq!((shop.ids().len(), shop.puts()), (30, 30));
    assert!(!beside(&path, "rejected").exists());
}

#[tokio::test]
async fn rejected_lines_can_be_mended_and_imported_in_their_turn() {
    let shop = Shop::new();
    let lines = [r#"{"OrderId":"1"}"#, r#"{"OrderId":"2","Status":"BAD"}"#, r#"{"OrderId":"3"#, r#"{"OrderId":"4"}"#];
    let path = file(&folder("rejected"), "orders.ndjson", lines);
    assert_eq!(shop.run(&path).await, Ok(summary(4, 0, 2, 2)));
    assert_eq!(shop.ids(), ["1", "4"]);

    let rejected = beside(&path, "rejected");
    let text = fs::read_to_string(&rejected).unwrap();
    let mut left: Vec<_> = text.lines().collect();
    left.sort_unstable();
    assert_eq!(left, [lines[1], lines[2]]);

    fs::write(&rejected, text.replace("BAD", "GOOD").replace("\"3\n", "\"3\"}\n")).unwrap();
    assert_eq!(shop.run(&rejected).await, Ok(summary(2, 0, 2, 0)));
    assert_eq!(shop.ids(), ["1", "2", "3", "4"]);
}

#[tokio::test]
async fn rejected_records_of_csv_come_with_their_header_as_they_were() {
    let shop = Shop::new();
    let lines = ["OrderId,Name,Status", "1,one,", "2,\"over\ntwo lines, with \"\"quotes\"\"\",BAD", "3", "4,four,"];
    let path = file(&folder("rejected_csv"), "orders.csv", lines);
    assert_eq!(shop.run(&path).await, Ok(summary(4, 0, 2, 2)));

    let rejected = beside(&path, "rejected");
    let text = fs::read_to_string(&rejected).unwrap();
    let mut left: Vec<_> = text.strip_prefix("OrderId,Name,Status\n").unwrap().split_inclusive("BAD\n").collect();
    left.sort_unstable_by_key(|record| record.len());
    assert_eq!(left.concat().replace("3\n", ""), format!("{}\n", lines[2]));

    fs::write(&rejected, text.replace("BAD", "GOOD").replace("3\n", "3,three,\n")).unwrap();
    assert_eq!(shop.run(&rejected).await, Ok(summary(2, 0, 2, 0)));
    assert_eq!(shop.ids(), ["1", "2", "3", "4"]);
    assert_eq!(shop.kept.lock().unwrap()["2"]["Name"], "over\ntwo lines, with \"quotes\"");
}

#[tokio::test]
async fn a_run_writes_its_own_rejected_lines_and_tries_those_of_the_last_one_again() {
    let shop = Shop::new();
    let path =
        file(&folder("rejected_again"), "orders.ndjson", [r#"{"OrderId":"1","Status":"BAD"}"#, r#"{"OrderId":"2"}"#]);
    shop.run(&path).await.unwrap();
    assert_eq!(shop.run(&path).await, Ok(summary(2, 1, 0, 1)));
    assert_eq!(fs::read_to_string(beside(&path, "rejected")).unwrap().lines().count(), 1);

    write(&path, [r#"{"OrderId":"1"}"#, r#"{"OrderId":"2"}"#]);
    assert_eq!(shop.run(&path).await, Ok(summary(2, 1, 1, 0)));
    assert!(!beside(&path, "rejected").exists());
}

#[tokio::test]
async fn an_order_that_was_changed_since_is_put_again() {
    let shop = Shop::new();
    let folder = folder("changed");
    let path = file(&folder, "orders.ndjson", orders(3));
    shop.run(&path).await.unwrap();
    write(
        &path,
        orders(3).map(|mut order| {
            if order["OrderId"] == "2" {
                order["Name"] = json!("new");
            }
            order
        }),
    );
    assert_eq!(shop.run(&path).await, Ok(summary(3, 2, 1, 0)));
    assert_eq!(shop.kept.lock().unwrap()["2"]["Name"], "new");
}

#[tokio::test]
async fn an_import_that_is_stopped_goes_on_where_it_was() {
    let shop = Shop::new();
    let path = file(&folder("stopped"), "orders.ndjson", orders(100));
    for responded in [30, 20] {
        run_until(&shop.import(), &path, responded).await;
    }
    let in_journal = u64::try_from(fs::read_to_string(beside(&path, "done")).unwrap().lines().count() - 1).unwrap();
    assert!((50..100).contains(&in_journal), "{in_journal}");
    assert_eq!(shop.run(&path).await, Ok(summary(100, in_journal, 100 - in_journal, 0)));
    assert_eq!(shop.ids().len(), 100);
    // Only what was in flight at a stop is put again.
    assert!((100..=108).contains(&shop.puts()), "{}", shop.puts());
}

#[tokio::test]
async fn a_kill_before_or_in_an_entry_of_the_journal_loses_and_doubles_nothing() {
    let shop = Shop::new();
    let path = file(&folder("torn"), "orders.ndjson", orders(10));
    shop.run(&path).await.unwrap();
    let journal = fs::read_to_string(beside(&path, "done")).unwrap();
    // At each byte the kill may have come.
    for kept in 0..=journal.len() {
        fs::write(beside(&path, "done"), &journal[..kept]).unwrap();
        let whole_entries = u64::try_from(journal[..kept].matches('\n').count()).unwrap().saturating_sub(1);
        assert_eq!(shop.run(&path).await, Ok(summary(10, whole_entries, 10 - whole_entries, 0)));
        assert_eq!(shop.run(&path).await, Ok(summary(10, 10, 0, 0)), "the journal is whole again");
    }
    assert_eq!(shop.ids().len(), 10);
}

#[tokio::test]
async fn the_journal_of_an_import_into_another_domain_is_rejected() {
    let shop = Shop::new();
    let path = file(&folder("other_domain"), "orders.ndjson", orders(3));
    shop.run(&path).await.unwrap();
    let other = Import { domain_name: "globex".to_owned(), ..shop.import() };
    let rejection = run(&other, &path).await.unwrap_err();
    assert!(rejection.contains("Order of acme at the shop") && rejection.contains("Order of globex"), "{rejection}");
    assert_eq!(shop.puts(), 3);
}

#[test]
fn two_imports_of_one_file_at_a_time_are_rejected() {
    let path = folder("two_at_a_time").join("orders.ndjson.done");
    let first = Journal::open(&path, "the shop").unwrap();
    let rejection = Journal::open(&path, "the shop").err().unwrap().to_string();
    assert!(rejection.contains("another import"), "{rejection}");
    drop(first);
    assert!(Journal::open(&path, "the shop").is_ok());
}

#[tokio::test]
async fn an_object_type_that_keeps_an_order_twice_is_rejected() {
    let shop = Shop::new();
    *shop.standard_identifiers.lock().unwrap() = json!(["ORDER"]);
    let path = file(&folder("not_unique"), "orders.ndjson", orders(3));
    assert_eq!(shop.run(&path).await, Err("the object type Order has no key that is UNIQUE".to_owned()));
    assert_eq!(shop.puts(), 0);
}

#[tokio::test]
async fn a_failure_that_every_order_would_meet_stops_the_import_and_rejects_none() {
    let shop = Shop::new();
    let path = file(&folder("all_fail"), "orders.ndjson", orders(50));
    *shop.rejection.lock().unwrap() = Some(403);
    assert!(shop.run(&path).await.unwrap_err().contains("AccessDeniedException"));
    assert!(shop.puts() <= 4);
    assert!(!beside(&path, "rejected").exists());

    *shop.rejection.lock().unwrap() = None;
    assert_eq!(shop.run(&path).await, Ok(summary(50, 0, 50, 0)));
}

#[test]
fn the_summary_says_it_in_a_line() {
    assert_eq!(summary(10, 3, 5, 2).to_string(), "10 orders: 5 put, 3 were in before, 2 rejected");
}
