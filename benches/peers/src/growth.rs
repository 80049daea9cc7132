//! How ours grows: with the length of a list, with the calls in flight, and with a page read ahead.

use peers::{Figures, Job, Scenario, StreamFigures, StreamJob};

use crate::environment;
use crate::programs::{self, ServerProcess};
use crate::table::median;

const ROUNDS: usize = 5;

pub(crate) fn growth() -> Result<(), String> {
    print!("{}", environment::describe(ROUNDS));
    streams()?;
    in_flight()?;
    prefetch()
}

/// A list of any length is read as fast, and in as much memory, as a short one.
fn streams() -> Result<(), String> {
    println!("\n| pages of 100 | items a second | CPU a page | peak RSS |\n| ---: | ---: | ---: | ---: |");
    for pages in [1, 10, 100, 1_000, 10_000] {
        let runs = rounds(0, |endpoint_url| {
            // A short list is read often enough to be measured.
            let times = 1_000_u64.div_ceil(pages);
            let job = StreamJob { endpoint_url, pages, times, prefetch: false, work_in_milliseconds: 0 };
            let figures: StreamFigures = programs::run("ours-stream", &job)?;
            if figures.items != pages * times * 100 {
                return Err(format!("{pages} pages: {} items", figures.items));
            }
            Ok(figures)
        })?;
        #[allow(clippy::cast_precision_loss)] // far from 2^52
        let speed = median(runs.iter().map(|run| run.items as f64 / run.seconds).collect());
        let cpu = median(runs.iter().map(|run| run.cpu_a_page).collect());
        let peak_rss = median(runs.iter().map(|run| run.peak_rss).collect());
        println!("| {pages} | {speed:.0} | {cpu:.0} µs | {peak_rss:.1} MiB |");
    }
    Ok(())
}

/// One thread, one client; each call in flight has a connection of its own.
fn in_flight() -> Result<(), String> {
    println!(
        "\n| calls in flight | PutIntegration a second | CPU | GetIntegration a second | CPU | peak RSS |\n\
         | ---: | ---: | ---: | ---: | ---: | ---: |"
    );
    for in_flight in [1, 2, 4, 8, 16, 32, 64, 128, 256] {
        let measure = |scenario| {
            let runs = rounds(0, |endpoint_url| {
                let job = Job { endpoint_url, scenario, calls: 10_000, warm_up: 1_000.max(in_flight), in_flight };
                programs::run::<Figures>("ours", &job)
            })?;
            let of = |figure: fn(&Figures) -> f64| median(runs.iter().map(figure).collect());
            Ok::<_, String>((1e6 / of(|run| run.wall), of(|run| run.cpu), of(|run| run.peak_rss)))
        };
        let (puts, put_cpu, put_rss) = measure(Scenario::PutIntegration)?;
        let (gets, get_cpu, get_rss) = measure(Scenario::GetIntegration)?;
        let peak_rss = put_rss.max(get_rss);
        println!("| {in_flight} | {puts:.0} | {put_cpu:.1} µs | {gets:.0} | {get_cpu:.1} µs | {peak_rss:.1} MiB |");
    }
    Ok(())
}

/// A server that takes 20 ms to respond, and a program that works on each page for 20 ms.
fn prefetch() -> Result<(), String> {
    const PAGES: u64 = 25;
    const MILLISECONDS: u64 = 20;
    println!("\n| server {MILLISECONDS} ms a page, work {MILLISECONDS} ms a page | {PAGES} pages | a page |");
    println!("| --- | ---: | ---: |");
    for prefetch in [false, true] {
        let runs = rounds(MILLISECONDS, |endpoint_url| {
            let job = StreamJob { endpoint_url, pages: PAGES, times: 1, prefetch, work_in_milliseconds: MILLISECONDS };
            programs::run::<StreamFigures>("ours-stream", &job)
        })?;
        let milliseconds = median(runs.iter().map(|run| run.seconds * 1e3).collect());
        let name = if prefetch { "with `prefetch`" } else { "without" };
        #[allow(clippy::cast_precision_loss)] // far from 2^52
        let a_page = milliseconds / PAGES as f64;
        println!("| {name} | {milliseconds:.0} ms | {a_page:.1} ms |");
    }
    Ok(())
}

/// Runs something against a new server each time.
fn rounds<F>(latency_in_milliseconds: u64, run: impl Fn(String) -> Result<F, String>) -> Result<Vec<F>, String> {
    (0..ROUNDS)
        .map(|_| {
            let server = ServerProcess::start(latency_in_milliseconds)?;
            run(server.endpoint_url.clone())
        })
        .collect()
}
