//! What stands on the command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

pub(crate) const HELP: &str = "\
A stand-in for Amazon Connect Customer Profiles that every AWS client can talk to.

usage: cargo run --features testing --example fake_service -- [OPTION]...

  --port N                 where it listens on 127.0.0.1; 8585 unless given, 0 for a free one
  --seed FILE              begins with the state that FILE holds
  --dump FILE              writes the state to FILE at the end, for --seed
  --faults                 of each 20 requests, throttles the 5th and 15th, fails the 8th, closes the
                           connection of the 12th, and sends the answer to the 18th slowly
  --latency MILLISECONDS   holds back each answer
  --clock-skew SECONDS     runs its clock ahead, or behind where negative
  --no-auth                takes requests that are signed wrongly or not at all
  --region NAME            the region that requests are signed for; us-west-2 unless given
  --access-key-id ID       the credentials that requests are signed with; AKIDFAKE
  --secret-access-key KEY  and secret-of-the-fake unless given
  --help                   says this
";

/// In seconds.
const YEAR: u64 = 366 * 24 * 60 * 60;

#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) seed: Option<PathBuf>,
    pub(crate) dump: Option<PathBuf>,
    pub(crate) faults: bool,
    pub(crate) latency: Duration,
    /// In seconds.
    pub(crate) clock_skew: i64,
    pub(crate) no_auth: bool,
    pub(crate) region: String,
    pub(crate) access_key_id: String,
    pub(crate) secret_access_key: String,
    pub(crate) help: bool,
}

impl Options {
    pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, String> {
        let mut options = Self {
            port: 8585,
            seed: None,
            dump: None,
            faults: false,
            latency: Duration::ZERO,
            clock_skew: 0,
            no_auth: false,
            region: "us-west-2".to_owned(),
            access_key_id: "AKIDFAKE".to_owned(),
            secret_access_key: "secret-of-the-fake".to_owned(),
            help: false,
        };
        let mut arguments = arguments.into_iter();
        while let Some(name) = arguments.next() {
            let name = name.to_string_lossy();
            let mut value = || {
                let value = arguments.next().filter(|value| !value.is_empty());
                value.ok_or_else(|| format!("{name} needs a value; --help tells which"))
            };
            match &*name {
                "--port" => options.port = parse(&name, value()?, "a port: a number from 0 to 65535")?,
                "--seed" => options.seed = Some(value()?.into()),
                "--dump" => options.dump = Some(value()?.into()),
                "--faults" => options.faults = true,
                "--latency" => {
                    options.latency = Duration::from_millis(parse(&name, value()?, "a number of milliseconds")?);
                }
                "--clock-skew" => {
                    options.clock_skew = parse(&name, value()?, "a whole number of seconds")?;
                    if options.clock_skew.unsigned_abs() > YEAR {
                        return Err("--clock-skew is more than a year".to_owned());
                    }
                }
                "--no-auth" => options.no_auth = true,
                "--region" => options.region = part_of_scope(&name, value()?)?,
                "--access-key-id" => options.access_key_id = part_of_scope(&name, value()?)?,
                "--secret-access-key" => options.secret_access_key = parse(&name, value()?, "text in UTF-8")?,
                "--help" => options.help = true,
                _ => return Err(format!("there is no option {name}; --help lists them")),
            }
        }
        Ok(options)
    }
}

fn parse<T: FromStr>(name: &str, value: OsString, what: &str) -> Result<T, String> {
    let parsed = value.to_str().and_then(|value| value.parse().ok());
    parsed.ok_or_else(|| format!("{name} needs {what}, not {}", value.display()))
}

/// A signature names the region and the id between `/`; no request could be signed for others than these.
fn part_of_scope(name: &str, value: OsString) -> Result<String, String> {
    let text: String = parse(name, value, "text in UTF-8")?;
    if text.chars().all(|letter| letter.is_ascii_alphanumeric() || "-_.".contains(letter)) {
        return Ok(text);
    }
    Err(format!("{name} needs letters, digits, -, _ and . only, not {text}"))
}
