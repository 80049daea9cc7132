//! What stands on the command line.

use std::num::ParseIntError;
use std::path::PathBuf;
use std::time::Duration;

use clap::Parser;
use clap::builder::NonEmptyStringValueParser;

/// In seconds.
const YEAR: i64 = 366 * 24 * 60 * 60;

/// A fake of Amazon Connect Customer Profiles that every AWS client can talk to.
#[derive(Debug, Parser)]
#[command(version)]
pub(crate) struct Options {
    /// The port of 127.0.0.1 on which it listens; 0 for a free one
    #[arg(long, value_name = "N", default_value_t = 8585)]
    pub(crate) port: u16,
    /// Begins with the state that this file holds
    #[arg(long, value_name = "FILE")]
    pub(crate) seed: Option<PathBuf>,
    /// Writes the state to this file at the end, for --seed
    #[arg(long, value_name = "FILE")]
    pub(crate) dump: Option<PathBuf>,
    /// Of each 20 requests, throttles the 5th and 15th, fails the 8th, closes the connection of the 12th, and sends the
    /// response to the 18th slowly
    #[arg(long)]
    pub(crate) faults: bool,
    /// Holds back each response
    #[arg(long, value_name = "MILLISECONDS", default_value = "0", value_parser = milliseconds)]
    pub(crate) latency: Duration,
    /// Runs its clock ahead, or behind where negative
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 0,
        allow_negative_numbers = true,
        value_parser = clap::value_parser!(i64).range(-YEAR..=YEAR)
    )]
    pub(crate) clock_skew: i64,
    /// Accepts requests with an invalid signature or none
    #[arg(long)]
    pub(crate) no_auth: bool,
    /// The region that requests are signed for
    #[arg(long, value_name = "NAME", default_value = "us-west-2", value_parser = part_of_scope)]
    pub(crate) region: String,
    /// The access key id that requests are signed with
    #[arg(long, value_name = "ID", default_value = "AKIDFAKE", value_parser = part_of_scope)]
    pub(crate) access_key_id: String,
    /// The secret access key that requests are signed with
    #[arg(long, value_name = "KEY", default_value = "secret-of-the-fake", value_parser = NonEmptyStringValueParser::new())]
    pub(crate) secret_access_key: String,
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
