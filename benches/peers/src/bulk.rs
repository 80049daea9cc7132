//! Objects into a domain, alone and in batches; ours alone.

use peers::{BulkFigures, BulkJob};

use crate::environment;
use crate::programs::{self, ServerProcess};
use crate::table::median;

const ROUNDS: usize = 5;
const OBJECTS: u64 = 20_000;

/// What batches are to be, in objects a second of the processor, of single calls.
const TO_REACH: f64 = 5.0;

pub(crate) fn bulk() -> Result<(), String> {
    print!("{}", environment::describe(ROUNDS));
    println!("\n| orders of 1 KB | a second of the processor | CPU an order | a second | peak RSS |");
    println!("| --- | ---: | ---: | ---: | ---: |");
    let alone = row("one a call", false)?;
    let in_batches = row("ten a call", true)?;
    let times = alone / in_batches;
    let reached = if times >= TO_REACH { "reached" } else { "not reached" };
    println!(
        "\nTen a call: {times:.1} times as many a second of the processor as one a call; to reach {TO_REACH:.0}, {reached}."
    );
    Ok(())
}

/// Prints what a way of sending costs; gives the time of the processor for one order.
fn row(name: &str, in_batches: bool) -> Result<f64, String> {
    let mut runs = Vec::new();
    for _ in 0..ROUNDS {
        let server = ServerProcess::start(0)?;
        let job = BulkJob { endpoint_url: server.endpoint_url.clone(), objects: OBJECTS, in_batches };
        runs.push(programs::run::<BulkFigures>("ours-bulk", &job)?);
    }
    let of = |figure: fn(&BulkFigures) -> f64| median(runs.iter().map(figure).collect());
    let (cpu, seconds, peak_rss) = (of(|run| run.cpu_an_object), of(|run| run.seconds), of(|run| run.peak_rss));
    #[allow(clippy::cast_precision_loss)] // far from 2^52
    let a_second = OBJECTS as f64 / seconds;
    println!("| {name} | {:.0} | {cpu:.1} µs | {a_second:.0} | {peak_rss:.1} MiB |", 1e6 / cpu);
    Ok(cpu)
}
