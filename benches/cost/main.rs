//! What one call costs in allocations and, where valgrind is installed, in instructions: figures that no other load on
//! the machine can change.
//!
//! `cargo bench --bench cost` compares them with `benches/cost/figures.json` and fails where one has grown by more than
//! 10 %. `cargo bench --bench cost -- --update` writes that file anew.

mod calls;
mod canned_server;

use std::alloc::System;
use std::collections::BTreeMap;
use std::error::Error;
use std::net::SocketAddr;
use std::process::{Command, ExitCode};

use calls::Calls;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const FIGURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/cost/figures.json");
const SLACK: f64 = 1.10;

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
        figures.insert(format!("{operation}: allocations"), allocations(server, operation)?);
        if let Some(instructions) = instructions(server, operation)? {
            figures.insert(format!("{operation}: instructions"), instructions);
        }
    }
    if arguments.iter().any(|argument| argument == "--update") {
        std::fs::write(FIGURES, serde_json::to_string_pretty(&figures)? + "\n")?;
        return Ok(ExitCode::SUCCESS);
    }
    let known: Figures = serde_json::from_str(&std::fs::read_to_string(FIGURES)?)?;
    Ok(if compare(&figures, &known) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn allocations(server: SocketAddr, operation: &str) -> Result<u64, Box<dyn Error>> {
    const COUNT: u32 = 100;
    let calls = Calls::of(server)?;
    calls.repeat(operation, COUNT)?; // connections and credentials are there from now on
    let region = Region::new(ALLOCATOR);
    calls.repeat(operation, COUNT)?;
    let change = region.change();
    Ok((change.allocations + change.reallocations) as u64 / u64::from(COUNT))
}

/// `None` where there is no valgrind.
fn instructions(server: SocketAddr, operation: &str) -> Result<Option<u64>, Box<dyn Error>> {
    const FEW: u32 = 50;
    const MANY: u32 = 250;
    let of = |count: u32| -> Result<Option<u64>, Box<dyn Error>> {
        let program = std::env::current_exe()?;
        let valgrind = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(program)
            .args(["--only-call", &server.to_string(), operation, &count.to_string()])
            .output();
        let Ok(output) = valgrind else { return Ok(None) };
        let report = String::from_utf8_lossy(&output.stderr);
        let collected = report.lines().find_map(|line| line.split_once("Collected : "));
        let collected = collected.ok_or_else(|| format!("valgrind tells no count of instructions:\n{report}"))?.1;
        Ok(Some(collected.trim().parse()?))
    };
    let (Some(few), Some(many)) = (of(FEW)?, of(MANY)?) else { return Ok(None) };
    Ok(Some((many - few) / u64::from(MANY - FEW)))
}

/// Prints each figure beside the known one, and tells whether none has grown.
fn compare(figures: &Figures, known: &Figures) -> bool {
    let mut none_has_grown = true;
    for (name, figure) in figures {
        let Some(known) = known.get(name) else {
            println!("{name}: {figure}, not known yet: run `cargo bench --bench cost -- --update`");
            none_has_grown = false;
            continue;
        };
        #[allow(clippy::cast_precision_loss)] // counts far below 2^53
        let growth = *figure as f64 / *known as f64;
        let verdict = if growth > SLACK { "has GROWN" } else { "is all right" };
        println!("{name}: {figure}, was {known}, {verdict}");
        none_has_grown &= growth <= SLACK;
    }
    none_has_grown
}
