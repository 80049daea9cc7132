//! What one call costs in allocations and, where valgrind is installed, in instructions: figures that no other load on
//! the machine can change.
//!
//! `cargo bench --bench cost` compares them with `benches/cost/figures.json` and fails where one differs by more than
//! 10 %. `cargo bench --bench cost -- --update` writes them into that file.
//!
//! They are this crate's own measure, built with its development dependencies; `benches/peers` compares it with others.

mod calls;
mod canned_server;

use std::alloc::System;
use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::net::SocketAddr;
use std::process::{Command, ExitCode};

use calls::Calls;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const FIGURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/cost/figures.json");
/// One part in ten.
const SLACK: u64 = 10;

/// By what is counted, such as `GetIntegration: allocations`, the count for one call.
type Figures = BTreeMap<String, u64>;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    // This is the program as valgrind runs it.
    if let [command, server, operation, count] = arguments.as_slice()
        && command == "--only-call"
    {
        Calls::of(server.parse()?)?.repeat(operation, count.parse()?)?;
        return Ok(ExitCode::SUCCESS);
    }

    let server = canned_server::start()?;
    let mut figures = Figures::new();
    for operation in calls::OPERATIONS {
        let [allocations, bytes] = allocations(server, operation)?;
        figures.insert(format!("{operation}: allocations"), allocations);
        figures.insert(format!("{operation}: bytes allocated"), bytes);
        if let Some(instructions) = instructions(server, operation)? {
            figures.insert(format!("{operation}: instructions"), instructions);
        }
    }
    let known: Figures = serde_json::from_str(&std::fs::read_to_string(FIGURES)?)?;
    if arguments.iter().any(|argument| argument == "--update") {
        let all: Figures = known.into_iter().chain(figures).collect();
        std::fs::write(FIGURES, serde_json::to_string_pretty(&all)? + "\n")?;
        return Ok(ExitCode::SUCCESS);
    }
    Ok(if compare(&figures, &known) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// How often a call allocates, and how many bytes.
fn allocations(server: SocketAddr, operation: &str) -> Result<[u64; 2], Box<dyn Error>> {
    const COUNT: u32 = 100;
    let calls = Calls::of(server)?;
    calls.repeat(operation, COUNT)?; // connections and credentials are there from now on
    let region = Region::new(ALLOCATOR);
    calls.repeat(operation, COUNT)?;
    let change = region.change();
    Ok([change.allocations + change.reallocations, change.bytes_allocated].map(|total| total as u64 / u64::from(COUNT)))
}

/// `None` where there is no valgrind, or another kind of processor than that of the figures.
fn instructions(server: SocketAddr, operation: &str) -> Result<Option<u64>, Box<dyn Error>> {
    const FEW: u32 = 50;
    const MANY: u32 = 250;
    if !cfg!(target_arch = "x86_64") {
        return Ok(None);
    }
    let of = |count: u32| -> Result<Option<u64>, Box<dyn Error>> {
        let program = std::env::current_exe()?;
        let valgrind = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(program)
            .args(["--only-call", &server.to_string(), operation, &count.to_string()])
            .output();
        let Ok(output) = valgrind else { return Ok(None) };
        let report = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            return Err(format!("the calls fail under valgrind:\n{report}").into());
        }
        let collected = report.lines().find_map(|line| line.split_once("Collected : "));
        let collected = collected.ok_or_else(|| format!("valgrind reports no count of instructions:\n{report}"))?.1;
        Ok(Some(collected.trim().parse()?))
    };
    let (Some(few), Some(many)) = (of(FEW)?, of(MANY)?) else { return Ok(None) };
    Ok(Some((many - few) / u64::from(MANY - FEW)))
}

/// Prints each figure beside the known one, and reports whether all are as they were.
///
/// One that has shrunk is to be written down, so that it can't grow back unseen.
fn compare(figures: &Figures, known: &Figures) -> bool {
    let names: BTreeSet<&String> = figures.keys().chain(known.keys()).collect();
    let mut all_as_known = true;
    for name in names {
        let verdict = match (figures.get(name), known.get(name)) {
            (Some(figure), Some(known)) => {
                let is_within_slack = (known - known / SLACK..=known + known / SLACK).contains(figure);
                all_as_known &= is_within_slack;
                let verdict = if is_within_slack { "all right" } else { "NOT ALL RIGHT: look why, then --update" };
                format!("{figure}, was {known}: {verdict}")
            }
            (Some(figure), None) => {
                all_as_known = false;
                format!("{figure}, NOT KNOWN: --update")
            }
            (None, _) => "not counted, as there is no valgrind for it".to_owned(),
        };
        println!("{name}: {verdict}");
    }
    all_as_known
}
