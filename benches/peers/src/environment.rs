//! What was measured, when, and where.

use std::process::Command;
use std::time::SystemTime;

const LOCK: &str = include_str!("../Cargo.lock");

pub(crate) fn describe(rounds: usize) -> String {
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    format!(
        "{date}; {cpu}, {cores} cores; {rustc}; plain release profile; median of {rounds}.\n\
         Ours: customer-profiles {ours} ({commit}). Official SDK: aws-sdk-customerprofiles {sdk}, aws-smithy-runtime \
         {smithy}. Floor: reqwest {reqwest}, aws-sigv4 {sigv4}, serde_json {serde_json}.\n",
        date = httpdate::fmt_http_date(SystemTime::now()),
        cpu = cpu_model(),
        rustc = first_line("rustc", &["--version"]),
        commit = first_line("git", &["describe", "--always", "--dirty"]),
        ours = version("customer-profiles"),
        sdk = version("aws-sdk-customerprofiles"),
        smithy = version("aws-smithy-runtime"),
        reqwest = version("reqwest"),
        sigv4 = version("aws-sigv4"),
        serde_json = version("serde_json"),
    )
}

/// The version of a crate in the lock file.
fn version(name: &str) -> &'static str {
    let entry = LOCK.split("[[package]]").find(|entry| entry.contains(&format!("name = \"{name}\"\n")));
    let version = entry.and_then(|entry| entry.split_once("version = \"")).and_then(|(_, rest)| rest.split_once('"'));
    version.map_or("?", |(version, _)| version)
}

fn cpu_model() -> String {
    let text = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or(": unknown processor");
    line.trim_start_matches([' ', '\t', ':']).to_owned()
}

fn first_line(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let text = output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
    text.lines().next().unwrap_or("unknown").to_owned()
}
