//! The program, as its user runs it.

use std::ffi::OsStr;
use std::fmt::Debug;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::{env, fs, process};

use aws_credential_types::Credentials;
use customer_profiles::{Client, RetryPolicy};
use serde_json::json;

fn program(arguments: &[impl AsRef<OsStr>]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_customer-profiles-fake"));
    command.args(arguments);
    command
}

/// What a run that does not get as far as serving says: on stdout, and on stderr. One that does serve is ended.
fn end_of(arguments: &[impl AsRef<OsStr>]) -> (bool, String, String) {
    let mut child = program(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    stdout.read_line(&mut said).unwrap();
    if said.starts_with("A fake of Customer Profiles listens") {
        child.kill().unwrap();
    }
    stdout.read_to_string(&mut said).unwrap();
    let output = child.wait_with_output().unwrap();
    (output.status.success(), said, String::from_utf8(output.stderr).unwrap())
}

fn rejection(arguments: &[impl AsRef<OsStr> + Debug]) -> String {
    let (success, said, problem) = end_of(arguments);
    assert!(!success && said.is_empty(), "{arguments:?}: {said}");
    problem.trim_end().to_owned()
}

/// A path of a file that is removed at the end.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str) -> Self {
        Self(env::temp_dir().join(format!("customer-profiles-fake-{}-{name}", process::id())))
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

struct Running {
    child: Child,
    stdout: BufReader<process::ChildStdout>,
    greeting: Vec<String>,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill(); // it has ended already, unless the test failed
    }
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut child = program(arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        let mut greeting = Vec::new();
        while greeting.len() < 6 {
            let mut line = String::new();
            assert!(stdout.read_line(&mut line).unwrap() > 0, "it ended: {greeting:?}");
            greeting.push(line.trim_end().to_owned());
        }
        Self { child, stdout, greeting }
    }

    fn url(&self) -> &str {
        self.greeting[0].split(' ').find(|word| word.starts_with("http://")).unwrap()
    }

    fn default_client(&self) -> Client {
        self.client("us-west-2", "AKIDFAKE", "secret-of-the-fake")
    }

    fn client(&self, region: &str, id: &str, secret: &str) -> Client {
        let credentials = Credentials::new(id, secret, None, None, "test");
        let builder = Client::builder().region(region).credentials_provider(credentials).endpoint_url(self.url());
        builder.retry_policy(RetryPolicy::off()).build().unwrap()
    }

    /// Ends it as Ctrl-C does, and gives what it said in the end.
    fn end(self, signal: &str) -> String {
        let (success, rest) = self.end_with_success_or_not(signal);
        assert!(success, "{signal}: {rest}");
        rest
    }

    fn end_with_success_or_not(mut self, signal: &str) -> (bool, String) {
        let killed = Command::new("kill").args([signal, &self.child.id().to_string()]).status().unwrap();
        assert!(killed.success());
        let mut rest = String::new();
        self.stdout.read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap().success(), rest)
    }
}

#[test]
fn help_says_what_it_is_how_clients_come_to_it_and_what_it_can_do() {
    let (success, said, problem) = end_of(&["--help"]);
    assert!(success && problem.is_empty());
    insta::assert_snapshot!(said);
}

#[test]
fn short_help_lists_the_options() {
    let (success, said, problem) = end_of(&["-h"]);
    assert!(success && problem.is_empty());
    for option in ["--port", "--seed", "--dump", "--faults", "--latency", "--clock-skew", "--no-auth", "--region"] {
        assert!(said.contains(&format!("  {option}")), "{said}");
    }
}

/// The error of invalid options; how they are used follows.
fn invalid_option(arguments: &[impl AsRef<OsStr> + Debug]) -> String {
    let problem = rejection(arguments);
    let line = problem.lines().next().unwrap();
    line.strip_prefix("error: ").unwrap_or_else(|| panic!("{problem}")).to_owned()
}

