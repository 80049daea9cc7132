//! Random requests, made of the API's description: none of them may make the fake fail, and every response must be one that
//! the description has and that clients read.
//!
//! `RANDOM_REQUESTS` says how many of each operation; they are the same each time. `RANDOM_RESPONSES` names a file that
//! the responses are written to, for the parsers of other clients.

mod description;
mod replay;
mod requests;
mod state;

use std::collections::BTreeMap;
use std::env;
use std::fs::File;
use std::io::BufWriter;

use fastrand::Rng;

use self::description::Description;
use self::replay::Replay;
use self::requests::{RandomRequest, Requests, Texts};
use self::state::State;
use super::*;

/// How many requests of each operation there are unless the environment says otherwise.
const ROUNDS: u64 = 20;

/// Of so many requests of each operation, some succeed.
const MANY: u64 = 500;

/// Shows what was sent when an assertion fails.
struct Shown<'a> {
    round: u64,
    operation: &'a str,
    request: &'a RandomRequest,
}

impl Drop for Shown<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("round {}, {}: {:?}", self.round, self.operation, self.request);
        }
    }
}

#[test]
fn a_response_to_a_random_request_is_one_that_the_api_describes_and_clients_read() {
    let rounds =
        env::var("RANDOM_REQUESTS").map_or(ROUNDS, |rounds| rounds.parse().expect("RANDOM_REQUESTS: a number"));
    let mut file = env::var_os("RANDOM_RESPONSES").map(|path| BufWriter::new(File::create(path).unwrap()));
    let (description, samples, state) = (Description::read(), state::samples(), State::full());
    let (texts, replay) = (Texts::of(&description, &samples), Replay::new(&samples));
    let mut successes: BTreeMap<&str, u64> = description.operations().map(|name| (name, 0)).collect();
    for round in 0..rounds {
        let mut random = Rng::with_seed(round);
        let mut service = state.service(&mut random);
        let mut requests = Requests::new(&description, &texts, state.known(), random.fork());
        let mut now = NOW;
        let mut names: Vec<&str> = description.operations().collect();
        random.shuffle(&mut names);
        names.sort_by_key(|name| *name == "DeleteDomain"); // last: it leaves little that could be done
        for operation in names {
            let request = requests.of(operation);
            let _shown = Shown { round, operation, request: &request };
            now += Duration::seconds(random.i64(0..3600));
            let response = service.respond(&request.received(), now).response;
            check(&description, &replay, operation, &response);
            if response.status() == 200 {
                requests.learn(&json(&response));
                *successes.entry(operation).or_default() += 1;
            }
            if let Some(file) = &mut file {
                write(file, operation, &response);
            }
        }
        state::assert_dump_is_whole(&service.account, now);
    }
    println!("{rounds} requests of each operation; successes: {successes:?}");
    let all = u64::try_from(successes.len()).unwrap() * rounds;
    assert!(successes.values().sum::<u64>() > all / 4, "too few succeed to say anything of responses");
    assert!(rounds < MANY || !successes.values().any(|count| *count == 0), "an operation never succeeds");
}

fn check(description: &Description, replay: &Replay, operation: &str, response: &Response<Bytes>) {
    let read = replay.read(operation, response);
    let body: Value = serde_json::from_slice(response.body()).unwrap();
    if response.status() == 200 {
        let described = description.check_response(operation, &body);
        described.unwrap_or_else(|problem| panic!("{problem}: {body}"));
        read.unwrap_or_else(|error| panic!("{error}: {body}"));
        return;
    }
    let code = response.headers()["x-amzn-errortype"].to_str().unwrap();
    let error = read.unwrap_err();
    assert_eq!((error.status(), error.code()), (Some(response.status()), Some(code)));
    assert_eq!(error.message(), body["Message"].as_str(), "{error}");
    assert_ne!(response.status(), 500, "{error}");
    // These two are of the protocol, not of the service.
    if !["SerializationException", "UnknownOperationException"].contains(&code) {
        let status = description.error_status(operation, code);
        assert_eq!(status, Some(response.status().as_u16()), "{operation} has no such error: {error}");
    }
}

fn write(file: &mut impl std::io::Write, operation: &str, response: &Response<Bytes>) {
    let header = |(name, value): (&http::HeaderName, &http::HeaderValue)| {
        (name.to_string(), Value::from(value.to_str().unwrap_or_default()))
    };
    let line = json!({
        "operation": operation,
        "status": response.status().as_u16(),
        "headers": response.headers().iter().map(header).collect::<serde_json::Map<_, _>>(),
        "body": std::str::from_utf8(response.body()).unwrap(),
    });
    writeln!(file, "{line}").unwrap();
}
