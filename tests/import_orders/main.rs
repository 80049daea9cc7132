//! The example `import_orders`, module by module: nothing is lost or doubled, whatever happens.

#[path = "../../examples/import_orders/import.rs"]
mod import;
#[path = "../../examples/import_orders/journal.rs"]
mod journal;
#[path = "../../examples/import_orders/lines.rs"]
mod lines;
#[path = "../../examples/import_orders/orders.rs"]
mod orders;

#[path = "../support/mod.rs"]
mod support;

mod forms;
mod runs;
mod ten_thousand;

use std::fs;
use std::path::PathBuf;

/// A new folder for the files of a test.
fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("import_orders").join(test);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