#[test]
fn options_that_make_no_sense_are_reported() {
    assert_eq!(invalid_option(&["--prot", "1"]), "unexpected argument '--prot' found");
    assert_eq!(invalid_option(&["8585"]), "unexpected argument '8585' found");
    assert_eq!(invalid_option(&["--port"]), "a value is required for '--port <N>' but none was supplied");
    for (name, value) in [
        ("--port", "65536"),
        ("--port", "-1"),
        ("--latency", "-1"),
        ("--latency", "1.5"),
        ("--clock-skew", "late"),
        ("--clock-skew", "31622401"),
        ("--clock-skew", "-31622401"),
        ("--region", "us/west"),
        ("--region", "us west"),
        ("--access-key-id", "AKID/FAKE,"),
    ] {
        let problem = invalid_option(&[&format!("{name}={value}")]);
        assert!(problem.starts_with(&format!("invalid value '{value}' for '{name} <")), "{problem}");
    }
    for name in ["--port", "--seed", "--dump", "--region", "--access-key-id", "--secret-access-key"] {
        let problem = invalid_option(&[name, ""]);
        assert!(problem.contains(&format!("for '{name} <")), "{problem}");
    }
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_reported_and_may_be_paths() {
    use std::os::unix::ffi::OsStrExt;
    let no_text = OsStr::from_bytes(b"no-text-\xff");
    assert_eq!(invalid_option(&[no_text]), "unexpected argument 'no-text-\u{fffd}' found");
    let problem = invalid_option(&[OsStr::new("--region"), no_text]);
    assert!(problem.contains("invalid UTF-8"), "{problem}");

    let seed = Temporary(env::temp_dir().join(format!("customer-profiles-fake-{}", process::id())).join(no_text));
    let problem = rejection(&[OsStr::new("--seed"), seed.0.as_os_str()]);
    assert!(problem.starts_with(&format!("can't read the seed {}: ", seed.0.display())), "{problem}");
}

#[test]
fn a_port_in_use_is_reported_with_what_to_do() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let expected = format!("port {port} is in use: choose another one by --port, or any free one by --port 0");
    assert_eq!(rejection(&["--port", &port.to_string()]), expected);
}

#[test]
fn files_that_can_not_be_used_are_reported_before_it_serves() {
    let seed = Temporary::new("seed.json");
    let path = seed.path();
    let problem = rejection(&["--port", "0", "--seed", path]);
    assert!(problem.starts_with(&format!("can't read the seed {path}: ")), "{problem}");
    fs::write(path, "{\n \"Domains\": {}\n}").unwrap();
    let problem = rejection(&["--port", "0", "--seed", path]);
    let expected = "the document is not a valid state: Domains: expected a sequence, found map (line 2, column 12)";
    assert_eq!(problem, format!("{path}: {expected}"));
    fs::write(path, b"\xff\xfe").unwrap();
    assert!(rejection(&["--port", "0", "--seed", path]).starts_with("can't read the seed "));

    let nowhere = format!("{path}/nowhere/state.json");
    let problem = rejection(&["--port", "0", "--dump", &nowhere]);
    assert_eq!(problem, format!("can't write {nowhere}: there is no folder {path}/nowhere"));
    let folder = env::temp_dir();
    let folder = folder.to_str().unwrap();
    assert_eq!(rejection(&["--port", "0", "--dump", folder]), format!("can't write {folder}: it is a folder"));
    // There is a name for it, but none for the new file that takes its place.
    let long = format!("{folder}/{}", "x".repeat(253));
    let problem = rejection(&["--port", "0", "--dump", &long]);
    assert!(problem.starts_with(&format!("can't write {long}.new: ")), "{problem}");
}

#[cfg(unix)]
#[test]
fn each_signal_that_ends_it_keeps_the_state() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let state = Temporary::new(&format!("state{signal}.json"));
        let program = Running::start(&["--port", "0", "--dump", state.path()]);
        assert!(!state.0.exists() && !state.0.with_extension("json.new").exists(), "what it tried is gone");
        program.end(signal);
        assert_eq!(fs::read_to_string(state.path()).unwrap(), "{\n  \"Domains\": []\n}\n", "{signal}");
    }
}

#[cfg(unix)]
#[test]
fn a_state_that_can_not_be_written_in_the_end_is_printed() {
    let folder = Temporary::new("folder");
    fs::create_dir(folder.path()).unwrap();
    let program = Running::start(&["--port", "0", "--dump", &format!("{}/state.json", folder.path())]);
    fs::remove_dir(folder.path()).unwrap();
    assert_eq!(program.end_with_success_or_not("-INT"), (false, "{\n  \"Domains\": []\n}\n".to_owned()));
}

