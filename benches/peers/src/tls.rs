//! How ours grows with the calls in flight where there is TLS: what a connection and its handshake are shared by.

use std::path::PathBuf;

use peers::{Figures, Job, Scenario};

use crate::environment;
use crate::programs::{self, ServerProcess};
use crate::table::median;

const ROUNDS: usize = 3;
const CALLS: u64 = 10_000;

pub(crate) fn tls() -> Result<(), String> {
    print!("{}", environment::describe(ROUNDS));
    println!(
        "\n| GetIntegration by TLS | in flight | a second | CPU | peak RSS | handshakes | resumed | calls a handshake |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    );
    for (protocol, program) in [("HTTP/1.1", "ours"), ("HTTP/2", "ours-http2")] {
        for in_flight in [1, 4, 16, 64, 256] {
            let runs = (0..ROUNDS).map(|_| run(program, in_flight)).collect::<Result<Vec<_>, _>>()?;
            let of = |figure: fn(&Run) -> f64| median(runs.iter().map(figure).collect());
            let handshakes = of(|run| run.handshakes);
            #[allow(clippy::cast_precision_loss)] // far from 2^52
            let calls = (CALLS + warm_up(in_flight)) as f64;
            println!(
                "| {protocol} | {in_flight} | {:.0} | {:.1} µs | {:.1} MiB | {handshakes:.0} | {:.0} | {:.0} |",
                1e6 / of(|run| run.figures.wall),
                of(|run| run.figures.cpu),
                of(|run| run.figures.peak_rss),
                of(|run| run.resumed),
                calls / handshakes,
            );
        }
    }
    Ok(())
}

struct Run {
    figures: Figures,
    handshakes: f64,
    /// How many of them took up an earlier session.
    resumed: f64,
}

/// Calls that open the connections.
fn warm_up(in_flight: u64) -> u64 {
    1_000.max(in_flight)
}

fn run(program: &str, in_flight: u64) -> Result<Run, String> {
    let certificate = CertificateFile::new();
    let server = ServerProcess::start_tls(&certificate.0)?;
    let job = Job {
        endpoint_url: server.endpoint_url.clone(),
        scenario: Scenario::GetIntegration,
        calls: CALLS,
        warm_up: warm_up(in_flight),
        in_flight,
    };
    let figures = programs::run_with(program, &job, &[("AWS_CA_BUNDLE", certificate.0.as_path())])?;
    let handshakes = server.end()?;
    #[allow(clippy::cast_precision_loss)] // far from 2^52
    let count = |kind: &str| handshakes.lines().filter(|line| line.contains(kind)).count() as f64;
    Ok(Run { figures, handshakes: count(""), resumed: count("Resumed") })
}

/// A file that ends with this value.
struct CertificateFile(PathBuf);

impl CertificateFile {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("peers-{}.pem", std::process::id())))
    }
}

impl Drop for CertificateFile {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}
