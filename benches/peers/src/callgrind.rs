//! Instructions, counted by valgrind.

use std::process::{Command, Stdio};

use peers::{Job, Scenario};

use crate::programs::{self, ServerProcess};

pub(crate) fn is_there() -> bool {
    let valgrind = Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    valgrind.is_ok_and(|status| status.success())
}

/// What one call costs: the difference between a short run and a longer one, so that the set-up does not count.
#[allow(clippy::cast_precision_loss)] // far from 2^52
pub(crate) fn instructions_per_call(peer: &str, scenario: Scenario, calls: u64) -> Result<f64, String> {
    let few = calls / 5;
    let instructions = instructions(peer, scenario, few + calls)? - instructions(peer, scenario, few)?;
    Ok(instructions as f64 / calls as f64)
}

fn instructions(peer: &str, scenario: Scenario, calls: u64) -> Result<i64, String> {
    let server = ServerProcess::start(0)?;
    let job = Job { endpoint_url: server.endpoint_url.clone(), scenario, calls, warm_up: 0, in_flight: 1 };
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(programs::program(peer))
        .arg(programs::argument(&job))
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .output()
        .map_err(|error| format!("valgrind: {error}"))?;
    let text = String::from_utf8_lossy(&output.stderr);
    let collected = text.lines().find_map(|line| line.split_once("Collected :")).map(|(_, number)| number.trim());
    collected
        .filter(|_| output.status.success())
        .and_then(|number| number.parse().ok())
        .ok_or_else(|| format!("valgrind did not count: {text}"))
}