#[cfg(unix)]
#[test]
fn a_secret_of_any_letters_is_quoted_as_each_client_needs_it() {
    let program = Running::start(&["--port", "0", "--secret-access-key", r#"it's "$1" \ é"#]);
    assert!(
        program.greeting[2].contains(r#" AWS_SECRET_ACCESS_KEY='it'\''s "$1" \ é' aws "#),
        "{:?}",
        program.greeting
    );
    for line in &program.greeting[3..] {
        assert!(line.contains(r#""it's \"$1\" \\ é""#), "{line}");
    }
    program.end("-INT");
}

#[cfg(unix)]
#[tokio::test]
async fn it_gives_each_client_what_it_needs_and_keeps_its_state_from_run_to_run() {
    let state = Temporary::new("state.json");
    let first = Running::start(&["--port", "0", "--dump", state.path()]);
    let url = first.url();
    assert_eq!(first.greeting[0], format!("A fake of Customer Profiles listens on {url} until Ctrl-C."));
    assert_eq!(
        first.greeting[2..],
        [
            format!(
                "AWS CLI     AWS_ACCESS_KEY_ID=AKIDFAKE AWS_SECRET_ACCESS_KEY=secret-of-the-fake aws customer-profiles list-domains --region us-west-2 --endpoint-url {url}"
            ),
            format!(
                "boto3       boto3.client(\"customer-profiles\", region_name=\"us-west-2\", endpoint_url=\"{url}\", aws_access_key_id=\"AKIDFAKE\", aws_secret_access_key=\"secret-of-the-fake\")"
            ),
            format!(
                "JavaScript  new CustomerProfilesClient({{ region: \"us-west-2\", endpoint: \"{url}\", credentials: {{ accessKeyId: \"AKIDFAKE\", secretAccessKey: \"secret-of-the-fake\" }} }})"
            ),
            format!(
                "Rust        Client::builder().region(\"us-west-2\").endpoint_url(\"{url}\").credentials_provider(Credentials::new(\"AKIDFAKE\", \"secret-of-the-fake\", None, None, \"fake\")).build()?"
            ),
        ]
    );
    let client = first.default_client();
    client.create_domain("acme", 30).await.unwrap();
    let object_type = client.put_profile_object_type("acme", "Order", "Orders");
    object_type.template_id("Shopify-CreateOrders").await.unwrap();
    client.put_profile_object("acme", "Order", &json!({ "id": 1 })).await.unwrap();
    assert_eq!(first.end("-INT"), format!("The state is in {}\n", state.path()));
    let dump = fs::read_to_string(state.path()).unwrap();

    let second = Running::start(&["--port", "0", "--seed", state.path(), "--dump", state.path()]);
    let domain = second.default_client().get_domain("acme").await.unwrap();
    assert_eq!(domain.stats.unwrap().object_count, Some(1));
    second.end("-TERM");
    assert_eq!(fs::read_to_string(state.path()).unwrap(), dump);
}

#[cfg(unix)]
#[tokio::test]
async fn its_options_are_what_its_clients_meet() {
    let strange = ["--region", "mars-1", "--access-key-id", "AKIDMARS", "--secret-access-key", "red"];
    let program = Running::start(
        &[&["--port", "0", "--latency", "1", "--clock-skew", "-240", "--faults"], &strange[..]].concat(),
    );
    assert!(program.greeting[2].contains("AWS_ACCESS_KEY_ID=AKIDMARS AWS_SECRET_ACCESS_KEY=red "));
    let error = program.default_client().list_domains().await.unwrap_err();
    assert_eq!(error.code(), Some("UnrecognizedClientException"));
    let client = program.client("mars-1", "AKIDMARS", "red");
    let mut codes = Vec::new();
    for _ in 0..12 {
        let code = client.list_domains().await.map_err(|error| error.code().unwrap_or("none").to_owned());
        codes.push(code.err().unwrap_or_default());
    }
    let expected = ["", "", "", "", "ThrottlingException", "", "", "InternalServerException", "", "", "", "none"];
    assert_eq!(codes, expected);
    assert_eq!(program.end("-INT"), "");

    let program = Running::start(&["--port", "0", "--no-auth", "--clock-skew", "900", "--address", "0.0.0.0"]);
    assert!(
        program.url().starts_with("http://127.0.0.1:"),
        "which can be connected to, where 0.0.0.0 can't everywhere"
    );
    program.client("venus-1", "AKIDVENUS", "white").list_domains().await.unwrap();
    program.end("-INT");
}
