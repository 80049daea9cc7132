//! What stands on the command line.

use std::net::{IpAddr, Ipv4Addr};
use std::num::ParseIntError;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::NonEmptyStringValueParser;
use clap::{CommandFactory, FromArgMatches, Parser};

use crate::clients;

const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
const PORT: u16 = 8585;
const REGION: &str = "us-west-2";
const ACCESS_KEY_ID: &str = "AKIDFAKE";
const SECRET_ACCESS_KEY: &str = "secret-of-the-fake";

/// In seconds.
const YEAR: i64 = 366 * 24 * 60 * 60;

/// A local stand-in for Amazon Connect Customer Profiles, for development and tests.
///
/// It runs on this machine, without an AWS account: start it, and give your AWS client its URL and its credentials. It keeps
/// domains, profiles and all the rest in memory until it ends.
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Options {
    /// The port on which it listens; 0 for a free one
    #[arg(long, value_name = "N", default_value_t = PORT)]
    pub(crate) port: u16,
    /// The address on which it listens; 0.0.0.0 lets other machines reach it, as a container must
    #[arg(long, value_name = "IP", default_value_t = ADDRESS)]
    pub(crate) address: IpAddr,
    /// Begins with the state that this file holds
    #[arg(long, value_name = "FILE", help_heading = "State")]
    pub(crate) seed: Option<PathBuf>,
    /// Writes the state to this file at the end, for --seed
    #[arg(long, value_name = "FILE", help_heading = "State")]
    pub(crate) dump: Option<PathBuf>,
    /// Of each 20 requests, throttles the 5th and 15th, fails the 8th, closes the connection of the 12th, and sends the
    /// response to the 18th slowly
    #[arg(long, help_heading = "Faults")]
    pub(crate) faults: bool,
    /// Holds back each response
    #[arg(
        long,
        value_name = "MILLISECONDS",
        default_value = "0",
        value_parser = milliseconds,
        help_heading = "Faults"
    )]
    pub(crate) latency: Duration,
    /// Runs its clock ahead, or behind where negative
    #[arg(
        long,
        help_heading = "Faults",
        value_name = "SECONDS",
        default_value_t = 0,
        allow_negative_numbers = true,
        value_parser = clap::value_parser!(i64).range(-YEAR..=YEAR)
    )]
    pub(crate) clock_skew: i64,
    /// Accepts requests with an invalid signature or none
    #[arg(long, help_heading = "Signatures")]
    pub(crate) no_auth: bool,
    /// The region that requests are signed for
    #[arg(long, value_name = "NAME", default_value = REGION, value_parser = part_of_scope, help_heading = "Signatures")]
    pub(crate) region: String,
    /// The access key id that requests are signed with
    #[arg(
        long,
        value_name = "ID",
        default_value = ACCESS_KEY_ID,
        value_parser = part_of_scope,
        help_heading = "Signatures"
    )]
    pub(crate) access_key_id: String,
    /// The secret access key that requests are signed with
    #[arg(
        long,
        value_name = "KEY",
        default_value = SECRET_ACCESS_KEY,
        value_parser = NonEmptyStringValueParser::new(),
        help_heading = "Signatures"
    )]
    pub(crate) secret_access_key: String,
}

impl Options {
    /// What stands on the command line. Where that makes no sense, or asks for help, the program ends here.
    pub(crate) fn read() -> crate::Result<Self> {
        let clients = clients::lines(&format!("http://{ADDRESS}:{PORT}"), REGION, ACCESS_KEY_ID, SECRET_ACCESS_KEY)?;
        let how_to = format!("What clients need, where nothing else is set:\n\n{clients}");
        let matches = Self::command().after_long_help(how_to).get_matches();
        Ok(Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit()))
    }
}

fn milliseconds(text: &str) -> Result<Duration, ParseIntError> {
    text.parse().map(Duration::from_millis)
}

/// A signature names the region and the id between `/`; no request could be signed for others than these.
fn part_of_scope(text: &str) -> Result<String, &'static str> {
    if !text.is_empty() && text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter)) {
        return Ok(text.to_owned());
    }
    Err("it must have letters, digits, -, _ and . only")
}
