//! A fake of the service that every AWS client can talk to.
//!
//! ```text
//! cargo install customer-profiles-fake
//! customer-profiles-fake --port 8585
//! ```
//!
//! It says on start what the AWS command line and a client in Python, JavaScript or Rust need, and serves until Ctrl-C.
//! `--help` lists what else it can do: begin with a state and keep it, throttle, fail, be slow, have a skewed clock.

mod clients;
mod options;

use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use aws_credential_types::Credentials;
use customer_profiles_fake::FakeService;
use options::Options;

type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let options = Options::read()?;
    let seed = options.seed.as_deref().map(read_seed).transpose()?;
    if let Some(path) = &options.dump {
        check_dump(path)?;
    }
    let end = end()?; // first of all, so that no early Ctrl-C loses the state
    let service = start(&options).await?;
    if let (Some(path), Some(json)) = (&options.seed, seed) {
        service.seed(&json).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    service.set_default_latency(options.latency);
    service.set_clock_skew(time::Duration::seconds(options.clock_skew));
    service.set_faults(options.faults);
    say(&greeting(&service)?);

    end.await;
    service.stop().await;
    if let Some(path) = &options.dump {
        let dump = service.dump();
        write_dump(path, &dump).map_err(|error| {
            say(&dump); // so that it is not lost
            format!("can't write {}: {error}; the state is on stdout", path.display())
        })?;
        say(&format!("The state is in {}\n", path.display()));
    }
    Ok(())
}

async fn start(options: &Options) -> Result<FakeService, String> {
    let (id, secret) = (&options.access_key_id, &options.secret_access_key);
    let builder = FakeService::builder()
        .address((options.address, options.port))
        .region(&options.region)
        .credentials(Credentials::new(id, secret, None, None, "customer-profiles-fake"))
        .verify_signatures(!options.no_auth)
        .keep_requests(0);
    builder.start().await.map_err(|error| match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {} is in use: choose another one by --port, or any free one by --port 0", options.port)
        }
        _ => format!("can't listen on port {} of {}: {error}", options.port, options.address),
    })
}

fn read_seed(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("can't read the seed {}: {error}", path.display()))
}

/// Reports at once, not after a day, that the state can't be written: tries it with an empty file.
fn check_dump(path: &Path) -> Result<(), String> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if !folder.is_dir() {
        return Err(format!("can't write {}: there is no folder {}", path.display(), folder.display()));
    }
    if path.is_dir() {
        return Err(format!("can't write {}: it is a folder", path.display()));
    }
    let new = new_file(path);
    let tried = fs::write(&new, "").and_then(|()| fs::remove_file(&new));
    tried.map_err(|error| format!("can't write {}: {error}", new.display()))
}

/// A file that is there stays whole until the new one is.
fn write_dump(path: &Path, json: &str) -> io::Result<()> {
    let new = new_file(path);
    fs::write(&new, json)?;
    fs::rename(new, path)
}

fn new_file(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    path.with_file_name(name)
}

/// Ends when the program is to end: with Ctrl-C, with the signal that `kill` sends, or when its terminal is closed.
#[cfg(unix)]
fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    })
}

#[cfg(windows)]
fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::windows::{ctrl_c, ctrl_close};
    let (mut interrupt, mut close) = (ctrl_c()?, ctrl_close()?);
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = close.recv() => {}
        }
    })
}

/// What it says on start.
fn greeting(service: &FakeService) -> Result<String> {
    let (url, credentials) = (service.endpoint_url(), service.credentials());
    let (id, secret) = (credentials.access_key_id(), credentials.secret_access_key());
    let clients = clients::lines(&url, service.region(), id, secret)?;
    Ok(format!("A fake of Customer Profiles listens on {url} until Ctrl-C.\n\n{clients}"))
}

/// Prints; whoever started the program may have stopped reading.
fn say(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
