//! The programs beside this one: the server, and one for each peer.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};

use serde::Serialize;
use serde::de::DeserializeOwned;

pub(crate) const PEERS: [&str; 3] = ["ours", "official-sdk", "floor"];

/// A server in a process of its own, which ends with this value, and also when this process is killed.
pub(crate) struct ServerProcess {
    process: Child,
    output: BufReader<ChildStdout>,
    pub(crate) endpoint_url: String,
}

impl ServerProcess {
    pub(crate) fn start(latency_in_milliseconds: u64) -> Result<Self, String> {
        Self::run(Command::new(program("peers")).args(["serve", &latency_in_milliseconds.to_string()]))
    }

    /// A server of TLS, which writes its certificate to this file.
    pub(crate) fn start_tls(certificate: &Path) -> Result<Self, String> {
        Self::run(Command::new(program("tls-server")).arg(certificate))
    }

    fn run(command: &mut Command) -> Result<Self, String> {
        let mut process = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{}: {error}", command.get_program().display()))?;
        let mut line = String::new();
        let mut output = BufReader::new(process.stdout.take().expect("its output is piped"));
        output.read_line(&mut line).map_err(|error| format!("the server: {error}"))?;
        Ok(Self { process, output, endpoint_url: line.trim_end().to_owned() })
    }

    /// Ends it, and gives what it has printed behind its URL.
    pub(crate) fn end(mut self) -> Result<String, String> {
        self.process.kill().map_err(|error| error.to_string())?;
        let mut printed = String::new();
        self.output.read_to_string(&mut printed).map_err(|error| error.to_string())?;
        Ok(printed)
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs a program with a job, without variables that could change what it does, and gives what it measured.
pub(crate) fn run<F: DeserializeOwned>(name: &str, job: &impl Serialize) -> Result<F, String> {
    run_with(name, job, &[])
}

/// The same with some variables whose values are paths.
pub(crate) fn run_with<F: DeserializeOwned>(
    name: &str,
    job: &impl Serialize,
    variables: &[(&str, &Path)],
) -> Result<F, String> {
    let variables = variables.iter().copied();
    let output = output(Command::new(program(name)).arg(argument(job)).env_clear().envs(variables))?;
    serde_json::from_str(&output).map_err(|error| format!("{name}: {error}: {output}"))
}

pub(crate) fn argument(job: &impl Serialize) -> String {
    serde_json::to_string(job).expect("a job is JSON")
}

/// What a program prints, once it has ended well.
fn output(command: &mut Command) -> Result<String, String> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| {
        format!("{}: {error}; build the peers first, as `run` does", command.get_program().display())
    })?;
    if !output.status.success() {
        return Err(format!("{}: {}", command.get_program().display(), output.status));
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}

/// All programs lie in the folder of this one.
pub(crate) fn program(name: &str) -> PathBuf {
    std::env::current_exe().expect("the path of this program").with_file_name(name)
}
