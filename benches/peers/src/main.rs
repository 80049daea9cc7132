//! Starts the peers, side by side, and prints tables; see README.md.

mod bulk;
mod callgrind;
mod check;
mod environment;
mod growth;
mod programs;
mod server;
mod table;
mod tls;

use std::io::Write as _;
use std::net::TcpListener;
use std::process::ExitCode;
use std::time::Duration;

use server::Server;

const USAGE: &str = "usage: peers check | table [--rounds N] [--calls N] | bulk | growth | tls | serve [MILLISECONDS]";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["check"] => check::check(),
        ["table", options @ ..] => table::table(&table::Options::read(options)?),
        ["bulk"] => bulk::bulk(),
        ["growth"] => growth::growth(),
        ["tls"] => tls::tls(),
        ["serve"] => serve(0),
        ["serve", latency] => serve(latency.parse().map_err(|_| USAGE)?),
        _ => Err(USAGE.to_owned()),
    }
}

/// Serves at any free port, which it prints, until the standard input ends; so it ends with whoever started it.
fn serve(latency_in_milliseconds: u64) -> Result<(), String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    println!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
    std::io::stdout().flush().map_err(|error| error.to_string())?;
    let server = Server::new(Duration::from_millis(latency_in_milliseconds), None);
    std::thread::spawn(move || server.run(&listener));
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink()).map_err(|error| error.to_string())?;
    Ok(())
}
